import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { ReleaseContent } from './content.ts'

/** A release as everybody reads it; of one that was withdrawn, that it was and why. */
export interface ReleaseRow {
  readonly id: string
  readonly title: Words
  readonly releasedAt: Date | null
  readonly content: ReleaseContent | null
  readonly sha256: string | null
  readonly withdrawnAt: Date | null
  readonly withdrawnBecause: string | null
}

const standing = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('statistics.release as r')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('statistics.release_withdrawal as w')
            .select('w.release_id')
            .whereRef('w.release_id', '=', 'r.id'),
        ),
      ),
    )

/** What is released and stands, the latest time first. */
export const listStanding = async (tx: DatabaseTransaction, page: number, size: number) => {
  const rows = await standing(tx)
    .select(['r.id', sql<ReleaseContent>`r.content`.as('content'), 'r.sha256', 'r.released_at as releasedAt'])
    .orderBy(sql`r.content ->> 'to'`, 'desc')
    .orderBy('r.released_at', 'desc')
    .orderBy('r.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  const { total } = await standing(tx)
    .select(({ fn }) => fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total: Number(total) }
}
export type StandingRelease = Awaited<ReturnType<typeof listStanding>>['rows'][number]

/** Every release that stands of one thing that is counted, the earliest time first. */
export const listStandingOf = (tx: DatabaseTransaction, subject: string): Promise<StandingRelease[]> =>
  standing(tx)
    .select(['r.id', sql<ReleaseContent>`r.content`.as('content'), 'r.sha256', 'r.released_at as releasedAt'])
    .where(
      sql<boolean>`coalesce(r.content #>> '{counting,population}', r.content #>> '{counting,table}') = ${subject}`,
    )
    .orderBy(sql`r.content ->> 'from'`)
    .orderBy('r.released_at')
    .execute()

/** @throws NotFound where nothing of this name has been released. */
export const getReleaseRow = async (tx: DatabaseTransaction, releaseId: string): Promise<ReleaseRow> => {
  const withdrawn = await tx
    .selectFrom('statistics.release_withdrawal')
    .select([sql<Words>`title`.as('title'), 'reason', 'withdrawn_at as withdrawnAt'])
    .where('release_id', '=', releaseId)
    .executeTakeFirst()
  if (withdrawn !== undefined)
    return {
      id: releaseId,
      title: withdrawn.title,
      releasedAt: null,
      content: null,
      sha256: null,
      withdrawnAt: withdrawn.withdrawnAt,
      withdrawnBecause: withdrawn.reason,
    }
  const found = await tx
    .selectFrom('statistics.release')
    .select(['id', sql<ReleaseContent>`content`.as('content'), 'sha256', 'released_at as releasedAt'])
    .where('id', '=', releaseId)
    .executeTakeFirst()
  if (found === undefined) throw new NotFound('release')
  return { ...found, title: found.content.title, withdrawnAt: null, withdrawnBecause: null }
}

/** Whose release it is, for those who work with it. @throws NotFound. */
export const getReleasedTable = async (tx: DatabaseTransaction, releaseId: string) => {
  const found = await tx
    .selectFrom('statistics.release as r')
    .innerJoin('statistics.count_table as t', 't.id', 'r.table_id')
    .select([
      'r.id',
      't.id as tableId',
      't.body_id as bodyId',
      't.collection_id as collectionId',
      sql<Words>`t.title`.as('title'),
    ])
    .where('r.id', '=', releaseId)
    .executeTakeFirst()
  if (found === undefined) throw new NotFound('release')
  return found
}

interface Decided {
  readonly releaseId: string
  readonly by: string
  readonly now: Date
}

const insertDecision = async (
  tx: DatabaseTransaction,
  kind: 'released' | 'withdrawn',
  { releaseId, by, now }: Decided,
): Promise<void> => {
  await tx
    .insertInto('statistics.release_decision')
    .values({ release_id: releaseId, kind, decided_by: by, decided_at: now })
    .execute()
}

export const insertRelease = async (
  tx: DatabaseTransaction,
  release: Decided & { readonly tableId: string; readonly content: ReleaseContent; readonly sha256: string },
): Promise<void> => {
  await tx
    .insertInto('statistics.release')
    .values({
      id: release.releaseId,
      table_id: release.tableId,
      content: JSON.stringify(release.content),
      sha256: release.sha256,
      released_at: release.now,
    })
    .execute()
  await insertDecision(tx, 'released', release)
}

export const insertWithdrawal = async (
  tx: DatabaseTransaction,
  withdrawal: Decided & { readonly title: Words; readonly reason: string },
): Promise<void> => {
  await tx
    .insertInto('statistics.release_withdrawal')
    .values({
      release_id: withdrawal.releaseId,
      title: JSON.stringify(withdrawal.title),
      reason: withdrawal.reason,
      withdrawn_at: withdrawal.now,
    })
    .execute()
  await insertDecision(tx, 'withdrawn', withdrawal)
}
