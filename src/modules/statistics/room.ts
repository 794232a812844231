import { actsAs } from '../../platform/access/policy.ts'
import type { Room } from '../../platform/http/room.ts'
import { forEverybody } from '../../platform/http/route.ts'
import { form, page } from '../../web/pages.tsx'
import { pictureRoutes } from '../../web/pictures/routes.tsx'
import {
  makeEstimate,
  prepareEstimate,
  publishEstimate,
  viewAllPublished,
  viewEstimate,
  viewEstimates,
  viewPublished,
  viewStanding,
  withdrawEstimate,
} from './estimates/actions.ts'
import { estimateApi } from './estimates/api.ts'
import { estimateWords } from './estimates/messages.ts'
import { EstimatePage } from './estimates/pages/estimate-page.tsx'
import { publishedFanPicture } from './estimates/pages/fan-picture.ts'
import { EstimatesPage } from './estimates/pages/list-page.tsx'
import { NewEstimatePage } from './estimates/pages/new-page.tsx'
import { AllPublishedPage, PublishedPage } from './estimates/pages/published-pages.tsx'
import { estimatePaths as paths } from './estimates/paths.ts'
import { analysts } from './estimates/policy.ts'
import { estimateRefusals } from './estimates/refusals.ts'

const newPage = page(paths.newEstimate, prepareEstimate, NewEstimatePage)
const estimatePage = page(paths.estimate, viewEstimate, EstimatePage)

/** Counting without a register: estimates of how many people no list has seen, and what of them everybody may know. */
export const statisticsRoom: Room = {
  name: 'statistics',
  routes: [
    page(paths.estimates, viewEstimates, EstimatesPage),
    newPage,
    form(paths.newEstimate, makeEstimate, {
      page: newPage,
      pageInput: () => ({}),
      done: ({ estimateId }) => paths.estimate({ estimateId }),
    }),
    estimatePage,
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
  navigation: [
    {
      href: paths.estimates(),
      label: (locale) => estimateWords(locale)('estimatesShort'),
      shownTo: (actor) => actsAs(actor, ...analysts),
      order: 58,
    },
    {
      href: paths.allPublished(),
      label: (locale) => estimateWords(locale)('estimatesShort'),
      shownTo: (actor) => actor.kind === 'anonymous',
      order: 58,
    },
  ],
}
