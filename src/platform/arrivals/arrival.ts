import type { Role } from '../access/roles.ts'
import type { Urgency } from './kind.ts'
import type { Step } from './ladder.ts'

/** Something that waits for somebody, as it stands on their first page. */
export interface Waiting {
  readonly id: string
  /** Name of its kind; `arrivals.unanswered` for what the nation is told, which says no more. */
  readonly kind: string
  readonly urgency: Urgency
  readonly place: Readonly<Record<string, string>>
  readonly arrivedAt: Date
  readonly untilAt: Date | null
  readonly takenAt: Date | null
  readonly takenBy: string | null
  readonly takenByName: string | null
  /** The body at which a danger is unanswered, where the nation may know of it. */
  readonly bodyName: string | null
  /** Who is away, for whom it waits by name, where the reader stands in for them. */
  readonly inPlaceOf: string | null
  /** Whether it has gone on to others since it came. */
  readonly hasGoneOn: boolean
}

/** Something that waits, behind the wall of whoever asks. */
export interface Arrival {
  readonly id: string
  readonly kind: string
  readonly aboutId: string
  readonly bodyId: string
  readonly fromBody: string
  readonly roles: readonly Role[]
  readonly people: readonly string[]
  readonly urgency: Urgency
  readonly place: Readonly<Record<string, string>>
  readonly arrivedAt: Date
  readonly untilAt: Date | null
  readonly step: Step
  readonly escalatesAt: Date | null
  readonly takenBy: string | null
  readonly takenAt: Date | null
  readonly settledAt: Date | null
  /** Name of the body at which it waits, where the asker may know it. */
  readonly bodyName: string | null
  /** Name of whoever took it, where they act for the asker's own body. */
  readonly takenByName: string | null
}

/** Something that waits, with whom it has reached: only what is true may be said to have been told. */
export interface Told extends Arrival {
  /** Roles in which somebody acts at the body, other than whoever made it wait. */
  readonly reached: readonly Role[]
  /** Somebody there whom it waits for by name, as those on duty. */
  readonly reachedByName: boolean
  /** It has gone on to the national coordinator. */
  readonly nationally: boolean
}
