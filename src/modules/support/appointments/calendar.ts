import { dayOf } from '../../../platform/clock/clock.ts'
import { swedishMoment } from '../../../platform/clock/working-days.ts'
import type { DeadlineSource } from '../../../platform/deadlines/source.ts'
import { paths } from '../paths.ts'
import { caseworkRoles } from '../roles.ts'
import { appointmentWords } from './messages.ts'
import { listOwn } from './store.ts'

/** What somebody attends, in their own calendar: when, and that it is a meeting. Nobody is reminded of it by mail. */
export const appointmentHours: DeadlineSource = {
  name: 'support.appointments',
  called: (count, locale) => appointmentWords(locale)('calendar', { count }),
  roles: caseworkRoles,
  tellsBody: false,
  calendarOnly: true,
  href: paths.appointments(),
  list: async (tx, { to, bodyId, personId }) =>
    personId === undefined || bodyId === undefined || to === undefined
      ? []
      : (await listOwn(tx, swedishMoment(to, '23:59'))).map(({ id, startsAt, endsAt }) => ({
          ...{ key: id, day: dayOf(startsAt), bodyId, hours: { startsAt, endsAt } },
        })),
}
