import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { AccountDocument } from '../account/document.ts'
import { correctAccount } from '../account/publishing.ts'
import { listPublishedEvaluations } from '../evaluation/store.ts'
import { followMeasures } from '../following/follow.ts'
import { getPlan, listAreas, listFacts, listMoney } from '../following/store.ts'
import { frameLines, tracedLines } from '../money/account-lines.ts'
import { listFlowOfPlan } from '../money/sums-store.ts'
import { listObligations } from '../obligations/store.ts'
import { assembleAccount } from './assemble.ts'
import {
  listAcceptedReports,
  listActivities,
  listAssignmentsWithDecisions,
  listReceived,
} from './content-store.ts'
import { findNewestPublished } from './published-store.ts'
import { listCandidates } from './source-store.ts'
import { getAccount, listSections } from './store.ts'

interface AccountHeader {
  readonly id: string | null
  readonly planId: string
  readonly number: number
  readonly language: 'sv' | 'en'
}

/** Everything that is known of a plan today, as an account; with the text of a draft where there is one. */
export const assembleFrom = async (
  tx: DatabaseTransaction,
  account: AccountHeader,
  today: Day,
): Promise<AccountDocument> => {
  const plan = await getPlan(tx, account.planId)
  const ledger = await listFlowOfPlan(tx, plan.id)
  return assembleAccount({
    account,
    plan,
    areas: await listAreas(tx, plan.versionId),
    measures: await followMeasures(tx, plan, today),
    evaluations: await listPublishedEvaluations(tx, { planId: plan.id }),
    money: frameLines(ledger, await listMoney(tx, plan.versionId)),
    traced: tracedLines(ledger, account.language),
    facts: await listFacts(tx, plan.versionId),
    assignments: await listAssignmentsWithDecisions(tx, plan.id),
    obligations: await listObligations(tx, { planId: plan.id }),
    received: await listReceived(tx, plan.id),
    reports: await listAcceptedReports(tx, plan.id),
    activities: await listActivities(tx, plan.id),
    sections: account.id === null ? [] : await listSections(tx, account.id),
    candidates: await listCandidates(tx, plan.id),
    issuer: null,
    today,
  })
}

/** The account as it stands now; after a publication, as the correction that it would be. */
export const assemble = async (
  tx: DatabaseTransaction,
  accountId: string,
  today: Day,
): Promise<AccountDocument> => {
  const account = await getAccount(tx, accountId)
  const document = await assembleFrom(tx, account, today)
  const previous = await findNewestPublished(tx, accountId)
  if (previous === undefined) return document
  return correctionOf(AccountDocument.parse(previous.content), document, account.correction ?? '')
}

/** A correction tells what differs; where nothing does yet, the draft is shown as it is. */
const correctionOf = (
  previous: AccountDocument,
  document: AccountDocument,
  reason: string,
): AccountDocument => {
  try {
    return correctAccount(previous, document, reason)
  } catch (error) {
    if (error instanceof RangeError) return { ...document, version: previous.version + 1 }
    throw error
  }
}
