import { sql } from 'kysely'
import type { Day } from '../../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../../platform/database/connect.ts'

/** How many cases are looked at in one transaction. */
export const BATCH = 100

/** A disposal that has begun and is not done. */
export interface Begun {
  readonly caseId: string
  readonly bodyId: string
  readonly keyId: string
  readonly begunAt: Date
  readonly contents: Readonly<Record<string, number>>
  readonly fault: string | null
  readonly packageKeyId: string | null
  readonly packageSha256: Buffer | null
}

const begunColumns = [
  'case_id as caseId',
  'body_id as bodyId',
  'key_id as keyId',
  'begun_at as begunAt',
  'contents',
  'fault',
  'package_key_id as packageKeyId',
  'package_sha256 as packageSha256',
] as const

/** Cases whose retention was never worked out, or that the body's settings have changed since; after an identifier. */
export const listStale = async (tx: DatabaseTransaction, after: string): Promise<string[]> =>
  (
    await sql<{ id: string }>`
      select c.id from support.case_file c left join support.body_setting s on s.body_id = c.body_id
      where c.id > ${after}::uuid and (c.retention_computed_at is null or c.retention_computed_at < s.changed_at)
      order by c.id limit ${BATCH}`.execute(tx)
  ).rows.map(({ id }) => id)

/** Says that the retention of a case was looked at and cannot be worked out: it stays as it was. */
export const markLookedAt = async (tx: DatabaseTransaction, caseId: string, now: Date): Promise<void> => {
  await tx
    .updateTable('support.case_file')
    .set({ retention_computed_at: now })
    .where('id', '=', caseId)
    .execute()
}

/** Closed cases whose time had ended when it was last worked out; after an identifier. */
export const listEnded = async (tx: DatabaseTransaction, today: Day, after: string): Promise<string[]> =>
  (
    await tx
      .selectFrom('support.case_file')
      .select('id')
      .where('id', '>', after)
      .where('dispose_by', 'is not', null)
      .where('keep_until', '<', today)
      .where('state', '=', 'closed')
      .orderBy('id')
      .limit(BATCH)
      .execute()
  ).map(({ id }) => id)

/** Disposals that have begun and are not done. */
export const listBegun = async (tx: DatabaseTransaction): Promise<Begun[]> =>
  (await tx
    .selectFrom('support.disposal_begun')
    .select(begunColumns)
    .orderBy('case_id')
    .execute()) as unknown as Begun[]

export const findBegun = async (tx: DatabaseTransaction, caseId: string): Promise<Begun | undefined> =>
  (await tx
    .selectFrom('support.disposal_begun')
    .select(begunColumns)
    .where('case_id', '=', caseId)
    .executeTakeFirst()) as unknown as Begun | undefined

/** A package for the archive, sealed. */
export interface SealedPackage {
  readonly keyId: string
  readonly sha256: Buffer
  readonly sealed: Buffer
}

/** Writes that a disposal has begun, in place of an earlier beginning. */
export const writeBegun = async (
  tx: DatabaseTransaction,
  begun: Pick<Begun, 'caseId' | 'bodyId' | 'keyId' | 'begunAt' | 'contents' | 'fault'>,
  made: SealedPackage | undefined,
): Promise<void> => {
  await tx.deleteFrom('support.disposal_begun').where('case_id', '=', begun.caseId).execute()
  await tx
    .insertInto('support.disposal_begun')
    .values({
      case_id: begun.caseId,
      body_id: begun.bodyId,
      key_id: begun.keyId,
      begun_at: begun.begunAt,
      contents: JSON.stringify(begun.contents),
      fault: begun.fault,
      package_key_id: made?.keyId ?? null,
      package_sha256: made?.sha256 ?? null,
      sealed_package: made?.sealed ?? null,
    })
    .execute()
}

/** Takes a beginning back: the case is not to be disposed of after all. */
export const removeBegun = async (tx: DatabaseTransaction, caseId: string): Promise<void> => {
  await tx.deleteFrom('support.disposal_begun').where('case_id', '=', caseId).execute()
}

/** How many rows a case has in each table. */
export const countCase = async (
  tx: DatabaseTransaction,
  caseId: string,
): Promise<Readonly<Record<string, number>>> =>
  (
    await sql<{
      counts: Record<string, number>
    }>`select support.count_case(${caseId}::uuid) as counts`.execute(tx)
  ).rows[0]?.counts ?? {}

/** The keys that seal what goes away with a case, its own among them. */
export const keysOfCase = async (tx: DatabaseTransaction, caseId: string): Promise<readonly string[]> =>
  (await sql<{ keys: string[] }>`select support.keys_of_case(${caseId}::uuid) as keys`.execute(tx)).rows[0]
    ?.keys ?? []

/** A disposal as it is remembered: what is needed to carry it through again from anywhere. */
export interface Remembered {
  readonly disposalId: string
  readonly caseId: string
  readonly bodyId: string
  readonly keyId: string
  readonly otherKeys: readonly string[]
  readonly route: string
  readonly reason: string
  readonly statement: string
  readonly signature: string
  readonly at: Date
  readonly packageSha256: Buffer | null
}

/**
 * Removes everything of a case and keeps the proof and the package, all in the caller's transaction. Done twice it is done
 * once.
 *
 * @returns whether there was anything to do.
 */
export const removeCase = async (tx: DatabaseTransaction, disposal: Remembered): Promise<boolean> => {
  const { caseId } = disposal
  const made = await tx
    .selectFrom('support.disposal_begun')
    .select(['package_key_id as keyId', 'sealed_package as sealed'])
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  const removed = await sql<{
    rows: string
  }>`select support.dispose_case(${caseId}::uuid)::text as rows`.execute(tx)
  const kept = await tx
    .insertInto('support.disposal')
    .values({
      id: disposal.disposalId,
      case_id: caseId,
      body_id: disposal.bodyId,
      route: disposal.route,
      retention_reason: disposal.reason,
      statement: disposal.statement,
      signature: disposal.signature,
      disposed_at: disposal.at,
      package_sha256: disposal.packageSha256,
    })
    .onConflict((conflict) => conflict.column('case_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (kept !== undefined && made?.keyId && made.sealed)
    await tx
      .insertInto('support.archive_package')
      .values({ disposal_id: kept.id, body_id: disposal.bodyId, key_id: made.keyId, sealed: made.sealed })
      .execute()
  return kept !== undefined || Number(removed.rows[0]?.rows ?? 1) > 1
}
