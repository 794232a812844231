import { argon2Sync } from 'node:crypto'
import { countAttempt } from '../modules/identity/guess-actions.ts'
import { signInWithPassword } from '../modules/identity/sign-in-actions.ts'
import { perform } from '../platform/access/action.ts'
import { anonymous } from '../platform/access/actor.ts'
import { Refusal } from '../platform/refusal.ts'
import { type Account, addAccount } from './account.ts'
import type { World } from './world.ts'

/** A password that nobody has. */
export const WRONG = 'fel lösenord helt och hållet'

/** A hash that takes no time to check, so that thousands of guesses do not either. */
const cheapHash = (password: string): string => {
  const nonce = Buffer.alloc(16, 7)
  const tag = argon2Sync('argon2id', {
    message: password.normalize('NFKC'),
    nonce,
    tagLength: 32,
    memory: 8,
    passes: 1,
    parallelism: 1,
  })
  const text = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')
  return `$argon2id$v=19$m=8,t=1,p=1$${text(nonce)}$${text(tag)}`
}

/** An account whose password takes no time to check. */
export const addCheapAccount = async (world: World): Promise<Account> => {
  const account = await addAccount(world)
  await world.asSystem((tx) =>
    tx
      .updateTable('identity.password')
      .set({ hash: cheapHash(account.password) })
      .where('person_id', '=', account.personId)
      .execute(),
  )
  return account
}

/** One guess at a password, as the form makes it: let through and wrong, or told to wait; or, for the one that is right, found. */
export const guessPassword = async (
  world: World,
  email: string,
  network: string,
  password = WRONG,
): Promise<'wrong' | 'waits' | 'found'> => {
  const from = { network, browser: null }
  try {
    const of = 'password' as const
    await perform(world.house, { actor: anonymous }, countAttempt, { of, account: email, ...from })
    const input = { email, password, visit: 'a visit', ...from }
    await perform(world.house, { actor: anonymous }, signInWithPassword, input)
    return 'found'
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.status === 429 ? 'waits' : 'wrong'
  }
}
