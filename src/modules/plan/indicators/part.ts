import type { Room } from '../../../platform/http/room.ts'
import { forEverybody } from '../../../platform/http/route.ts'
import type { Series } from '../../../platform/series/series.ts'
import { form, page } from '../../../web/pages.tsx'
import { paths } from '../paths.ts'
import { indicatorActions, listAllIndicators, viewPlanIndicators } from './actions.ts'
import { indicatorApi } from './api.ts'
import { prepareBaseline, setBaseline } from './baseline-actions.ts'
import { indicatorRefusals, indicatorWords } from './messages.ts'
import { BaselinePage, ChangeIndicatorPage, DefinePage } from './pages/form-pages.tsx'
import { AllIndicatorsPage, IndicatorsPage } from './pages/list-pages.tsx'

/** Indicators of measures: where they started, where they are to get, and how one knows. */
export const indicatorsPartWith = (counted: readonly Series[]): Omit<Room, 'name'> => {
  const actions = indicatorActions(counted)
  const definePage = page(paths.defineIndicator, actions.prepareIndicator, DefinePage)
  const changePage = page(paths.changeIndicator, actions.prepareChange, ChangeIndicatorPage)
  const baselinePage = page(paths.factBaseline, prepareBaseline, BaselinePage)
  const toIndicator = ({ indicatorId }: { indicatorId: string }) => paths.indicator({ indicatorId })
  return {
    routes: [
      forEverybody(page(paths.allIndicators, listAllIndicators, AllIndicatorsPage)),
      forEverybody(page(paths.indicators, viewPlanIndicators, IndicatorsPage)),
      definePage,
      form(paths.defineIndicator, actions.defineIndicator, { page: definePage, done: toIndicator }),
      changePage,
      form(paths.changeIndicator, actions.changeIndicator, { page: changePage, done: toIndicator }),
      baselinePage,
      form(paths.factBaseline, setBaseline, { page: baselinePage, done: toIndicator }),
    ],
    api: indicatorApi(actions),
    refusals: [indicatorRefusals],
    navigation: [
      {
        href: paths.allIndicators(),
        label: (locale) => indicatorWords(locale)('indicators'),
        shownTo: () => true,
        order: 40,
      },
    ],
  }
}
