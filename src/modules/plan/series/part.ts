import type { Room } from '../../../platform/http/room.ts'
import { forEverybody } from '../../../platform/http/route.ts'
import type { Inspect } from '../../../platform/series/inspect.ts'
import type { Series } from '../../../platform/series/series.ts'
import { download, page } from '../../../web/pages.tsx'
import { paths } from '../paths.ts'
import { tableOf } from '../reported-series/table.ts'
import { countingActions, countTask, seriesActions } from './actions.ts'
import { seriesApi } from './api.ts'
import { seriesWords } from './messages.ts'
import { SeriesListPage } from './pages/list-page.tsx'
import { SeriesPage } from './pages/series-page.tsx'

/** The series that rooms offer, counted by night, and those that bodies report: told to everybody. */
export const seriesPartWith = (all: readonly Series[], inspect: Inspect): Omit<Room, 'name'> => {
  const actions = seriesActions(all)
  const counting = countingActions(all, inspect)
  return {
    routes: [
      forEverybody(page(paths.seriesList, actions.viewList, SeriesListPage)),
      forEverybody(page(paths.series, actions.viewSeries, SeriesPage)),
      forEverybody(
        download(paths.seriesFile, actions.viewSeries, ({ series, periods }, context) =>
          context.body(tableOf(series, periods, context.get('locale')), 200, {
            'content-type': 'text/csv; charset=utf-8',
            'content-disposition': `attachment; filename="${series.name}.csv"`,
          }),
        ),
      ),
    ],
    api: seriesApi(actions),
    navigation: [
      {
        href: paths.seriesList(),
        label: (locale) => seriesWords(locale)('series'),
        shownTo: () => true,
        order: 45,
      },
    ],
    tasks: (house) => ({ [countTask]: counting.task(house) }),
    // Half past two in the morning in UTC; a night that was missed is made up for.
    schedules: [{ task: countTask, crontab: '30 2 * * *', catchUp: 24 * 3_600_000 }],
  }
}
