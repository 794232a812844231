import { actsAs } from '../../../platform/access/policy.ts'
import type { Room } from '../../../platform/http/room.ts'
import { atWork } from '../../../platform/on-call/absence.ts'
import { form, page } from '../../../web/pages.tsx'
import { onCallPaths as paths } from '../paths.ts'
import {
  absenceTasks,
  changeOne,
  endOne,
  passTask,
  prepareAbsence,
  sayAbsence,
  viewAbsence,
  viewAbsences,
} from './actions.ts'
import { absenceArrivals } from './arrivals.ts'
import { absenceRefusals, absenceWords } from './messages.ts'
import { AbsencePage } from './pages/absence-page.tsx'
import { AbsencesPage } from './pages/absences-page.tsx'
import { SayPage } from './pages/say-page.tsx'

const sayPage = page(paths.sayAbsence, prepareAbsence, SayPage)
const absencePage = page(paths.absence, viewAbsence, AbsencePage)

/** Who is away from a day to a day, and who stands in for them. */
export const absencesPart = {
  routes: [
    page(paths.absences, viewAbsences, AbsencesPage),
    sayPage,
    form(paths.sayAbsence, sayAbsence, { page: sayPage, done: paths.absence }),
    absencePage,
    form(paths.absence, changeOne, { page: absencePage, done: paths.absence }),
    form(paths.endAbsence, endOne, { page: absencePage, done: () => paths.absences() }),
  ],
  refusals: [absenceRefusals],
  arrivals: absenceArrivals,
  tasks: absenceTasks,
  // Every minute; the walls have ended it by then.
  schedules: [{ task: passTask, crontab: '* * * * *' }],
  navigation: [
    {
      href: paths.absences(),
      label: (locale) => absenceWords(locale)('title'),
      shownTo: (actor) => actsAs(actor, ...atWork),
      order: 905,
    },
  ],
} satisfies Partial<Room>
