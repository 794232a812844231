import { randomBytes } from 'node:crypto'
import { type ActionContext, action } from '../../platform/access/action.ts'
import { NotFound, Refusal } from '../../platform/refusal.ts'
import { openSecret, sealSecret } from '../../platform/vault/vault.ts'
import { beginCeremony, endCeremony, findCeremony } from './ceremony-store.ts'
import { addPasskey, replaceCodeApp, replaceRecoveryCodes, setPassword } from './credential-store.ts'
import { findInvitation, type Invitation, useInvitation } from './invitation-store.ts'
import { codeAddress, newCodeSecret, stepOfCode } from './one-time-code.ts'
import { askForNewPasskey, challengeOf, checkNewPasskey } from './passkeys.ts'
import { faultOfPassword, hashPassword } from './password.ts'
import { ensureBody } from './people-store.ts'
import { addPerson, changePerson, findPersonByEmail, getPerson, giveMembership } from './person-store.ts'
import { identityPolicy } from './policy.ts'
import { newRecoveryCode, RECOVERY_CODES } from './recovery-code.ts'
import { CEREMONY_MINUTES, readRecoveryCode } from './rules.ts'
import { AcceptInvitation, InvitationPage, InvitedPasskey } from './schema.ts'
import { completeSignIn, enterSignIn } from './sign-in.ts'
import { takeAwayWaysIn } from './take-away.ts'

/** The body for which the first administrator acts. */
const ADMINISTRATION = 'Samlads förvaltning'

type Context = Pick<ActionContext, 'tx' | 'now' | 'settings'>

const getInvitation = async (
  { tx, now }: Pick<Context, 'tx' | 'now'>,
  secret: string,
): Promise<Invitation> => {
  const found = await findInvitation(tx, secret, now)
  if (found === undefined) throw new NotFound('invitation')
  return found
}

/** A new app secret for a page that is not kept until it is confirmed: it travels sealed in the form. */
export const offerCodeApp = (
  settings: Context['settings'],
  owner: string,
  account: string,
): { secret: string; sealed: string; address: string } => {
  const secret = newCodeSecret()
  return {
    secret,
    sealed: sealSecret(settings, 'one_time_code', `offer ${owner}`, secret).toString('base64url'),
    address: codeAddress(secret, account),
  }
}

/** The app secret that was offered, when the code shows that the app has it. @throws Refusal `identity.code_wrong`. */
export const confirmCodeApp = async (
  { settings, now }: Pick<Context, 'settings' | 'now'>,
  owner: string,
  sealed: string,
  code: string,
): Promise<{ secret: string; step: number }> => {
  const wrong = new Refusal('identity.code_wrong', 422, {}, 'code')
  let secret: string
  try {
    secret = openSecret(settings, 'one_time_code', `offer ${owner}`, Buffer.from(sealed, 'base64url'))
  } catch {
    throw wrong
  }
  const step = await stepOfCode(secret, code, now, 0)
  if (step === undefined) throw wrong
  return { secret, step }
}

/** New recovery codes in place of the earlier ones; shown once, kept as hashes. */
export const makeRecoveryCodes = async (
  { tx, now }: Pick<Context, 'tx' | 'now'>,
  personId: string,
): Promise<string[]> => {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode)
  await replaceRecoveryCodes(tx, personId, codes.map(readRecoveryCode), now)
  return codes
}

/** Shows the page of a one-time link: who is invited, and an app to set up. */
export const viewInvitation = action(
  identityPolicy,
  'identity.view_invitation',
  'read',
  InvitationPage,
  async ({ tx, now, settings }, { secret }) => {
    await enterSignIn(tx)
    const invitation = await getInvitation({ tx, now }, secret)
    const person = invitation.personId === null ? undefined : await getPerson(tx, invitation.personId)
    return {
      secret,
      kind: invitation.kind,
      person: person && { name: person.name, email: person.email },
      agency: person && settings.oidc?.name,
      app: offerCodeApp(settings, invitation.id, person?.email ?? ADMINISTRATION),
    }
  },
)

/** The question for a passkey to somebody who holds a link and has no account to sign in to yet. */
export const askInvitedPasskey = action(
  identityPolicy,
  'identity.ask_invited_passkey',
  'change',
  InvitedPasskey,
  async ({ tx, now, about }, { secret, visit, address }) => {
    await enterSignIn(tx)
    const invitation = await getInvitation({ tx, now }, secret)
    about('invitation', invitation.id)
    const person = invitation.personId === null ? undefined : await getPerson(tx, invitation.personId)
    const question = await askForNewPasskey(
      address,
      {
        id: person?.id ?? randomBytes(16).toString('hex'),
        name: person?.email ?? ADMINISTRATION,
        displayName: person?.name ?? ADMINISTRATION,
      },
      [],
    )
    await beginCeremony(tx, {
      kind: 'passkey_registration',
      secret: question.challenge,
      visit,
      data: { invitation: invitation.id },
      now,
      minutes: CEREMONY_MINUTES,
    })
    return question
  },
)

/** The person of an invitation; the first administrator is made here, with the body to act for. */
const personOf = async (
  { tx, now }: Context,
  invitation: Invitation,
  input: { name: string; email?: string | undefined },
): Promise<string> => {
  if (invitation.personId !== null) {
    await changePerson(tx, invitation.personId, { name: input.name, activated_at: now })
    return invitation.personId
  }
  if (input.email === undefined) throw new Refusal('identity.email_missing', 422, {}, 'email')
  if (await findPersonByEmail(tx, input.email)) throw new Refusal('identity.email_taken', 409, {}, 'email')
  const personId = await addPerson(tx, { name: input.name, email: input.email, now, active: true })
  await giveMembership(tx, {
    personId,
    bodyId: await ensureBody(tx, ADMINISTRATION, 'agency_unit'),
    role: 'administrator',
    givenBy: null,
    now,
    isDefault: true,
  })
  return personId
}

/** Takes the second factor that was chosen: a passkey, or an app that has shown a right code. */
const takeFactor = async (
  context: Context,
  invitation: Invitation,
  personId: string,
  input: {
    credential?: string | undefined
    code?: string | undefined
    sealed?: string | undefined
    visit: string
    address: string
  },
): Promise<'passkey' | 'code'> => {
  const { tx, now, settings } = context
  if (input.credential) {
    const challenge = challengeOf(input.credential)
    const asked = await findCeremony(tx, {
      kind: 'passkey_registration',
      secret: challenge,
      visit: input.visit,
      now,
    })
    if (asked?.data['invitation'] !== invitation.id) throw new Refusal('identity.passkey_wrong', 422)
    const made = await checkNewPasskey(input.credential, challenge, input.address)
    await endCeremony(tx, asked.id, now)
    await addPasskey(tx, {
      ...made,
      person_id: personId,
      name: now.toISOString().slice(0, 10),
      created_at: now,
    })
    return 'passkey'
  }
  if (!input.code || !input.sealed) throw new Refusal('identity.factor_missing', 422, {}, 'code')
  const { secret, step } = await confirmCodeApp(context, invitation.id, input.sealed, input.code)
  const sealedSecret = sealSecret(settings, 'one_time_code', personId, secret)
  await replaceCodeApp(tx, { personId, sealedSecret, lastStep: step, now })
  return 'code'
}

/**
 * Uses a link: password, second factor and recovery codes, then signed in. A link after a loss (`restore`) first
 * takes away the earlier ways in and ends every session, since somebody else may have them.
 */
export const acceptInvitation = action(
  identityPolicy,
  'identity.accept_invitation',
  'change',
  AcceptInvitation,
  async ({ tx, now, settings, about, enqueue }, input) => {
    await enterSignIn(tx)
    const invitation = await getInvitation({ tx, now }, input.secret)
    about('invitation', invitation.id)
    const context = { tx, now, settings }
    const personId = await personOf(context, invitation, input)
    about('person', personId, { invitation: invitation.id, kind: invitation.kind })
    const person = await getPerson(tx, personId)
    const fault = await faultOfPassword(input.password, person)
    if (fault) throw new Refusal(fault, 422, {}, 'password')
    await takeAwayWaysIn(tx, personId, now)
    const assurance = await takeFactor(context, invitation, personId, input)
    await setPassword(tx, personId, await hashPassword(input.password), now)
    await useInvitation(tx, invitation.id, now)
    const signedIn = await completeSignIn(tx, {
      enqueue,
      person,
      assurance,
      now,
      settings,
      network: input.network,
      devices: input.devices,
      visit: input.visit,
      browser: input.browser,
      return: '/',
    })
    return { ...signedIn, recoveryCodes: await makeRecoveryCodes(context, personId) }
  },
)
