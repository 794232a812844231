import { action } from '../../platform/access/action.ts'
import { safeReturn } from '../../platform/access/way-back.ts'
import { Refusal } from '../../platform/refusal.ts'
import { ownId } from './account-actions.ts'
import { useCode } from './code-check.ts'
import { countWrongPasswords, findCodeApp, findPassword, listPasskeys } from './credential-store.ts'
import { isTaken, takeBackGuess } from './guesses.ts'
import { answeredPasskey } from './passkey-actions.ts'
import { isPassword } from './password.ts'
import { getPerson } from './person-store.ts'
import { identityPolicy } from './policy.ts'
import { PasskeyProof, Proof, ProofPage } from './schema.ts'
import { noteProof } from './session-store.ts'
import { enterSignIn } from './sign-in.ts'

/** How the person can prove anew who they are, and where they go then. */
export const viewProof = action(
  identityPolicy,
  'identity.view_proof',
  'read',
  ProofPage,
  async ({ tx, actor, settings }, input) => {
    const personId = ownId(actor)
    return {
      return: safeReturn(input.return),
      refused: input.refused,
      email: (await getPerson(tx, personId)).email,
      passkey: (await listPasskeys(tx, personId)).length > 0,
      code:
        (await findPassword(tx, personId)) !== undefined && (await findCodeApp(tx, personId)) !== undefined,
      agency: settings.oidc?.name,
    }
  },
)

/**
 * Proves anew with password and code, whose guesses are counted as at the sign-in. Which of them was wrong is not told.
 *
 * @throws Refusal `identity.proof_wrong`, `identity.code_closed`, `identity.code_unusable`.
 */
export const prove = action(
  identityPolicy,
  'identity.prove',
  'change',
  Proof,
  async ({ tx, actor, now, settings, about }, input) => {
    const personId = ownId(actor)
    await enterSignIn(tx)
    about('person', personId, { step: 'password and code' })
    const { email } = await getPerson(tx, personId)
    const where = { tx, now, settings }
    const ofPassword = { of: 'password', account: email, personId, ...input } as const
    const ofCode = { of: 'code', account: personId, personId, ...input } as const
    const right = await isPassword(await findPassword(tx, personId), input.password)
    if (!right || !(await isTaken(where, ofPassword, await countWrongPasswords(tx, personId))))
      throw new Refusal('identity.proof_wrong', 422)
    try {
      await useCode(where, ofCode, input.code)
    } catch (error) {
      if (error instanceof Refusal && error.code === 'identity.code_wrong')
        throw new Refusal('identity.proof_wrong', 422)
      throw error
    }
    await takeBackGuess(where, ofPassword)
    await takeBackGuess(where, ofCode)
    await noteProof(tx, settings, input.session, now)
    return { return: safeReturn(input.return) }
  },
)

/** Proves anew with one of the person's own passkeys. @throws Refusal `identity.passkey_wrong`. */
export const proveWithPasskey = action(
  identityPolicy,
  'identity.prove_with_passkey',
  'change',
  PasskeyProof,
  async ({ tx, actor, now, settings, about }, input) => {
    const personId = ownId(actor)
    await enterSignIn(tx)
    about('person', personId, { step: 'passkey' })
    const answered = await answeredPasskey(tx, input, now)
    if (answered.personId !== personId) throw new Refusal('identity.passkey_wrong', 422)
    await noteProof(tx, settings, input.visit, now)
    return { return: safeReturn(input.return) }
  },
)
