import { beforeAll, expect, test } from 'vitest'
import { addAccount, signIn } from '../../testing/account.ts'
import { openAuthenticator } from '../../testing/authenticator.ts'
import { untold } from '../../testing/everybody-told.ts'
import { openVisitor } from '../../testing/visitor.ts'
import { watchRows } from '../../testing/watched-rows.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { wayInArrivals } from './ways-in.ts'

let world: World
// A house that sends no mail: what is new is told here or nowhere.
beforeAll(async () => {
  world = await openWorld({ settings: { trustedProxies: 1 } })
  world.setTime('2026-11-24T09:00:00Z')
})

const later = () => world.setTime(new Date(world.house.clock.now().getTime() + 60_000).toISOString())
const NEWS = 'Något är nytt i hur du loggar in'
const first = async (visitor: ReturnType<typeof openVisitor>): Promise<string> => {
  const page = await visitor.get('/')
  return (page.location === '' ? page : await visitor.get(page.location)).text
}

test('a new device stands on the owner’s first page until they have looked, and the first does not', async () => {
  const account = await addAccount(world)
  later()
  const own = openVisitor(world, { network: '198.51.100.1' })
  await signIn(own, account)
  expect(await first(own)).not.toContain(NEWS)
  later()
  await signIn(openVisitor(world, { network: '198.51.100.2' }), account)
  expect(await first(own)).toContain(NEWS)
  const page = (await own.get('/account')).text
  expect(page).toContain('Enheter som kontot känner')
  expect((await own.post('/account/known')).status).toBe(303)
  expect(await first(own)).not.toContain(NEWS)
})

test('a new key of one’s own is told, and to nobody else', async () => {
  const account = await addAccount(world, { body: 'Exempelverket' })
  const colleague = await addAccount(world, { body: 'Exempelverket' })
  later()
  const own = openVisitor(world, { network: '198.51.100.3' })
  await signIn(own, account)
  const other = openVisitor(world, { network: '198.51.100.4' })
  await signIn(other, colleague)
  await own.get('/account/tokens')
  await own.post('/account/tokens', { name: 'Ett program', 'rooms[]': 'plan', scope: 'read' })
  expect(await first(own)).toContain(NEWS)
  expect(await first(other)).not.toContain(NEWS)
  // Nor is a new password told to anybody but its owner.
  await own.get('/account')
  await own.post('/account/known')
  expect(await first(own)).not.toContain(NEWS)
  await own.get('/account')
  const words = { current: account.password, password: 'en sjö i norr om våren' }
  expect((await own.post('/account/password', words)).status).toBe(303)
  expect(await first(own)).toContain(NEWS)
  // Another cannot say that they know it.
  await other.get('/account')
  await other.post('/account/known')
  expect(await first(own)).toContain(NEWS)
})

test('a person sees which devices the account knows and forgets one, and nobody else’s', async () => {
  const account = await addAccount(world)
  later()
  const own = openVisitor(world, { network: '198.51.100.5' })
  await signIn(own, account)
  const id = /\/account\/devices\/([0-9a-f-]{36})\/forget/.exec((await own.get('/account')).text)?.[1] ?? ''
  const stranger = openVisitor(world, { network: '198.51.100.6' })
  await signIn(stranger, await addAccount(world))
  await stranger.get('/account')
  expect((await stranger.post(`/account/devices/${id}/forget`)).status).toBe(404)
  expect((await own.post(`/account/devices/${id}/forget`)).status).toBe(303)
  expect((await own.get('/account')).text).not.toContain(`/account/devices/${id}/forget`)
})

test('whatever tells of something new says so', async () => {
  const watched = await watchRows(world.database.owner)
  const account = await addAccount(world)
  later()
  const own = openVisitor(world, { network: '198.51.100.7' })
  await signIn(own, account)
  later()
  await signIn(openVisitor(world, { network: '198.51.100.8' }), account)
  await own.get('/account')
  const authenticator = openAuthenticator()
  const question = (await own.ask('/account/passkeys/question')).body
  const credential = authenticator.create(question as never)
  await own.post('/account/passkeys', { credential, passkeyName: 'Påhittad nyckel' })
  const elsewhere = openVisitor(world, { network: '198.51.100.9' })
  await elsewhere.get('/sign-in')
  const asked = (await elsewhere.ask('/sign-in/passkey/question')).body
  const answer = await elsewhere.post('/sign-in/passkey', { credential: authenticator.get(asked as never) })
  expect(answer.status).toBe(303)
  const { acted, touched } = await watched()
  const ofAccounts = acted.filter(({ action }) => action.startsWith('identity.'))
  expect(ofAccounts.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['identity.sign_in_code', 'identity.add_passkey', 'identity.sign_in_passkey']),
  )
  const found = untold({ acted: ofAccounts, touched }, wayInArrivals, {})
  expect(found.filter((one) => one.includes('does not say so'))).toEqual([])
})
