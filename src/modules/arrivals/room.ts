import type { ArrivalKind } from '../../platform/arrivals/kind.ts'
import type { Room } from '../../platform/http/room.ts'
import { form, page } from '../../web/pages.tsx'
import { arrivalActions } from './actions.ts'
import { arrivalRefusals } from './messages.ts'
import { ArrivalPage } from './pages/arrival-page.tsx'
import { paths } from './paths.ts'
import { arrivalTasks, goOnTask } from './send-actions.ts'

/** What waits for somebody: its page, who takes it, and how it goes on to the next (domain rule 16). */
export const arrivalsRoomWith = (kinds: readonly ArrivalKind[]): Room => {
  const { view, takeIt, end } = arrivalActions(kinds)
  const arrivalPage = page(paths.arrival, view, ArrivalPage)
  const back = { page: arrivalPage, done: paths.arrival }
  return {
    name: 'arrivals',
    routes: [arrivalPage, form(paths.take, takeIt, back), form(paths.end, end, back)],
    api: [],
    refusals: [arrivalRefusals],
    tasks: arrivalTasks(kinds),
    // Every minute; what was missed is found by the next.
    schedules: [{ task: goOnTask, crontab: '* * * * *' }],
  }
}
