import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { collectionPolicy } from '../collection/policy.ts'
import { viewCollections } from '../collection/round-actions.ts'
import { viewEstimates } from '../estimates/actions.ts'
import { viewReports } from '../report/actions.ts'
import { viewRuns } from '../runs/view-actions.ts'
import { viewTables } from '../tables/actions.ts'
import { overviewPolicy } from './policy.ts'

/** How many of each step are shown: the latest. */
const SHOWN = 3

interface Page<Row> {
  readonly rows: readonly Row[]
  readonly total: number
}

/** Every row of a list, page by page: what is counted here is what the list itself shows. */
const allOf = async <Row>(list: (page: number) => Promise<Page<Row>>): Promise<readonly Row[]> => {
  const { rows, total } = await list(1)
  const all = [...rows]
  for (let page = 2, last = rows.length; last > 0 && all.length < total; page += 1) {
    const more = (await list(page)).rows
    last = more.length
    all.push(...more)
  }
  return all
}

/** Each step from what bodies hand in to the report: what is under way, as its own page has it. */
export const viewOverview = action(
  overviewPolicy,
  'statistics.overview',
  'read',
  z.object({}),
  async (context) => {
    const collections = await allOf((page) => viewCollections.run(context, { page }))
    const runs = await allOf((page) => viewRuns.run(context, { page }))
    const estimates = await allOf((page) => viewEstimates.run(context, { page }))
    const tables = await allOf((page) => viewTables.run(context, { page }))
    const reports = await viewReports.run(context, { page: 1 })
    const lacking = collections.filter(({ missing }) => missing > 0)
    const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
    return {
      /** The one collection that somebody is missing in, where it is one. */
      lacking: lacking.length === 1 ? lacking[0]! : null,
      waiting: {
        missing: sum(lacking.map(({ missing }) => missing)),
        late: sum(lacking.map(({ late }) => late)),
        runs: runs.filter(({ progress }) => progress.state !== 'closed').length,
        estimates: estimates.filter(({ state }) => state === 'draft').length,
        tables: tables.filter(({ state }) => state === 'draft').length,
      },
      mayOpen: context.may(collectionPolicy, 'collection.open'),
      collections: collections.slice(0, SHOWN),
      runs: runs.slice(0, SHOWN),
      estimates: estimates.slice(0, SHOWN),
      tables: tables.slice(0, SHOWN),
      reports: reports.rows.slice(0, SHOWN),
    }
  },
)
