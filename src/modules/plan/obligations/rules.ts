import { addDays, type Day, daysBetween } from '../../../platform/clock/clock.ts'

export type ReportState = 'draft' | 'submitted' | 'returned' | 'accepted' | 'published' | 'withdrawn'

/** What one body owes by one deadline of one assignment, and whether it has come. */
export interface Obligation {
  readonly assignmentId: string
  readonly assignmentTitle: string
  readonly deadlineId: string
  readonly bodyId: string
  readonly bodyName: string
  readonly day: Day
  readonly kind: 'interim' | 'final'
  readonly part: string | null
  readonly reportBackId: string | null
  readonly reportState: ReportState | null
}

export type ObligationState = 'missing' | 'due_soon' | 'upcoming' | 'returned' | 'waiting' | 'accepted'

/** A deadline within so many days is soon. */
const SOON_DAYS = 30

/**
 * Where an obligation stands today. A draft has not been given: only what was submitted counts, and what was returned
 * is owed again. "Missing" is a state of its own, with the age that `missingDays` tells.
 */
export const obligationState = (
  obligation: Pick<Obligation, 'day' | 'reportState'>,
  today: Day,
): ObligationState => {
  switch (obligation.reportState) {
    case 'accepted':
    case 'published':
      return 'accepted'
    case 'submitted':
      return 'waiting'
    case 'returned':
      return obligation.day < today ? 'missing' : 'returned'
    default:
      if (obligation.day < today) return 'missing'
      return obligation.day <= addDays(today, SOON_DAYS) ? 'due_soon' : 'upcoming'
  }
}

/** Days since a deadline passed unanswered; 0 where it has not. */
export const missingDays = (obligation: Pick<Obligation, 'day' | 'reportState'>, today: Day): number =>
  obligationState(obligation, today) === 'missing' ? daysBetween(obligation.day, today) : 0
