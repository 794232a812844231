import { z } from 'zod'
import { action, type House, perform, setActor } from '../../platform/access/action.ts'
import type { SystemActor } from '../../platform/access/actor.ts'
import { identityPolicy } from './policy.ts'
import { signEarlierTokens } from './token-store.ts'

const start: SystemActor = { kind: 'system', name: 'first_start' }

const signEarlier = action(
  identityPolicy,
  'identity.sign_earlier_tokens',
  'change',
  z.object({}),
  async ({ tx, settings, about }) => {
    about('token', 'all', { tokens: await signEarlierTokens(tx, settings) })
  },
)

/** Lets tokens go on that were made before tokens carried a MAC. At every later start it asks one question and does nothing. */
export const keepEarlierTokens = async (house: House): Promise<void> => {
  const waits = await house.worker.transaction().execute(async (tx) => {
    await setActor(tx, start, house.clock.now())
    return tx.selectFrom('identity.token_without_mac').select('token_id').limit(1).executeTakeFirst()
  })
  if (waits !== undefined) await perform(house, { actor: start }, signEarlier, {})
}
