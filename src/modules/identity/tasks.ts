import { z } from 'zod'
import { action, type House, perform } from '../../platform/access/action.ts'
import { forgetOnce } from '../../platform/access/once.ts'
import { dayOf } from '../../platform/clock/clock.ts'
import { translator } from '../../platform/i18n/catalogue.ts'
import { formatter } from '../../platform/i18n/format.ts'
import type { Task } from '../../platform/jobs/queue.ts'
import { sendMail } from '../../platform/mail/mail.ts'
import { openSecret } from '../../platform/vault/vault.ts'
import { removeAttemptsBefore } from './attempt-store.ts'
import { lapseColleagues } from './by-two/actions.ts'
import { letInTasks } from './by-two/let-in-actions.ts'
import { restoreTasks } from './by-two/restore-actions.ts'
import { removeCeremoniesBefore } from './ceremony-store.ts'
import { removeDeviceStoresBefore } from './device-store.ts'
import { FORGET_AFTER_SECONDS } from './guess-limits.ts'
import { invitationMessages } from './invitation-messages.ts'
import { findInvited } from './invitation-store.ts'
import { forgetKeptForms } from './kept/actions.ts'
import { removeDevicesBefore } from './known-device-store.ts'
import { noticeTask, prepareNotice } from './notices.ts'
import { identityPaths } from './paths.ts'
import { endMembershipsWithBodies } from './person-store.ts'
import { identityPolicy } from './policy.ts'
import { prepareRegistrationMail } from './registration-actions.ts'
import { removeRegistrationsBefore } from './registration-store.ts'
import { serviceTasks } from './services/mail.ts'

const MailJob = z.object({ invitationId: z.guid(), sealed: z.string() })

/** The address of an invitation that still works, for its mail. The link itself lay sealed in the job. */
const prepareMail = action(
  identityPolicy,
  'identity.mail_invitation',
  'change',
  MailJob,
  async ({ tx, now, settings, about }, { invitationId, sealed }) => {
    about('invitation', invitationId)
    const invited = await findInvited(tx, invitationId, now)
    if (invited === undefined || settings.baseUrl === undefined) return undefined
    const secret = openSecret(settings, 'invitation_mail', invitationId, Buffer.from(sealed, 'base64url'))
    const locale = invited.language === 'en' ? 'en' : 'sv'
    const t = translator(invitationMessages, locale)
    const link = new URL(identityPaths.invitation({ secret }), settings.baseUrl).href
    const ends = formatter(locale).date(dayOf(invited.ends_at))
    return { to: invited.email, subject: t('mailSubject'), text: t('mailText', { link, ends }) }
  },
)

/** Removes what only lived for minutes, and attempts that no longer count; ends memberships of bodies whose last day has passed. */
const forget = action(
  identityPolicy,
  'identity.forget',
  'change',
  z.object({}),
  async ({ tx, now, about }) => {
    const before = new Date(now.getTime() - FORGET_AFTER_SECONDS * 1000)
    const ceremonies = await removeCeremoniesBefore(tx, before)
    const attempts = await removeAttemptsBefore(tx, before)
    const sendings = await forgetOnce(tx, now)
    const stores = await removeDeviceStoresBefore(tx, now)
    const devices = await removeDevicesBefore(tx, now)
    const registrations = await removeRegistrationsBefore(tx, now)
    const memberships = await endMembershipsWithBodies(tx)
    about('identity', 'transient', {
      ceremonies,
      attempts,
      sendings,
      stores,
      devices,
      registrations,
      memberships,
    })
  },
)

const job = { actor: { kind: 'system', name: 'job' } } as const

/** Jobs of this room. */
export const identityTasks = (house: House): Readonly<Record<string, Task>> => ({
  'identity.mail_invitation': async (payload) => {
    const mail = await perform(house, job, prepareMail, payload)
    if (mail) await sendMail(house.settings, mail)
  },
  ...letInTasks(house),
  ...restoreTasks(house),
  ...serviceTasks(house),
  'identity.mail_registration': async (payload) => {
    const mail = await perform(house, job, prepareRegistrationMail, payload)
    if (mail) await sendMail(house.settings, mail)
  },
  [noticeTask]: async (payload) => {
    const mail = await perform(house, job, prepareNotice, payload)
    if (mail) await sendMail(house.settings, mail)
  },
  'identity.forget': async () => {
    await perform(house, job, forget, {})
    await forgetKeptForms(house)
    await perform(house, job, lapseColleagues, {})
  },
})
