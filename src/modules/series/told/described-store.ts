import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { ToldPeriod } from '../../../platform/series/protect.ts'
import type { SeriesDescription } from '../../../platform/series/series.ts'
import { listCounted, listTold } from '../../../platform/series/store.ts'

/** A series by the words of the definition that its latest period was counted or reported by. */
export interface DescribedSeries {
  readonly series: SeriesDescription & { readonly source?: string; readonly method?: string }
  /** The body that reports it by hand; nothing where it is counted in the house. */
  readonly body: string | null
  /** Periods as they were last told, oldest first. */
  readonly periods: readonly ToldPeriod[]
}

/** Every series of which something is told, by name; or those of these names. */
export const listDescribed = async (
  tx: DatabaseTransaction,
  names?: readonly string[],
): Promise<DescribedSeries[]> => {
  if (names?.length === 0) return []
  const rows = await tx
    .with('newest', () => listCounted(tx))
    .selectFrom('newest as n')
    .innerJoin('series.definition as d', (join) =>
      join.onRef('d.name', '=', 'n.name').onRef('d.sha256', '=', 'n.definition'),
    )
    .leftJoin('series.reported as r', 'r.name', 'n.name')
    .leftJoin('directory.body as b', 'b.id', 'r.body_id')
    .distinctOn('n.name')
    .select(['n.name', sql<DescribedSeries['series']>`d.content`.as('series'), 'b.name as body'])
    .$if(names !== undefined, (query) => query.where('n.name', 'in', [...names!]))
    .orderBy('n.name')
    .orderBy('n.from', 'desc')
    .execute()
  const told = Map.groupBy(
    await listTold(
      tx,
      rows.map(({ name }) => name),
    ),
    ({ name }) => name,
  )
  return rows.map(({ name, series, body }) => ({ series, body, periods: told.get(name) ?? [] }))
}
