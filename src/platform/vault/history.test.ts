import { appendFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openTestDatabase } from '../../testing/database.ts'
import { newKeyFolder, openTestVault } from '../../testing/keys.ts'
import { exportKeys, importKeys } from './carry.ts'
import { copyName, listCopies, superfluousCopies } from './copies.ts'
import { keepCopy, keepHistory } from './history.ts'

const body = '11111111-1111-4111-8111-111111111111'
const place = 'support.note:1'
const DAY = 86_400_000
const source = openTestVault((await openTestDatabase()).keyStore)
const { vault, place: keys } = source
const history = join(keys.folder, 'key-history')
const contents = (): string[] =>
  listCopies(history).map(({ file }) => gunzipSync(readFileSync(file)).toString())

const openTarget = async () => openTestVault((await openTestDatabase()).keyStore)
/** Empty key stores, to bring keys into. */
const [first, second, third] = [await openTarget(), await openTarget(), await openTarget()]

test('of the copies of any past, none is older than 35 days and the newest of each recent day is there', () => {
  const now = new Date('2027-03-01T12:00:00Z')
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 90 * 24 }), { maxLength: 200 }), (hours) => {
      const copies = hours
        .toSorted((one, other) => other - one)
        .map((ago) => new Date(now.getTime() - ago * 3_600_000))
        .map((at) => ({ file: copyName(at), at }))
      const gone = new Set(superfluousCopies(copies, now))
      const kept = copies.filter((copy) => !gone.has(copy))
      for (const { at } of kept) expect(now.getTime() - at.getTime()).toBeLessThanOrEqual(35 * DAY)
      if (copies.some(({ at }) => now.getTime() - at.getTime() <= 35 * DAY))
        expect(kept).toContain(copies.at(-1))
      const days = (list: typeof copies) =>
        new Set(
          list
            .filter(({ at }) => now.getTime() - at.getTime() < 7 * DAY)
            .map(({ at }) => at.toISOString().slice(0, 10)),
        )
      expect(days(kept)).toEqual(days(copies))
      expect(kept.length).toBeLessThanOrEqual(8 + 6)
    }),
  )
})

test('a copy is whole, its owner’s alone, and holds no key in the clear', async () => {
  const key = await vault.createKey(body, 'case')
  await keepCopy(keys, new Date('2027-01-01T01:35:00.123Z'))
  const [copy] = listCopies(history)
  expect(copy?.at).toEqual(new Date('2027-01-01T01:35:00.123Z'))
  expect(statSync(copy!.file).mode & 0o777).toBe(0o600)
  const kek = readFileSync(
    join(keys.folder, 'body-keys', body, readdirSync(join(keys.folder, 'body-keys', body))[0]!),
    'utf8',
  ).trim()
  expect(contents()[0]).toContain(key.id)
  expect(contents()[0]).not.toContain(kek)
})

test('the next night a destroyed key is gone from every older copy', async () => {
  const [kept, gone] = await vault.createKeys(body, 2, 'case')
  await keepCopy(keys, new Date('2027-01-02T01:35:00Z'))
  expect(contents().at(-1)).toContain(`"key":{"id":"${gone!.id}"`)
  await vault.destroyKey(gone!.id, new Date('2027-01-02T10:00:00Z'))
  await keepHistory(keys, new Date('2027-01-03T01:35:00Z'))
  expect(contents()).toHaveLength(3)
  for (const content of contents()) expect(content).not.toContain(`"key":{"id":"${gone!.id}"`)
  expect(contents()[1]).toContain(kept!.id)
})

test('after 35 days no copy is left of a time when the key was there', async () => {
  await keepHistory(keys, new Date('2027-02-10T01:35:00Z'))
  expect(listCopies(history).map(({ at }) => at.toISOString())).toEqual(['2027-02-10T01:35:00.000Z'])
})

test('exported keys open in another installation what was sealed in this one', async () => {
  const key = await vault.createKey(body, 'case')
  const sealed = key.seal(place, 'Påhittad anteckning')
  const index = await vault.blindIndex(body, 'chosen_name', 'Påhittad')
  await vault.remember({
    kind: 'disclosure.withdrawn',
    subjectId: 'a',
    at: new Date(1000),
    details: { by: 'x' },
  })
  const folder = newKeyFolder()
  await exportKeys(keys, folder, '')
  await expect(exportKeys(keys, folder, '')).rejects.toThrow(/is not empty/)
  const target = first
  const brought = await importKeys(target.place, folder)
  expect(brought.keys).toBeGreaterThan(1)
  expect((await target.vault.openKey(key.id)).open(place, sealed)).toBe('Påhittad anteckning')
  expect(await target.vault.blindIndex(body, 'chosen_name', 'Påhittad')).toEqual(index)
  expect(await target.vault.remembered()).toEqual(await vault.remembered())
  await expect(importKeys(target.place, folder)).rejects.toThrow(/already holds keys/)
})

test('from an old data folder come its newest copy and what was remembered since: a key destroyed after the copy stays gone', async () => {
  const [kept, gone] = await vault.createKeys(body, 2, 'case')
  await keepCopy(keys, new Date('2027-02-11T01:35:00Z'))
  await vault.destroyKey(gone!.id, new Date('2027-02-11T10:00:00Z'))
  const withdrawn = {
    kind: 'consent.withdrawn',
    subjectId: 'b',
    at: new Date('2027-02-11T11:00:00Z'),
    details: {},
  }
  const files = readdirSync(history).filter((name) => name.startsWith('ledger-'))
  // A crash in the middle of a line, before the next was written.
  appendFileSync(join(history, files.at(-1)!), '{"kind":"half')
  await vault.remember(withdrawn)
  const target = second
  await importKeys(target.place, keys.folder)
  expect((await target.vault.openKeys([kept!.id, gone!.id])).size).toBe(1)
  expect(await target.vault.remembered(withdrawn.at)).toMatchObject([withdrawn])
  expect((await target.vault.remembered()).map(({ subjectId }) => subjectId)).toContain(gone!.id)
})

test('a damaged copy is refused, and nothing of it is brought in', async () => {
  const folder = newKeyFolder()
  await exportKeys(keys, folder, '')
  const file = join(folder, 'keys.jsonl.gz')
  const whole = readFileSync(file)
  const lines = gunzipSync(whole).toString().split('\n')
  const target = third
  const damages: Buffer[] = [
    whole.subarray(0, -30),
    Buffer.from('no copy'),
    gzipSync(lines.slice(0, -2).join('\n')),
    gzipSync(lines.filter((_, number) => number !== 3).join('\n')),
  ]
  for (const damage of damages) {
    writeFileSync(file, damage)
    await expect(importKeys(target.place, folder)).rejects.toThrow(/damaged; take another/)
  }
  await expect(importKeys(target.place, newKeyFolder())).rejects.toThrow(/holds no keys/)
  writeFileSync(file, whole)
  expect((await importKeys(target.place, folder)).keys).toBeGreaterThan(0)
})
