import type { DeadlineSource } from '../../../platform/deadlines/source.ts'
import type { Route } from '../../../platform/http/route.ts'
import { download, form, page } from '../../../web/pages.tsx'
import { byCalendarSecret } from '../calendar-door.ts'
import {
  makeCalendar,
  ownActionsWith,
  readAllReminders,
  readReminder,
  viewWishes,
  wish,
  withdrawCalendar,
} from '../own-actions.ts'
import { paths } from '../paths.ts'
import { changeSetting, sendAgain, settingActionsWith } from '../setting-actions.ts'
import { RemindersPage } from './reminders-page.tsx'
import { SettingPage } from './setting-page.tsx'
import { showCalendar, WishesPage } from './wishes-page.tsx'

export const reminderRoutes = (sources: readonly DeadlineSource[]): readonly Route[] => {
  const own = ownActionsWith(sources)
  const remindersPage = page(paths.reminders, own.listReminders, RemindersPage)
  const wishesPage = page(paths.wishes, viewWishes, WishesPage)
  const settingPage = page(paths.setting, settingActionsWith(sources).viewSetting, SettingPage)
  const back = { page: remindersPage, pageInput: () => ({}), done: () => paths.reminders() }
  return [
    remindersPage,
    form(paths.readAll, readAllReminders, back),
    wishesPage,
    form(paths.wishes, wish, { page: wishesPage, done: () => paths.wishes({ done: 'saved' }) }),
    form(paths.makeCalendar, makeCalendar, {
      page: wishesPage,
      pageInput: () => ({}),
      done: (made, _, context) => showCalendar(context, made),
    }),
    form(paths.withdrawCalendar, withdrawCalendar, {
      page: wishesPage,
      pageInput: () => ({}),
      done: () => paths.wishes({ done: 'withdrawn' }),
    }),
    settingPage,
    form(paths.setting, changeSetting, {
      page: settingPage,
      pageInput: (_, { steps, mailMayRest }) => ({ steps, mailMayRest }),
      done: () => paths.setting({ done: 'saved' }),
    }),
    form(paths.sendAgain, sendAgain, {
      page: settingPage,
      pageInput: () => ({}),
      done: () => paths.setting({ done: 'again' }),
    }),
    form(paths.read, readReminder, back),
    byCalendarSecret(
      download(
        paths.calendar,
        own.calendar,
        (text) =>
          new Response(text, {
            headers: {
              'content-type': 'text/calendar; charset=utf-8',
              'content-disposition': 'inline; filename="frister.ics"',
              // Nobody's but the reader's to keep, and asked for anew each time: an address that is withdrawn shows nothing.
              'cache-control': 'private, no-cache',
            },
          }),
      ),
    ),
  ]
}
