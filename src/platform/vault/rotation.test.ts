import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openTestDatabase } from '../../testing/database.ts'
import { newKeyFolder, openTestVault } from '../../testing/keys.ts'
import { keepHistory } from './history.ts'

const one = '11111111-1111-4111-8111-111111111111'
const place = 'support.field:1'
const { keyStore, owner } = await openTestDatabase()
const { vault, place: keys } = openTestVault(keyStore)
const { vault: wrong } = openTestVault(async () => owner)
/** As many processes would open one store. */
const { keyStore: fresh } = await openTestDatabase()
const folder = newKeyFolder()
const many = Array.from({ length: 6 }, () => openTestVault(fresh, { folder }))

const wrappers = async (bodyId: string): Promise<string[]> =>
  (
    await keys.store.query<{ kek: string }>(
      'wrappers',
      'select distinct kek from wrapped_key where body_id = $1 order by kek',
      [bodyId],
    )
  ).rows.map(({ kek }) => kek)

test('a body gets a new key-encryption key while others read, write and destroy, and nobody notices', async () => {
  const cases = await vault.createKeys(one, 650, 'case')
  const sealed = cases.map((key) => key.seal(place, key.id))
  const before = await wrappers(one)
  let going = true
  let reads = 0
  const made: string[] = []
  const read = async () => {
    while (going) {
      const chosen = cases.slice(reads % 500, (reads % 500) + 60)
      const opened = await vault.openKeys(chosen.map(({ id }) => id))
      for (const { id } of chosen)
        expect(opened.get(id)?.open(place, sealed[cases.findIndex((key) => key.id === id)]!)).toBe(id)
      reads += 1
    }
  }
  const write = async () => {
    while (going) {
      const key = await vault.createKey(one, 'case')
      const newer = await vault.rotateKey(key.id)
      expect(newer.open(place, key.seal(place, 'före'))).toBe('före')
      made.push(key.id)
    }
  }
  const others = Promise.all([read(), read(), write(), write()])
  // Let them come under way first.
  await Promise.race([others, new Promise((resolve) => setTimeout(resolve, 50))])
  const [destroyed] = await vault.createKeys(one, 1, 'case')
  const [count] = await Promise.all([vault.rotateBody(one), vault.destroyKey(destroyed!.id, new Date())])
  going = false
  await others
  expect(count).toBeGreaterThanOrEqual(650)
  expect(reads).toBeGreaterThan(0)
  const after = await wrappers(one)
  expect(after).toHaveLength(1)
  expect(before).not.toContain(after[0])
  expect((await vault.openKeys(made)).size).toBe(made.length)
  expect((await vault.openKeys([destroyed!.id])).size).toBe(0)
})

test('many processes that start at once make one store, and one key-encryption key for a body', async () => {
  const made = await Promise.all(many.map(({ vault: other }) => other.createKey(one, 'case')))
  const opened = await many[0]!.vault.openKeys(made.map(({ id }) => id))
  for (const key of made) expect(opened.get(key.id)?.open(place, key.seal(place, key.id))).toBe(key.id)
  expect(readdirSync(join(folder, 'body-keys', one))).toHaveLength(1)
})

test('the application’s own database is refused as key store', async () => {
  await expect(wrong.createKey(one, 'case')).rejects.toThrow(/names the database of the application/)
})

test('two rotations at once end with one key-encryption key, and blind indexes stay as they were', async () => {
  const index = await vault.blindIndex(one, 'chosen_name', 'Påhittad')
  await Promise.all([vault.rotateBody(one), vault.rotateBody(one)])
  expect(await wrappers(one)).toHaveLength(1)
  expect(await vault.blindIndex(one, 'chosen_name', 'Påhittad')).toEqual(index)
})

test('a key-encryption key that is out of use goes from its folder after 35 days, not before', async () => {
  const files = () => readdirSync(join(keys.folder, 'body-keys', one)).length
  const before = files()
  expect(before).toBeGreaterThan(1)
  const now = Date.now()
  await keepHistory(keys, new Date(now + 34 * 86_400_000))
  expect(files()).toBe(before)
  await keepHistory(keys, new Date(now + 36 * 86_400_000))
  expect(files()).toBe(1)
  const key = await vault.createKey(one, 'case')
  expect((await vault.openKey(key.id)).open(place, key.seal(place, 'kvar'))).toBe('kvar')
})
