import { z } from 'zod'
import { type ActionContext, action, freshly } from '../../platform/access/action.ts'
import type { Actor } from '../../platform/access/actor.ts'
import { actsAs } from '../../platform/access/policy.ts'
import { safeReturn } from '../../platform/access/way-back.ts'
import { atWork, listAbsencesOf } from '../../platform/on-call/absence.ts'
import { NotFound, Refusal } from '../../platform/refusal.ts'
import { sealSecret } from '../../platform/vault/vault.ts'
import {
  countRecoveryCodes,
  countWrongPasswords,
  findCodeApp,
  findPassword,
  listPasskeys,
  replaceCodeApp,
  setPassword,
} from './credential-store.ts'
import { isTaken } from './guesses.ts'
import { confirmCodeApp, makeRecoveryCodes, offerCodeApp } from './invitation-actions.ts'
import { findKnownDevice, forgetDevicesBut, listKnownDevices } from './known-device-store.ts'
import { tellOwner } from './notices.ts'
import { faultOfPassword, hashPassword, isPassword } from './password.ts'
import { changePerson, getPerson, listMemberships } from './person-store.ts'
import { identityPolicy } from './policy.ts'
import {
  AccountPage,
  NewCode,
  OneOfMine,
  OwnSession,
  PasswordChange,
  Profile,
  SwitchMembership,
} from './schema.ts'
import { hashSecret } from './session.ts'
import { endSession, endSessionsBut, listSessions, moveSession } from './session-store.ts'
import { isWayInNew } from './ways-in.ts'

/** The person who acts; these actions are for people about themselves. */
export const ownId = (actor: Actor): string => {
  if (actor.kind !== 'person') throw new NotFound('person')
  return actor.personId
}

/** Wherever else the person has signed in, somebody else may sit there now: only this device stays known. */
const forgetOtherDevices = async (
  { tx, settings, now }: Pick<ActionContext, 'tx' | 'settings' | 'now'>,
  personId: string,
  devices: readonly string[],
): Promise<void> =>
  forgetDevicesBut(tx, personId, await findKnownDevice(tx, { settings, personId, devices, now }))

/** What a person sees of their own account: all of it but the secrets. */
export const viewAccount = action(
  identityPolicy,
  'identity.view_account',
  'read',
  AccountPage.extend({ session: z.string(), fresh: z.boolean() }),
  async ({ tx, actor, now, settings }, { done, session, fresh }) => {
    const personId = ownId(actor)
    const current = hashSecret(session)
    return {
      done,
      fresh,
      person: await getPerson(tx, personId),
      hasPassword: (await findPassword(tx, personId)) !== undefined,
      passkeys: (await listPasskeys(tx, personId)).map(({ id, name, created_at, used_at }) => ({
        id,
        name,
        createdAt: created_at,
        usedAt: used_at,
      })),
      codeApp: (await findCodeApp(tx, personId))?.created_at,
      recoveryCodes: await countRecoveryCodes(tx, personId),
      sessions: (await listSessions(tx, personId, now, settings.sessions)).map(({ secretHash, ...rest }) => ({
        ...rest,
        current: secretHash.equals(current),
      })),
      devices: await listKnownDevices(tx, personId, now),
      isNew: actor.kind === 'person' && (await isWayInNew(tx, actor)),
      memberships: (await listMemberships(tx, personId)).filter(({ endedAt }) => endedAt === null),
      // Whoever has no work that somebody else can do has nobody to stand in for them.
      absences: actsAs(actor, ...atWork) ? await listAbsencesOf(tx, personId) : undefined,
    }
  },
)

export const changeProfile = action(
  identityPolicy,
  'identity.change_profile',
  'change',
  Profile,
  async ({ tx, actor, about }, input) => {
    const personId = ownId(actor)
    about('person', personId)
    await changePerson(tx, personId, input)
    return input
  },
)

/** Changes the password; every other session ends, in case somebody else had the old one. */
export const changePassword = action(
  identityPolicy,
  'identity.change_password',
  'change',
  PasswordChange,
  async ({ tx, actor, now, settings, enqueue, about }, input) => {
    const personId = ownId(actor)
    about('person', personId)
    const person = await getPerson(tx, personId)
    const right = await isPassword(await findPassword(tx, personId), input.current)
    const guess = { of: 'password', account: person.email, personId, ...input } as const
    if (!right || !(await isTaken({ tx, settings, now }, guess, await countWrongPasswords(tx, personId))))
      throw new Refusal('identity.password_current', 422, {}, 'current')
    const fault = await faultOfPassword(input.password, person)
    if (fault) throw new Refusal(fault, 422, {}, 'password')
    await setPassword(tx, personId, await hashPassword(input.password), now)
    await endSessionsBut(tx, personId, input.session, now)
    await forgetOtherDevices({ tx, settings, now }, personId, input.devices)
    await tellOwner({ settings, enqueue }, personId, 'password')
  },
)

/** Codes are asked for after a password alone. @throws Refusal `identity.no_password` */
const requirePassword = async (tx: ActionContext['tx'], personId: string): Promise<void> => {
  if ((await findPassword(tx, personId)) === undefined) throw new Refusal('identity.no_password', 409)
}

/** An app to set up in place of the one before. @throws Refusal `identity.no_password` */
export const viewCodeSetUp = freshly(
  action(
    identityPolicy,
    'identity.view_code_set_up',
    'read',
    z.object({}),
    async ({ tx, actor, settings }) => {
      const person = await getPerson(tx, ownId(actor))
      await requirePassword(tx, person.id)
      const replaces = (await findCodeApp(tx, person.id)) !== undefined
      return { app: offerCodeApp(settings, person.id, person.email), replaces }
    },
  ),
)

export const replaceCode = freshly(
  action(
    identityPolicy,
    'identity.replace_code',
    'change',
    NewCode,
    async ({ tx, actor, now, settings, enqueue, about }, input) => {
      const personId = ownId(actor)
      about('person', personId)
      await requirePassword(tx, personId)
      const { secret, step } = await confirmCodeApp({ settings, now }, personId, input.sealed, input.code)
      const sealedSecret = sealSecret(settings, 'one_time_code', personId, secret)
      await replaceCodeApp(tx, { personId, sealedSecret, lastStep: step, now })
      await tellOwner({ settings, enqueue }, personId, 'code_app')
    },
  ),
)

export const renewRecoveryCodes = freshly(
  action(
    identityPolicy,
    'identity.renew_recovery_codes',
    'change',
    z.object({}),
    async ({ tx, actor, now, settings, enqueue, about }) => {
      const personId = ownId(actor)
      about('person', personId)
      await requirePassword(tx, personId)
      const codes = await makeRecoveryCodes({ tx, now }, personId)
      await tellOwner({ settings, enqueue }, personId, 'recovery_codes')
      return codes
    },
  ),
)

export const endOwnSession = action(
  identityPolicy,
  'identity.end_session',
  'change',
  OneOfMine,
  async ({ tx, actor, now, about }, { id }) => {
    about('session', id)
    if (!(await endSession(tx, ownId(actor), id, now))) throw new NotFound('session')
  },
)

export const endOtherSessions = action(
  identityPolicy,
  'identity.end_other_sessions',
  'change',
  OwnSession,
  async ({ tx, actor, now, settings, about }, { session, devices }) => {
    const personId = ownId(actor)
    const ended = await endSessionsBut(tx, personId, session, now)
    await forgetOtherDevices({ tx, settings, now }, personId, devices)
    about('person', personId, { ended })
  },
)

/** Acts for another of one's own bodies or roles from now on, in this browser. */
export const switchMembership = action(
  identityPolicy,
  'identity.switch_membership',
  'change',
  SwitchMembership,
  async ({ tx, actor, settings, about }, { membership, session, return: back }) => {
    about('membership', membership)
    const mine = await listMemberships(tx, ownId(actor))
    if (!mine.some(({ id, endedAt }) => id === membership && endedAt === null))
      throw new NotFound('membership')
    await moveSession(tx, settings, session, membership)
    return { return: safeReturn(back) }
  },
)
