import { beforeAll, expect, test } from 'vitest'
import { sealSecret } from '../../platform/vault/vault.ts'
import { addAccount, signIn } from '../../testing/account.ts'
import { openVisitor } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ settings: { trustedProxies: 1 } })
  world.setTime('2009-03-02T08:00:00Z')
})

let networks = 0
const newVisitor = () => {
  networks += 1
  return openVisitor(world, { network: `198.51.100.${networks}` })
}
const later = (seconds: number) =>
  world.setTime(new Date(world.house.clock.now().getTime() + seconds * 1000).toISOString())
const trail = (action: string) =>
  world.asSystem((tx) =>
    tx.selectFrom('audit.record').selectAll().where('action', '=', action).orderBy('id').execute(),
  )

test('a person signs in with password and one-time code, and lands where they were going', async () => {
  const account = await addAccount(world)
  const visitor = newVisitor()
  await visitor.get('/sign-in?return=%2Faccount')
  const first = await visitor.post('/sign-in', {
    email: ` ${account.email.toUpperCase()} `,
    password: account.password,
    return: '/account',
  })
  expect([first.status, first.location]).toEqual([303, '/sign-in/code'])
  expect(visitor.cookies.has('samlad_session')).toBe(false)
  await visitor.get('/sign-in/code')
  const second = await visitor.post('/sign-in/code', { code: await account.code() })
  expect([second.status, second.location]).toEqual([303, '/account'])
  expect(visitor.cookies.get('samlad_session')).toMatch(/^[\w-]{43}$/)
  expect((await visitor.get('/account')).text).toContain('Påhittad Person')
})

test('whoever is asked to sign in first comes to the page as it was chosen, with its filter', async () => {
  const visitor = newVisitor()
  const asked = async (address: string) =>
    new URL((await visitor.get(address)).location, 'http://localhost').searchParams.get('return')
  const chosen = '/people?search=%C3%85sa+P&page=2'
  expect(await asked(chosen)).toBe(chosen)
  const long = `/people?search=${'a'.repeat(600)}`
  expect(await asked(long)).toBe('/people')
  const page = await visitor.get(`/sign-in?${new URLSearchParams({ return: long })}`)
  expect(page.status).toBe(200)
})

test('a recovery code signs in once, however it is typed', async () => {
  const account = await addAccount(world)
  const lose = async () => {
    const visitor = newVisitor()
    await visitor.get('/sign-in')
    await visitor.post('/sign-in', { email: account.email, password: account.password })
    await visitor.get('/sign-in/code')
    return visitor.post('/sign-in/code', { code: account.recoveryCode.toLowerCase().replaceAll('-', ' ') })
  }
  expect((await lose()).status).toBe(303)
  expect((await lose()).status).toBe(422)
})

test('an installation with another key says so, and a recovery code still signs in', async () => {
  const account = await addAccount(world)
  const another = { secretKey: 'another key than the one that the app was set up with' }
  await world.asSystem((tx) =>
    tx
      .updateTable('identity.one_time_code')
      .set({ sealed_secret: sealSecret(another, 'one_time_code', account.personId, 'GEZDGNBVGY3TQOJQ') })
      .where('person_id', '=', account.personId)
      .execute(),
  )
  const visitor = newVisitor()
  await visitor.get('/sign-in')
  await visitor.post('/sign-in', { email: account.email, password: account.password })
  await visitor.get('/sign-in/code')
  const refused = await visitor.post('/sign-in/code', { code: '123456' })
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('Installationen har fått en ny nyckel')
  expect((await visitor.post('/sign-in/code', { code: account.recoveryCode })).status).toBe(303)
})

test('a one-time code counts once, one step early or late, and no more', async () => {
  const account = await addAccount(world)
  const tryCode = async (steps: number) => {
    const visitor = newVisitor()
    await visitor.get('/sign-in')
    await visitor.post('/sign-in', { email: account.email, password: account.password })
    await visitor.get('/sign-in/code')
    return (await visitor.post('/sign-in/code', { code: await account.code(steps) })).status
  }
  expect(await tryCode(-2)).toBe(422)
  expect(await tryCode(2)).toBe(422)
  expect(await tryCode(-1)).toBe(303)
  expect(await tryCode(-1)).toBe(422)
  expect(await tryCode(0)).toBe(303)
  later(300)
})

test('the second step works in the browser that wrote the password, for ten minutes, and in no other', async () => {
  const account = await addAccount(world)
  const visitor = newVisitor()
  await visitor.get('/sign-in')
  const planted = visitor.cookies.get('samlad_visit')
  await visitor.post('/sign-in', { email: account.email, password: account.password })
  expect(visitor.cookies.get('samlad_visit')).not.toBe(planted)
  const thief = newVisitor()
  await thief.get('/sign-in')
  thief.cookies.set('samlad_visit', planted!)
  // A page with a form, so that what stops the thief is the secret of the visit and not a missing token.
  await thief.get('/sign-in')
  expect((await thief.post('/sign-in/code', { code: await account.code() })).text).toContain('Börja om')
  later(601)
  await visitor.get('/sign-in')
  expect((await visitor.post('/sign-in/code', { code: await account.code() })).text).toContain('Börja om')
})

test('an unknown address, a wrong password and a closed account get the same answer', async () => {
  const [known, closed] = [await addAccount(world), await addAccount(world)]
  await world.asSystem((tx) =>
    tx
      .updateTable('identity.person')
      .set({ disabled_at: world.house.clock.now() })
      .where('id', '=', closed.personId)
      .execute(),
  )
  const answer = async (email: string, password: string) => {
    const visitor = newVisitor()
    await visitor.get('/sign-in')
    const { status, text } = await visitor.post('/sign-in', { email, password })
    return [
      status,
      text
        .replaceAll(email, '')
        .replaceAll(/name="(csrf|formBegins)" value="[^"]+"|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, ''),
    ]
  }
  const wrong = await answer(known.email, 'fel lösenord helt och hållet')
  expect(wrong[0]).toBe(422)
  expect(await answer('nobody@example.invalid', 'fel lösenord helt och hållet')).toEqual(wrong)
  expect(await answer(closed.email, closed.password)).toEqual(wrong)
})

test('guesses sent at the same time count as many', async () => {
  const account = await addAccount(world)
  const statuses = await Promise.all(
    Array.from({ length: 25 }, async () => {
      const visitor = newVisitor()
      await visitor.get('/sign-in')
      return (await visitor.post('/sign-in', { email: account.email, password: 'fel lösenord helt' })).status
    }),
  )
  expect(statuses.filter((status) => status === 422)).toHaveLength(20)
  expect(statuses.filter((status) => status === 429)).toHaveLength(5)
})

test('what is kept of attempts names neither account nor network address', async () => {
  const kept = await world.asSystem((tx) => tx.selectFrom('identity.attempt').selectAll().execute())
  expect(kept.length).toBeGreaterThan(10)
  expect(JSON.stringify(kept.map(({ key }) => key.toString('latin1')))).not.toMatch(/example|198\.51/)
})

test('signing in is recorded, done or refused, without the address', async () => {
  const account = await addAccount(world)
  const visitor = newVisitor()
  await visitor.get('/sign-in')
  await visitor.post('/sign-in', { email: account.email, password: 'fel lösenord helt' })
  await signIn(visitor, account)
  const steps = (await trail('identity.sign_in')).slice(-2)
  expect(steps.map(({ outcome, reason, subject_id }) => [outcome, reason, subject_id])).toEqual([
    ['refused', 'identity.sign_in_wrong', account.personId],
    ['done', null, account.personId],
  ])
  expect((await trail('identity.sign_in_code')).at(-1)).toMatchObject({
    outcome: 'done',
    actor_kind: 'anonymous',
    subject_kind: 'person',
    subject_id: account.personId,
  })
  const everything = await world.asSystem((tx) => tx.selectFrom('audit.record').selectAll().execute())
  expect(JSON.stringify(everything)).not.toContain('@example.invalid')
})

test('the shared secret of an app cannot be read in the database', async () => {
  const account = await addAccount(world)
  const kept = await world.asSystem((tx) =>
    tx
      .selectFrom('identity.one_time_code')
      .select('sealed_secret')
      .where('person_id', '=', account.personId)
      .executeTakeFirstOrThrow(),
  )
  expect(kept.sealed_secret.toString('latin1')).not.toMatch(/[A-Z2-7]{16}/)
})

test('somebody of the same body reads a colleague’s name, but none of their ways in', async () => {
  const account = await addAccount(world)
  const colleague = await world.as('body_officer', 'Exempelmyndigheten')
  const seen = await world.house.database.transaction().execute(async (tx) => {
    const { setActor } = await import('../../platform/access/action.ts')
    await setActor(tx, colleague.actor)
    return {
      name: await tx
        .selectFrom('identity.person')
        .select('name')
        .where('id', '=', account.personId)
        .execute(),
      password: await tx.selectFrom('identity.password').selectAll().execute(),
      app: await tx.selectFrom('identity.one_time_code').selectAll().execute(),
      ceremonies: await tx.selectFrom('identity.ceremony').selectAll().execute(),
    }
  })
  expect(seen.name).toHaveLength(1)
  expect([seen.password, seen.app, seen.ceremonies]).toEqual([[], [], []])
})
