import type { Room } from '../../../platform/http/room.ts'
import { forEverybody } from '../../../platform/http/route.ts'
import { form, page } from '../../../web/pages.tsx'
import { pictureRoutes } from '../../../web/pictures/routes.tsx'
import { statisticsWords } from '../messages.ts'
import { statisticsPaths } from '../paths.ts'
import {
  agreeToEstimate,
  makeEstimate,
  prepareEstimate,
  publishEstimate,
  viewAllPublished,
  viewEstimate,
  viewEstimates,
  viewPublished,
  viewStanding,
  withdrawEstimate,
} from './actions.ts'
import { estimateApi } from './api.ts'
import { askSecond, estimateArrivals } from './asking.ts'
import { estimateWords } from './messages.ts'
import { EstimatePage } from './pages/estimate-page.tsx'
import { publishedFanPicture } from './pages/fan-picture.ts'
import { EstimatesPage } from './pages/list-page.tsx'
import { NewEstimatePage } from './pages/new-page.tsx'
import { AllPublishedPage, PublishedPage } from './pages/published-pages.tsx'
import { estimatePaths as paths } from './paths.ts'
import { estimateRefusals } from './refusals.ts'

const newPage = page(paths.newEstimate, prepareEstimate, NewEstimatePage)
const estimatePage = page(paths.estimate, viewEstimate, EstimatePage)

/** Estimates of how many people no list has seen, and what of them everybody may know. */
export const estimatesPart: Omit<Room, 'name'> = {
  routes: [
    page(paths.estimates, viewEstimates, EstimatesPage),
    newPage,
    form(paths.newEstimate, makeEstimate, {
      page: newPage,
      pageInput: () => ({}),
      done: ({ estimateId }) => paths.estimate({ estimateId }),
    }),
    estimatePage,
    form(paths.ask, askSecond, {
      page: estimatePage,
      done: ({ estimateId }) => paths.estimate({ estimateId }, { asked: 'yes' }),
    }),
    form(paths.agree, agreeToEstimate, {
      page: estimatePage,
      done: ({ estimateId }) => paths.estimate({ estimateId }),
    }),
    form(paths.publish, publishEstimate, {
      page: estimatePage,
      done: ({ estimateId }) => paths.estimate({ estimateId }),
    }),
    form(paths.withdraw, withdrawEstimate, {
      page: estimatePage,
      done: ({ estimateId }) => paths.estimate({ estimateId }),
    }),
    forEverybody(page(paths.allPublished, viewAllPublished, AllPublishedPage)),
    forEverybody(page(paths.published, viewPublished, PublishedPage)),
    ...pictureRoutes(paths.publishedFan, viewStanding, ({ id, content }, reader) => {
      const t = estimateWords(reader.locale)
      const title = content.title[reader.locale]
      return {
        depiction: publishedFanPicture(content, reader),
        breadcrumb: [
          { href: paths.allPublished(), label: t('estimates') },
          { href: paths.published({ estimateId: id }), label: title },
        ],
        source: t('source', { title, body: content.body }),
      }
    }),
  ],
  api: estimateApi,
  refusals: [estimateRefusals],
  arrivals: estimateArrivals,
  navigation: [
    {
      href: paths.allPublished(),
      within: statisticsPaths.overview(),
      label: (locale) => statisticsWords(locale)('statistics'),
      shownTo: (actor) => actor.kind === 'anonymous',
      order: 58,
    },
  ],
}
