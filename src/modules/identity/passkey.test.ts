import { beforeAll, expect, test } from 'vitest'
import { type Account, addAccount, signIn } from '../../testing/account.ts'
import { type Faults, openAuthenticator } from '../../testing/authenticator.ts'
import { openVisitor, type Visitor } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'

let world: World
let account: Account
let owner: Visitor
const authenticator = openAuthenticator()

beforeAll(async () => {
  world = await openWorld({ settings: { trustedProxies: 1 } })
  account = await addAccount(world)
  owner = openVisitor(world)
  await signIn(owner, account)
  await owner.get('/account')
  const question = await owner.ask('/account/passkeys/question')
  const credential = authenticator.create(question.body as never)
  const added = await owner.post('/account/passkeys', { credential, passkeyName: 'Påhittad telefon' })
  expect(added.status).toBe(303)
})

const answer = async (faults: Faults = {}, between?: (visitor: Visitor) => void) => {
  const visitor = openVisitor(world, { network: `203.0.113.${Math.ceil(Math.random() * 250)}` })
  await visitor.get('/sign-in')
  const question = await visitor.ask('/sign-in/passkey/question')
  between?.(visitor)
  return visitor.post('/sign-in/passkey', { credential: authenticator.get(question.body as never, faults) })
}

test('a passkey alone signs in: it is had, and opened by its owner', async () => {
  expect((await answer()).status).toBe(303)
})

test('an answer given to another site, without PIN or finger, or signed with another key is refused', async () => {
  expect((await answer({ origin: 'https://samlad.phishing.example' })).status).toBe(422)
  expect((await answer({ verified: false })).status).toBe(422)
  expect((await answer({ otherKey: true })).status).toBe(422)
})

test('a counter that goes back reveals a copied key', async () => {
  expect((await answer()).status).toBe(303)
  expect((await answer({ counter: 1 })).status).toBe(422)
})

test('a question is answered once, and only by the browser that asked', async () => {
  const visitor = openVisitor(world)
  await visitor.get('/sign-in')
  const question = await visitor.ask('/sign-in/passkey/question')
  const credential = authenticator.get(question.body as never)
  const thief = openVisitor(world)
  await thief.get('/sign-in')
  expect((await thief.post('/sign-in/passkey', { credential })).status).toBe(422)
  expect((await visitor.post('/sign-in/passkey', { credential })).status).toBe(303)
  await visitor.get('/account')
  expect((await visitor.post('/sign-in/passkey', { credential })).status).toBe(422)
})

test('what is no answer at all is refused in the same way', async () => {
  const visitor = openVisitor(world)
  await visitor.get('/sign-in')
  for (const credential of ['', '{}', 'x', '{"id":"a","response":{"clientDataJSON":"e30"}}', '[1]', 'null'])
    expect((await visitor.post('/sign-in/passkey', { credential })).status).toBe(422)
})

test('wrong passwords do not keep the owner of a passkey out', async () => {
  const visitor = openVisitor(world, { network: '192.0.2.77' })
  await visitor.get('/sign-in')
  for (let round = 0; round < 6; round += 1)
    await visitor.post('/sign-in', { email: account.email, password: 'fel lösenord helt' })
  expect((await answer()).status).toBe(303)
})

test('a passkey that has been given up no longer signs in', async () => {
  const page = (await owner.get('/account')).text
  expect(page).toContain('Påhittad telefon')
  const id = /\/account\/passkeys\/([0-9a-f-]{36})\/withdraw/.exec(page)?.[1]
  expect((await owner.post(`/account/passkeys/${id}/withdraw`)).status).toBe(303)
  expect((await answer()).status).toBe(422)
})
