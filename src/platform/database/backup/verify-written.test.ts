import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { newFolder } from '../../../testing/folder.ts'
import { makePair, open, seal } from './age.ts'
import { verifyWritten } from './verify-written.ts'

const folder = newFolder('verify-written')
const file = 'tables/a.b.copy.gz.age'
const tables = [{ schema: 'a', name: 'b', columns: ['c'], rows: 3, file }]
const named = await makePair()
const trial = await makePair()

const write = (bytes: Buffer): Map<string, string> => {
  writeFileSync(join(folder, file), bytes)
  return new Map([[file, createHash('sha256').update(bytes).digest('hex')]])
}
const sealed = (text: string, to: readonly string[] = [named.recipient, trial.recipient]): Promise<Buffer> =>
  buffer(Readable.from(seal(to)(Readable.from([gzipSync(text)]))))

beforeEach(() => mkdirSync(join(folder, 'tables'), { recursive: true }))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('what was written is read back with a key that nobody keeps, and opens with the one that somebody has', async () => {
  const digests = write(await sealed('1\n2\\n2\n3\n'))
  await verifyWritten(folder, { tables }, digests, trial.identity)
  const plain = await buffer(
    Readable.from(open([named.identity])(Readable.from([readFileSync(join(folder, file))]))),
  )
  expect(plain.subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]))
})

test.each([
  ['a row too few', async () => write(await sealed('1\n2\n')), /2 rows of 3/],
  [
    'one that the key does not open',
    async () => write(await sealed('1\n2\n3\n', [named.recipient])),
    /decrypted/,
  ],
  [
    'one that was cut',
    async () => {
      const whole = await sealed('1\n2\n3\n')
      return write(whole.subarray(0, whole.length - 5))
    },
    /decrypted/,
  ],
  [
    'one that differs from what was written',
    async () => {
      const digests = write(await sealed('1\n2\n3\n'))
      write(await sealed('1\n2\n3\n'))
      return digests
    },
    /its SHA-256 differs/,
  ],
])('it finds %s', async (_, make, told) => {
  const digests = await make()
  await expect(verifyWritten(folder, { tables }, digests, trial.identity)).rejects.toThrow(told)
})

test('many megabytes pass through a little memory', async () => {
  const before = process.memoryUsage.rss()
  let most = 0
  let passed = 0
  async function* much() {
    for (let megabyte = 0; megabyte < 24; megabyte += 1) yield Buffer.alloc(1 << 20, megabyte)
  }
  for await (const chunk of open([named.identity])(
    Readable.from(seal([named.recipient])(much())) as AsyncIterable<Buffer>,
  )) {
    passed += chunk.length
    most = Math.max(most, process.memoryUsage.rss() - before)
  }
  expect(passed).toBe(24 << 20)
  expect(most).toBeLessThan(150 << 20)
})
