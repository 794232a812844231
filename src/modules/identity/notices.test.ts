import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { perform } from '../../platform/access/action.ts'
import { addAccount, signIn } from '../../testing/account.ts'
import { openAuthenticator } from '../../testing/authenticator.ts'
import { openVisitor } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { setPassword } from './credential-store.ts'
import { prepareNotice } from './notices.ts'
import { hashPassword } from './password.ts'

const origin = 'https://samlad.example'
let world: World
beforeAll(async () => {
  world = await openWorld({ settings: { trustedProxies: 1, smtpUrl: 'smtp://127.0.0.1:9', baseUrl: origin } })
})

/** What a person has been told of since the last time, from the queue. */
const toldOf = async (personId: string): Promise<string[]> => {
  const client = new pg.Client(world.database.owner)
  await client.connect()
  const found = await client.query<{ what: string }>(
    `with told as (delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
       where t.id = j.task_id and t.identifier = 'identity.mail_notice' and j.payload ->> 'personId' = $1 returning j.id, j.payload)
     select payload ->> 'what' as what from told order by id`,
    [personId],
  )
  await client.end()
  return found.rows.map(({ what }) => what)
}

test('a person is told of a new device, but not of the first, nor of one that is known', async () => {
  const account = await addAccount(world)
  const first = openVisitor(world, { network: '198.51.100.1', origin })
  expect((await signIn(first, account)).status).toBe(303)
  expect(await toldOf(account.personId)).toEqual([])
  world.setTime(new Date(world.house.clock.now().getTime() + 60_000).toISOString())
  expect((await signIn(first, account)).status).toBe(303)
  expect(await toldOf(account.personId)).toEqual([])
  world.setTime(new Date(world.house.clock.now().getTime() + 60_000).toISOString())
  expect((await signIn(openVisitor(world, { network: '198.51.100.2', origin }), account)).status).toBe(303)
  expect(await toldOf(account.personId)).toEqual(['device'])
})

test('a person is told of each new way in, and of a token that acts in their name', async () => {
  const account = await addAccount(world)
  const visitor = openVisitor(world, { network: '198.51.100.3', origin })
  await signIn(visitor, account)
  await visitor.get('/account')
  const question = await visitor.ask('/account/passkeys/question')
  const credential = openAuthenticator(origin).create(question.body as never)
  await visitor.post('/account/passkeys', { credential })
  await visitor.post('/account/recovery-codes')
  await visitor.post('/account/tokens', { name: 'Hemligt namn', 'rooms[]': 'plan', scope: 'read' })
  await visitor.post('/account/password', { current: account.password, password: 'en sjö i norr om våren' })
  expect(await toldOf(account.personId)).toEqual(['passkey', 'recovery_codes', 'token', 'password'])
})

test('the mail says what has changed and what to do, and nothing of where, when or by what name', async () => {
  const account = await addAccount(world)
  const system = { actor: { kind: 'system', name: 'job' } } as const
  const mail = await perform(world.house, system, prepareNotice, {
    personId: account.personId,
    what: 'token',
  })
  expect(mail).toEqual({
    to: account.email,
    subject: 'Din inloggning har ändrats',
    text: `En API-nyckel har gjorts som handlar i ditt namn i Samlad.\n\nVar det du behöver du inte göra något. Var det inte du: logga ut överallt, byt lösenord och säg till din administratör genast.\n\n${origin}/account`,
  })
})

test('a token works no longer once the membership that it acts by has ended', async () => {
  const account = await addAccount(world)
  const visitor = openVisitor(world, { network: '198.51.100.4', origin })
  await signIn(visitor, account)
  await visitor.get('/account/tokens')
  const made = await visitor.post('/account/tokens', {
    name: 'Ett program',
    'rooms[]': 'plan',
    scope: 'read',
  })
  const token = /samlad_[\w-]{43}/.exec(made.text)?.[0] ?? ''
  const ask = async () =>
    (await world.app.request('/v1/me', { headers: { authorization: `Bearer ${token}` } })).status
  expect(await ask()).toBe(200)
  await world.asSystem((tx) =>
    tx
      .updateTable('identity.membership')
      .set({ ended_at: world.house.clock.now() })
      .where('id', '=', account.membershipId)
      .execute(),
  )
  expect(await ask()).toBe(401)
  const left = await world.asSystem((tx) =>
    tx
      .selectFrom('identity.token')
      .select('withdrawn_at')
      .where('person_id', '=', account.personId)
      .execute(),
  )
  expect(left.every(({ withdrawn_at }) => withdrawn_at !== null)).toBe(true)
})

test('that an app for codes stops working is said to whoever has one, and to nobody else', async () => {
  const has = openVisitor(world, { network: '198.51.100.4', origin })
  await signIn(has, await addAccount(world))
  expect((await has.get('/account/code')).text).toContain('Appen du hade förut slutar fungera')
  // A password beside a passkey.
  const none = await world.as('caseworker', 'Påhittade kommunen')
  const hash = await hashPassword('fyra påhittade ord räcker')
  await world.asSystem((tx) => setPassword(tx, none.actor.personId, hash, world.house.clock.now()))
  const page = await (await none.get('/account/code')).text()
  expect(page).toContain('Öppna en app för engångskoder')
  expect(page).not.toContain('Appen du hade förut')
})
