import { type House, perform } from '../../../platform/access/action.ts'
import { originOf } from '../../../platform/config/settings.ts'
import { isLocale } from '../../../platform/i18n/locale.ts'
import type { Task } from '../../../platform/jobs/queue.ts'
import { sendMail } from '../../../platform/mail/mail.ts'
import { findAddressees } from './alert-actions.ts'
import { mailTask } from './break-glass-actions.ts'
import { rememberLifted, rememberLiftedTask } from './denial-actions.ts'
import { emergencyWords } from './messages.ts'

const actor = { kind: 'system', name: 'job' } as const

/** Jobs: "1 event to review" to those who watch, and lifted denials into the ledger. */
export const emergencyTasks = (house: House): Readonly<Record<string, Task>> => ({
  [mailTask]: async (payload) => {
    for (const { email, language } of await perform(house, { actor }, findAddressees, payload)) {
      // The count and where to sign in, and nothing more: mail is read on other people's screens.
      const subject = emergencyWords(isLocale(language) ? language : 'sv')('mailSubject')
      await sendMail(house.settings, {
        to: email,
        subject,
        text: `${subject}\n${originOf(house.settings)}\n`,
      })
    }
  },
  [rememberLiftedTask]: (payload) => perform(house, { actor }, rememberLifted, payload),
})
