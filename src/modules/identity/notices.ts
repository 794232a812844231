import { z } from 'zod'
import { type ActionContext, action } from '../../platform/access/action.ts'
import { translator } from '../../platform/i18n/catalogue.ts'
import { type Mail, sendsMail } from '../../platform/mail/mail.ts'
import { noticeMessages } from './notice-messages.ts'
import { identityPaths } from './paths.ts'
import { getPerson } from './person-store.ts'
import { identityPolicy } from './policy.ts'

const Notice = z.object({
  personId: z.guid(),
  what: z.enum(['device', 'passkey', 'code_app', 'recovery_codes', 'password', 'token']),
})

export const noticeTask = 'identity.mail_notice'

/** Tells a person, where mail goes out, that how they sign in has changed; in the transaction that changes it. */
export const tellOwner = async (
  { settings, enqueue }: Pick<ActionContext, 'settings' | 'enqueue'>,
  personId: string,
  what: z.output<typeof Notice>['what'],
): Promise<void> => {
  if (sendsMail(settings)) await enqueue(noticeTask, { personId, what })
}

/** The mail of a notice; nothing for an account that has been closed since. */
export const prepareNotice = action(
  identityPolicy,
  'identity.mail_notice',
  'change',
  Notice,
  async ({ tx, settings, about }, { personId, what }): Promise<Mail | undefined> => {
    about('person', personId, { what })
    const person = await getPerson(tx, personId)
    if (person.disabledAt !== null || settings.baseUrl === undefined) return undefined
    const t = translator(noticeMessages, person.language === 'en' ? 'en' : 'sv')
    const link = new URL(identityPaths.account(), settings.baseUrl).href
    return { to: person.email, subject: t('subject'), text: t('text', { what: t(what), link }) }
  },
)
