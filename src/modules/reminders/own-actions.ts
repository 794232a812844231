import { z } from 'zod'
import { action } from '../../platform/access/action.ts'
import { type PersonActor, personIn } from '../../platform/access/actor.ts'
import { addDays, type Day } from '../../platform/clock/clock.ts'
import { originOf } from '../../platform/config/settings.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import type { DeadlineSource, OwedDeadline } from '../../platform/deadlines/source.ts'
import { isLocale } from '../../platform/i18n/locale.ts'
import { NotFound, Refusal } from '../../platform/refusal.ts'
import { type CalendarDay, calendarOf } from './calendar.ts'
import { getSetting } from './decide-store.ts'
import { reminderWords } from './messages.ts'
import {
  findFeed,
  getWish,
  insertFeed,
  listOwnReminders,
  markRead,
  withdrawFeed,
  writeWish,
} from './own-store.ts'
import { paths } from './paths.ts'
import { getLanguage } from './person-store.ts'
import { reminderPolicy } from './policy.ts'
import { oneOfMine, preferenceInput, wishesView } from './schema.ts'
import { newSecret } from './secret.ts'

/** What has long been late is seen on the pages of the plan; here it would hide what can still be done. */
const LOOK_BACK_DAYS = 60
const LOOK_AHEAD_DAYS = 550

export interface Owed extends OwedDeadline {
  readonly source: DeadlineSource
}

/** What a person has to see to as they act now, behind their own walls, earliest day first. */
const owedBy = async (
  tx: DatabaseTransaction,
  sources: readonly DeadlineSource[],
  { personId, bodyId, role }: PersonActor,
  today: Day,
): Promise<Owed[]> => {
  const scope = {
    ...{ personId, bodyId },
    from: addDays(today, -LOOK_BACK_DAYS),
    to: addDays(today, LOOK_AHEAD_DAYS),
  }
  const found: Owed[] = []
  for (const source of sources.filter(({ roles }) => roles.includes(role)))
    for (const one of await source.list(tx, scope)) found.push({ ...one, source })
  return found.sort((one, other) => one.day.localeCompare(other.day) || one.key.localeCompare(other.key))
}

/** What people see of their own reminders and decide about them. */
export const ownActionsWith = (sources: readonly DeadlineSource[]) => {
  const listReminders = action(
    reminderPolicy,
    'reminder.list',
    'read',
    z.object({}),
    async ({ tx, actor, today }) => {
      const person = personIn(actor, 'reminder.list')
      const owed = await owedBy(
        tx,
        sources.filter(({ calendarOnly }) => !calendarOnly),
        person,
        today,
      )
      const reminders = await listOwnReminders(tx, person.personId)
      return {
        owed,
        reminders: reminders.map((reminder) => ({
          ...reminder,
          sourceOffer: sources.find(({ name }) => name === reminder.source),
          /** Absent where it has been done since, or is owed by another body that the person acts for. */
          deadline: owed.find(
            ({ source, key, bodyId }) =>
              source.name === reminder.source && key === reminder.key && bodyId === reminder.bodyId,
          ),
          isElsewhere: reminder.bodyId !== null && reminder.bodyId !== person.bodyId,
        })),
      }
    },
  )

  /** The calendar of whoever made its address. */
  const calendar = action(
    reminderPolicy,
    'reminder.calendar',
    'read',
    z.object({}),
    async ({ tx, actor, today, settings }) => {
      const person = personIn(actor, 'reminder.calendar')
      const language = await getLanguage(tx, person.personId)
      const locale = isLocale(language) ? language : 'sv'
      const origin = originOf(settings)
      const days = (await owedBy(tx, sources, person, today)).map(
        ({ source, key, bodyId, day, hours }): CalendarDay => ({
          id: JSON.stringify([source.name, key, bodyId]),
          day,
          hours,
          summary: source.called(1, locale),
          url: `${origin}${source.href}`,
        }),
      )
      return calendarOf(days, { name: reminderWords(locale)('calendarName'), locale, today })
    },
  )
  return { listReminders, calendar }
}

export const readReminder = action(
  reminderPolicy,
  'reminder.read',
  'change',
  oneOfMine,
  async ({ tx, actor, now, about }, { id }) => {
    about('reminder', id)
    const { found } = await markRead(tx, personIn(actor, 'reminder.read').personId, { id }, now)
    if (!found) throw new NotFound('reminder')
  },
)

export const readAllReminders = action(
  reminderPolicy,
  'reminder.read_all',
  'change',
  z.object({}),
  async ({ tx, actor, now, about }) => {
    const { read } = await markRead(tx, personIn(actor, 'reminder.read_all').personId, {}, now)
    about('reminder', 'all', { read })
  },
)

export const viewWishes = action(
  reminderPolicy,
  'reminder.view_wishes',
  'read',
  wishesView,
  async ({ tx, actor, settings }, { done }) => {
    const person = personIn(actor, 'reminder.view_wishes')
    const { steps, mailMayRest } = await getSetting(tx)
    return {
      done,
      steps,
      mailMayRest,
      isMailOn: settings.smtpUrl !== undefined,
      wish: await getWish(tx, person.personId),
      feed: await findFeed(tx, person),
    }
  },
)

export const wish = action(
  reminderPolicy,
  'reminder.wish',
  'change',
  preferenceInput,
  async ({ tx, actor, about }, input) => {
    const { personId } = personIn(actor, 'reminder.wish')
    about('reminder_wish', personId, { manner: input.manner })
    const { mailMayRest } = await getSetting(tx)
    if (input.manner === 'none' && !mailMayRest)
      throw new Refusal('reminder.mail_may_not_rest', 422, {}, 'manner')
    await writeWish(tx, personId, input)
  },
)

/** Makes the secret address of a calendar, shown once; the one before stops working. */
export const makeCalendar = action(
  reminderPolicy,
  'reminder.make_calendar',
  'change',
  z.object({}),
  async ({ tx, actor, now, about, settings }) => {
    const person = personIn(actor, 'reminder.make_calendar')
    await withdrawFeed(tx, person, now)
    const secret = newSecret()
    about('calendar', await insertFeed(tx, person, secret, now))
    return {
      place: paths.calendar({ secret: `${secret}.ics` }),
      origin: originOf(settings),
    }
  },
)

export const withdrawCalendar = action(
  reminderPolicy,
  'reminder.withdraw_calendar',
  'change',
  z.object({}),
  async ({ tx, actor, now, about }) => {
    const person = personIn(actor, 'reminder.withdraw_calendar')
    about('calendar', person.membershipId)
    if (!(await withdrawFeed(tx, person, now))) throw new NotFound('calendar')
  },
)
