import type { Room } from '../../../platform/http/room.ts'
import { forEverybody, type RequestContext } from '../../../platform/http/route.ts'
import { listFile } from '../../../web/list-files.tsx'
import { download, page } from '../../../web/pages.tsx'
import { type NewsRow, planPaths as paths } from '../../plan/index.ts'
import {
  viewArea,
  viewBodies,
  viewBody,
  viewBodyFeed,
  viewFeed,
  viewMeasureFeed,
  viewNews,
} from './actions.ts'
import { bodyList } from './body-list.ts'
import { atomFeed, FEED_TYPE, type Feed } from './feed.ts'
import { AreaPage } from './pages/area.tsx'
import { BodiesPage, BodyPage } from './pages/bodies.tsx'
import { NewsPage } from './pages/news.tsx'
import { words } from './pages/words.ts'

const sendFeed = (
  { rows, feed }: { readonly rows: readonly NewsRow[]; readonly feed: Feed },
  context: RequestContext,
): Response => context.body(atomFeed(rows, feed), 200, { 'content-type': FEED_TYPE })

/** What everybody may see of a plan beside the plan itself: its areas, its bodies, and what has happened. */
export const sitePart: Omit<Room, 'name'> = {
  routes: [
    listFile(paths.listOfBodies, viewBodies, bodyList),
    forEverybody(page(paths.area, viewArea, AreaPage)),
    forEverybody(page(paths.bodies, viewBodies, BodiesPage)),
    forEverybody(page(paths.planBody, viewBody, BodyPage)),
    forEverybody(page(paths.news, viewNews, NewsPage)),
    forEverybody(download(paths.feed, viewFeed, sendFeed)),
    forEverybody(download(paths.measureFeed, viewMeasureFeed, sendFeed)),
    forEverybody(download(paths.bodyFeed, viewBodyFeed, sendFeed)),
  ],
  api: [],
  navigation: [
    {
      href: paths.news(),
      label: (locale) => words(locale)('news'),
      shownTo: (actor) => actor.kind === 'anonymous',
      order: 85,
    },
  ],
}
