import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import pg from 'pg'
import { expect, test } from 'vitest'
import { openTestDatabase } from '../../testing/database.ts'
import { openTestVault } from '../../testing/keys.ts'
import { HISTORY, HISTORY_DAYS, listCopies } from './copies.ts'
import { listDue } from './due.ts'
import { keepCopy, keepHistory } from './history.ts'
import { findKekIds, findKeys, type StoredKey } from './key-store.ts'
import { unwrapKeys } from './unwrap.ts'

// What is left of a key after it was destroyed, looked for byte by byte.
const DAY = 86_400_000
const body = '11111111-1111-4111-8111-111111111111'
const database = await openTestDatabase()
const { vault, place } = openTestVault(database.keyStore)
const client = new pg.Client(await database.keyStore())
await client.connect()

const copies = (): string =>
  listCopies(join(place.folder, HISTORY))
    .map(({ file }) => gunzipSync(readFileSync(file)).toString())
    .join('')
const statistics = async (): Promise<string> =>
  (
    await client.query<{ told: string | null }>(
      `select string_agg(concat(most_common_vals::text, histogram_bounds::text), '') as told
       from pg_stats where tablename = 'wrapped_key' and attname = 'wrapped'`,
    )
  ).rows[0]?.told ?? ''

const wrappedOf = async (keyId: string): Promise<StoredKey> => (await findKeys(place.store, [keyId]))[0]!
/** Whether somebody with all that lies in the place of keys opens what they found of a key elsewhere. */
const opens = (found: StoredKey): Promise<boolean> =>
  unwrapKeys(place.providers, [found]).then(
    () => true,
    () => false,
  )

test('statistics of the database tell nothing of keys', async () => {
  const keys = await vault.createKeys(body, 300, 'case')
  const wrapped = await Promise.all(keys.slice(0, 5).map(({ id }) => wrappedOf(id)))
  await client.query('analyze wrapped_key')
  expect(wrapped).toHaveLength(5)
  expect(await statistics()).toBe('')
})

test('a destroyed key is gone from every copy without waiting for the night', async () => {
  const [gone, kept] = await vault.createKeys(body, 2, 'case')
  await keepCopy(place, new Date('2027-03-01T01:35:00Z'))
  await keepCopy(place, new Date('2027-03-02T01:35:00Z'))
  const bytes = (await wrappedOf(gone!.id)).wrapped.toString('base64')
  expect(copies()).toContain(bytes)
  await vault.destroyKey(gone!.id, new Date('2027-03-02T10:00:00Z'))
  await expect.poll(copies, { timeout: 5000 }).not.toContain(bytes)
  expect(copies().split(`"key":{"id":"${kept!.id}"`)).toHaveLength(3)
})

test('of many keys destroyed together none is left in a copy, and what was not destroyed is', async () => {
  const keys = await vault.createKeys(body, 40, 'case')
  await keepCopy(place, new Date('2027-03-03T01:35:00Z'))
  const [gone, kept] = [keys.slice(0, 20), keys.slice(20)]
  await Promise.all(gone.map(({ id }) => vault.destroyKey(id, new Date('2027-03-03T10:00:00Z'))))
  await expect
    .poll(() => gone.filter(({ id }) => copies().includes(`"key":{"id":"${id}"`)), { timeout: 5000 })
    .toEqual([])
  expect(kept.filter(({ id }) => !copies().includes(`"key":{"id":"${id}"`))).toEqual([])
})

test('what a destroyed key leaves on pages and in logs opens no longer when the key of its body has gone', async () => {
  const own = '33333333-3333-4333-8333-333333333333'
  const [gone, kept] = await vault.createKeys(own, 2, 'case')
  // As if found on a page of the database, in its log or in a backup of the machine's disk.
  const found = await wrappedOf(gone!.id)
  await vault.destroyKey(gone!.id, new Date())
  const now = new Date(Date.now() + 8 * DAY)
  const due = async () => (await listDue(place.store, now)).filter(({ bodyId }) => bodyId === own)
  expect(await opens(found)).toBe(true)
  expect(await due()).toEqual([{ bodyId: own, provider: 'file' }])
  await keepHistory(place, now)
  expect(await due()).toEqual([])
  expect((await wrappedOf(kept!.id)).kek).not.toBe(found.kek)
  // The old key stays for the copies that need it, and goes with the last of them.
  expect(await opens(found)).toBe(true)
  await client.query('update kek set retired_at = $1 where retired_at is not null', [now])
  await keepHistory(place, new Date(now.getTime() + (HISTORY_DAYS + 1) * DAY))
  expect(await opens(found)).toBe(false)
  expect(await findKekIds(place.store, own)).toHaveLength(1)
  expect(readdirSync(join(place.folder, 'body-keys', own))).toHaveLength(1)
  await vault.openKey(kept!.id)
})

test('where nothing was destroyed, no key of a body is changed', async () => {
  const other = '22222222-2222-4222-8222-222222222222'
  const key = await vault.createKey(other, 'case')
  const before = await wrappedOf(key.id)
  await keepHistory(place, new Date(Date.now() + 30 * DAY))
  expect((await wrappedOf(key.id)).kek).toBe(before.kek)
  await client.end()
})
