import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import pg from 'pg'
import { expect, test } from 'vitest'
import { openWorld } from '../../testing/world.ts'
import { SEAL_BYTES } from './case-key.ts'
import { keepHistory } from './history.ts'

const world = await openWorld()
const { vault } = world.house
const one = await world.body('Exempelkommunen')
const other = await world.body('Exempelföreningen')
const place = 'support.field:7c9b3a52-0000-4000-8000-000000000001'

test('any text comes back as it was, and no two seals are alike', async () => {
  const key = await vault.createKey(one, 'case')
  const again = await vault.openKey(key.id)
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), fc.string(), (text, where) => {
      const sealed = key.seal(where, text)
      expect(again.open(where, sealed)).toBe(text)
      expect(sealed.length).toBe(Buffer.byteLength(text) + SEAL_BYTES)
      expect(sealed.equals(key.seal(where, text))).toBe(false)
    }),
  )
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
      expect(again.openBytes(place, key.sealBytes(place, Buffer.from(bytes)))).toEqual(Buffer.from(bytes))
    }),
  )
})

test('what is sealed opens neither elsewhere nor with the key of another case or body', async () => {
  const key = await vault.createKey(one, 'case')
  const sealed = key.seal(place, 'Påhittad uppgift')
  expect(() => key.open(`${place}2`, sealed)).toThrow()
  expect(() => key.open('', sealed)).toThrow()
  for (const bodyId of [one, other]) {
    const foreign = await vault.createKey(bodyId, 'case')
    expect(() => foreign.open(place, sealed)).toThrow()
  }
})

test('a seal with one changed bit does not open', async () => {
  const key = await vault.createKey(one, 'case')
  const sealed = key.seal(place, 'Påhittad uppgift')
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const changed = Buffer.from(sealed)
    changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
    expect(() => key.open(place, changed)).toThrow()
  }
  for (let length = 0; length < sealed.length; length += 1)
    expect(() => key.open(place, sealed.subarray(0, length))).toThrow()
})

test('many keys are opened together, and those that are gone are absent', async () => {
  const keys = [...(await vault.createKeys(one, 20, 'case')), await vault.createKey(other, 'case')]
  await vault.destroyKey(keys[3]!.id, new Date())
  const opened = await vault.openKeys(keys.map(({ id }) => id))
  expect(opened.size).toBe(20)
  expect(opened.has(keys[3]!.id)).toBe(false)
  expect(opened.get(keys[20]!.id)?.open(place, keys[20]!.seal(place, 'hej'))).toBe('hej')
  expect((await vault.openKeys([])).size).toBe(0)
})

test('a destroyed key is gone, and the ledger says so once', async () => {
  const key = await vault.createKey(one, 'case')
  await vault.destroyKey(key.id, new Date('2027-01-02T03:04:05Z'))
  await vault.destroyKey(key.id, new Date('2027-01-03T03:04:05Z'))
  await expect(vault.openKey(key.id)).rejects.toMatchObject({ code: 'vault.key_destroyed', status: 410 })
  await expect(vault.rotateKey(key.id)).rejects.toMatchObject({ code: 'vault.key_destroyed' })
  const tombstones = (await vault.remembered()).filter(({ subjectId }) => subjectId === key.id)
  expect(tombstones).toMatchObject([
    { kind: 'vault.key_destroyed', at: new Date('2027-01-02T03:04:05Z'), details: {} },
  ])
})

test('a key that nobody destroyed is said to be missing, not destroyed', async () => {
  const id = '99999999-9999-4999-8999-999999999999'
  await expect(vault.openKey(id)).rejects.toMatchObject({ code: 'vault.key_missing', status: 503 })
})

test('a new version seals from then on, and older versions still open', async () => {
  const first = await vault.createKey(one, 'case')
  const sealed = first.seal(place, 'äldre')
  const second = await vault.rotateKey(first.id)
  expect(second.version).toBe(2)
  expect(second.open(place, sealed)).toBe('äldre')
  const newer = second.seal(place, 'nyare')
  expect((await vault.openKey(first.id)).open(place, newer)).toBe('nyare')
  expect(() => first.open(place, newer)).toThrow()
})

test('new versions that are asked for at once come one after the other', async () => {
  const key = await vault.createKey(one, 'case')
  const made = await Promise.all([1, 2, 3].map(() => vault.rotateKey(key.id)))
  expect(Math.max(...made.map(({ version }) => version))).toBe(4)
})

test('the blind index is the same for one body however it is written, and another for another', async () => {
  const index = (bodyId: string, value: string) => vault.blindIndex(bodyId, 'identity_number', value)
  const found = await index(one, '19900101-2384')
  expect(found).toHaveLength(32)
  expect(await index(one, ' 19900101 2384')).toEqual(found)
  expect(await index(other, '19900101-2384')).not.toEqual(found)
  expect(await vault.blindIndex(one, 'chosen_name', '19900101-2384')).not.toEqual(found)
  expect(await vault.blindIndex(one, 'chosen_name', ' Påhittad  ÅSA ')).toEqual(
    await vault.blindIndex(one, 'chosen_name', 'påhittad åsa'),
  )
})

test('what is remembered comes back in order, from a moment on', async () => {
  const at = (day: string) => new Date(`2027-02-${day}T10:00:00Z`)
  for (const day of ['01', '02', '03'])
    await vault.remember({
      kind: 'disclosure.withdrawn',
      subjectId: day,
      at: at(day),
      details: { by: 'code' },
    })
  const found = (await vault.remembered(at('02'))).filter(({ kind }) => kind === 'disclosure.withdrawn')
  expect(found).toMatchObject([
    { subjectId: '02', details: { by: 'code' }, at: at('02') },
    { subjectId: '03' },
  ])
})

test('no value that was sealed or indexed is anywhere in the key store or its folder', async () => {
  const planted = 'PLANTERAT-7f3a'
  const key = await vault.createKey(one, 'case')
  key.seal(place, planted)
  await vault.blindIndex(one, 'chosen_name', planted)
  await vault.blindIndex(one, 'identity_number', planted)
  await keepHistory(world.keys, new Date())
  const tables = await world.keys.store.query<{ name: string }>(
    'tables',
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
    [],
  )
  expect(tables.rows.map(({ name }) => name)).toEqual(['body', 'kek', 'key_store', 'ledger', 'wrapped_key'])
  for (const { name } of tables.rows) {
    const rows = await world.keys.store.query<{ row: string }>(
      `all_${name}`,
      `select t::text as row from ${name} t`,
      [],
    )
    for (const { row } of rows.rows) {
      expect(row.toLowerCase()).not.toContain(planted.toLowerCase())
      expect(row).not.toContain(Buffer.from(planted).toString('hex'))
    }
  }
  const files = readdirSync(world.keys.folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  expect(files.length).toBeGreaterThan(2)
  for (const { parentPath, name } of files) {
    const content = readFileSync(join(parentPath, name))
    expect((name.endsWith('.gz') ? gunzipSync(content) : content).includes(planted)).toBe(false)
  }
})

test('the roles of the application cannot enter the key store', async () => {
  const address = await world.database.keyStore()
  const { pathname } = new URL(address.replace('@/', '@localhost/'))
  for (const role of [world.database.application, world.database.owner, world.database.worker]) {
    const client = new pg.Client(role.replace(/\/test_[0-9a-f]+\?/, `${pathname}?`))
    await expect(client.connect()).rejects.toMatchObject({ code: '42501' })
  }
})

test('sixty short fields are sealed and opened within the patience of a page', async () => {
  const { id } = await vault.createKey(one, 'case')
  const fields = Array.from({ length: 60 }, (_, number) => `Påhittat svar ${number}`)
  const begun = performance.now()
  const key = await vault.openKey(id)
  const sealed = fields.map((text, number) => key.seal(`support.field:${number}`, text))
  expect(sealed.map((one, number) => key.open(`support.field:${number}`, one))).toEqual(fields)
  expect(performance.now() - begun).toBeLessThan(250)
})
