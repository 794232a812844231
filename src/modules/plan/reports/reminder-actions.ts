import { z } from 'zod'
import { action, type House, perform } from '../../../platform/access/action.ts'
import { translator } from '../../../platform/i18n/catalogue.ts'
import type { Task } from '../../../platform/jobs/queue.ts'
import { sendMail } from '../../../platform/mail/mail.ts'
import { paths } from '../paths.ts'
import { reportMessages } from './messages.ts'
import { reportPolicy } from './policy.ts'
import { reminderFor } from './reminder-rules.ts'
import { listOwedDeadlines, markReminded } from './reminder-store.ts'

export const remindTask = 'plan.remind_deadlines'

/** Mails are in Swedish: they go to the function addresses of Swedish bodies. */
const t = translator(reportMessages, 'sv')

const listBodiesToRemind = action(
  reportPolicy,
  'deadline.remind',
  'read',
  z.object({}),
  async ({ tx, today }) => {
    const owed = await listOwedDeadlines(tx)
    return [...new Set(owed.filter(({ day }) => reminderFor(day, today)).map(({ bodyId }) => bodyId))]
  },
)

/**
 * Mails the function address of one body how many deadlines it has to see to, and nothing more. The mail is sent
 * before the transaction commits: where the server does not take it, nothing is marked and the job tries again.
 */
const remindBody = action(
  reportPolicy,
  'deadline.remind',
  'change',
  z.object({ bodyId: z.uuid() }),
  async ({ tx, today, now, settings, about }, { bodyId }) => {
    about('body', bodyId)
    const owed = await listOwedDeadlines(tx, bodyId)
    let count = 0
    for (const { deadlineId, day } of owed) {
      const kind = reminderFor(day, today)
      if (kind && (await markReminded(tx, { deadlineId, bodyId, kind, sentAt: now }))) count += 1
    }
    const [first] = owed
    if (count === 0 || first === undefined) return { count: 0 }
    await sendMail(settings, {
      to: first.address,
      subject: t('mailSubject', { count }),
      text: t('mailBody', { count, address: `${settings.baseUrl ?? ''}${paths.ownAssignments()}` }),
    })
    return { count }
  },
)

/** The daily job: each body gets at most one mail. Without a mail server nothing is sent and nothing is marked. */
export const remindDeadlines =
  (house: House): Task =>
  async () => {
    if (house.settings.smtpUrl === undefined) return
    const actor = { kind: 'system', name: remindTask } as const
    for (const bodyId of await perform(house, { actor }, listBodiesToRemind, {}))
      await perform(house, { actor }, remindBody, { bodyId })
  }
