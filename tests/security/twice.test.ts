import { beforeAll, expect, test } from 'vitest'
import { formToken } from '../../src/platform/http/form-token.ts'
import { openDemonstration } from '../../src/testing/demonstration.ts'
import type { TestPerson, World } from '../../src/testing/world.ts'
import { findIdentifiers, type Identifiers } from './scene.ts'

let world: World
let known: Identifiers
let coordinator: TestPerson
beforeAll(async () => {
  world = await openDemonstration()
  known = await findIdentifiers(world)
  coordinator = await world.as('national_coordinator')
}, 30_000)

const activities = (title: string) =>
  world.asSystem(async (tx) =>
    Number(
      (
        await tx
          .selectFrom('plan.activity')
          .select((count) => count.fn.countAll().as('all'))
          .where('title', '=', title)
          .executeTakeFirstOrThrow()
      ).all,
    ),
  )
const fieldsOf = (title: string, key: string) => ({
  title,
  description: 'En påhittad insats.',
  bodyId: coordinator.actor.bodyId,
  source: 'påhittad',
  idempotencyKey: key,
})
const address = () => `/plans/${known['planId']![0]}/activities/new`
const send = (person: TestPerson, title: string, key: string) => person.post(address(), fieldsOf(title, key))

test('every form of the house carries a key of its own', async () => {
  const page = await (await coordinator.get(address())).text()
  const keys = [...page.matchAll(/name="idempotencyKey" value="([\w-]{36})"/g)].map((match) => match[1])
  expect(keys.length).toBeGreaterThan(0)
  const again = await (await coordinator.get(address())).text()
  expect(again).not.toContain(keys[0])
})

test('a form that is sent five times at once has one effect, and every sending leads to it', async () => {
  const key = crypto.randomUUID()
  const answers = await Promise.all(Array.from({ length: 5 }, () => send(coordinator, 'Fem gånger', key)))
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303])
  expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1)
  expect(await activities('Fem gånger')).toBe(1)
  const later = await send(coordinator, 'Fem gånger', key)
  expect(later.headers.get('location')).toBe(answers[0]!.headers.get('location'))
  expect(await activities('Fem gånger')).toBe(1)
})

test('whoever goes back and writes something else has sent something else', async () => {
  const key = crypto.randomUUID()
  await send(coordinator, 'Först skrivet', key)
  expect((await send(coordinator, 'Sedan skrivet', key)).status).toBe(303)
  expect([await activities('Först skrivet'), await activities('Sedan skrivet')]).toEqual([1, 1])
})

test('what was refused is not taken for done: mended, it is sent anew with the same key', async () => {
  const key = crypto.randomUUID()
  expect((await send(coordinator, '', key)).status).toBe(422)
  expect((await send(coordinator, 'Rättad', key)).status).toBe(303)
  expect(await activities('Rättad')).toBe(1)
})

test('a key belongs to the one who sent it: nobody learns from it what another did', async () => {
  const key = crypto.randomUUID()
  const mine = await send(coordinator, 'Samma nyckel', key)
  const other = await world.as('national_coordinator')
  const theirs = await send(other, 'Samma nyckel', key)
  expect(theirs.headers.get('location')).not.toBe(mine.headers.get('location'))
  expect(await activities('Samma nyckel')).toBe(2)
})

test('what is shown once is made once, and a second sending is told so', async () => {
  const fields = {
    name: 'två gånger',
    'rooms[]': 'plan',
    scope: 'read',
    days: '1',
    idempotencyKey: crypto.randomUUID(),
  }
  const [one, two] = await Promise.all([
    coordinator.post('/account/tokens', fields),
    coordinator.post('/account/tokens', fields),
  ])
  expect([one.status, two.status].sort()).toEqual([200, 409])
  const refused = await (one.status === 409 ? one : two).text()
  expect(refused).toContain('Det är redan gjort')
  expect(refused).not.toMatch(/samlad_[\w-]{43}/)
  const made = await world.asSystem((tx) =>
    tx.selectFrom('identity.token').select('id').where('name', '=', fields.name).execute(),
  )
  expect(made).toHaveLength(1)
})

test('the API gives the first answer to a key that comes again, and refuses it for something else', async () => {
  const key = crypto.randomUUID()
  const post = (title: string) => {
    const secret = Object.values(coordinator.cookies)[0] ?? ''
    const { idempotencyKey: _, ...body } = fieldsOf(title, key)
    return world.app.request(`/v1/plans/${known['planId']![0]}/activities`, {
      method: 'POST',
      headers: {
        cookie: `samlad_session=${secret}`,
        'x-form-token': formToken(secret),
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify(body),
    })
  }
  const answers = await Promise.all([post('Genom API'), post('Genom API'), post('Genom API')])
  const bodies = await Promise.all(answers.map((answer) => answer.text()))
  expect(new Set(answers.map(({ status }) => status)).size).toBe(1)
  expect(answers[0]!.status).toBeLessThan(300)
  expect(new Set(bodies).size).toBe(1)
  expect(answers.filter(({ headers }) => headers.get('idempotent-replayed') === 'true')).toHaveLength(2)
  expect(await activities('Genom API')).toBe(1)
  const other = await post('Något annat')
  expect([other.status, await other.json()]).toMatchObject([422, { code: 'key_reused' }])
  expect(await activities('Något annat')).toBe(0)
})

test('what was sent cannot be tried out against what is kept of it: a number has few possible forms', async () => {
  const { createHash } = await import('node:crypto')
  const { declareOwnNumber } = await import('../../src/modules/disclosure/emergency/own-number-actions.ts')
  const { perform } = await import('../../src/platform/access/action.ts')
  const caseworker = await world.as('caseworker')
  const sent = { number: '191212121212', relation: 'relative' }
  const once = { key: crypto.randomUUID(), strict: false }
  await perform(world.house, { actor: caseworker.actor, once }, declareOwnNumber, sent)
  const kept = await world.asSystem((tx) =>
    tx
      .selectFrom('access.once')
      .select('content')
      .where('actor', '=', caseworker.actor.personId)
      .executeTakeFirstOrThrow(),
  )
  const tried = createHash('sha256').update(JSON.stringify(sent)).digest()
  expect(kept.content.equals(tried)).toBe(false)
})

test('keys are forgotten after a day, and lie encrypted until then', async () => {
  const rows = await world.asSystem((tx) => tx.selectFrom('access.once').selectAll().execute())
  expect(rows.length).toBeGreaterThan(4)
  for (const { outcome } of rows)
    expect(outcome?.toString('latin1') ?? '').not.toMatch(/plans|activities|"id"/)
  const { forgetOnce } = await import('../../src/platform/access/once.ts')
  const later = new Date(world.house.clock.now().getTime() + 25 * 3_600_000)
  expect(await world.asSystem((tx) => forgetOnce(tx, later))).toBe(rows.length)
})
