import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { perform, setActor } from '../../platform/access/action.ts'
import { anonymous } from '../../platform/access/actor.ts'
import { openWorld } from '../../testing/world.ts'
import { readTrail } from '../auditing/actions.ts'
import { addAlias, addBody, changeBody, listBodies, resolveName, viewBody } from './actions.ts'
import { exportBodies } from './import-actions.ts'
import { sayOpenness, viewOpenness } from './openness-actions.ts'
import { directoryPaths } from './paths.ts'

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
  // It is hidden at once: what it is as a recipient waits for another.
  await administrator.perform(changeBody, { ...fields, type: 'shelter' })
  expect((await coordinator.perform(listBodies, { q: 'stödföreningen' })).total).toBe(0)
})

const tellsOf = (bodyIds: readonly string[]) =>
  world.asSystem(async (tx) => {
    const { rows } = await sql<{ told: boolean }>`
      select directory.told(id) as told from unnest(${[...bodyIds]}::uuid[]) with ordinality as t (id, n) order by n`.execute(
      tx,
    )
    return rows.map(({ told }) => told)
  })

test('a private provider of treatment is no shelter; whoever runs one or has people who work in one is', async () => {
  const provider = await world.body('Påhittat behandlingshem', 'ngo')
  const working = await world.body('Påhittad jour', 'ngo')
  await world.as('shelter_staff', 'Påhittad jour')
  const municipality = await world.body('Påhittade kommunen', 'municipality')
  await world.as('shelter_staff', 'Påhittade kommunen')
  await world.asSystem((tx) =>
    sql`insert into support.body_setting (body_id, file_kind, secrecy, retention)
      values (${provider}, 'coordination', 'private_provider', 'private_provider')`.execute(tx),
  )
  expect(await tellsOf([provider, working, municipality, bodyId])).toEqual([true, false, true, false])
})

describe('an organisation that runs a shelter', () => {
  const HOUSE = 'Påhittade stiftelsen Staren'
  let house: string
  let worker: typeof staff
  const found = async (person: typeof staff) => (await person.perform(listBodies, { q: 'Staren' })).total
  beforeAll(async () => {
    house = await world.body(HOUSE, 'foundation')
    expect(await found(coordinator)).toBe(1)
    worker = await world.as('shelter_staff', HOUSE)
  })

  test('is hidden as soon as it does, and stays so when its last worker has left', async () => {
    expect([await found(coordinator), await found(caseworker), await found(worker)]).toEqual([0, 0, 1])
    await world.asSystem((tx) =>
      tx
        .updateTable('identity.membership')
        .set({ ended_at: new Date() })
        .where('id', '=', worker.actor.membershipId)
        .execute(),
    )
    expect(await found(coordinator)).toBe(0)
    worker = await world.as('shelter_staff', HOUSE)
  })

  test('says itself that it is known, is shown first what that does, and its trail names it only then', async () => {
    await expect(coordinator.perform(viewOpenness, {})).rejects.toMatchObject({ status: 404 })
    const page = await (await worker.get(directoryPaths.openness())).text()
    expect(page).toContain('Detta är dolt vad ni än väljer')
    expect(page).toContain('blir sökbara för alla')
    const auditor = await world.as('auditor', 'Granskande exempelmyndigheten')
    const told = async () =>
      (await auditor.perform(readTrail, { subjectKind: 'body', subjectId: house })).records.map(
        ({ action: name, bodyName }) => [name, bodyName],
      )
    expect((await worker.post(directoryPaths.openness(), { known: 'yes' })).status).toBe(303)
    expect([await found(coordinator), await found(caseworker)]).toEqual([1, 1])
    // Whoever works in a shelter acts for no body that has a name in the trail: of a known one too.
    expect(await told()).toEqual([['directory.say_openness', null]])
    expect((await worker.post(directoryPaths.openness(), { known: 'no' })).status).toBe(303)
    expect(await found(coordinator)).toBe(0)
  })

  test('does not appear beside another that was given its name meanwhile', async () => {
    await coordinator.perform(addBody, { name: HOUSE, type: 'ngo' })
    await expect(worker.perform(sayOpenness, { known: 'yes' })).rejects.toMatchObject({
      code: 'directory.known_name_taken',
    })
    expect(await found(coordinator)).toBe(1)
  })

  test('is said by its own people alone: not by an administrator, nor past the action by somebody without the role', async () => {
    await expect(administrator.perform(sayOpenness, { known: 'yes' })).rejects.toMatchObject({ status: 403 })
    await expect(
      world.house.database.transaction().execute(async (tx) => {
        await setActor(tx, { ...caseworker.actor, bodyId: house, role: 'case_manager' })
        await sql`insert into directory.openness (body_id, known, said_by, said_at)
          values (${house}, true, ${caseworker.actor.personId}, now()) on conflict (body_id) do update set known = true`.execute(
          tx,
        )
      }),
    ).rejects.toMatchObject({ code: '42501' })
  })

  test('a body that is called a shelter cannot say so, nor one that is public by itself', async () => {
    await expect(staff.perform(sayOpenness, { known: 'yes' })).rejects.toMatchObject({
      code: 'directory.openness_fixed',
    })
  })
})
