import { beforeAll, describe, expect, test } from 'vitest'
import { perform } from '../../platform/access/action.ts'
import { type Account, addAccount, signIn } from '../../testing/account.ts'
import { openAuthenticator } from '../../testing/authenticator.ts'
import { openVisitor, type Visitor } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { renewRecoveryCodes } from './account-actions.ts'
import { createToken } from './token-actions.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ settings: { trustedProxies: 1 } })
  world.setTime('2009-03-02T08:00:00Z')
})

const later = (seconds: number) =>
  world.setTime(new Date(world.house.clock.now().getTime() + seconds * 1000).toISOString())
let networks = 0
const signedIn = async (role: 'body_officer' | 'administrator' = 'body_officer') => {
  networks += 1
  const account = await addAccount(world, { role })
  const visitor = openVisitor(world, { network: `198.51.100.${networks}` })
  expect((await signIn(visitor, account)).status).toBe(303)
  return { account, visitor }
}
/** Proves anew on the page that somebody was sent to, and follows the way back. */
const proveAt = async (visitor: Visitor, account: Account, location: string) => {
  await visitor.get(location)
  const back = new URL(location, 'http://localhost').searchParams.get('return') ?? ''
  return visitor.post('/account/proof', {
    password: account.password,
    code: await account.code(),
    return: back,
  })
}

describe('five minutes after the sign-in', () => {
  test('what was entered is kept until its person has proved who they are, and is carried out once they send it', async () => {
    const { account, visitor } = await signedIn('administrator')
    later(301)
    await visitor.get('/people/invite')
    const body = await world.body('Exempelmyndigheten')
    const email = 'ny.person@example.invalid'
    const sent = { name: 'Ny Person', email, body, role: 'body_officer' }
    const asked = await visitor.post('/people/invite', sent)
    expect([asked.status, asked.location.startsWith('/account/proof?return=%2Fkept-forms%2F')]).toEqual([
      303,
      true,
    ])
    const found = () =>
      world.asSystem((tx) =>
        tx.selectFrom('identity.person').select('id').where('email', '=', email).execute(),
      )
    expect(await found()).toHaveLength(0)
    // Nobody is told that it waits who is on the way to send it, or has just sent it.
    const isToldToWait = (page: { text: string }) => page.text.includes('class="unsent"')
    expect(isToldToWait(await visitor.get(asked.location))).toBe(false)
    expect(isToldToWait(await visitor.get('/account'))).toBe(true)
    const proved = await proveAt(visitor, account, asked.location)
    expect([proved.status, proved.location.startsWith('/kept-forms/')]).toEqual([303, true])
    const form = await visitor.get(proved.location)
    expect(form.text).toContain('value="Ny Person"')
    expect(form.text).toContain(`value="${email}"`)
    expect(await found()).toHaveLength(0)
    const key = proved.location.slice('/kept-forms/'.length)
    const done = await visitor.post('/people/invite', { ...sent, idempotencyKey: key })
    expect([done.status < 400, isToldToWait(done)]).toEqual([true, false])
    expect(isToldToWait(await visitor.get('/account'))).toBe(false)
    expect(await found()).toHaveLength(1)
  })

  test('each thing that opens a way in or gives power asks for a proof', async () => {
    const { account, visitor } = await signedIn('administrator')
    const other = await addAccount(world)
    const body = await world.body('Exempelmyndigheten')
    later(301)
    await visitor.get('/account')
    const asks = async (address: string, fields: Record<string, string>) => {
      const { status, location } = await visitor.post(address, fields)
      expect([address, status, location.split('?')[0]]).toEqual([address, 303, '/account/proof'])
    }
    await asks('/account/recovery-codes', {})
    await asks('/account/code', { code: '000000', sealed: 'x' })
    await asks('/account/passkeys', { credential: '{}' })
    await asks(`/account/passkeys/${other.personId}/withdraw`, {})
    await asks('/account/tokens', { name: 'Ett program', 'rooms[]': 'plan', scope: 'read' })
    await asks(`/people/${other.personId}/link`, {})
    await asks(`/people/${other.personId}/memberships`, { body, role: 'administrator' })
    const page = await visitor.get('/account/code')
    expect([page.status, page.location]).toEqual([303, '/account/proof?return=%2Faccount%2Fcode'])
    expect((await visitor.ask('/account/passkeys/question')).status).toBe(403)
    expect((await visitor.get('/account')).text).not.toContain('/account/passkeys/question')
    const proved = await proveAt(visitor, account, page.location)
    expect(proved.location).toBe('/account/code')
    expect((await visitor.get('/account/code')).status).toBe(200)
    expect((await visitor.get('/account')).text).toContain('/account/passkeys/question')
    later(301)
    expect((await visitor.get('/account/code')).status).toBe(303)
  })
})

describe('a proof', () => {
  test('is right password and right code, counted like any guess', async () => {
    const { account, visitor } = await signedIn()
    later(301)
    await visitor.get('/account/proof')
    const send = async (password: string, code: string) =>
      (await visitor.post('/account/proof', { password, code, return: '/account' })).status
    expect(await send('fel lösenord helt', await account.code())).toBe(422)
    expect(await send(account.password, '000000')).toBe(422)
    expect((await visitor.get('/account/code')).status).toBe(303)
    const statuses: number[] = []
    for (let round = 0; round < 14; round += 1) statuses.push(await send(account.password, '000000'))
    expect(statuses).toContain(429)
    later(600)
    expect(await send(account.password, await account.code())).toBe(303)
  })

  test('is one’s own passkey, and nobody else’s', async () => {
    const [one, other] = [await signedIn(), await signedIn()]
    const authenticator = openAuthenticator()
    await one.visitor.get('/account')
    const made = authenticator.create((await one.visitor.ask('/account/passkeys/question')).body as never)
    expect((await one.visitor.post('/account/passkeys', { credential: made })).status).toBe(303)
    later(301)
    const answer = async (visitor: Visitor) => {
      await visitor.get('/account/proof')
      const question = await visitor.ask('/sign-in/passkey/question')
      const credential = authenticator.get(question.body as never)
      return visitor.post('/account/proof/passkey', { credential, return: '/account/code' })
    }
    expect((await answer(other.visitor)).status).toBe(422)
    expect((await other.visitor.get('/account/code')).status).toBe(303)
    expect((await answer(one.visitor)).location).toBe('/account/code')
    expect((await one.visitor.get('/account/code')).status).toBe(200)
  })

  test('leads back to a page of ours and nowhere else, and takes no code twice', async () => {
    const { account, visitor } = await signedIn()
    expect((await proveAt(visitor, account, '/account/proof?return=https://evil.example')).status).toBe(422)
    later(60)
    expect((await proveAt(visitor, account, '/account/proof?return=https://evil.example')).location).toBe('/')
  })

  test('is never given by a token, nor by whoever calls without a session', async () => {
    const { account } = await signedIn()
    const bodyId = await world.body('Exempelmyndigheten')
    const actor = {
      kind: 'person',
      personId: account.personId,
      membershipId: account.membershipId,
      bodyId,
      role: 'body_officer',
    } as const
    for (const [of, input] of [
      [renewRecoveryCodes, {}],
      [createToken, { name: 'x', rooms: ['plan'], scope: 'read' }],
    ] as const)
      await expect(
        perform(world.house, { actor: { ...actor, scopes: ['read', 'write'] } }, of as never, input),
      ).rejects.toMatchObject({ code: 'proof_needed', status: 403 })
  })
})

test('whoever has no password is offered no codes, which nothing would ask for, and makes none', async () => {
  const { visitor } = await signedIn()
  const withPassword = (await visitor.get('/account')).text
  const person = await world.as('body_officer')
  const without = await (await person.get('/account')).text()
  for (const offered of ['href="/account/code"', 'action="/account/recovery-codes"']) {
    expect(withPassword).toContain(offered)
    expect(without).not.toContain(offered)
  }
  expect((await person.get('/account/code')).status).toBe(409)
  expect((await person.post('/account/recovery-codes', {})).status).toBe(409)
  await expect(person.perform(renewRecoveryCodes, {})).rejects.toMatchObject({ code: 'identity.no_password' })
})
