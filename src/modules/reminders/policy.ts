import { policy } from '../../platform/access/policy.ts'

const everybody = { people: 'all' } as const
const administrator = { people: ['administrator'] } as const
const system = { people: [], system: true } as const

/** Each sees and steers one's own reminders; the administrator the steps and what became of the mails; the system sends. */
export const reminderPolicy = policy({
  'reminder.list': everybody,
  'reminder.read': everybody,
  'reminder.read_all': everybody,
  'reminder.view_wishes': everybody,
  'reminder.wish': everybody,
  'reminder.make_calendar': everybody,
  'reminder.withdraw_calendar': everybody,
  'reminder.calendar': everybody,

  'reminder.view_setting': administrator,
  'reminder.change_setting': administrator,
  'reminder.send_again': administrator,

  'reminder.round': system,
  'reminder.try': system,
  'reminder.send': system,
})
