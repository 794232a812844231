import * as estimates from './estimates/actions.ts'
import * as keys from './runs/key-actions.ts'
import * as plans from './runs/plan-actions.ts'
import * as unit from './runs/unit-actions.ts'
import * as views from './runs/view-actions.ts'

/** What others do in the room of statistics. */
export const statisticsActions = { ...estimates, ...keys, ...plans, ...unit, ...views }
export { madeUpFiles } from './runs/made-up-files.ts'
export { doWork } from './runs/work.ts'
