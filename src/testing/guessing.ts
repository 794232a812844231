import { countAttempt } from '../modules/identity/guess-actions.ts'
import { signInWithPassword } from '../modules/identity/sign-in-actions.ts'
import { perform } from '../platform/access/action.ts'
import { anonymous } from '../platform/access/actor.ts'
import { Refusal } from '../platform/refusal.ts'
import type { World } from './world.ts'

/** A password that nobody has. */
export const WRONG = 'fel lösenord helt och hållet'

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
