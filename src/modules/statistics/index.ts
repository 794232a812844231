import * as asked from './collection/asked-actions.ts'
import * as handIn from './collection/hand-in-actions.ts'
import * as ofReporters from './collection/reporter-actions.ts'
import * as rounds from './collection/round-actions.ts'
import * as estimates from './estimates/actions.ts'
import * as evidence from './evidence/actions.ts'
import * as reports from './report/actions.ts'
import * as publishing from './report/publishing-actions.ts'
import { freezeNamed, listOffers, standingsOf } from './report/sources/all.ts'
import * as writing from './report/writing-actions.ts'
import * as keys from './runs/key-actions.ts'
import * as plans from './runs/plan-actions.ts'
import * as unit from './runs/unit-actions.ts'
import * as views from './runs/view-actions.ts'
import * as tables from './tables/actions.ts'
import * as exports from './tables/exports/actions.ts'

export { type MadeUpReporter, seedCollection } from './collection/made-up-store.ts'
export { figureInWords } from './evidence/index.ts'
export { inspectSeries } from './guard/index.ts'
export type { FrozenContent as QuotedContent, QuotedFigure as SourceFigure } from './report/source-shape.ts'
export { madeUpFiles } from './runs/made-up-files.ts'
export { doWork } from './runs/work.ts'
export { tAbove } from './survey-estimation/distributions.ts'
export { estimateSurvey, normalBelowMinus, readSurvey, SurveyRefusal } from './survey-estimation/index.ts'
export { listReleases } from './tables/index.ts'

/** Figures for others to quote, each as it stood when it was read: what there is, what one says, how what was read stands now. */
export const figureQuotes = { offers: listOffers, read: freezeNamed, standings: standingsOf }

/** What others do in the room of statistics. */
export const statisticsActions = {
  ...estimates,
  ...rounds,
  ...asked,
  ...handIn,
  ...ofReporters,
  ...keys,
  ...plans,
  ...unit,
  ...views,
  ...tables,
  ...exports,
  ...evidence,
  ...reports,
  ...writing,
  ...publishing,
}
