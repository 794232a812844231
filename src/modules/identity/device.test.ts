import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { setActor } from '../../platform/access/action.ts'
import { openWorld, type TestPerson, type World } from '../../testing/world.ts'
import { identityPaths } from './paths.ts'
import { identityTasks } from './tasks.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})

interface Opened {
  readonly id: string
  readonly secret: string
  readonly endsAt: string
}

const officer = () => world.as('caseworker', 'Exempelköpings kommun')

const open = async (
  person: TestPerson,
  fields: Readonly<Record<string, string>>,
): Promise<readonly Opened[]> => {
  const answer = await person.post(identityPaths.device(), fields)
  expect(answer.status).toBe(200)
  return ((await answer.json()) as { stores: Opened[] }).stores
}

const made = async (person: TestPerson): Promise<Opened> => {
  const [store] = await open(person, { fresh: randomUUID() })
  if (store === undefined) throw new Error('no store was made')
  return store
}

const endedOf = async (person: TestPerson, ids: readonly string[]): Promise<unknown> =>
  ((await (await person.get(identityPaths.device({ known: ids.join(',') }))).json()) as { ended: string[] })
    .ended

test('a store opens again with the same secret, for its own person alone', async () => {
  const [one, other] = await Promise.all([officer(), officer()])
  const store = await made(one)
  expect(Buffer.from(store.secret, 'base64url')).toHaveLength(32)
  expect(await open(one, { known: store.id })).toMatchObject([{ id: store.id, secret: store.secret }])
  expect(await open(other, { known: store.id })).toEqual([])
  // That it lasts is no secret to the device that it lies on; whose it is, is.
  expect(await endedOf(other, [store.id])).toEqual([])
})

test('somebody who knows a store’s identifier does not make it anew as their own', async () => {
  const [one, other] = await Promise.all([officer(), officer()])
  const store = await made(one)
  const answer = await other.post(identityPaths.device(), { fresh: store.id })
  expect(answer.status).toBe(409)
  expect(await answer.json()).toMatchObject({ code: 'identity.store_taken' })
})

test('a store ends with the session at the latest, and then the server opens it no more', async () => {
  world.setTime('2027-02-01T08:00:00Z')
  const one = await officer()
  const store = await made(one)
  expect(store.endsAt).toBe('2027-02-01T16:00:00.000Z')
  world.setTime('2027-02-01T16:00:01Z')
  const other = await officer()
  expect(await endedOf(other, [store.id])).toEqual([store.id])
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from identity.device_store where id = ${store.id}`.execute(
    world.house.database,
  )
  expect(rows[0]?.count).toBe(0)
  await identityTasks(world.house)['identity.forget']?.({})
  const left = await world.asSystem((tx) =>
    tx.selectFrom('identity.device_store').select('id').where('id', '=', store.id).execute(),
  )
  expect(left).toEqual([])
  world.setTime(new Date().toISOString())
})

test.each([
  ['signing out', (person: TestPerson) => person.post(identityPaths.signOut(), {})],
  [
    'ending the session from a list',
    async (person: TestPerson) => {
      const session = await world.asSystem((tx) =>
        tx
          .selectFrom('identity.session')
          .select('id')
          .where('person_id', '=', person.actor.personId)
          .executeTakeFirstOrThrow(),
      )
      return person.post(identityPaths.endSession({ id: session.id }), {})
    },
  ],
])('%s takes away what opens the store', async (_, end) => {
  const one = await officer()
  const store = await made(one)
  expect((await end(one)).status).toBe(303)
  expect(await endedOf(await officer(), [store.id])).toEqual([store.id])
})

test('the database shows a person no store but their own, and lets nobody make one for another', async () => {
  const [one, other] = await Promise.all([officer(), officer()])
  const store = await made(one)
  const asOther = <T>(work: (tx: Parameters<Parameters<World['asSystem']>[0]>[0]) => Promise<T>) =>
    world.house.database.transaction().execute(async (tx) => {
      await setActor(tx, other.actor, world.house.clock.now())
      return work(tx)
    })
  expect(
    await asOther((tx) =>
      tx.selectFrom('identity.device_store').select('id').where('id', '=', store.id).execute(),
    ),
  ).toEqual([])
  const gone = await asOther((tx) =>
    tx.deleteFrom('identity.device_store').where('id', '=', store.id).executeTakeFirst(),
  )
  expect(gone.numDeletedRows).toBe(0n)
  await expect(
    asOther((tx) =>
      sql`insert into identity.device_store (id, person_id, session_id, salt, made_at, ends_at)
          select gen_random_uuid(), ${one.actor.personId}, gen_random_uuid(), decode(repeat('00', 32), 'hex'), now(), now()`.execute(
        tx,
      ),
    ),
  ).rejects.toThrow(/row-level security/)
})

test('whoever is not signed in is told so, and is given no secret', async () => {
  const answer = await world.app.request(identityPaths.device())
  expect(await answer.json()).toEqual({ signedIn: false, actsAs: null, ended: [], formToken: null })
  expect((await world.app.request(identityPaths.device({ known: 'no-identifier' }))).status).toBe(404)
  expect((await world.app.request(identityPaths.device(), { method: 'POST' })).status).toBe(419)
})
