import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import {
  followMeasures,
  frameLines,
  getPlan,
  listAccepted,
  listAreas,
  listConflicts,
  listFacts,
  listFlowOfPlan,
  listMoney,
  listObligations,
  listPublishedEvaluations,
  listReceived,
  listSnapshots,
  moneySums,
  tracedLines,
} from '../../plan/index.ts'
import { AccountDocument } from '../document/document.ts'
import { correctAccount } from '../document/publishing.ts'
import type { Letter } from '../document/sections.ts'
import { assembleAccount, registered } from './assemble.ts'
import type { DraftingContent } from './proposals/drafting-content.ts'
import { findNewestPublished } from './published-store.ts'
import { listCandidates } from './source-store.ts'
import { getAccount, listSections } from './store.ts'
import { type ToldContent, withTold } from './told/told.ts'

interface AccountHeader {
  readonly id: string | null
  readonly planId: string
  readonly number: number
  readonly language: 'sv' | 'en'
  readonly letter?: Letter | null
}

/** All that is known of a plan on a day, with the text of a draft where there is one. */
export const loadContent = async (
  tx: DatabaseTransaction,
  account: AccountHeader,
  today: Day,
): Promise<DraftingContent & ToldContent> => {
  const plan = await getPlan(tx, account.planId)
  const ledger = await listFlowOfPlan(tx, plan.id)
  const told = await listAccepted(tx, plan.id)
  return {
    account,
    plan,
    areas: await listAreas(tx, plan.versionId),
    measures: await followMeasures(tx, plan, today),
    evaluations: await listPublishedEvaluations(tx, { planId: plan.id }),
    money: frameLines(ledger, await listMoney(tx, plan.versionId)),
    traced: tracedLines(ledger, account.language),
    sums: moneySums(ledger).plan,
    facts: await listFacts(tx, plan.versionId),
    ...told,
    obligations: await listObligations(tx, { planId: plan.id }),
    deadlines: told.assignments.flatMap(({ id: assignmentId, deadlines }) =>
      deadlines.map((deadline) => ({ ...deadline, assignmentId })),
    ),
    received: await listReceived(tx, plan.id),
    snapshots: await listSnapshots(tx, { planId: plan.id }),
    conflicts: await listConflicts(tx, { planId: plan.id }),
    sections: account.id === null ? [] : await listSections(tx, account.id),
    candidates: await listCandidates(tx, plan.id, account.language, told),
    issuer: null,
    today,
  }
}

/** The account that some content makes, with its chapters of facts and the register of all that they refer to. */
const documentFrom = (content: DraftingContent & ToldContent): AccountDocument =>
  registered(withTold(assembleAccount(content), content), content.candidates)

/** Everything that is known of a plan today, as an account. */
export const assembleFrom = async (
  tx: DatabaseTransaction,
  account: AccountHeader,
  today: Day,
): Promise<AccountDocument> => documentFrom(await loadContent(tx, account, today))

/** An account with all that it is made of. Once it has been drafted it tells the state of that day. */
export const loadAccount = async (tx: DatabaseTransaction, accountId: string, today: Day) => {
  const account = await getAccount(tx, accountId)
  return { account, content: await loadContent(tx, account, account.draftedOn ?? today) }
}

/** The document that an account is now; after a publication, as the correction that it would be. */
export const documentOf = async (
  tx: DatabaseTransaction,
  { account, content }: Awaited<ReturnType<typeof loadAccount>>,
): Promise<AccountDocument> => {
  const document = documentFrom(content)
  const previous = await findNewestPublished(tx, account.id)
  if (previous === undefined) return document
  return correctionOf(AccountDocument.parse(previous.content), document, account.correction ?? '')
}

/** The account as it stands now. */
export const assemble = async (
  tx: DatabaseTransaction,
  accountId: string,
  today: Day,
): Promise<AccountDocument> => documentOf(tx, await loadAccount(tx, accountId, today))

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
