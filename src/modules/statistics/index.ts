import * as actions from './estimates/actions.ts'

/** What others do in the room of statistics: the rapporteur's estimates, from lists to what everybody may know. */
export const statisticsActions = actions
