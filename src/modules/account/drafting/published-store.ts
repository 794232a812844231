import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Conflict, NotFound } from '../../../platform/refusal.ts'

/** The published accounts of a plan, newest first. */
export const listPublished = (tx: DatabaseTransaction, planId: string) =>
  tx
    .selectFrom('plan.published_account')
    .select([
      'id',
      'account_id as accountId',
      'number',
      'version',
      'sha256',
      'correction',
      'published_at as publishedAt',
    ])
    .where('plan_id', '=', planId)
    .orderBy('number', 'desc')
    .orderBy('version', 'desc')
    .execute()

export const addPublished = async (
  tx: DatabaseTransaction,
  published: {
    accountId: string
    planId: string
    number: number
    version: number
    content: unknown
    hash: string
    corrects: string | null
    correction: string | null
    publishedBy: string | null
    proposedBy: string
    now: Date
  },
): Promise<string> => {
  const added = await tx
    .insertInto('plan.published_account')
    .values({
      account_id: published.accountId,
      plan_id: published.planId,
      number: published.number,
      version: published.version,
      content: JSON.stringify(published.content),
      sha256: published.hash,
      corrects: published.corrects,
      correction: published.correction,
      published_by: published.publishedBy,
      proposed_by: published.proposedBy,
      published_at: published.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('plan.account')
    .set({ state: 'published' })
    .where('id', '=', published.accountId)
    .execute()
  return added.id
}

/** A published account as it was frozen. @throws NotFound */
export const getPublished = async (tx: DatabaseTransaction, publishedId: string) => {
  const found = await tx
    .selectFrom('plan.published_account')
    .select([
      'id',
      'account_id as accountId',
      'plan_id as planId',
      'number',
      'version',
      'content',
      'sha256',
      'correction',
      'published_at as publishedAt',
    ])
    .where('id', '=', publishedId)
    .executeTakeFirst()
  if (found === undefined) throw new NotFound('account')
  return found
}

/** The newest published version of an account, where there is one. */
export const findNewestPublished = (tx: DatabaseTransaction, accountId: string) =>
  tx
    .selectFrom('plan.published_account')
    .select(['id', 'version', 'content', 'correction'])
    .where('account_id', '=', accountId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Opens a published account for a correction: it becomes a draft again, the published version stays. */
export const reopen = async (
  tx: DatabaseTransaction,
  accountId: string,
  correction: string,
): Promise<void> => {
  const reopened = await tx
    .updateTable('plan.account')
    .set(({ eb }) => ({ state: 'draft', correction, revision: eb('revision', '+', 1) }))
    .where('id', '=', accountId)
    .where('state', '=', 'published')
    .executeTakeFirst()
  if (Number(reopened.numUpdatedRows) === 0) throw new Conflict('account')
}
