import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { addDays } from '../../../platform/clock/clock.ts'
import { Conflict, Refusal } from '../../../platform/refusal.ts'
import { moveMoney } from '../ledger.ts'
import { closeWhenSettled, enterGrant, type GrantContext } from './actions.ts'
import { tellAccepted, tellReported, tellReturned } from './arrivals.ts'
import { grantPolicy } from './policy.ts'
import { insertRepayment } from './repayment-store.ts'
import {
  beginReport,
  findPublicResult,
  findReport,
  type GrantReport,
  insertPublicResult,
  keepReport,
  markReportDecided,
  markReportSubmitted,
  promisedBy,
} from './report-store.ts'
import { isSent, reportProblems, usedOf } from './rules.ts'
import { grantIdInput, REPAYMENT_DAYS, reportInput, returnInput } from './schema.ts'
import { findAgreement, listInstalments, paidOf, setState } from './store.ts'

const enterOpenReport = async (context: GrantContext, grantId: string, options: { lock?: boolean } = {}) => {
  const grant = await enterGrant(context, grantId, options)
  const report = await findReport(context.tx, grantId)
  const agreement = await findAgreement(context.tx, grantId)
  if (!agreement?.acceptedAt) throw new Refusal('funding.not_accepted', 409)
  if (isSent(report)) throw new Refusal('funding.report_sent', 409)
  if (grant.state !== 'running') throw new Refusal('funding.nothing_to_report', 409)
  return { grant, report, agreement, ...(await promisedBy(context.tx, grant.applicationId)) }
}

const empty: GrantReport = {
  id: '',
  state: 'draft',
  done: '',
  outcome: '',
  notReached: '',
  publicText: '',
  publish: false,
  spent: {},
  notes: {},
  achieved: {},
  returnReason: null,
  submittedAt: null,
  revision: 1,
}

/** Where the receiver writes what became of the money. */
export const editReport = action(
  grantPolicy,
  'grant.edit_report',
  'read',
  grantIdInput,
  async (context, { grantId }) => {
    const {
      grant,
      report = empty,
      agreement,
      budget,
      expected,
    } = await enterOpenReport(context, grantId, {
      lock: false,
    })
    const instalments = await listInstalments(context.tx, grantId)
    return {
      grant,
      report,
      agreement,
      budget,
      expected,
      paidOre: paidOf(instalments),
      problems: reportProblems(report, budget, expected),
    }
  },
)
export type EditedReport = Awaited<ReturnType<(typeof editReport)['run']>>

/** Keeps a report-back while it is written. */
export const saveReport = action(
  grantPolicy,
  'grant.save_report',
  'change',
  reportInput,
  async (context, input) => {
    const { tx, now } = context
    const { grantId } = input
    const { budget, expected } = await enterOpenReport(context, grantId)
    await beginReport(tx, grantId, now)
    const report = (await findReport(tx, grantId)) ?? empty
    const revision = await keepReport(tx, report, input, { budget, expected }, now)
    if (revision === undefined) throw new Conflict('report')
    return { grantId, revision, savedAt: now.toISOString() }
  },
)

/** Sends the report-back in, when it says what was done and what every krona went to. */
export const submitReport = action(
  grantPolicy,
  'grant.submit_report',
  'change',
  grantIdInput,
  async (context, { grantId }) => {
    const { tx, actor, now } = context
    const { grant, report, budget, expected } = await enterOpenReport(context, grantId)
    if (report === undefined || reportProblems(report, budget, expected).length > 0)
      throw new Refusal('funding.report_not_complete', 422)
    const { personId } = personIn(actor, 'grant.submit_report')
    await markReportSubmitted(tx, report.id, { personId, now })
    await setState(tx, grantId, 'reported', now)
    await tellReported(context, grant)
    return { grantId }
  },
)

const enterSent = async (context: GrantContext, grantId: string) => {
  const grant = await enterGrant(context, grantId)
  const report = await findReport(context.tx, grantId)
  if (report?.state !== 'submitted') throw new Refusal('funding.no_report_to_decide', 409)
  return { grant, report }
}

/** Sends the report-back back, with what is missing. */
export const returnReport = action(
  grantPolicy,
  'grant.return_report',
  'change',
  returnInput,
  async (context, { grantId, reason }) => {
    const { tx, actor, now } = context
    const { grant, report } = await enterSent(context, grantId)
    const { personId } = personIn(actor, 'grant.return_report')
    await markReportDecided(tx, report.id, { state: 'returned', reason, personId, now })
    await setState(tx, grantId, 'running', now)
    await tellReturned(context, grant)
    return { grantId }
  },
)

/**
 * Accepts the report-back: what the money was used for is spent in the ledger; what was paid and not used is claimed back, and the
 * grant is closed when nothing is left.
 */
export const acceptReport = action(
  grantPolicy,
  'grant.accept_report',
  'change',
  grantIdInput,
  async (context, { grantId }) => {
    const { tx, actor, now, today } = context
    const { grant, report } = await enterSent(context, grantId)
    const { personId } = personIn(actor, 'grant.accept_report')
    await markReportDecided(tx, report.id, { state: 'accepted', reason: null, personId, now })
    const { budget } = await promisedBy(tx, grant.applicationId)
    const paidOre = paidOf(await listInstalments(tx, grantId))
    const { usedOre, unspentOre } = usedOf(budget, report.spent, paidOre)
    if (usedOre > 0)
      await moveMoney(tx, { actor, now }, grant, {
        kind: 'spending',
        of: 'report',
        day: today,
        amountOre: usedOre,
      })
    const dueOn = addDays(today, REPAYMENT_DAYS)
    await tellAccepted(context, grant, unspentOre > 0 ? dueOn : undefined)
    if (unspentOre > 0)
      await insertRepayment(tx, {
        grantId,
        amountOre: unspentOre,
        reason: 'unspent',
        dueOn,
        personId,
        now,
      })
    await closeWhenSettled(context, grantId)
    return { grantId }
  },
)

/** Releases results to everybody: what the organisation has marked, in its own words, with what became of each expected result. */
export const releaseResults = action(
  grantPolicy,
  'grant.release',
  'change',
  grantIdInput,
  async (context, { grantId }) => {
    const { tx, actor, now } = context
    const grant = await enterGrant(context, grantId)
    const report = await findReport(tx, grantId)
    if (report?.state !== 'accepted' || !report.publish) throw new Refusal('funding.not_to_be_published', 409)
    if ((await findPublicResult(tx, grantId)) !== undefined)
      throw new Refusal('funding.released_already', 409)
    const { expected } = await promisedBy(tx, grant.applicationId)
    const figures = expected.map(({ id, ...result }) => {
      const { kind, value } = report.achieved[id] ?? { kind: 'unknown', value: null }
      return { ...result, kind, value }
    })
    const { personId } = personIn(actor, 'grant.release')
    await insertPublicResult(tx, { grantId, text: report.publicText, figures, personId, now })
    return { grantId }
  },
)
