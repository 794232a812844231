import type { Room } from '../../../platform/http/room.ts'
import { forEverybody } from '../../../platform/http/route.ts'
import { page } from '../../../web/pages.tsx'
import { paths } from '../paths.ts'
import { viewGap, viewMap } from './actions.ts'
import { GapPage, MapPage } from './pages.tsx'
import { knowledgeSeries } from './series.ts'

/** What is known of what and of whom, and what becomes of a gap. */
export const mapPart: Omit<Room, 'name'> = {
  routes: [forEverybody(page(paths.map, viewMap, MapPage)), page(paths.order, viewGap, GapPage)],
  api: [],
  series: knowledgeSeries,
}
