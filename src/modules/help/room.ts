import type { Room } from '../../platform/http/room.ts'
import { infoInLanguage, infoPage } from './pages/info-routes.ts'

/** How to get help, for whoever needs it. */
export const helpRoom: Room = {
  name: 'help',
  routes: [infoPage, infoInLanguage],
  api: [],
}
