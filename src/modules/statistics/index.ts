import * as estimates from './estimates/actions.ts'
import * as evidence from './evidence/actions.ts'
import * as reports from './report/actions.ts'
import * as publishing from './report/publishing-actions.ts'
import * as writing from './report/writing-actions.ts'

/** What others do in the room of statistics. */
export const statisticsActions = { ...estimates, ...evidence, ...reports, ...writing, ...publishing }
