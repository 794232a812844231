import { beforeAll, expect, test } from 'vitest'
import { addAccount, signIn } from '../../testing/account.ts'
import { addTestMembership } from '../../testing/memberships.ts'
import { openVisitor } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { hashSecret } from './session.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ settings: { trustedProxies: 1 } })
})

const start = '2009-03-02T08:00:00Z'
const at = (minutes: number) => world.setTime(new Date(Date.parse(start) + minutes * 60_000).toISOString())
let networks = 0
const signedIn = async (options: Parameters<typeof addAccount>[1] = {}) => {
  networks += 1
  const account = await addAccount(world, options)
  const visitor = openVisitor(world, { network: `198.51.100.${networks}` })
  expect((await signIn(visitor, account)).status).toBe(303)
  return { account, visitor }
}
const isIn = async (visitor: ReturnType<typeof openVisitor>) => (await visitor.get('/account')).status === 200

test('a session ends after a quarter of an hour without a request', async () => {
  at(0)
  const { visitor } = await signedIn()
  at(14)
  expect(await isIn(visitor)).toBe(true)
  at(28)
  expect(await isIn(visitor)).toBe(true)
  at(43.1)
  expect(await isIn(visitor)).toBe(false)
})

test('a session ends after eight hours, however busy', async () => {
  at(0)
  const { visitor } = await signedIn()
  for (let minute = 10; minute < 480; minute += 10) {
    at(minute)
    expect(await isIn(visitor)).toBe(true)
  }
  at(480)
  expect(await isIn(visitor)).toBe(false)
})

test('signing out ends the session in the database, not only in the browser', async () => {
  at(0)
  const { visitor } = await signedIn()
  const secret = visitor.cookies.get('samlad_session')!
  await visitor.get('/account')
  const out = await visitor.post('/sign-out')
  expect([out.status, out.location]).toEqual([303, '/signed-out'])
  expect(visitor.cookies.has('samlad_session')).toBe(false)
  visitor.cookies.set('samlad_session', secret)
  expect(await isIn(visitor)).toBe(false)
})

test('signing in makes a new secret and ends the session that the browser had', async () => {
  at(0)
  const { account, visitor } = await signedIn()
  const before = visitor.cookies.get('samlad_session')!
  at(2)
  await signIn(visitor, account)
  expect(visitor.cookies.get('samlad_session')).not.toBe(before)
  const old = openVisitor(world)
  old.cookies.set('samlad_session', before)
  expect(await isIn(old)).toBe(false)
})

test('a secret that somebody else has planted becomes no session', async () => {
  at(0)
  const account = await addAccount(world)
  const visitor = openVisitor(world, { network: '198.51.100.200' })
  visitor.cookies.set('samlad_session', 'planted-by-somebody-else-planted-by-somebody')
  expect((await signIn(visitor, account)).status).toBe(303)
  expect(visitor.cookies.get('samlad_session')).not.toMatch(/planted/)
})

test('the cookie of a session is for our pages alone, and over https where people use https', async () => {
  at(0)
  const { visitor } = await signedIn()
  const line = visitor.lastSetCookies().find((cookie) => cookie.startsWith('samlad_session'))
  expect(line).toMatch(/; HttpOnly/)
  expect(line).toMatch(/; SameSite=Lax/)
  expect(line).not.toMatch(/; Secure/)
  const secure = await openWorld({ settings: { trustedProxies: 1, baseUrl: 'https://samlad.example' } })
  const account = await addAccount(secure)
  const guest = openVisitor(secure, { origin: 'https://samlad.example' })
  await signIn(guest, account)
  const hosts = guest.lastSetCookies().find((cookie) => cookie.startsWith('__Host-samlad_session'))
  expect(hosts).toMatch(/; Path=\/; .*; Secure/)
  expect((await guest.get('/')).headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/)
})

test('the database holds no secret that would open a session', async () => {
  at(0)
  const { visitor } = await signedIn()
  const secret = visitor.cookies.get('samlad_session')!
  const rows = await world.asSystem((tx) => tx.selectFrom('identity.session').selectAll().execute())
  expect(rows.some(({ secret_hash }) => secret_hash.equals(hashSecret(secret)))).toBe(true)
  expect(JSON.stringify(rows.map((row) => [row, row.secret_hash.toString('latin1')]))).not.toContain(secret)
})

test('a person sees their browsers and ends the others', async () => {
  at(0)
  const { account, visitor } = await signedIn()
  at(2)
  const other = openVisitor(world, { network: '198.51.100.201' })
  await signIn(other, account)
  const page = (await visitor.get('/account')).text
  expect(page.match(/Firefox, Linux/g)?.length).toBeGreaterThanOrEqual(2)
  await visitor.post('/account/sessions/end-others')
  expect(await isIn(visitor)).toBe(true)
  expect(await isIn(other)).toBe(false)
})

test('nobody ends the session of somebody else', async () => {
  at(0)
  const [{ visitor, account }, stranger] = [await signedIn(), await signedIn()]
  const session = await world.asSystem((tx) =>
    tx
      .selectFrom('identity.session')
      .select('id')
      .where('person_id', '=', account.personId)
      .executeTakeFirstOrThrow(),
  )
  await stranger.visitor.get('/account')
  expect((await stranger.visitor.post(`/account/sessions/${session.id}/end`)).status).toBe(404)
  expect(await isIn(visitor)).toBe(true)
})

test('a person acts for another of their own bodies, and for no one else’s', async () => {
  at(0)
  const { account, visitor } = await signedIn({ body: 'Exempelverket' })
  const stranger = await addAccount(world)
  const other = await addTestMembership(world.database.owner, {
    personId: account.personId,
    bodyId: await world.body('Andra exempelverket'),
    role: 'ngo_officer',
    isDefault: false,
  })
  await visitor.get('/account')
  expect((await visitor.post('/membership', { membership: stranger.membershipId })).status).toBe(404)
  expect((await visitor.post('/membership', { membership: other })).status).toBe(303)
  expect((await visitor.get('/account')).text).toMatch(
    /acting-for-body.*?Andra exempelverket.*?Verksamhetsansvarig i organisation/,
  )
})

test('a membership that ends takes the session’s rights with it at once', async () => {
  at(0)
  const { account, visitor } = await signedIn()
  await world.asSystem((tx) =>
    tx
      .updateTable('identity.membership')
      .set({ ended_at: world.house.clock.now() })
      .where('id', '=', account.membershipId)
      .execute(),
  )
  expect(await isIn(visitor)).toBe(false)
})

test('a changed password signs out every other browser', async () => {
  at(0)
  const { account, visitor } = await signedIn()
  at(2)
  const other = openVisitor(world, { network: '198.51.100.202' })
  await signIn(other, account)
  await visitor.get('/account')
  const wrong = await visitor.post('/account/password', {
    current: 'inte detta',
    password: 'fem nya ord om våren',
  })
  expect(wrong.status).toBe(422)
  const right = await visitor.post('/account/password', {
    current: account.password,
    password: 'fem nya ord om våren',
  })
  expect(right.location).toBe('/account?done=password')
  expect(await isIn(visitor)).toBe(true)
  expect(await isIn(other)).toBe(false)
})

test('the last second factor cannot be given up, and an app is replaced only by one that shows a right code', async () => {
  at(0)
  const { visitor, account } = await signedIn()
  const page = (await visitor.get('/account/code')).text
  const sealed = /name="sealed" value="([^"]+)"/.exec(page)?.[1] ?? ''
  expect((await visitor.post('/account/code', { sealed, code: '000000' })).status).toBe(422)
  at(20)
  const again = openVisitor(world, { network: '198.51.100.203' })
  expect((await signIn(again, account)).status).toBe(303)
})
