import type { ActionContext } from '../../../platform/access/action.ts'
import { reporting } from '../../../platform/access/roles.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { obligationState } from '../obligations/rules.ts'
import { listObligations } from '../obligations/store.ts'
import { paths } from '../paths.ts'
import { chasingWords } from './messages.ts'
import { listChases } from './store.ts'

/** Everything that answers a reminder: the report-back, or a decision that nothing is owed by that day any more. */
const answers = [
  'report.submit',
  'assignment.change',
  'assignment.prolong',
  'assignment.merge',
  'assignment.split',
  'assignment.complete',
  'assignment.withdraw',
]

/** A body is reminded of a report-back that is missing. */
const reminded: ArrivalKind = arrivalKind('plan.reminded', {
  urgency: 'urgent',
  place: paths.assignment,
  for: reporting,
  raisedBy: ['chase.remind', 'chase.go_on'],
  settledBy: answers,
  words: wordsFrom(chasingWords, 'arrived', 'arrivedVerb'),
})

/** The ministry is told that a body has not answered its reminders. */
const unanswered: ArrivalKind = arrivalKind('plan.unanswered', {
  urgency: 'urgent',
  place: paths.assignment,
  for: ['ministry_officer'],
  raisedBy: ['chase.remind', 'chase.go_on'],
  settledBy: answers,
  words: wordsFrom(chasingWords, 'unanswered', 'arrivedVerb'),
})

export const chasingArrivals: readonly ArrivalKind[] = [reminded, unanswered]

type Context = Pick<ActionContext, 'tx' | 'now'>
interface Thread {
  readonly threadId: string
  readonly assignmentId: string
}

/** Makes a reminder wait at the body that owes; one that waits already goes on waiting. */
export const tellBody = (context: Context, { threadId, assignmentId }: Thread, bodyId: string) =>
  arrive(context, reminded, { about: threadId, for: { bodyId }, place: { assignmentId } })

/** Makes a reminder that nobody answered wait at a ministry. */
export const tellMinistry = (context: Context, { threadId, assignmentId }: Thread, bodyId: string) =>
  arrive(context, unanswered, { about: threadId, for: { bodyId }, place: { assignmentId } })

/** Ends what waits of the reminders of an assignment for which nothing is missing any more. */
export const endAnswered = async (
  tx: DatabaseTransaction,
  assignmentId: string,
  today: string,
): Promise<void> => {
  const chased = await listChases(tx, { assignmentId })
  if (chased.length === 0) return
  const missing = (await listObligations(tx, { assignmentId })).filter(
    (one) => obligationState(one, today) === 'missing',
  )
  const threads = new Map(chased.map((chase) => [chase.threadId, chase]))
  for (const { threadId, deadlineId, bodyId } of threads.values()) {
    if (missing.some((one) => one.deadlineId === deadlineId && one.bodyId === bodyId)) continue
    await settle(tx, reminded, threadId)
    await settle(tx, unanswered, threadId)
  }
}
