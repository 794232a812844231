import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { open, pass } from './age.ts'
import { checkDigests, type Digests } from './digests.ts'
import { BackupFault } from './faults.ts'
import type { BackedUpTable, Manifest } from './manifest.ts'

const NEWLINE = 10

/** Reads one table's file to its end: its digest, and how many rows come out of it. */
const readBack = async (
  file: string,
  identity: string | undefined,
): Promise<{ rows: number; digest: string }> => {
  const hash = createHash('sha256')
  let rows = 0
  await pipeline(
    createReadStream(file),
    async function* (source: AsyncIterable<Buffer>) {
      for await (const chunk of source) {
        hash.update(chunk)
        yield chunk
      }
    },
    identity === undefined ? pass : open([identity]),
    createGunzip(),
    async (source: AsyncIterable<Buffer>) => {
      // A row is a line: line ends within values are escaped.
      for await (const chunk of source)
        for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) rows += 1
    },
  )
  return { rows, digest: hash.digest('hex') }
}

/**
 * Reads a backup back as it lies on its disk, before the one before it may go: every file is what was written, opens, unpacks and holds
 * as many rows as were read.
 *
 * @param identity a private key for which it was encrypted besides, that nobody keeps; absent where it is not encrypted.
 * @throws BackupFault naming the first file that is not so.
 */
export const verifyWritten = async (
  folder: string,
  { tables }: Pick<Manifest, 'tables'>,
  digests: Digests,
  identity: string | undefined,
  onTable: (table: BackedUpTable) => void = () => {},
): Promise<void> => {
  const broken = (file: string, why: string) =>
    new BackupFault(
      'broken',
      `${join(folder, file)} was not written as it should be (${why}); try another disk`,
    )
  for (const table of tables) {
    const { file, rows } = table
    const found = await readBack(join(folder, file), identity).catch((error: Error) => {
      throw broken(file, error.message)
    })
    if (found.digest !== digests.get(file)) throw broken(file, 'its SHA-256 differs')
    if (found.rows !== rows) throw broken(file, `${found.rows} rows of ${rows}`)
    onTable(table)
  }
  const others = new Map([...digests].filter(([name]) => !tables.some(({ file }) => file === name)))
  await checkDigests(folder, others, []).catch((error: Error) => {
    throw new BackupFault('broken', error.message)
  })
}
