import { actsAs } from '../../platform/access/policy.ts'
import type { DeadlineSource } from '../../platform/deadlines/source.ts'
import type { Room } from '../../platform/http/room.ts'
import { reminderEndings } from './endings.ts'
import { reminderRefusals, reminderWords } from './messages.ts'
import { countUnread } from './own-store.ts'
import { reminderRoutes } from './pages/routes.ts'
import { paths } from './paths.ts'
import { roundTask } from './round.ts'
import { reminderTasks } from './tasks.ts'

/** Reminders of the deadlines that the rooms offer: decided once, shown, mailed, and in calendars. */
export const remindersRoomWith = (sources: readonly DeadlineSource[]): Room => ({
  name: 'reminders',
  ends: reminderEndings,
  routes: reminderRoutes(sources),
  api: [],
  refusals: reminderRefusals,
  navigation: [
    {
      href: paths.reminders(),
      label: (locale) => reminderWords(locale)('title'),
      shownTo: (actor) => actor.kind === 'person' && !actsAs(actor, 'administrator', 'auditor', 'learner'),
      // Beside what is somebody's own to do.
      order: 13,
      waiting: countUnread,
    },
    {
      href: paths.setting(),
      label: (locale) => reminderWords(locale)('title'),
      shownTo: (actor) => actsAs(actor, 'administrator'),
      order: 19,
    },
  ],
  tasks: reminderTasks(sources),
  // Every hour: the day's begin at seven in the morning in Sweden, and an hour that was missed is made up for by the next.
  schedules: [{ task: roundTask, crontab: '10 * * * *' }],
})
