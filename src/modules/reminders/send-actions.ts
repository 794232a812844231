import { z } from 'zod'
import { action } from '../../platform/access/action.ts'
import { originOf } from '../../platform/config/settings.ts'
import type { DeadlineSource } from '../../platform/deadlines/source.ts'
import { sendMail } from '../../platform/mail/mail.ts'
import { composeMail } from './compose.ts'
import { endMail, holdMail, listCarried, noteProblem, noteTry } from './mail-store.ts'
import { reminderPolicy } from './policy.ts'
import { isGivenUp } from './rules.ts'
import { mailJob } from './schema.ts'

/** Notes that a mail is about to be tried, and gives up one that has waited too long. */
export const tryMail = action(
  reminderPolicy,
  'reminder.try',
  'change',
  mailJob,
  async ({ tx, now, about }, { mailId }) => {
    about('reminder_mail', mailId)
    const noted = await noteTry(tx, mailId, now)
    if (noted === undefined) return { goesOn: false }
    if (isGivenUp(noted.waitsSince, now)) {
      await endMail(tx, mailId, { state: 'given_up' }, now)
      return { goesOn: false }
    }
    return { goesOn: true }
  },
)

/**
 * Hands a mail to the server while its row is held: no other process can have it at the same time, and one that dies lets go
 * of it at once. That it was sent is written before and committed right after the server has taken it, or not at all.
 */
export const sendWith = (sources: readonly DeadlineSource[]) =>
  action(
    reminderPolicy,
    'reminder.send',
    'change',
    mailJob,
    async ({ tx, now, today, settings, about }, { mailId }) => {
      about('reminder_mail', mailId)
      const mail = await holdMail(tx, mailId)
      if (mail === undefined) return
      if (mail.address === null) {
        await endMail(tx, mailId, { state: 'dropped' }, now)
        return
      }
      const { subject, text } = composeMail({
        carried: await listCarried(tx, mailId),
        sources,
        // Function addresses belong to Swedish bodies.
        locale: mail.language === 'en' ? 'en' : 'sv',
        name: mail.name,
        today,
        origin: originOf(settings),
      })
      await endMail(tx, mailId, { state: 'sent' }, now)
      const isHandedOver = await sendMail(settings, {
        to: mail.address,
        subject,
        text,
        id: mailId,
        date: mail.madeAt,
      })
      // The mail server has been taken out of the settings since: the mail goes on waiting.
      if (!isHandedOver) throw new Error('no mail server')
    },
  )

/** Keeps what went wrong: refused for good, or to be tried again. */
export const noteFailure = action(
  reminderPolicy,
  'reminder.try',
  'change',
  mailJob.extend({ problem: z.string().regex(/^[a-z0-9_. ]{1,40}$/), isRefused: z.boolean() }),
  async ({ tx, now, about }, { mailId, problem, isRefused }) => {
    about('reminder_mail', mailId, { problem })
    if (isRefused) await endMail(tx, mailId, { state: 'refused', problem }, now)
    else await noteProblem(tx, mailId, problem)
  },
)
