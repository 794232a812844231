import { sql } from 'kysely'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { ValuesOf } from '../../../platform/fields/field.ts'
import { toRow } from '../../../platform/fields/row.ts'
import { insertRow } from '../../../platform/records/statements.ts'
import { contact } from './fields.ts'

/** Keeps a contact: never who noted it, nor when it was noted. */
export const insertContact = async (
  tx: DatabaseTransaction,
  bodyId: string,
  values: ValuesOf<typeof contact>,
): Promise<void> => {
  const row = toRow('outreach.contact', contact, values, { id: '' })
  await insertRow('outreach.contact', { body_id: bodyId, ...row }).execute(tx)
}

export interface UnitWeek {
  readonly monday: Day
  readonly day: number
  readonly night: number
  readonly online: number
  readonly relatives: number
  readonly slips: number
}

/** The last weeks of the unit of whoever reads, the newest first; weeks without a contact are left out. */
export const listWeeks = async (tx: DatabaseTransaction, bodyId: string, since: Day): Promise<UnitWeek[]> =>
  (
    await sql<UnitWeek>`select date_trunc('week', on_day)::date as monday, count(*) filter (where half = 'day') as day,
        count(*) filter (where half = 'night') as night, count(*) filter (where place = 'online') as online,
        count(*) filter (where kind = 'relative') as relatives, count(*) filter (where 'slip' = any (accepted)) as slips
      from outreach.contact where body_id = ${bodyId} and on_day >= ${since}::date group by 1 order by 1 desc`.execute(
      tx,
    )
  ).rows

/** How many slips of a unit have been made, and the words of how many were said. */
export const countSlips = async (
  tx: DatabaseTransaction,
  bodyId: string,
): Promise<{ made: number; said: number }> => {
  const { rows } = await sql<{ made: number; said: number }>`
    select count(*) as made, count(used_in) as said from outreach.slip where body_id = ${bodyId}`.execute(tx)
  return rows[0]!
}

/** Slips of this quarter whose words nobody has said yet. */
export const listSlips = async (tx: DatabaseTransaction, bodyId: string, quarter: Day): Promise<string[]> =>
  (
    await tx
      .selectFrom('outreach.slip')
      .select('words')
      .where('body_id', '=', bodyId)
      .where('printed_in', '=', quarter)
      .where('used_in', 'is', null)
      .orderBy('words')
      .execute()
  ).map(({ words }) => words)

/** Makes slips of words that the unit has not used yet, drawn by lot. @returns how many. */
export const makeSlips = async (
  tx: DatabaseTransaction,
  of: { bodyId: string; quarter: Day; pairs: readonly string[]; count: number },
): Promise<number> => {
  const { numAffectedRows } = await sql`
    insert into outreach.slip (body_id, words, printed_in)
    select ${of.bodyId}, p, ${of.quarter}::date from unnest(${of.pairs}::text[]) as p
    where not exists (select from outreach.slip s where s.body_id = ${of.bodyId} and s.words = p)
    order by random() limit ${of.count}`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

/** Marks that the words of a slip were said. @returns whether there was one with them that had not been said. */
export const useSlip = async (
  tx: DatabaseTransaction,
  of: { bodyId: string; words: string; quarter: Day },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('outreach.slip')
    .set({ used_in: of.quarter })
    .where('body_id', '=', of.bodyId)
    .where('words', '=', of.words)
    .where('used_in', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Writes all contacts anew, in an order drawn by lot. */
export const unlinkContacts = async (tx: DatabaseTransaction): Promise<void> => {
  await sql`select outreach.unlink_contacts()`.execute(tx)
}
