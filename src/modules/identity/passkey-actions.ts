import { action, freshly } from '../../platform/access/action.ts'
import { safeReturn } from '../../platform/access/way-back.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { NotFound, Refusal } from '../../platform/refusal.ts'
import { beginCeremony, endCeremony, findCeremony } from './ceremony-store.ts'
import {
  addPasskey,
  findCodeApp,
  findPasskey,
  listPasskeys,
  notePasskeyUse,
  type Passkey,
  withdrawPasskey,
} from './credential-store.ts'
import { tellOwner } from './notices.ts'
import {
  askForNewPasskey,
  askForPasskey,
  challengeOf,
  checkNewPasskey,
  checkPasskey,
  credentialOf,
} from './passkeys.ts'
import { getPerson } from './person-store.ts'
import { identityPolicy } from './policy.ts'
import { CEREMONY_MINUTES } from './rules.ts'
import { NewPasskey, OneOfMine, PasskeyQuestion, PasskeySignIn } from './schema.ts'
import { completeSignIn, enterSignIn } from './sign-in.ts'

/** The question that a browser's passkey answers to sign in. */
export const askPasskey = action(
  identityPolicy,
  'identity.ask_passkey',
  'change',
  PasskeyQuestion,
  async ({ tx, now }, { visit, address }) => {
    await enterSignIn(tx)
    const question = await askForPasskey(address)
    await beginCeremony(tx, {
      kind: 'passkey_sign_in',
      secret: question.challenge,
      visit,
      now,
      minutes: CEREMONY_MINUTES,
    })
    return question
  },
)

/**
 * The passkey that has answered a question of this browser, which counts once. What is found is told before it is checked.
 *
 * @throws Refusal `identity.passkey_wrong`.
 */
export const answeredPasskey = async (
  tx: DatabaseTransaction,
  input: { readonly credential: string; readonly visit: string; readonly address: string },
  now: Date,
  found: (passkey: Passkey) => void = () => undefined,
): Promise<{ personId: string }> => {
  const challenge = challengeOf(input.credential)
  const asked = await findCeremony(tx, {
    kind: 'passkey_sign_in',
    secret: challenge,
    visit: input.visit,
    now,
  })
  const passkey = await findPasskey(tx, credentialOf(input.credential))
  if (passkey) found(passkey)
  if (asked === undefined || passkey === undefined) throw new Refusal('identity.passkey_wrong', 422)
  const counter = await checkPasskey(input.credential, challenge, input.address, passkey)
  await endCeremony(tx, asked.id, now)
  await notePasskeyUse(tx, passkey.id, counter, now)
  return { personId: passkey.person_id }
}

/**
 * Signs in with a passkey alone: it is something one has, and asks for a PIN, finger or face itself. It cannot be
 * guessed, so no count of guesses stops it, and nobody can lock another person out.
 */
export const signInWithPasskey = action(
  identityPolicy,
  'identity.sign_in_passkey',
  'change',
  PasskeySignIn,
  async ({ tx, now, settings, about, enqueue }, input) => {
    await enterSignIn(tx)
    const passkey = await answeredPasskey(tx, input, now, (found) =>
      about('person', found.person_id, { passkey: found.id }),
    )
    return completeSignIn(tx, {
      enqueue,
      person: await getPerson(tx, passkey.personId),
      assurance: 'passkey',
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

/** The question for another passkey of the person's own. */
export const askNewPasskey = freshly(
  action(
    identityPolicy,
    'identity.ask_new_passkey',
    'change',
    PasskeyQuestion,
    async ({ tx, now, actor, about }, { visit, address }) => {
      if (actor.kind !== 'person') throw new NotFound('person')
      const person = await getPerson(tx, actor.personId)
      about('person', person.id)
      const question = await askForNewPasskey(
        address,
        { id: person.id, name: person.email, displayName: person.name },
        await listPasskeys(tx, person.id),
      )
      await beginCeremony(tx, {
        kind: 'passkey_registration',
        secret: question.challenge,
        visit,
        personId: person.id,
        now,
        minutes: CEREMONY_MINUTES,
      })
      return question
    },
  ),
)

export const addOwnPasskey = freshly(
  action(
    identityPolicy,
    'identity.add_passkey',
    'change',
    NewPasskey,
    async ({ tx, now, actor, settings, enqueue, about }, input) => {
      if (actor.kind !== 'person') throw new NotFound('person')
      about('person', actor.personId)
      const challenge = challengeOf(input.credential)
      const asked = await findCeremony(tx, {
        kind: 'passkey_registration',
        secret: challenge,
        visit: input.visit,
        now,
      })
      if (asked?.personId !== actor.personId) throw new Refusal('identity.passkey_wrong', 422)
      const made = await checkNewPasskey(input.credential, challenge, input.address)
      await endCeremony(tx, asked.id, now)
      await addPasskey(tx, {
        ...made,
        person_id: actor.personId,
        name: input.passkeyName || now.toISOString().slice(0, 10),
        created_at: now,
      })
      await tellOwner({ settings, enqueue }, actor.personId, 'passkey')
    },
  ),
)

/** Gives up a passkey. The last way to prove oneself cannot be given up, since nobody could come in again. */
export const withdrawOwnPasskey = freshly(
  action(
    identityPolicy,
    'identity.withdraw_passkey',
    'change',
    OneOfMine,
    async ({ tx, now, actor, about }, { id }) => {
      if (actor.kind !== 'person') throw new NotFound('person')
      about('passkey', id)
      if (!(await withdrawPasskey(tx, actor.personId, id, now))) throw new NotFound('passkey')
      const others = await listPasskeys(tx, actor.personId)
      if (others.length === 0 && (await findCodeApp(tx, actor.personId)) === undefined)
        throw new Refusal('identity.last_factor', 409)
    },
  ),
)
