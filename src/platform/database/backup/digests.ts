import { createHash } from 'node:crypto'
import { createReadStream, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { OperatorError } from '../../refusal.ts'
import { backupFiles } from './manifest.ts'

/** SHA-256 of each file of a backup, in hexadecimal, by its name below the backup. */
export type Digests = ReadonlyMap<string, string>

/** What is read at a time, in bytes: room for more than a file holds is made and cleared away for nothing. */
const STRETCH = 1 << 20

const digestOf = async (file: string, size: number): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file, { highWaterMark: Math.max(1, Math.min(size, STRETCH)) }), hash)
  return hash.digest('hex')
}

/**
 * Writes the list of digests in the form that `sha256sum --check` reads.
 *
 * @returns the digest of the list itself: kept elsewhere, it vouches for the whole backup.
 */
export const writeDigests = (folder: string, digests: Digests): string => {
  const content = [...digests].map(([name, digest]) => `${digest}  ${name}\n`).join('')
  writeFileSync(join(folder, backupFiles.digests), content, { mode: 0o600, flush: true })
  return createHash('sha256').update(content).digest('hex')
}

/** Reads the list of digests. @throws OperatorError where it is missing or is no such list. */
export const readDigests = (folder: string): Digests => {
  const file = join(folder, backupFiles.digests)
  let lines: string[]
  try {
    lines = readFileSync(file, 'utf8').split('\n')
  } catch (cause) {
    throw new OperatorError(`${file} cannot be read; without it the backup cannot be checked`, { cause })
  }
  const digests = new Map<string, string>()
  for (const line of lines) {
    if (line === '') continue
    const [, digest, name] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? []
    if (digest === undefined || name === undefined)
      throw new OperatorError(`${file} is damaged; take the backup from another copy`)
    digests.set(name, digest)
  }
  return digests
}

/**
 * Checks every file of a backup against the list.
 *
 * @param mayBeMissing files that may have been taken out on purpose, such as the key.
 * @throws OperatorError naming the first file that is missing or changed.
 */
export const checkDigests = async (
  folder: string,
  digests: Digests,
  mayBeMissing: readonly string[],
  onProgress: (share: number) => void = () => {},
): Promise<void> => {
  const files = [...digests].map(([name, digest]) => {
    const file = join(folder, name)
    const size = statSync(file, { throwIfNoEntry: false })?.size
    return { name, digest, file, size }
  })
  const total = files.reduce((sum, { size = 0 }) => sum + size, 0)
  let checked = 0
  for (const { name, digest, file, size } of files) {
    if (size === undefined) {
      if (mayBeMissing.includes(name)) continue
      throw new OperatorError(`${file} is missing; take the backup from another copy`)
    }
    if ((await digestOf(file, size)) !== digest)
      throw new OperatorError(
        `${file} is not what was backed up (its SHA-256 differs); take the backup from another copy`,
      )
    checked += size
    onProgress(total === 0 ? 1 : checked / total)
  }
}
