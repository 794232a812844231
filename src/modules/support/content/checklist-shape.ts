import type { Day } from '../../../platform/clock/clock.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { ClockKind, SectionKey } from '../../law/index.ts'

/** What can be answered to an indicator. A question that was not put is not a no. */
export type Answer = 'yes' | 'no' | 'unknown' | 'not_asked'

/**
 * Something that can be seen, heard or told. It has no weight and no strength, on purpose: indicators make a
 * person think and are never summed. `key` is never used again for anything else.
 */
export interface Indicator {
  readonly key: string
  readonly text: Words
  readonly hint?: Words
}

/** Indicators about one side of the situation, shown together under a heading. */
export interface Dimension {
  readonly key: string
  readonly title: Words
  readonly lead: Words
  readonly indicators: readonly Indicator[]
}

/** What must be true for a next step to concern this person; `always` concerns everybody. */
export type Condition =
  | 'always'
  | 'in_danger_now'
  | 'foreign'
  | 'unaccompanied'
  | 'guardian_suspected'
  | 'crime_suspected'
  | 'investigation_opened'
  | 'age_uncertain'
  | 'interpreter_needed'
  | 'consents'
  | 'does_not_consent'
  | 'has_children'
  | 'child_at_risk'
  | 'may_go_missing'

/** `duty`: the law demands it of somebody. `possibility`: open to choose. `care`: how those who help behave. */
export type NextStepKind = 'duty' | 'possibility' | 'care'

/**
 * A next step that the filled-in list leads to. It applies where any one of `when` is true; the officer
 * decides, nothing starts by itself. `who` says whose step it is.
 */
export interface NextStep {
  readonly key: string
  readonly kind: NextStepKind
  readonly title: Words
  readonly text: Words
  readonly who: Words
  readonly when: readonly [Condition, ...Condition[]]
  readonly clock?: ClockKind
  readonly sections: readonly SectionKey[]
}

/**
 * One version of a list. A version in use is never edited: a change is a new version beside it, and what was
 * filled in keeps the version that it was filled in with. `from` is the first day on which it is offered.
 */
export interface Checklist {
  readonly key: 'adult' | 'child'
  readonly version: string
  readonly from: Day
  readonly title: Words
  readonly introduction: readonly Words[]
  readonly dimensions: readonly Dimension[]
  /** The question that ends the list: the officer's own judgement, in words. */
  readonly judgement: { readonly question: Words; readonly hint: Words }
  readonly duties: readonly NextStep[]
}
