import { path } from '../../platform/http/path.ts'

/** Every address of the reminders. */
export const paths = {
  reminders: path('/reminders'),
  read: path('/reminders/:id/read'),
  readAll: path('/reminders/read'),
  wishes: path('/reminders/settings'),
  makeCalendar: path('/reminders/calendar'),
  withdrawCalendar: path('/reminders/calendar/withdraw'),
  calendar: path('/calendar/:secret'),
  setting: path('/reminders/administration'),
  sendAgain: path('/reminders/administration/mails/:id/again'),
  apiReminders: path('/v1/reminders'),
} as const
