import { sql } from 'kysely'
import type { Day } from '../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import type { BodyKind, KindOfBody, ReceivingKind, SaidKind } from './kinds.ts'

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

/** Says what a body is; saying it again corrects days and source. */
export const putKind = async (
  tx: DatabaseTransaction,
  bodyId: string,
  { kind, from, until, source }: SaidKind,
): Promise<void> => {
  const told = { from_day: from, until_day: until, source }
  await tx
    .insertInto('directory.body_kind')
    .values({ body_id: bodyId, kind, ...told })
    .onConflict((conflict) => conflict.columns(['body_id', 'kind']).doUpdateSet(told))
    .execute()
}

/**
 * Takes away what was never so; what has been so for a time gets its last day instead. What the type of the body makes
 * certain stays.
 */
export const deleteKind = async (tx: DatabaseTransaction, bodyId: string, kind: BodyKind): Promise<void> => {
  await tx
    .deleteFrom('directory.body_kind')
    .where('body_id', '=', bodyId)
    .where('kind', '=', kind)
    .where('by_type', '=', false)
    .execute()
}
