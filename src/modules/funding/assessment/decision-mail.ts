import { z } from 'zod'
import { action, type House, perform } from '../../../platform/access/action.ts'
import { translator } from '../../../platform/i18n/catalogue.ts'
import type { Task } from '../../../platform/jobs/queue.ts'
import { type Mail, sendMail } from '../../../platform/mail/mail.ts'
import { fundingPaths as paths } from '../paths.ts'
import { decisionMailMessages } from './messages.ts'
import { assessmentPolicy } from './policy.ts'
import { findMailAddress } from './store.ts'

export const decisionMailTask = 'funding.mail_decision'
const job = z.object({ applicationId: z.guid() })

/**
 * The mail about a decision: that there is one, and where it is read. Neither who applied nor what was decided: mail is read on
 * other people's screens. It goes to the address that the application gives; one that was taken in from a table has none.
 */
export const prepareDecisionMail = action(
  assessmentPolicy,
  'assessment.mail_decision',
  'change',
  job,
  async ({ tx, settings, about }, { applicationId }): Promise<Mail | undefined> => {
    about('application', applicationId)
    const to = await findMailAddress(tx, applicationId)
    if (to === undefined || settings.baseUrl === undefined) return undefined
    // An application is in Swedish, as its decision is.
    const t = translator(decisionMailMessages, 'sv')
    const link = new URL(paths.application({ applicationId }), settings.baseUrl).href
    return { to, subject: t('subject'), text: t('text', { link }), id: applicationId }
  },
)

/** Jobs of decisions. */
export const decisionTasks = (house: House): Readonly<Record<string, Task>> => ({
  [decisionMailTask]: async (payload) => {
    const mail = await perform(
      house,
      { actor: { kind: 'system', name: decisionMailTask } },
      prepareDecisionMail,
      job.parse(payload),
    )
    if (mail) await sendMail(house.settings, mail)
  },
})
