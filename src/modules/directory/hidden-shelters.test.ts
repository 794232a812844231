import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { perform } from '../../platform/access/action.ts'
import { anonymous } from '../../platform/access/actor.ts'
import { openWorld } from '../../testing/world.ts'
import { addAlias, changeBody, listBodies, resolveName, viewBody } from './actions.ts'
import { exportBodies } from './import-actions.ts'

const world = await openWorld()
const NAME = 'Påhittade Sparven'
const bodyId = await world.body(NAME, 'shelter')
await world.body('Påhittade stödföreningen', 'ngo')
const staff = await world.as('shelter_staff', NAME)
const administrator = await world.as('administrator')
const coordinator = await world.as('national_coordinator')
const caseworker = await world.as('caseworker', 'Exempelköpings kommun')

test('a shelter is found by its own people and administrators, and is in no list, count, search or table of others', async () => {
  const all = async (person: typeof staff, input: object = {}) => person.perform(listBodies, input)
  for (const person of [staff, administrator]) {
    expect((await all(person, { q: 'Sparven' })).bodies.map(({ name }) => name)).toEqual([NAME])
    expect((await person.perform(viewBody(), { bodyId })).body.name).toBe(NAME)
  }
  for (const person of [coordinator, caseworker]) {
    expect(await all(person, { q: 'Sparven' })).toMatchObject({ bodies: [], total: 0 })
    expect((await all(person, { type: 'shelter' })).total).toBe(0)
    expect((await all(person)).all).toBe((await all(administrator)).all - 1)
    await expect(person.perform(viewBody(), { bodyId })).rejects.toMatchObject({ status: 404 })
    expect(await person.perform(resolveName, { name: NAME })).toMatchObject({ kind: 'unknown' })
  }
  const unknown = { house: world.house, request: { actor: anonymous } }
  expect((await perform(unknown.house, unknown.request, listBodies, { q: 'Sparven' })).total).toBe(0)
  // A table leaves the house: it tells of no shelter, whoever fetches it.
  for (const person of [staff, administrator, coordinator])
    expect((await person.perform(exportBodies, {})).map(({ name }) => name)).not.toContain(NAME)
})

test('a keeper who does not find it changes nothing of it, and cannot turn another body into one', async () => {
  await expect(coordinator.perform(addAlias, { bodyId, alias: 'Sparven' })).rejects.toMatchObject({
    status: 404,
  })
  const other = await world.body('Påhittade stödföreningen')
  const fields = { bodyId: other, revision: 1, name: 'Påhittade stödföreningen' }
  await expect(coordinator.perform(changeBody, { ...fields, type: 'shelter' })).rejects.toMatchObject({
    code: 'directory.shelter_by_administrator',
  })
  await expect(
    administrator.perform(changeBody, { ...fields, type: 'shelter', county: '01' }),
  ).rejects.toMatchObject({ code: 'directory.shelter_is_nowhere', field: 'county' })
  await administrator.perform(changeBody, { ...fields, type: 'shelter' })
  expect((await coordinator.perform(listBodies, { q: 'stödföreningen' })).total).toBe(0)
})

test('a private provider of treatment is no shelter; whoever runs one or has people who work in one is', async () => {
  const provider = await world.body('Påhittat behandlingshem', 'ngo')
  const working = await world.body('Påhittad jour', 'ngo')
  await world.as('shelter_staff', 'Påhittad jour')
  const municipality = await world.body('Påhittade kommunen', 'municipality')
  const told = await world.asSystem(async (tx) => {
    await sql`insert into support.body_setting (body_id, file_kind, secrecy, retention)
      values (${provider}, 'coordination', 'private_provider', 'private_provider')`.execute(tx)
    const { rows } = await sql<{ gives: boolean }>`
      select disclosure.gives_shelter(id) as gives from unnest(${[provider, working, municipality, bodyId]}::uuid[]) with ordinality as t (id, n)
      order by n`.execute(tx)
    return rows.map(({ gives }) => gives)
  })
  expect(told).toEqual([false, true, false, true])
})
