import { z } from 'zod'
import { type ActionContext, action, type House, perform } from '../../../platform/access/action.ts'
import type { Task } from '../../../platform/jobs/queue.ts'
import { type Mail, sendMail, sendsMail } from '../../../platform/mail/mail.ts'
import { identityPaths } from '../paths.ts'
import { serviceWords } from './messages.ts'
import { servicePolicy } from './policy.ts'
import { getService } from './store.ts'

const Notice = z.object({ serviceId: z.guid(), what: z.enum(['renewed', 'ended']) })
const mailTask = 'identity.mail_service'

/** Tells those who run a program, at its function address, what they must see to; in the transaction that changes it. */
export const tellAddress = async (
  { settings, enqueue }: Pick<ActionContext, 'settings' | 'enqueue'>,
  serviceId: string,
  what: z.output<typeof Notice>['what'],
): Promise<void> => {
  if (sendsMail(settings)) await enqueue(mailTask, { serviceId, what })
}

const prepareServiceMail = action(
  servicePolicy,
  'service_account.mail',
  'change',
  Notice,
  async ({ tx, settings, about }, { serviceId, what }): Promise<Mail | undefined> => {
    about('service_account', serviceId, { what })
    if (settings.baseUrl === undefined) return undefined
    const { address } = await getService(tx, serviceId)
    const t = serviceWords('sv')
    const link = new URL(identityPaths.service({ serviceId }), settings.baseUrl).href
    return { to: address, subject: t('mailSubject'), text: t('mailText', { what: t(`mail_${what}`), link }) }
  },
)

export const serviceTasks = (house: House): Readonly<Record<string, Task>> => ({
  [mailTask]: async (payload) => {
    const mail = await perform(house, { actor: { kind: 'system', name: 'job' } }, prepareServiceMail, payload)
    if (mail) await sendMail(house.settings, mail)
  },
})
