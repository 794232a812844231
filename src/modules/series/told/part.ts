import type { Room } from '../../../platform/http/room.ts'
import { forEverybody } from '../../../platform/http/route.ts'
import type { Inspect } from '../../../platform/series/inspect.ts'
import type { Series } from '../../../platform/series/series.ts'
import { page } from '../../../web/pages.tsx'
import { seriesWords } from '../figures/messages.ts'
import { seriesPaths as paths } from '../paths.ts'
import { countingActions, countTask, viewSeriesList } from './actions.ts'
import { seriesApi } from './api.ts'
import { SeriesListPage } from './pages/list-page.tsx'

/** The series that rooms offer, counted by night, and those that bodies report: told to everybody. */
export const seriesPartWith = (all: readonly Series[], inspect: Inspect): Omit<Room, 'name'> => {
  const viewList = viewSeriesList(all)
  const counting = countingActions(all, inspect)
  return {
    routes: [forEverybody(page(paths.seriesList, viewList, SeriesListPage))],
    api: seriesApi(viewList),
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
