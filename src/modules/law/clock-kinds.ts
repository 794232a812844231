import type { Day } from '../../platform/clock/clock.ts'
import type { Bilingual } from './bilingual.ts'
import type { ClockEvent } from './clock-events.ts'
import type { SectionKey } from './sections.ts'
import type { TermKey } from './terms.ts'

export const CLOCK_KINDS = [
  'reflection_period',
  'temporary_permit',
  'report_of_concern',
  'protection_assessment',
  'preliminary_assessment',
  'investigation',
  'answer_to_reporter',
  'answer_at_once',
  'guardian_ad_litem',
  'special_representative',
  'victim_counsel',
  'rest_phase',
  'rehabilitation_phase',
  'integration_phase',
  'follow_up_3_months',
  'follow_up_6_months',
  'follow_up_12_months',
  'compensation_claim',
  'payment_follow_up',
  'placement_start',
  'placement_lapse',
  'court_submission',
  'court_trial',
  'court_application',
  'court_hearing',
  'custody_submission',
  'custody_trial',
  'custody_application',
  'custody_renewal',
  'care_start',
  'appeal',
] as const
export type ClockKind = (typeof CLOCK_KINDS)[number]

/**
 * What kind of time it is.
 * `moves`: a time limit for somebody to act; a last day that is no working day moves to the next one (1930:173).
 * `fixed`: the length of a permit, a phase or a decision; it ends on its day, holiday or not.
 * `at_once`: a duty without any days to count.
 * `own`: the programme's own date, kept to working days by its own choice.
 */
type ClockNature = 'moves' | 'fixed' | 'at_once' | 'own'

/** How long a clock runs, and by which section: what an amendment changes. */
export interface ClockTime {
  /** The section it rests on; null where a programme sets it and no law. */
  readonly section: SectionKey | null
  readonly nature: ClockNature
  /** Null for a duty at once, where the law names no time, and where a term gives it. */
  readonly length: { readonly days?: number; readonly months?: number } | null
  /** The number of years that the section names, where other reckonings rest on the same: amended as a term alone. */
  readonly term?: TermKey
}

/**
 * What it means that the time has passed, and what the morning's job does then.
 * `nothing`: nothing in law; those who lead are told where it had a day.
 * `late`: the duty is there still, and late: those who lead are told.
 * `ends`: a permit or a phase ends by itself, and nobody has missed anything.
 * `lapses`: what was decided and never begun is no longer in force.
 * `ceases`: what runs ceases, with every clock that rests on it.
 */
type ClockPassing = 'nothing' | 'late' | 'ends' | 'lapses' | 'ceases'

/** What a clock is about that can lapse or cease. */
export const MEASURES = {
  granted_housing: { sv: 'Rättens beslut om skyddat boende', en: 'The court’s grant of protected housing' },
  immediate_housing: { sv: 'Den omedelbara insatsen', en: 'The immediate grant' },
  custody: { sv: 'Omhändertagandet', en: 'The custody' },
  continued_custody: { sv: 'Det fortsatta omhändertagandet', en: 'The continued custody' },
  care: { sv: 'Rättens beslut om vård', en: 'The court’s decision on care' },
} as const satisfies Readonly<Record<string, Bilingual>>
type ClockMeasure = keyof typeof MEASURES

/** What can have been decided when a clock ends as done. */
export const CLOCK_OUTCOMES = ['opened', 'not_opened', 'confirmed', 'not_confirmed'] as const
export type ClockOutcome = (typeof CLOCK_OUTCOMES)[number]

/** A clock that can follow another: the chain of a matter. */
interface ClockFollow {
  readonly kind: ClockKind
  /** The outcome that it asks for, where one does. */
  readonly when?: ClockOutcome
  /** From which day it counts: the end of the one before, the start of that, or a day that is asked for. */
  readonly counts: 'end' | 'start' | 'asked'
}

/** What stands about a clock beside its time: who, from what, to what, and what comes then. */
export interface ClockRule {
  readonly name: Bilingual
  /** What starts it, and what must also hold then; null where nothing more does. */
  readonly trigger: ClockEvent
  readonly condition: Bilingual | null
  /** What ends it in time; null where nothing does but its own last day. */
  readonly endedBy: ClockEvent | null
  readonly passing: ClockPassing
  /** What lapses or ceases; null where nothing does. Clocks of the same measure rest on it together. */
  readonly measure: ClockMeasure | null
  /** Where the law says what passing means; null where that follows from the duty itself. */
  readonly passingSection: SectionKey | null
  readonly followedBy: readonly ClockFollow[]
  /** What it ends in, one of which is said where it is done; none where there is nothing to say. */
  readonly outcomes: readonly ClockOutcome[]
  /** How the law puts a duty without days: "genast", "så snart det är möjligt"; null where days are counted. */
  readonly promptness: Bilingual | null
  readonly responsible: Bilingual
  /** Who starts it by asking for it, where somebody must. */
  readonly applicant: Bilingual | null
  /**
   * In whose case it can run. `all` also where the duty is about a child of the person's, or about the young that a report can be
   * about (SoL 20:1–2, 22:7); `child`: whoever is or may be one; `under_20`: they, and an adult whose day of birth says so.
   */
  readonly appliesTo: 'all' | 'child' | 'under_20'
  /** A social welfare board's own duty: other bodies are told of it, and do not keep its time. */
  readonly keptBy: 'anybody' | 'social_board'
  /** What it tells by being there: that somebody is to be, or is, in protected housing (domain rule 8, OSL 26:2). */
  readonly tellsOf: 'housing' | null
  /** Days before the last day on which to warn; 0 is the day itself. */
  readonly warnDaysBefore: readonly number[]
  readonly extension: {
    readonly rule: Bilingual
    readonly reasonRequired: boolean
    /** The court lets the time be longer: asked for in time, what it is about stays until the court has answered. */
    readonly byCourt: boolean
  } | null
}

/** A clock as the house knows it. */
export interface StatutoryClock extends ClockRule, ClockTime {
  /** The trigger in words, with its condition. */
  readonly starts: Bilingual
  /** What ends it, in words; null where its own last day does. */
  readonly ends: Bilingual | null
}

export interface ClockOptions {
  /** The day for which it is asked, where an amendment may apply to what runs already; the day of the start where left out. */
  readonly on?: Day | undefined
  /** The day to which it has been extended, by a decision with its reason. */
  readonly extendedTo?: Day | undefined
  /** The length that the decision states, where it differs from the shortest (a permit of nine months). */
  readonly months?: number | undefined
}
