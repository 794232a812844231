import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { action } from '../../platform/access/action.ts'
import { safeReturn } from '../../platform/access/way-back.ts'
import { NotFound, Refusal } from '../../platform/refusal.ts'
import { beginCeremony, endCeremony, findCeremony } from './ceremony-store.ts'
import { useCode } from './code-check.ts'
import {
  countWrongPasswords,
  findCodeApp,
  findPassword,
  listPasskeys,
  setPassword,
} from './credential-store.ts'
import { forgetDeviceStoresOf } from './device-store.ts'
import { isTaken, takeBackGuess } from './guesses.ts'
import { hashPassword, isOutdated, isPassword } from './password.ts'
import { findPersonByEmail, getPerson, listFictionalPeople } from './person-store.ts'
import { identityPolicy } from './policy.ts'
import { CEREMONY_MINUTES, isSixFigures } from './rules.ts'
import { CodeSignIn, DemoSignIn, PasswordSignIn, SecondFactorPage, SignInPage } from './schema.ts'
import { endSessionOf } from './session-store.ts'
import { completeSignIn, enterSignIn } from './sign-in.ts'

/** The ways in that this installation offers. */
export const viewSignIn = action(
  identityPolicy,
  'identity.view_sign_in',
  'read',
  SignInPage,
  async ({ tx, settings }, input) => {
    if (settings.demo) await enterSignIn(tx)
    return {
      return: safeReturn(input.return),
      refused: input.refused,
      agency: settings.oidc?.name,
      demo: settings.demo ? await listFictionalPeople(tx) : undefined,
    }
  },
)

/**
 * The first step: address and password. What comes out is no session, only the right to try the second factor in
 * this browser. An unknown address, a wrong password and a closed account are answered alike and as slowly.
 */
export const signInWithPassword = action(
  identityPolicy,
  'identity.sign_in',
  'change',
  PasswordSignIn,
  async ({ tx, now, settings, about }, input) => {
    await enterSignIn(tx)
    const person = await findPersonByEmail(tx, input.email)
    const hash = await findPassword(tx, person?.id ?? '00000000-0000-0000-0000-000000000000')
    if (person) about('person', person.id, { step: 'password' })
    const right = await isPassword(hash, input.password)
    if (!right || person === undefined || hash === undefined || person.disabledAt !== null)
      throw new Refusal('identity.sign_in_wrong', 422)
    const where = { tx, now, settings }
    const guess = { of: 'password', account: input.email, personId: person.id, ...input } as const
    if (!(await isTaken(where, guess, await countWrongPasswords(tx, person.id))))
      throw new Refusal('identity.sign_in_wrong', 422)
    await takeBackGuess(where, guess)
    if (isOutdated(hash)) await setPassword(tx, person.id, await hashPassword(input.password), now)
    // Whatever this browser was before, the next step has a secret that nobody can have planted.
    await endSessionOf(tx, input.visit, now)
    const visit = randomBytes(32).toString('base64url')
    await beginCeremony(tx, {
      kind: 'second_factor',
      secret: visit,
      visit,
      personId: person.id,
      data: { return: safeReturn(input.return) },
      now,
      minutes: CEREMONY_MINUTES,
    })
    return { visit }
  },
)

/** Whether this browser may try the second factor, and with what. */
export const viewSecondFactor = action(
  identityPolicy,
  'identity.view_second_factor',
  'read',
  SecondFactorPage.extend({ visit: z.string().min(1) }),
  async ({ tx, now }, { visit }) => {
    await enterSignIn(tx)
    const step = await findCeremony(tx, { kind: 'second_factor', secret: visit, visit, now })
    if (!step?.personId) return { passkey: false, code: false, expired: true }
    return {
      passkey: (await listPasskeys(tx, step.personId)).length > 0,
      code: (await findCodeApp(tx, step.personId)) !== undefined,
      expired: false,
    }
  },
)

/** The second step: a code of the app, or one of the recovery codes. Each counts once. */
export const signInWithCode = action(
  identityPolicy,
  'identity.sign_in_code',
  'change',
  CodeSignIn,
  async ({ tx, now, settings, about, enqueue }, input) => {
    await enterSignIn(tx)
    const { visit } = input
    const step = await findCeremony(tx, { kind: 'second_factor', secret: visit, visit, now })
    if (!step?.personId) throw new Refusal('identity.step_expired', 422)
    const person = await getPerson(tx, step.personId)
    const where = { tx, now, settings }
    const guess = { of: 'code', account: person.id, personId: person.id, ...input } as const
    about('person', person.id, { step: isSixFigures(input.code) ? 'code' : 'recovery_code' })
    await useCode(where, guess, input.code)
    await takeBackGuess(where, guess)
    await endCeremony(tx, step.id, now)
    return completeSignIn(tx, {
      enqueue,
      person,
      assurance: 'code',
      now,
      settings,
      network: input.network,
      devices: input.devices,
      visit: input.visit,
      browser: input.browser,
      return: safeReturn(step.data.return),
    })
  },
)

/** Signs in as one of the made-up people of a demonstration; elsewhere there is no such thing. */
export const signInAsDemo = action(
  identityPolicy,
  'identity.demo_sign_in',
  'change',
  DemoSignIn,
  async ({ tx, now, settings, about, enqueue }, input) => {
    if (!settings.demo) throw new NotFound('demo')
    await enterSignIn(tx)
    const person = await getPerson(tx, input.person)
    if (!person.fictional) throw new NotFound('demo')
    about('person', person.id, { step: 'demo' })
    return completeSignIn(tx, {
      enqueue,
      person,
      assurance: 'password',
      now,
      settings,
      network: input.network,
      devices: input.devices,
      visit: input.visit,
      browser: input.browser,
      return: safeReturn(input.return),
    })
  },
)

/** Ends the session of this browser. Says how it had begun, since an agency has a session of its own to end. */
export const signOut = action(
  identityPolicy,
  'identity.sign_out',
  'change',
  z.object({
    session: z.string(),
    /** That the device also holds what somebody else has not sent yet. */
    othersStay: z.enum(['yes']).optional().catch(undefined),
  }),
  async ({ tx, now, about }, { session }) => {
    await enterSignIn(tx)
    const ended = await endSessionOf(tx, session, now)
    if (ended === undefined) return { assurance: undefined }
    await forgetDeviceStoresOf(tx, [ended.id])
    about('person', ended.personId)
    return { assurance: ended.assurance }
  },
)
