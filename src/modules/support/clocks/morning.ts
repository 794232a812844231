import { z } from 'zod'
import { action, type House, perform } from '../../../platform/access/action.ts'
import { translator } from '../../../platform/i18n/catalogue.ts'
import type { Task } from '../../../platform/jobs/queue.ts'
import { sendMail } from '../../../platform/mail/mail.ts'
import { clockMessages } from './messages.ts'
import {
  escalateDue,
  findAddress,
  lapseEnded,
  listDueWarnings,
  listManagers,
  writeWarned,
} from './morning-store.ts'
import { clockPolicy } from './policy.ts'
import { nextWarning, warningsFor } from './rules.ts'

export const morningTask = 'support.clocks_morning'
export const mailTask = 'support.clocks_mail'

const MailJob = z.object({ personId: z.uuid(), count: z.number().int().min(1) })

/**
 * The morning's round: ends periods that are over, gives each warning once to whoever is responsible, and takes what still
 * runs after its time to those who lead the casework of the body. In a few statements, however many clocks there are;
 * nobody gets more than one mail.
 */
const goRound = action(
  clockPolicy,
  'clock.warn',
  'change',
  z.object({}),
  async ({ tx, now, today, about, enqueue, settings }) => {
    const lapsed = await lapseEnded(tx, today)
    const due = await listDueWarnings(tx, today)
    await writeWarned(
      tx,
      due.map((clock) => {
        const warnings = warningsFor(clock)
        return {
          id: clock.id,
          warned: warnings.filter((day) => day <= today).length,
          next: nextWarning(warnings, today),
        }
      }),
    )
    const escalated = await escalateDue(tx, today, now)
    const counts = new Map<string, number>()
    const tell = (personId: string | null) => {
      if (personId !== null) counts.set(personId, (counts.get(personId) ?? 0) + 1)
    }
    for (const { tellPerson } of due) tell(tellPerson)
    const managers = await listManagers(tx, [...new Set(escalated.map(({ bodyId }) => bodyId))])
    for (const { bodyId } of escalated)
      for (const manager of managers) if (manager.bodyId === bodyId) tell(manager.personId)
    if (settings.smtpUrl !== undefined)
      for (const [personId, count] of counts) await enqueue(mailTask, { personId, count })
    about('clock', 'all', { warned: due.length, escalated: escalated.length, lapsed })
    return { warned: due.length, escalated: escalated.length, lapsed, told: counts.size }
  },
)

/** Where the mail goes; nothing where the account is closed. */
const prepareMail = action(
  clockPolicy,
  'clock.mail',
  'read',
  MailJob,
  async ({ tx }, { personId, count }) => {
    const found = await findAddress(tx, personId)
    if (found === undefined) return undefined
    // "1 frist", nothing more: mail is read on other people's screens (domain rule 13).
    const text = translator(clockMessages, found.language === 'en' ? 'en' : 'sv')('mail', { count })
    return { to: found.address, subject: text, text }
  },
)

/** Jobs of the clocks. */
export const clockTasks = (house: House): Readonly<Record<string, Task>> => ({
  [morningTask]: async () => {
    await perform(house, { actor: { kind: 'system', name: morningTask } }, goRound, {})
  },
  [mailTask]: async (payload) => {
    const mail = await perform(house, { actor: { kind: 'system', name: mailTask } }, prepareMail, payload)
    if (mail) await sendMail(house.settings, mail)
  },
})
