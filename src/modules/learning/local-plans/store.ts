import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Period } from '../../../platform/series/series.ts'

/** How many plans hold at the end of a period, by the parts of the municipality in them. */
export const countPlans = async (
  tx: DatabaseTransaction,
  { to }: Period,
): Promise<readonly { readonly part: string; readonly count: number }[]> => {
  const { rows } = await sql<{ part: string; count: string }>`
    select part, count(*) as count from learning.local_plan, unnest(functions) as part
    where agreed_on <= ${to} and (closed_on is null or closed_on > ${to}) group by part`.execute(tx)
  return rows.map(({ part, count }) => ({ part, count: Number(count) }))
}

/** How much support was given in a period, by form and county. */
export const countSupport = async (
  tx: DatabaseTransaction,
  { from, to }: Period,
): Promise<readonly { readonly form: string; readonly county: string; readonly count: number }[]> => {
  const { rows } = await sql<{ form: string; county: string; count: string }>`
    select form, county, count(*) as count from learning.support
    where given_on between ${from} and ${to} group by form, county`.execute(tx)
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}
