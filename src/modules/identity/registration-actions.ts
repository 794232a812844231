import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type ActionContext, action } from '../../platform/access/action.ts'
import { dayOf } from '../../platform/clock/clock.ts'
import { translator } from '../../platform/i18n/catalogue.ts'
import { formatter } from '../../platform/i18n/format.ts'
import { type Locale, locales } from '../../platform/i18n/locale.ts'
import { type Mail, sendsMail } from '../../platform/mail/mail.ts'
import { NotFound, Refusal } from '../../platform/refusal.ts'
import { openSecret, sealSecret } from '../../platform/vault/vault.ts'
import { addInvitation } from './invitation-store.ts'
import { identityPaths } from './paths.ts'
import type { Person } from './person.ts'
import { addPerson, findPersonByEmail, giveMembership } from './person-store.ts'
import { identityPolicy } from './policy.ts'
import { registrationMessages } from './registration-messages.ts'
import {
  addOrganisation,
  addRegistration,
  endRegistration,
  findRegistration,
  isKnownOrganisation,
} from './registration-store.ts'
import { INVITATION_DAYS, REGISTRATION_HOURS, readOrganisationNumber } from './rules.ts'
import { NewOrganisation, NewRegistration, OrganisationPage, RegistrationPage } from './schema.ts'
import { enterSignIn } from './sign-in.ts'

/** Where an organisation begins its account. */
export const viewRegistration = action(
  identityPolicy,
  'identity.view_registration',
  'read',
  RegistrationPage,
  async ({ settings }, { sent }) => ({
    sent: sent === 'yes',
    open: sendsMail(settings),
    demo: settings.demo,
  }),
)

/**
 * Asks for a link to an address. The answer is the same, and takes as long, whoever has the address: what the mail says is worked
 * out by the job that sends it, and only the owner of the address reads it.
 */
export const register = action(
  identityPolicy,
  'identity.register',
  'change',
  NewRegistration,
  async ({ settings, enqueue, about }, { email, language }) => {
    about('registration', 'address')
    // An address is confirmed only where mail goes out.
    if (!sendsMail(settings)) throw new Refusal('identity.registration_closed', 409)
    const sealed = sealSecret(settings, 'registration_mail', 'address', email).toString('base64url')
    await enqueue('identity.mail_registration', { sealed, language })
  },
)

const invite = async (
  { tx, now }: Pick<ActionContext, 'tx' | 'now'>,
  personId: string,
): Promise<{ secret: string; endsAt: Date }> => {
  const secret = randomBytes(24).toString('base64url')
  const endsAt = new Date(now.getTime() + INVITATION_DAYS * 86_400_000)
  await addInvitation(tx, { kind: 'invitation', secret, personId, invitedBy: null, now, endsAt })
  return { secret, endsAt }
}

/** What somebody gets who has an account: a way to sign in, or, where they never chose one, a way to choose it. */
const mailToKnown = async (
  context: Pick<ActionContext, 'tx' | 'now'>,
  person: Person,
  to: (path: string) => string,
): Promise<Mail> => {
  const t = translator(registrationMessages, person.language)
  const subject = t('mailSubject')
  if (person.activatedAt !== null || person.disabledAt !== null)
    return { to: person.email, subject, text: t('mailKnown', { link: to(identityPaths.signIn()) }) }
  const { secret, endsAt } = await invite(context, person.id)
  const ends = formatter(person.language).date(dayOf(endsAt))
  return {
    to: person.email,
    subject,
    text: t('mailUnfinished', { link: to(identityPaths.invitation({ secret })), ends }),
  }
}

const MailJob = z.object({ sealed: z.string(), language: z.enum(locales) })

/** The mail to an address that somebody has written: a link that confirms it, or what to do where there is an account. */
export const prepareRegistrationMail = action(
  identityPolicy,
  'identity.mail_registration',
  'change',
  MailJob,
  async ({ tx, now, settings, about }, { sealed, language }): Promise<Mail | undefined> => {
    about('registration', 'mail')
    const { baseUrl } = settings
    if (baseUrl === undefined) return undefined
    const to = (path: string): string => new URL(path, baseUrl).href
    const email = openSecret(settings, 'registration_mail', 'address', Buffer.from(sealed, 'base64url'))
    const known = await findPersonByEmail(tx, email)
    if (known !== undefined) return mailToKnown({ tx, now }, known, to)
    const secret = randomBytes(24).toString('base64url')
    const endsAt = new Date(now.getTime() + REGISTRATION_HOURS * 3_600_000)
    await addRegistration(tx, { email, language, secret, now, endsAt })
    const t = translator(registrationMessages, language)
    const link = to(identityPaths.registerOrganisation({ secret }))
    return { to: email, subject: t('mailSubject'), text: t('mailText', { link }) }
  },
)

const getRegistration = async (context: Pick<ActionContext, 'tx' | 'now'>, secret: string) => {
  const found = await findRegistration(context.tx, secret, context.now)
  if (found === undefined) throw new NotFound('registration')
  return found
}

/** The page behind the link: which organisation, and who acts for it. */
export const viewOrganisation = action(
  identityPolicy,
  'identity.view_organisation',
  'read',
  OrganisationPage,
  async (context, { secret }) => {
    await enterSignIn(context.tx)
    const { email } = await getRegistration(context, secret)
    return { secret, email }
  },
)

/** Never an existing body: whoever types a name is nobody there. */
const requireNewOrganisation = async (
  { tx }: Pick<ActionContext, 'tx'>,
  name: string,
  number: string,
): Promise<void> => {
  if (await isKnownOrganisation(tx, name, number))
    throw new Refusal('identity.organisation_known', 409, {}, 'organisation')
}

/**
 * Makes the organisation, as one that nobody has checked, and its first person, who goes on to choose how to sign in. The role opens
 * calls and the organisation's own applications; an administrator gives more when somebody has checked who they are.
 */
export const registerOrganisation = action(
  identityPolicy,
  'identity.register_organisation',
  'change',
  NewOrganisation,
  async (context, input) => {
    const { tx, now, about } = context
    await enterSignIn(tx)
    const registration = await getRegistration(context, input.secret)
    about('registration', registration.id)
    const number = readOrganisationNumber(input.organisationNumber)
    if (number === undefined)
      throw new Refusal('identity.organisation_number_wrong', 422, {}, 'organisationNumber')
    await requireNewOrganisation(context, input.organisation, number)
    if (await findPersonByEmail(tx, registration.email)) throw new Refusal('identity.email_taken', 409)
    const bodyId = await addOrganisation(tx, {
      name: input.organisation,
      type: input.kind,
      organisationNumber: number,
      now,
    })
    const language: Locale = registration.language
    const personId = await addPerson(tx, {
      name: input.name,
      email: registration.email,
      language,
      now,
      active: false,
    })
    await giveMembership(tx, { personId, bodyId, role: 'applicant', givenBy: null, now, isDefault: true })
    await endRegistration(tx, registration.id, now)
    about('person', personId, { body: bodyId })
    return invite(context, personId)
  },
)
