import { type ActionContext, action } from '../../platform/access/action.ts'
import { addDays, type Day } from '../../platform/clock/clock.ts'
import type { DeadlineSource } from '../../platform/deadlines/source.ts'
import { Conflict, NotFound, Refusal } from '../../platform/refusal.ts'
import { getSetting } from './decide-store.ts'
import { reminderPolicy } from './policy.ts'
import { sendTask } from './round.ts'
import { daysOfSteps, readSteps } from './rules.ts'
import { oneMail, settingInput, settingView } from './schema.ts'
import { countMails, listUnsent, waitAgain, writeSetting } from './setting-store.ts'

const SHOWN_DAYS = 90
/** How far ahead the effect of steps is shown. */
export const AHEAD_DAYS = 60

const stepsOf = (text: string): readonly number[] => {
  const steps = readSteps(text)
  if (typeof steps === 'string') throw new Refusal(`reminder.steps_${steps}`, 422, {}, 'steps')
  return steps
}

/** The days to come on which some steps remind, with how many deadlines each. */
const daysAhead = (
  owed: readonly { readonly day: Day }[],
  steps: readonly number[],
  today: Day,
): { day: Day; count: number }[] => {
  const counts = new Map<Day, number>()
  for (const { day: deadline } of owed)
    for (const { day } of daysOfSteps(deadline, steps))
      if (day > today && day <= addDays(today, AHEAD_DAYS)) counts.set(day, (counts.get(day) ?? 0) + 1)
  return [...counts]
    .map(([day, count]) => ({ day, count }))
    .sort((one, other) => one.day.localeCompare(other.day))
}

/** The steps, what they lead to, and what became of the mails: for the administrator. */
export const settingActionsWith = (sources: readonly DeadlineSource[]) => {
  /** Deadlines of all bodies, by day alone: an administrator learns how many there are, and of which kind. */
  const listAhead = async (
    context: ActionContext,
    steps: readonly number[],
  ): Promise<{ readonly day: Day }[]> => {
    const scope = {
      from: addDays(context.today, Math.min(...steps)),
      to: addDays(context.today, Math.max(...steps) + AHEAD_DAYS),
    }
    const found = []
    for (const source of sources.filter(({ statutory, calendarOnly }) => !statutory && !calendarOnly))
      found.push(...(await source.list(context.tx, scope)))
    return found.map(({ day }) => ({ day }))
  }

  const viewSetting = action(
    reminderPolicy,
    'reminder.view_setting',
    'read',
    settingView,
    async (context, { steps: tried, mailMayRest, done }) => {
      const { tx, now, today, settings } = context
      const setting = await getSetting(tx)
      const read = tried === undefined ? setting.steps : readSteps(tried)
      const steps = typeof read === 'string' ? undefined : read
      const since = new Date(now.getTime() - SHOWN_DAYS * 86_400_000)
      return {
        done,
        setting,
        /** What is tried out, as it was written; absent where the page shows what holds. */
        tried: tried === undefined ? undefined : { steps: tried, mailMayRest: mailMayRest === 'yes' },
        problem: typeof read === 'string' ? read : undefined,
        effect:
          steps === undefined
            ? undefined
            : {
                steps,
                example: { day: addDays(today, 45), reminders: daysOfSteps(addDays(today, 45), steps) },
                ahead: daysAhead(await listAhead(context as ActionContext, steps), steps, today),
              },
        isMailOn: settings.smtpUrl !== undefined,
        unsent: await listUnsent(tx, since),
        mails: await countMails(tx, since),
      }
    },
  )
  return { viewSetting }
}

export const changeSetting = action(
  reminderPolicy,
  'reminder.change_setting',
  'change',
  settingInput,
  async ({ tx, about }, { steps: text, mailMayRest, revision }) => {
    const steps = stepsOf(text)
    about('reminder_setting', 'all', { steps })
    if (!(await writeSetting(tx, { steps, mailMayRest: mailMayRest === 'yes', revision })))
      throw new Conflict('reminder_setting')
  },
)

/** Sends again what was refused or given up, once the address has been put right. */
export const sendAgain = action(
  reminderPolicy,
  'reminder.send_again',
  'change',
  oneMail,
  async ({ tx, now, about, enqueue }, { id }) => {
    about('reminder_mail', id)
    if (!(await waitAgain(tx, id, now))) throw new NotFound('reminder_mail')
    await enqueue(sendTask, { mailId: id })
  },
)
