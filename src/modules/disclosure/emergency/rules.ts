import { type Day, dayOf } from '../../../platform/clock/clock.ts'
import { addWorkingDays } from '../../../platform/clock/working-days.ts'

const HOUR = 3_600_000

/** Emergency access lasts at most so many hours (domain rule 9). */
export const MOST_HOURS = 4
/** Somebody else decides within so many hours; after that it is asked for anew. */
export const HOURS_TO_DECIDE = 4

/** An emergency as far as who may do what with it depends on it. */
export interface EmergencyFacts {
  readonly bodyId: string
  readonly askedBy: string
  readonly secondPerson: string | null
}

/** When emergency access of so many hours ends, never later than the most. */
export const endOfAccess = (openedAt: Date, hours: number): Date =>
  new Date(openedAt.getTime() + Math.min(hours, MOST_HOURS) * HOUR)

/** Until when somebody else decides on what is asked for at a moment. */
export const decidedBefore = (askedAt: Date): Date => new Date(askedAt.getTime() + HOURS_TO_DECIDE * HOUR)

type Course = {
  readonly state: 'asked' | 'open' | 'refused' | 'ended'
  readonly askedAt: Date
  readonly endsAt: Date | null
}

/** Where an emergency stands at a moment: what nobody decided has lapsed, what was open ends by the clock. */
export const standingOf = (
  { state, askedAt, endsAt }: Course,
  now: Date,
): 'asked' | 'lapsed' | 'open' | 'refused' | 'ended' => {
  if (state === 'asked') return now < decidedBefore(askedAt) ? 'asked' : 'lapsed'
  if (state === 'open') return endsAt !== null && now < endsAt ? 'open' : 'ended'
  return state
}

/** The day by which emergency access is reviewed: the next working day after it ended, as an override is. */
export const reviewDue = (endedAt: Date): Day => addWorkingDays(dayOf(endedAt), 1)
