import type { Room } from '../../../platform/http/room.ts'
import { form, page } from '../../../web/pages.tsx'
import { paths } from '../paths.ts'
import {
  addContact,
  endContactOf,
  prepareReminder,
  remindOf,
  setGoingOn,
  viewChases,
  viewContacts,
} from './actions.ts'
import { chasingArrivals } from './arrivals.ts'
import { chasingRefusals } from './messages.ts'
import { ContactsPage } from './pages/contacts-page.tsx'
import { ChasesPage } from './pages/log-page.tsx'
import { RemindPage } from './pages/remind-page.tsx'
import { chasingTasks, goOnTask } from './tasks.ts'

const remindPage = page(paths.remind, prepareReminder, RemindPage)
const chasesPage = page(paths.chases, viewChases, ChasesPage)
const contactsPage = page(paths.contacts, viewContacts, ContactsPage)

/** Reminding of what is missing: by hand and by itself, whom bodies answer by, and the log of it. */
export const chasingPart: Omit<Room, 'name'> = {
  routes: [
    remindPage,
    form(paths.remind, remindOf, {
      page: remindPage,
      done: (_, { assignmentId, bodyId }) => paths.assignment({ assignmentId }, { reminded: bodyId }),
    }),
    chasesPage,
    form(paths.setChasing, setGoingOn, { page: chasesPage, done: () => paths.chases() }),
    contactsPage,
    form(paths.contacts, addContact, {
      page: contactsPage,
      done: (_, { bodyId }) => paths.contacts({ bodyId }),
    }),
    form(paths.endContact, endContactOf, {
      page: contactsPage,
      done: (_, { bodyId }) => paths.contacts({ bodyId }),
    }),
  ],
  api: [],
  refusals: [chasingRefusals],
  arrivals: chasingArrivals,
  tasks: chasingTasks,
  // In the morning of working days; what a day missed, the next makes up for.
  schedules: [{ task: goOnTask, crontab: '20 6 * * 1-5' }],
}
