import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Conflict } from '../../../platform/refusal.ts'
import { type ByTwo, byTwo, whyNotAlone } from '../../../platform/two/by-two.ts'
import { getAccount } from './store.ts'

/** An account is published by another than who proposed it. */
export const accountByTwo: ByTwo<'publish', 'propose'> = byTwo({
  publish: { propose: 'account.published_by_proposer' },
})

/** That somebody has proposed an account for publication as it is now. */
export interface Proposal {
  readonly proposedBy: string
  /** By name, where the reader may know it. */
  readonly proposedByName: string | null
  readonly proposedAt: Date
}

/** The proposal to publish an account as it is now; one that was made before a change holds no longer. */
export const findProposal = async (
  tx: DatabaseTransaction,
  { id, revision }: { readonly id: string; readonly revision: number },
): Promise<Proposal | undefined> =>
  tx
    .selectFrom('plan.account_proposal as p')
    .leftJoin('identity.person as who', 'who.id', 'p.proposed_by')
    .select(['p.proposed_by as proposedBy', 'who.name as proposedByName', 'p.proposed_at as proposedAt'])
    .where('p.account_id', '=', id)
    .where('p.revision', '=', revision)
    .executeTakeFirst()

/** Whether a proposal waits for somebody else than who made it, and this is somebody else. */
export const isForAnother = (proposal: Proposal | undefined, personId: string | null): boolean =>
  proposal !== undefined &&
  personId !== null &&
  whyNotAlone(accountByTwo, 'publish', { propose: proposal.proposedBy }, personId) === undefined

export const insertProposal = async (
  tx: DatabaseTransaction,
  proposal: { accountId: string; revision: number; proposedBy: string; now: Date },
): Promise<void> => {
  const values = {
    revision: proposal.revision,
    proposed_by: proposal.proposedBy,
    proposed_at: proposal.now,
  }
  await tx
    .insertInto('plan.account_proposal')
    .values({ account_id: proposal.accountId, ...values })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(values))
    .execute()
}

/**
 * Holds an account as somebody saw it, without making a next revision: what is proposed and published is what was seen.
 *
 * @throws Conflict where it has changed since, or is no draft.
 */
export const holdAccount = async (tx: DatabaseTransaction, accountId: string, revision: number) => {
  await tx.selectFrom('plan.account').select('id').where('id', '=', accountId).forUpdate().execute()
  const account = await getAccount(tx, accountId)
  if (account.revision !== revision || account.state !== 'draft') throw new Conflict('account')
  return account
}
