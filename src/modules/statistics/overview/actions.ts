import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { viewCollections } from '../collection/round-actions.ts'
import { viewEstimates } from '../estimates/actions.ts'
import { viewReports } from '../report/actions.ts'
import { viewRuns } from '../runs/view-actions.ts'
import { viewTables } from '../tables/actions.ts'
import { overviewPolicy } from './policy.ts'

/** How many of each step are shown: the latest. */
const SHOWN = 3

const newest = { page: 1 } as const

/** Each step from what bodies hand in to the report: what is under way, as its own page has it. */
export const viewOverview = action(
  overviewPolicy,
  'statistics.overview',
  'read',
  z.object({}),
  async (context) => {
    const collections = await viewCollections.run(context, newest)
    const runs = await viewRuns.run(context, newest)
    const estimates = await viewEstimates.run(context, newest)
    const tables = await viewTables.run(context, newest)
    const reports = await viewReports.run(context, newest)
    const [current] = collections.rows
    return {
      current: current ?? null,
      waiting: {
        missing: current?.missing ?? 0,
        late: current?.late ?? 0,
        questioned: current?.questioned ?? 0,
        runs: runs.rows.filter(({ progress }) => progress.state !== 'closed').length,
        estimates: estimates.rows.filter(({ state }) => state === 'draft').length,
        tables: tables.rows.filter(({ state }) => state === 'draft').length,
      },
      collections: collections.rows.slice(0, SHOWN),
      runs: runs.rows.slice(0, SHOWN),
      estimates: estimates.rows.slice(0, SHOWN),
      tables: tables.rows.slice(0, SHOWN),
      reports: reports.rows.slice(0, SHOWN),
    }
  },
)
