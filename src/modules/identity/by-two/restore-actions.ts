import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type ActionContext, action, freshly, type House, perform } from '../../../platform/access/action.ts'
import { dayOf } from '../../../platform/clock/clock.ts'
import { translator } from '../../../platform/i18n/catalogue.ts'
import { formatter } from '../../../platform/i18n/format.ts'
import type { Task } from '../../../platform/jobs/queue.ts'
import { type Mail, sendMail, sendsMail } from '../../../platform/mail/mail.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { identityPaths } from '../paths.ts'
import { INVITATION_DAYS } from '../rules.ts'
import { askSecondPerson, tellOfPower } from './arrivals.ts'
import { inviteNow } from './invite-now.ts'
import { restoreMails } from './mail-messages.ts'
import { byTwoPolicy } from './policy.ts'
import { addRestore, findFactsToRestore, findWhomToWarn, inviteRestored } from './restore-store.ts'
import { needsTwo, PROPOSAL_DAYS, RESTORE_HOURS, type RestoringFacts } from './rules.ts'
import { NewRestore } from './schema.ts'

const HOUR = 3_600_000
const job = { actor: { kind: 'system', name: 'job' } } as const
const OneJob = z.object({ proposalId: z.guid() })

/** Sends the link of a new way in a day from now, and tells whoever has the account at once. */
const sendLater = async (
  { now, enqueue }: Pick<ActionContext, 'now' | 'enqueue'>,
  proposalId: string,
): Promise<void> => {
  await enqueue('identity.warn_of_restore', { proposalId })
  await enqueue(
    'identity.mail_restore',
    { proposalId },
    { runAt: new Date(now.getTime() + RESTORE_HOURS * HOUR) },
  )
}

/** What follows on a yes to a new way in: a link a day later, or at once for somebody who has never come in. */
export const followRestore = async (
  context: Pick<ActionContext, 'tx' | 'now' | 'settings' | 'enqueue'>,
  proposalId: string,
  { isActivated }: Pick<RestoringFacts, 'isActivated'>,
) => {
  if (!isActivated) return inviteNow(context, proposalId)
  await sendLater(context, proposalId)
  return undefined
}

/**
 * Asks that somebody who has lost their way in be given a new one, or that a closed account be opened. Where the person's roles need
 * two it waits for a second person; the link goes to the address of the account and is shown to nobody.
 *
 * @throws NotFound, Refusal `identity.power_for_oneself`, `identity.closed_person`, `identity.restore_needs_mail`,
 *   `identity.power_waits`, `identity.no_membership_left`
 */
export const restoreColleague = freshly(
  action(byTwoPolicy, 'colleague.restore', 'change', NewRestore, async (context, { person, kind }) => {
    const { tx, now, settings, about } = context
    const facts = await findFactsToRestore(tx, person)
    if (facts === undefined) throw new NotFound('person')
    about('person', person, { kind })
    if (facts.isSelf) throw new Refusal('identity.power_for_oneself', 409)
    context.permit(facts)
    if (facts.isClosed !== (kind === 'reopen')) throw new Refusal('identity.closed_person', 409)
    if (facts.waits) throw new Refusal('identity.power_waits', 409)
    if (kind === 'restore' && facts.isActivated && !sendsMail(settings))
      throw new Refusal('identity.restore_needs_mail', 409)
    const lapsesAt = new Date(now.getTime() + PROPOSAL_DAYS * 24 * HOUR)
    const proposalId = await addRestore(tx, { personId: person, kind, lapsesAt })
    if (proposalId === undefined) throw new Refusal('identity.power_waits', 409)
    if (needsTwo(facts.role)) {
      await askSecondPerson(context, proposalId, lapsesAt)
      return { isSent: false, link: undefined }
    }
    await tellOfPower(context, proposalId)
    return { isSent: true, link: await followRestore(context, proposalId, facts) }
  }),
)

const localeOf = ({ language }: { language: string }) => (language === 'en' ? 'en' : 'sv')

/** The mail that tells somebody that a way in to their account comes, in time to say no. */
const prepareWarning = action(
  byTwoPolicy,
  'colleague.warn_of_restore',
  'change',
  OneJob,
  async ({ tx, settings, about }, { proposalId }): Promise<Mail | undefined> => {
    about('proposal', proposalId)
    const whom = await findWhomToWarn(tx, proposalId)
    if (whom === undefined || settings.baseUrl === undefined) return undefined
    const t = translator(restoreMails, localeOf(whom))
    const page = new URL(identityPaths.colleagues(), settings.baseUrl).href
    return { to: whom.email, subject: t('warnSubject'), text: t('warnText', { page }) }
  },
)

/** The mail with the link, once its time has come and nobody has stopped it. The link is nowhere before. */
const prepareLink = action(
  byTwoPolicy,
  'colleague.mail_restore',
  'change',
  OneJob,
  async ({ tx, now, settings, about }, { proposalId }): Promise<Mail | undefined> => {
    about('proposal', proposalId)
    if (settings.baseUrl === undefined) return undefined
    const secret = randomBytes(24).toString('base64url')
    const endsAt = new Date(now.getTime() + INVITATION_DAYS * 24 * HOUR)
    const whom = await inviteRestored(tx, proposalId, secret, endsAt)
    if (whom === undefined) return undefined
    const locale = localeOf(whom)
    const link = new URL(identityPaths.invitation({ secret }), settings.baseUrl).href
    const ends = formatter(locale).date(dayOf(endsAt))
    const t = translator(restoreMails, locale)
    return { to: whom.email, subject: t('linkSubject'), text: t('linkText', { link, ends }) }
  },
)

/** Jobs of ways in that were lost. */
export const restoreTasks = (house: House): Readonly<Record<string, Task>> => ({
  'identity.warn_of_restore': async (payload) => {
    const mail = await perform(house, job, prepareWarning, payload)
    if (mail) await sendMail(house.settings, mail)
  },
  'identity.mail_restore': async (payload) => {
    const mail = await perform(house, job, prepareLink, payload)
    if (mail) await sendMail(house.settings, mail)
  },
})
