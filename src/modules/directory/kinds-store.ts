import { sql } from 'kysely'
import type { Day } from '../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import type { BodyKind, KindOfBody, ReceivingKind } from './kinds.ts'

/**
 * What a body is on a day, as the database itself asks where something is sent to it. Empty for a body that receives
 * nothing: one that has ended or not begun, that nobody has checked, or that is not there for whoever asks.
 */
export const kindsOn = async (
  tx: DatabaseTransaction,
  bodyId: string,
  day: Day,
): Promise<readonly ReceivingKind[]> => {
  const { rows } = await sql<{ kinds: ReceivingKind[] }>`
    select directory.kinds_on(${bodyId}::uuid, ${day}::date) as kinds`.execute(tx)
  return rows[0]?.kinds ?? []
}

/** Every kind that has been said of some bodies, with its days, in one order. */
export const listKinds = async (
  tx: DatabaseTransaction,
  bodyIds?: readonly string[],
): Promise<readonly (KindOfBody & { readonly bodyId: string })[]> => {
  const all = tx
    .selectFrom('directory.body_kind')
    .select([
      'body_id as bodyId',
      'kind',
      'from_day as from',
      'until_day as until',
      'source',
      'by_type as byType',
    ])
    .orderBy('body_id')
    .orderBy('kind')
  const some = bodyIds === undefined ? all : all.where('body_id', 'in', [...bodyIds, NOBODY])
  const rows = await some.execute()
  return rows.map((row) => ({ ...row, kind: row.kind as BodyKind }))
}

/** Keeps a list of nobody from being no list. */
const NOBODY = '00000000-0000-0000-0000-000000000000'
