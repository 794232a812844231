import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { apiRoutes } from '../../app.ts'
import { action, perform } from '../../platform/access/action.ts'
import { policy } from '../../platform/access/policy.ts'
import type { Role } from '../../platform/access/roles.ts'
import { apiRooms, type TokenScope, usualScopes } from '../../platform/access/token-scopes.ts'
import { addAccount, signIn } from '../../testing/account.ts'
import { openVisitor } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { changeProfile } from './account-actions.ts'
import { keepEarlierTokens } from './earlier-tokens.ts'
import { hashSecret } from './session.ts'
import { createTokenFor } from './token-actions.ts'
import { findTokenActor } from './token-store.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ settings: { trustedProxies: 1 } })
  world.setTime('2009-03-02T08:00:00Z')
})

const ask = (token: string, address = '/v1/me', method = 'GET') =>
  world.app.request(address, { method, headers: { authorization: `Bearer ${token}` } })
const system = { actor: { kind: 'system', name: 'test' } } as const
const tokenFor = async (email: string, scopes: TokenScope[] = ['read', 'write']) =>
  (await perform(world.house, system, createTokenFor, { email, scopes, days: 30 })).secret

test('a token stands for the account’s default membership', async () => {
  const account = await addAccount(world, { body: 'Exempelverket', role: 'rapporteur' })
  const token = await tokenFor(account.email)
  expect(token).toMatch(/^samlad_[\w-]{43}$/)
  const answer = await ask(token)
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({
    name: 'Påhittad Person',
    body: { name: 'Exempelverket' },
    role: 'rapporteur',
    scopes: ['read', 'write'],
  })
})

test('a token that is wrong, has ended or is withdrawn gets a problem, never an answer for nobody', async () => {
  const account = await addAccount(world)
  const token = await tokenFor(account.email)
  const none = await world.app.request('/v1/me')
  expect(none.status).toBe(401)
  for (const wrong of [`${token}x`, 'samlad_x', '', 'Bearer']) {
    const answer = await ask(wrong)
    expect(answer.status).toBe(401)
    expect(answer.headers.get('content-type')).toMatch(/application\/problem\+json/)
    expect(await answer.json()).toMatchObject({ code: 'identity.token_invalid' })
  }
  expect((await ask('', '/v1/openapi.json')).status).toBe(401)
  world.setTime('2009-04-01T08:00:00Z')
  expect((await ask(token)).status).toBe(401)
  world.setTime('2009-03-02T08:00:00Z')
  expect((await ask(token)).status).toBe(200)
  await world.asSystem((tx) =>
    tx
      .updateTable('identity.person')
      .set({ disabled_at: world.house.clock.now() })
      .where('id', '=', account.personId)
      .execute(),
  )
  expect((await ask(token)).status).toBe(401)
})

test('a token that may only read changes nothing', async () => {
  const account = await addAccount(world)
  const actorOf = async (scopes: ('read' | 'write')[]) =>
    (await findTokenActor(
      world.house.database,
      await tokenFor(account.email, scopes),
      world.house.clock.now(),
      world.house.settings,
    ))!
  const input = { name: 'Nytt Namn', language: 'sv' }
  const [reader, writer] = [await actorOf(['read']), await actorOf(['read', 'write'])]
  await expect(perform(world.house, { actor: reader }, changeProfile, input)).rejects.toMatchObject({
    status: 403,
  })
  await perform(world.house, { actor: writer }, changeProfile, input)
  const onlyWrites = { ...reader, scopes: ['write'] as const }
  const rules = policy({ 'test.look': { people: 'all' } })
  const look = action(rules, 'test.look', 'read', z.object({}), async () => 'seen')
  expect(await perform(world.house, { actor: reader }, look, {})).toBe('seen')
  await expect(perform(world.house, { actor: onlyWrites }, look, {})).rejects.toMatchObject({ status: 404 })
})

test('a token is for the rooms and for what it was made for, and a refusal says which scope is missing', async () => {
  const account = await addAccount(world, { role: 'caseworker' })
  const narrow = await tokenFor(account.email, ['plan:read'])
  expect((await ask(narrow, '/v1/report-backs')).status).toBe(200)
  // What is open to everybody needs no scope, and whom a token stands for it may always ask.
  for (const open of ['/v1/api-info', '/v1/me', '/v1/statistics/reports'])
    expect((await ask(narrow, open)).status).toBe(200)
  const other = await ask(narrow, '/v1/cases')
  expect(other.status).toBe(403)
  const problem = (await other.json()) as { code: string; detail: string }
  expect(problem.code).toBe('scope_missing')
  expect(problem.detail).toContain('support:read')
  const change = await ask(narrow, '/v1/series', 'POST')
  expect([change.status, await change.json()]).toMatchObject([403, { code: 'scope_missing' }])
  expect((await ask(await tokenFor(account.email, ['support:read']), '/v1/cases')).status).toBe(200)
})

test('a token can be made for every room that has an API, and for no other', async () => {
  const named = new Set(apiRoutes.flatMap(({ room }) => room ?? []))
  expect([...apiRooms]).toEqual([...named].toSorted())
  const account = await addAccount(world)
  for (const scopes of [['webhooks:read'], ['plan:all'], ['plan'], []])
    await expect(
      perform(world.house, system, createTokenFor, { email: account.email, scopes, days: 30 }),
    ).rejects.toThrow()
})

test('the form of a new token asks for its rooms, and reads where nobody says more', async () => {
  const person = await world.as('caseworker')
  const page = await (await person.get('/account/tokens')).text()
  expect(page).toMatch(/value="read"[^>]*checked/)
  expect(page).not.toMatch(/name="rooms\[\]"[^>]*checked/)
  expect((await person.post('/account/tokens', { name: 'x', scope: 'read', days: '30' })).status).toBe(422)
})

test('the form offers the rooms that have something for the role, and no other', async () => {
  const offered = async (role: Role) => {
    const html = await (await (await world.as(role)).get('/account/tokens')).text()
    return [...html.matchAll(/name="rooms\[\]"[^>]*value="(\w+)"/g)].map(([, room]) => room)
  }
  expect(await offered('auditor')).toContain('auditing')
  expect(await offered('auditor')).not.toContain('support')
  const caseworker = await offered('caseworker')
  expect(caseworker).toEqual(expect.arrayContaining(['support', 'disclosure', 'housing']))
  expect(caseworker).not.toContain('auditing')
})

test('a token for which nobody says more reads what no person stands in, and no case', async () => {
  const account = await addAccount(world, { role: 'caseworker' })
  const token = await tokenFor(account.email, [...usualScopes])
  expect((await ask(token, '/v1/report-backs')).status).toBe(200)
  for (const room of ['/v1/cases', '/v1/audit'])
    expect([room, (await ask(token, room)).status]).toEqual([room, 403])
  expect((await ask(token, '/v1/series', 'POST')).status).toBe(403)
  expect(usualScopes.filter((scope) => !scope.endsWith(':read'))).toEqual([])
})

test('a token ends with the membership that it was made for', async () => {
  const account = await addAccount(world)
  const token = await tokenFor(account.email, ['plan:read'])
  expect((await ask(token)).status).toBe(200)
  await world.asSystem((tx) =>
    tx
      .updateTable('identity.membership')
      .set({ ended_at: world.house.clock.now() })
      .where('person_id', '=', account.personId)
      .execute(),
  )
  expect((await ask(token)).status).toBe(401)
})

test('a token opens the API and no page', async () => {
  const account = await addAccount(world)
  const token = await tokenFor(account.email)
  expect((await ask(token, '/account')).status).toBe(303)
  expect((await ask(token, '/account/profile', 'POST')).status).toBe(419)
})

test('a person makes a key on the page, sees it once, and withdraws it', async () => {
  const account = await addAccount(world)
  const visitor = openVisitor(world)
  await signIn(visitor, account)
  expect((await visitor.get('/account/tokens')).text).toContain('Du har inga nycklar')
  const refused = await visitor.post('/account/tokens', { name: 'Statistik' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('value="Statistik"')
  // For every room at once, by itself, it is not made.
  const everywhere = { name: 'Statistik', scope: 'read', days: '10' }
  expect((await visitor.post('/account/tokens', everywhere)).status).toBe(422)
  const made = await visitor.post('/account/tokens', { ...everywhere, 'rooms[]': 'statistics' })
  const token = /samlad_[\w-]{43}/.exec(made.text)?.[0] ?? ''
  expect((await ask(token)).status).toBe(200)
  const list = (await visitor.get('/account/tokens')).text
  expect(list).toContain('Läsa: Statistik')
  expect(list).not.toContain(token)
  const id = /\/account\/tokens\/([0-9a-f-]{36})\/withdraw/.exec(list)?.[1]
  const stranger = openVisitor(world, { network: '192.0.2.9' })
  await signIn(stranger, await addAccount(world))
  await stranger.get('/account/tokens')
  expect((await stranger.post(`/account/tokens/${id}/withdraw`)).status).toBe(404)
  expect((await visitor.post(`/account/tokens/${id}/withdraw`)).status).toBe(303)
  expect((await ask(token)).status).toBe(401)
})

test('a token from before tokens carried a MAC goes on after the next start, and no other without one does', async () => {
  const account = await addAccount(world)
  const [earlier, other] = [await tokenFor(account.email), await tokenFor(account.email)]
  const owner = new pg.Client(world.database.owner)
  await owner.connect()
  await owner.query('update identity.token set mac = null where person_id = $1', [account.personId])
  await owner.query(
    'insert into identity.token_without_mac select id from identity.token where secret_hash = $1',
    [hashSecret(earlier)],
  )
  await owner.end()
  expect([(await ask(earlier)).status, (await ask(other)).status]).toEqual([401, 401])
  await keepEarlierTokens(world.house)
  await keepEarlierTokens(world.house)
  expect([(await ask(earlier)).status, (await ask(other)).status]).toEqual([200, 401])
})

test('the database holds no token, and the trail says who made which', async () => {
  const account = await addAccount(world)
  const token = await tokenFor(account.email)
  const rows = await world.asSystem((tx) => tx.selectFrom('identity.token').selectAll().execute())
  expect(JSON.stringify(rows.map((row) => [row, row.secret_hash.toString('latin1')]))).not.toContain(token)
  const last = await world.asSystem((tx) =>
    tx
      .selectFrom('audit.record')
      .selectAll()
      .where('action', '=', 'identity.create_token_for')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow(),
  )
  expect(last).toMatchObject({ outcome: 'done', subject_kind: 'token', actor_role: 'test' })
})
