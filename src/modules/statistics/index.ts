import * as estimates from './estimates/actions.ts'

/** What others do in the room of statistics. */
export const statisticsActions = { ...estimates }
