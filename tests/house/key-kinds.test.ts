import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { rooms } from '../../src/app.ts'
import { action, perform } from '../../src/platform/access/action.ts'
import { policy } from '../../src/platform/access/policy.ts'
import { exportKeys, importKeys } from '../../src/platform/vault/carry.ts'
import { KEY_KINDS } from '../../src/platform/vault/key-kind.ts'
import { nameEarlierKeys } from '../../src/platform/vault/name-keys.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { openTestDatabase } from '../../src/testing/database.ts'
import { newKeyFolder, openTestVault } from '../../src/testing/keys.ts'
import { givenShelter } from '../../src/testing/shelters.ts'
import { openWorld } from '../../src/testing/world.ts'

const world = await openWorld()
const { vault } = world.house
const body = await world.body('Exempelkommunen')
const worker = await world.as('caseworker', 'Exempelkommunen')
const store = new pg.Client(await world.database.keyStore())
await store.connect()
const owner = new pg.Client(world.database.owner)
await owner.connect()
afterAll(async () => {
  await store.end()
  await owner.end()
})
const holders = rooms.flatMap(({ keys }) => keys ?? [])

test.each(KEY_KINDS)(
  'a key of the kind %s opens for whoever declared it, and for nobody who declared all others',
  async (kind) => {
    const { id } = await vault.createKey(body, kind)
    const others = vault.opening(KEY_KINDS.filter((other) => other !== kind))
    expect((await vault.opening([kind]).openKey(id)).id).toBe(id)
    expect((await vault.openKey(id)).id).toBe(id)
    await expect(others.openKey(id)).rejects.toThrow(`a key of the kind ${kind} is opened`)
    await expect(others.openKeys([id])).rejects.toThrow(`a key of the kind ${kind} is opened`)
    await expect(others.rotateKey(id)).rejects.toThrow(`a key of the kind ${kind} is opened`)
    await expect(others.opening([kind]).openKey(id)).rejects.toThrow(`a key of the kind ${kind} is opened`)
  },
)

test('a body’s blind index is looked into by those alone who declared it', async () => {
  await expect(vault.opening(['case']).blindIndex(body, 'chosen_name', 'påhittad')).rejects.toThrow('index')
  await vault.opening(['index']).blindIndex(body, 'chosen_name', 'påhittad')
})

test('a job that declares nothing opens nothing, and a person what the rules let them', async () => {
  const testPolicy = policy({ 'test.open': { people: ['caseworker'], system: true } })
  const { id } = await vault.createKey(body, 'case')
  const open = action(
    testPolicy,
    'test.open',
    'read_personal',
    z.object({}),
    async (context) => (await context.vault.openKey(id)).id,
  )
  const asJob = (...opens: 'case'[]) =>
    perform(world.house, { actor: { kind: 'system', name: 'test.job', opens } }, open, {})
  await expect(asJob()).rejects.toThrow('none was declared')
  await expect(
    perform(world.house, { actor: { kind: 'system', name: 'test.job' } }, open, {}),
  ).rejects.toThrow('none was declared')
  expect(await asJob('case')).toBe(id)
  expect(await worker.perform(open, {})).toBe(id)
})

test('a kind goes with its key through rotation, an export and an import', async () => {
  const { id } = await vault.createKey(body, 'shelter')
  await vault.rotateKey(id)
  await vault.rotateBody(body)
  const target = openTestVault((await openTestDatabase()).keyStore)
  const folder = join(newKeyFolder(), 'export')
  await exportKeys(world.keys, folder, '')
  await importKeys(target.place, folder)
  for (const one of [vault, target.vault]) {
    expect((await one.opening(['shelter']).openKey(id)).version).toBe(2)
    await expect(one.opening(['case']).openKey(id)).rejects.toThrow('a key of the kind shelter is opened')
  }
})

test('a key of before opens for no job until the rooms have said of what kind it is, and what they said once stays', async () => {
  const staff = await world.as('shelter_staff', 'Påhittat skyddat boende')
  await givenShelter(world, staff, [])
  const caseId = await givenCase(worker)
  const noted = (
    await owner.query<{ shelter: string; case: string }>(
      'select (select key_id from housing.shelter) as shelter, (select key_id from support.case_file where id = $1) as case',
      [caseId],
    )
  ).rows[0]!
  const stray = await vault.createKey(body, 'case')
  const earlier = [noted.shelter, noted.case, stray.id]
  await store.query('update wrapped_key set kind = null where id = any ($1)', [earlier])
  const all = vault.opening(KEY_KINDS)
  for (const id of earlier)
    await expect(all.openKey(id)).rejects.toThrow('a key of the kind unknown is opened')
  expect(await nameEarlierKeys(world.house, world.keys.store, holders)).toBe(1)
  expect((await vault.opening(['shelter']).openKey(noted.shelter)).id).toBe(noted.shelter)
  expect((await vault.opening(['case']).openKey(noted.case)).id).toBe(noted.case)
  await expect(all.openKey(stray.id)).rejects.toThrow('a key of the kind unknown is opened')
})

test('each kind but that of the index is noted by a room', () => {
  const noted = new Set(holders.map(({ kind }) => kind))
  expect([...noted].toSorted()).toEqual(KEY_KINDS.filter((kind) => kind !== 'index').toSorted())
})
