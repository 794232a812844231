import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import { type Day, dayOf } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { withOwn, type YearlyFigure } from './figures.ts'

/** The price base amounts that are known, newest year first; of two that were entered for a year the newest. */
export const listPriceBaseAmounts = async (tx: DatabaseTransaction): Promise<readonly YearlyFigure[]> => {
  const entered = await tx
    .selectFrom('law.figure')
    .distinctOn('year')
    .select(['year', 'ore', 'source', 'entered_at'])
    .where('kind', '=', 'price_base_amount')
    .orderBy('year')
    .orderBy('entered_at', 'desc')
    .execute()
  return withOwn(
    entered.map(({ year, ore, source, entered_at }) => ({
      ...{ year, ore: Number(ore), source, enteredOn: dayOf(entered_at) },
    })),
  )
}

/** The price base amount of the year of a day, in öre; nothing where it is missing. */
export const findPriceBaseAmount = async (tx: DatabaseTransaction, day: Day): Promise<number | undefined> =>
  (await listPriceBaseAmounts(tx)).find(({ year }) => String(year) === day.slice(0, 4))?.ore

export const insertFigure = async (
  tx: DatabaseTransaction,
  { personId }: PersonActor,
  { year, ore, source }: { readonly year: number; readonly ore: number; readonly source: string },
  now: Date,
): Promise<void> => {
  await tx
    .insertInto('law.figure')
    .values({ ...{ kind: 'price_base_amount', year, ore, source }, entered_by: personId, entered_at: now })
    .execute()
}

/** The bodies at which somebody can enter a figure. */
export const listBodiesToTell = async (tx: DatabaseTransaction): Promise<readonly string[]> => {
  const { rows } = await sql<{
    bodyId: string
  }>`select body_id as "bodyId" from law.bodies_with_administrators()`.execute(tx)
  return rows.map(({ bodyId }) => bodyId)
}
