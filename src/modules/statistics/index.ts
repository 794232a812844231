import * as estimates from './estimates/actions.ts'
import * as evidence from './evidence/actions.ts'

/** What others do in the room of statistics. */
export const statisticsActions = { ...estimates, ...evidence }
