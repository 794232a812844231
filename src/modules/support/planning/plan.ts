import type { Day } from '../../../platform/clock/clock.ts'
import type { PhaseKind } from '../content/phases.ts'
import type { GoalState, StayWish, StepState } from './schema.ts'

/** What the person wants, and when it is looked at again. */
export interface Plan {
  readonly id: string
  readonly wishes: string
  readonly wishesLanguage: string | null
  readonly stays: StayWish | null
  readonly nextReview: Day | null
  readonly madeAt: Date
  readonly revision: number
}

export interface Phase {
  readonly id: string
  readonly kind: PhaseKind
  /** What the body calls a phase of its own. */
  readonly name: string
  readonly from: Day
  readonly to: Day
  readonly endedOn: Day | null
}

export interface Step {
  readonly id: string
  readonly goalId: string
  readonly text: string
  /** The same in words that are safe to carry; empty where it stays out of the person's print. */
  readonly plain: string
  /** Absent where the person does it. */
  readonly responsibleBody: string | null
  readonly responsibleName: string | null
  readonly day: Day | null
  readonly state: StepState
  readonly endedOn: Day | null
  readonly revision: number
}

export interface Goal {
  readonly id: string
  readonly text: string
  readonly ownWords: boolean
  readonly need: string | null
  readonly state: GoalState
  readonly madeAt: Date
  readonly revision: number
}

export interface Review {
  readonly id: string
  readonly heldOn: Day
  readonly text: string
  readonly personTookPart: boolean
  readonly madeByName: string | null
}
