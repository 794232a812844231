import { z } from 'zod'
import { type Action, action } from '../../../platform/access/action.ts'
import { roles } from '../../../platform/access/roles.ts'
import { dayOf } from '../../../platform/clock/clock.ts'
import { remindPeople } from '../../../platform/deadlines/remind-people.ts'
import type { DeadlineSource } from '../../../platform/deadlines/source.ts'
import { bySystem } from '../../../platform/jobs/by-system.ts'
import type { Schedule } from '../../../platform/jobs/queue.ts'
import { paths } from '../paths.ts'
import { occasionWords } from './messages.ts'
import { occasionPolicy } from './policy.ts'
import { forgetBookings, listBooked, takeNews } from './store.ts'

export const tellTask = 'learning.tell'
export const forgetTask = 'learning.forget_bookings'

/** What somebody has booked: they are reminded of its day, and told when anything has happened to it. In mails by number alone. */
export const bookedDeadlines: DeadlineSource = {
  name: 'learning.occasions',
  called: (count, locale) => occasionWords(locale)('mail', { count }),
  roles,
  tellsBody: false,
  href: paths.own(),
  list: async (tx, { from, to, bodyId, personId }) =>
    personId === undefined || bodyId === undefined
      ? []
      : (await listBooked(tx, personId, { from, to }))
          .filter(({ state, closedOn }) => state === 'booked' && closedOn === null)
          .map(({ id, occasionId, title, startsAt }) => ({
            key: id,
            day: dayOf(startsAt),
            bodyId,
            title,
            href: paths.occasion({ occasionId }),
          })),
}

/** Tells those whose place was given, whose occasion was cancelled or moved: once, as the house tells everything. */
const tell: Action = action(occasionPolicy, 'occasion.tell', 'change', z.object({}), async ({ tx, now }) => {
  await remindPeople(tx, bookedDeadlines.name, await takeNews(tx), now)
})

/** Who booked what has long been is gone; how many came stays. */
const forget: Action = action(occasionPolicy, 'occasion.forget', 'change', z.object({}), ({ tx }) =>
  forgetBookings(tx),
)

export const occasionTasks = bySystem({ [tellTask]: tell, [forgetTask]: forget })

/** Each night, in UTC; one that was missed is made up for. */
export const occasionSchedules: readonly Schedule[] = [
  { task: forgetTask, crontab: '40 2 * * *', catchUp: 24 * 3_600_000 },
]
