import { path } from '../../platform/http/path.ts'

/** Every address of the room of series. */
export const seriesPaths = {
  seriesList: path('/series'),
  registerSeries: path('/series/new'),
  series: path('/series/:series'),
  seriesFile: path('/series/:series/file'),
  changeSeries: path('/series/:series/description'),
  reportPeriod: path('/series/:series/report'),
  uploadSeries: path('/series/:series/upload'),
  seriesWaiting: path('/series/:series/waiting'),
  heldFigures: path('/reported-figures/:heldId'),
  releaseFigures: path('/reported-figures/:heldId/release'),
  refuseFigures: path('/reported-figures/:heldId/refuse'),
  importSeriesTable: path('/series/:series/upload/confirm'),
} as const
