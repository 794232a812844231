import * as asked from './collection/asked-actions.ts'
import * as handIn from './collection/hand-in-actions.ts'
import * as ofReporters from './collection/reporter-actions.ts'
import * as rounds from './collection/round-actions.ts'
import * as estimates from './estimates/actions.ts'

/** What others do in the room of statistics. */
export const statisticsActions = { ...estimates, ...rounds, ...asked, ...handIn, ...ofReporters }
