import type { ActionContext } from '../../../platform/access/action.ts'
import { reporting } from '../../../platform/access/roles.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { paths } from '../paths.ts'
import { reportWords } from './messages.ts'

/** A report-back has come back to be completed. */
const returned: ArrivalKind = arrivalKind('plan.report_returned', {
  urgency: 'urgent',
  place: paths.reportBack,
  for: reporting,
  raisedBy: ['report.return'],
  settledBy: ['report.submit', 'report.withdraw'],
  words: wordsFrom(reportWords, 'arrivedReturned', 'arrivedReturnedVerb'),
})
export const reportArrivals: readonly ArrivalKind[] = [returned]

interface Report {
  readonly id: string
  readonly bodyId: string
}

export const tellReturned = (
  context: Pick<ActionContext, 'tx' | 'now'>,
  { id, bodyId }: Report,
): Promise<string> => arrive(context, returned, { about: id, for: { bodyId }, place: { reportBackId: id } })

export const settleReturned = (tx: DatabaseTransaction, { id }: Report): Promise<number> =>
  settle(tx, returned, id)
