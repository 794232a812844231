import { beforeAll, expect, test } from 'vitest'
import { createTokenFor } from '../../src/modules/identity/index.ts'
import { perform } from '../../src/platform/access/action.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

const LIMIT = 5
let world: World
beforeAll(async () => {
  world = await openWorld({ settings: { apiLimit: LIMIT, trustedProxies: 1 } })
})

const tokenOf = async ({ actor }: TestPerson): Promise<string> => {
  const { email } = await world.asSystem((tx) =>
    tx
      .selectFrom('identity.person')
      .select('email')
      .where('id', '=', actor.personId)
      .executeTakeFirstOrThrow(),
  )
  const system = { actor: { kind: 'system', name: 'command_line' } } as const
  return (await perform(world.house, system, createTokenFor, { email, scopes: ['read'], days: 1 })).secret
}
const from = (network: string, headers: Record<string, string> = {}, path = '/v1/api-info') =>
  world.app.request(path, { headers: { 'x-forwarded-for': network, ...headers } })
const statuses = async (times: number, ask: () => Response | Promise<Response>): Promise<number[]> => {
  const found: number[] = []
  for (let n = 0; n < times; n += 1) found.push((await ask()).status)
  return found
}

test('an answer says how much is left of the minute, and the one too many when the next is taken', async () => {
  const first = await from('192.0.2.1')
  expect([first.status, first.headers.get('ratelimit-policy')]).toEqual([200, `"minute";q=${LIMIT};w=60`])
  expect(first.headers.get('ratelimit')).toMatch(new RegExp(`^"minute";r=${LIMIT - 1};t=(60|59)$`))
  expect(await statuses(LIMIT - 1, () => from('192.0.2.1'))).toEqual(Array(LIMIT - 1).fill(200))
  const refused = await from('192.0.2.1', { 'accept-language': 'en' })
  expect([refused.status, refused.headers.get('content-type')]).toEqual([429, 'application/problem+json'])
  expect(refused.headers.get('ratelimit')).toMatch(/^"minute";r=0;t=\d\d$/)
  const wait = Number(refused.headers.get('retry-after'))
  expect(wait).toBeGreaterThan(50)
  expect(await refused.json()).toMatchObject({
    code: 'too_many_requests',
    detail: expect.stringContaining(`Wait ${wait} seconds`),
  })
})

test('everybody has a share of their own: another network, and a person wherever they are and with whatever key', async () => {
  expect((await from('192.0.2.2')).status).toBe(200)
  const person = await world.as('body_officer')
  const [one, other] = [await tokenOf(person), await tokenOf(person)]
  const as = (token: string, network: string) => from(network, { authorization: `Bearer ${token}` })
  // From the network that has used up its own.
  expect(await statuses(LIMIT, () => as(one, '192.0.2.1'))).toEqual(Array(LIMIT).fill(200))
  expect((await as(other, '192.0.2.9')).status).toBe(429)
})

test('pages are not shared out, nor what comes as nobody', async () => {
  expect(await statuses(LIMIT + 1, () => from('192.0.2.1', {}, '/info'))).toEqual(Array(LIMIT + 1).fill(200))
})
