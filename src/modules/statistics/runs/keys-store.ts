import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'

/** A file of keys that was handed in, without the keys. */
export interface KeyFile {
  readonly id: string
  readonly bodyId: string
  readonly number: number
  readonly sha256: string
  readonly records: number
  readonly bits: number
  readonly handedInAt: Date
}

/** Files that the reader may know of: the unit all, a body its own; each body's latest last. */
export const listKeyFiles = async (tx: DatabaseTransaction, runId: string): Promise<KeyFile[]> =>
  tx
    .selectFrom('statistics.linkage_keys')
    .select(['id', 'body_id as bodyId', 'number', 'sha256', 'records', 'bits', 'handed_in_at as handedInAt'])
    .where('run_id', '=', runId)
    .orderBy('handed_in_at')
    .orderBy('number')
    .execute()

/** The sealed content of the latest file of each body; nothing of those that are destroyed. */
export const latestSealed = async (
  tx: DatabaseTransaction,
  runId: string,
): Promise<{ id: string; bodyId: string; sha256: string; sealed: Buffer | null }[]> =>
  tx
    .selectFrom('statistics.linkage_keys')
    .distinctOn('body_id')
    .select(['id', 'body_id as bodyId', 'sha256', 'sealed'])
    .where('run_id', '=', runId)
    .orderBy('body_id')
    .orderBy('number', 'desc')
    .execute()

export const insertKeyFile = async (
  tx: DatabaseTransaction,
  file: KeyFile & { readonly runId: string; readonly sealed: Buffer; readonly handedInBy: string },
): Promise<void> => {
  await tx
    .insertInto('statistics.linkage_keys')
    .values({
      id: file.id,
      run_id: file.runId,
      body_id: file.bodyId,
      number: file.number,
      sha256: file.sha256,
      records: file.records,
      bits: file.bits,
      sealed: file.sealed,
      handed_in_by: file.handedInBy,
      handed_in_at: file.handedInAt,
    })
    .execute()
}

/** Takes keys and exact counts of a run away, for good; the database lets the unit alone. @returns files that held keys. */
export const destroyKeys = async (tx: DatabaseTransaction, runId: string): Promise<number> => {
  const { rows } = await sql<{ gone: number }>`select statistics.destroy_keys(${runId}) as gone`.execute(tx)
  return rows[0]?.gone ?? 0
}

/** Whether any keys or exact counts of a run are left. */
export const keysAreLeft = async (tx: DatabaseTransaction, runId: string): Promise<boolean> => {
  const { rows } = await sql<{ left: boolean }>`select statistics.keys_are_left(${runId}) as left`.execute(tx)
  return rows[0]?.left ?? true
}
