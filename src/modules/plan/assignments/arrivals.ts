import type { ActionContext } from '../../../platform/access/action.ts'
import { reporting } from '../../../platform/access/roles.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import { type Day, daysBetween } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { paths } from '../paths.ts'
import { assignmentWords } from './messages.ts'

/** Days for which a decision is news: one that is entered long after is known to those whom it concerns. */
const NEWS_DAYS = 30

/** A body has been given an assignment, until somebody there has opened it. */
const given: ArrivalKind = arrivalKind('plan.assigned', {
  urgency: 'ordinary',
  place: paths.assignment,
  for: reporting,
  raisedBy: ['assignment.give', 'assignment.resume'],
  settledBy: ['assignment.view', 'assignment.complete', 'assignment.withdraw', 'assignment.merge'],
  words: wordsFrom(assignmentWords, 'arrivedGiven', 'arrivedGivenVerb'),
})
export const assignmentArrivals: readonly ArrivalKind[] = [given]

interface Given {
  readonly assignmentId: string
  readonly decided: Day
  /** Those who have been given it. */
  readonly bodies: readonly string[]
}

/** Tells the bodies of an assignment that is newly decided, but for the one that enters it. */
export const tellAssigned = async (
  { tx, now, today, actor }: Pick<ActionContext, 'tx' | 'now' | 'today' | 'actor'>,
  { assignmentId, decided, bodies }: Given,
): Promise<void> => {
  if (actor.kind !== 'person' || daysBetween(decided, today) > NEWS_DAYS) return
  for (const bodyId of bodies.filter((one) => one !== actor.bodyId))
    await arrive({ tx, now }, given, { about: assignmentId, for: { bodyId }, place: { assignmentId } })
}

/** Somebody of a body has opened it, or it has ended: it waits there no more, or nowhere. */
export const assignmentSeen = (
  tx: DatabaseTransaction,
  assignmentId: string,
  bodyId?: string,
): Promise<number> => settle(tx, given, assignmentId, bodyId === undefined ? {} : { bodyId })
