import { createTokenFor } from '../modules/identity/index.ts'
import { perform } from '../platform/access/action.ts'
import type { TestPerson, World } from './world.ts'

/** A program that acts for a person through a token: it asks with GET, and sends with POST. */
export const programOf = async ({ house, app, asSystem }: World, { actor }: TestPerson) => {
  const { email } = await asSystem((tx) =>
    tx
      .selectFrom('identity.person')
      .select('email')
      .where('id', '=', actor.personId)
      .executeTakeFirstOrThrow(),
  )
  const { secret } = await perform(
    house,
    { actor: { kind: 'system', name: 'command_line' } },
    createTokenFor,
    { email, scopes: ['read', 'write'], days: 1 },
  )
  const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }
  return async (address: string, sent?: unknown) => {
    const answer = await app.request(address, {
      headers,
      ...(sent === undefined ? {} : { method: 'POST', body: JSON.stringify(sent) }),
    })
    return { status: answer.status, body: (await answer.json()) as Record<string, never> }
  }
}
