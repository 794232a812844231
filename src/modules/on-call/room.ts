import { actsAs } from '../../platform/access/policy.ts'
import type { Room } from '../../platform/http/room.ts'
import { form, page } from '../../web/pages.tsx'
import { absencesPart } from './absences/part.ts'
import {
  addDuty,
  addLine,
  changeLine,
  prepareLine,
  removeDuty,
  removeLine,
  viewBody,
  viewOwn,
} from './actions.ts'
import { onCallEndings } from './endings.ts'
import { onCallRefusals, onCallWords } from './messages.ts'
import { LinePage } from './pages/line-form.tsx'
import { BodyNumbersPage, OwnPage } from './pages/own-page.tsx'
import { onCallPaths as paths } from './paths.ts'
import { onCallRoles } from './policy.ts'

const ownPage = page(paths.own, viewOwn, OwnPage)
const linePage = page(paths.line, prepareLine, LinePage)
const toOwn = () => paths.own()
const onOwn = { page: ownPage, pageInput: () => ({}), done: toOwn }

/** Who answers at a body, on which number and when; who is on duty. What tells people asks `platform/on-call`. */
export const onCallRoom: Room = {
  name: 'on-call',
  ends: onCallEndings,
  routes: [
    ownPage,
    form(paths.addLine, addLine, { ...onOwn, grows: true }),
    form(paths.addDuty, addDuty, onOwn),
    form(paths.withdrawDuty, removeDuty, onOwn),
    page(paths.ofBody, viewBody, BodyNumbersPage),
    linePage,
    form(paths.line, changeLine, { page: linePage, grows: true, done: toOwn }),
    form(paths.endLine, removeLine, { page: linePage, done: toOwn }),
    ...absencesPart.routes,
  ],
  api: [],
  refusals: [onCallRefusals, ...absencesPart.refusals],
  arrivals: absencesPart.arrivals,
  tasks: absencesPart.tasks,
  schedules: absencesPart.schedules,
  navigation: [
    ...absencesPart.navigation,
    {
      href: paths.own(),
      label: (locale) => onCallWords(locale)('short'),
      shownTo: (actor) => actsAs(actor, ...onCallRoles),
      order: 17,
    },
  ],
}
