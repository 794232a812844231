import * as estimates from './estimates/actions.ts'
import * as tables from './tables/actions.ts'
import * as exports from './tables/exports/actions.ts'

export { inspectSeries } from './guard/index.ts'
export { listReleases } from './tables/index.ts'

/** What others do in the room of statistics. */
export const statisticsActions = { ...estimates, ...tables, ...exports }
