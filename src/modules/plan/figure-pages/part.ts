import { apiGet } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import type { Room } from '../../../platform/http/room.ts'
import { forEverybody } from '../../../platform/http/route.ts'
import type { Series } from '../../../platform/series/series.ts'
import { download, form, page } from '../../../web/pages.tsx'
import { seriesAsJson, ToldSeries, tableOf } from '../../series/index.ts'
import { endIndicator } from '../indicators/actions.ts'
import { Indicator, indicatorAsJson } from '../indicators/api.ts'
import { paths } from '../paths.ts'
import { snapshotActions } from '../snapshots/actions.ts'
import { viewIndicatorWith, viewSeriesWith } from './actions.ts'
import { IndicatorPage } from './pages/indicator-page.tsx'
import { indicatorPictureRoutes } from './pages/picture.tsx'
import { SeriesPage } from './pages/series-page.tsx'

/** The page of an indicator and that of a series, where its figures are also frozen. */
export const figurePagesPartWith = (counted: readonly Series[]): Omit<Room, 'name'> => {
  const viewIndicator = viewIndicatorWith(counted)
  const viewSeries = viewSeriesWith(counted)
  const freezing = snapshotActions(counted)
  const indicatorPage = forEverybody(page(paths.indicator, viewIndicator, IndicatorPage))
  const seriesPage = forEverybody(page(paths.series, viewSeries, SeriesPage))
  const toSnapshot = ({ snapshotId }: { snapshotId: string }) => paths.snapshot({ snapshotId })
  return {
    routes: [
      indicatorPage,
      ...indicatorPictureRoutes(counted),
      form(paths.endIndicator, endIndicator, {
        page: indicatorPage,
        done: ({ indicatorId }) => paths.indicator({ indicatorId }),
      }),
      seriesPage,
      forEverybody(
        download(paths.seriesFile, viewSeries, ({ series, periods }, context) =>
          context.body(tableOf(series, periods, context.get('locale')), 200, {
            'content-type': 'text/csv; charset=utf-8',
            'content-disposition': `attachment; filename="${series.name}.csv"`,
          }),
        ),
      ),
      form(paths.takeSnapshot, freezing.takeIndicatorSnapshot, { page: indicatorPage, done: toSnapshot }),
      form(paths.takeSeriesSnapshot, freezing.takeSeriesSnapshot, { page: seriesPage, done: toSnapshot }),
    ],
    api: [
      apiGet(path('/v1/indicators/:indicatorId'), viewIndicator, {
        summary: 'One indicator',
        output: Indicator,
        answer: ({ indicator }) => indicatorAsJson(indicator),
      }),
      apiGet(path('/v1/series/:series'), viewSeries, {
        summary: 'One series with its definition and every period',
        output: ToldSeries,
        answer: seriesAsJson,
      }),
    ],
  }
}
