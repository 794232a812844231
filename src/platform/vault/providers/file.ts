import { randomBytes, randomUUID } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { explainDisk } from '../../database/engine/data-folder.ts'
import { OperatorError } from '../../refusal.ts'
import { KEY_BYTES } from '../case-key.ts'
import type { KeyProvider } from './provider.ts'
import { unwrapWith, wrapWith } from './wrapping.ts'

/** Folder of the bodies' key files, below the data folder. */
export const BODY_KEYS = 'body-keys'

const syncFolder = (folder: string): void => {
  const opened = openSync(folder, 'r')
  fsyncSync(opened)
  closeSync(opened)
}

const requireThere = (file: string): Stats => {
  const found = statSync(file, { throwIfNoEntry: false })
  if (found === undefined)
    throw new OperatorError(
      `the key file ${file} is missing; put it back from your copy of the keys (bin/samlad keys export)`,
    )
  return found
}

/**
 * Refuses a key file that others than its owner may read.
 *
 * @throws OperatorError naming the file and what to do.
 */
export const requirePrivate = (file: string): void => {
  if ((requireThere(file).mode & 0o077) !== 0)
    throw new OperatorError(`others may read the key file ${file}; run: chmod 600 ${file}`)
}

/** @throws OperatorError where the file is missing, may be read by others, or holds no key. */
const readKey = (file: string, isPrivate: boolean): Buffer => {
  if (isPrivate) requirePrivate(file)
  else requireThere(file)
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
  if (key.length !== KEY_BYTES)
    throw new OperatorError(`the key file ${file} is damaged; put it back from your copy of the keys`)
  return key
}

/**
 * One file per key-encryption key, readable for its owner alone: `<folder>/body-keys/<body>/<key>.key`.
 *
 * @param isPrivate whether a file that others may read is refused: not in a copy that is only looked at.
 */
export const fileProvider = (folder: string, isPrivate = true): KeyProvider => {
  const known = new Map<string, Buffer>()
  const fileOf = (bodyId: string, kekId: string) => join(folder, BODY_KEYS, bodyId, `${kekId}.key`)
  const kekOf = (bodyId: string, kekId: string): Buffer => {
    const file = fileOf(bodyId, kekId)
    const kek = known.get(file) ?? readKey(file, isPrivate)
    known.set(file, kek)
    return kek
  }
  return {
    create: async (bodyId) => {
      const kekId = randomUUID()
      try {
        mkdirSync(join(folder, BODY_KEYS, bodyId), { recursive: true, mode: 0o700 })
        const content = `${randomBytes(KEY_BYTES).toString('base64')}\n`
        writeFileSync(fileOf(bodyId, kekId), content, { mode: 0o600, flag: 'wx', flush: true })
        // The key is there for good before anything is wrapped with it.
        for (const path of [folder, join(folder, BODY_KEYS), join(folder, BODY_KEYS, bodyId)])
          syncFolder(path)
      } catch (error) {
        throw explainDisk(error, join(folder, BODY_KEYS))
      }
      return kekId
    },
    wrap: async (bodyId, kekId, keys) =>
      keys.map((key) => wrapWith(kekOf(bodyId, kekId), bodyId, kekId, key)),
    unwrap: async (bodyId, kekId, keys) =>
      keys.map((key) => unwrapWith(kekOf(bodyId, kekId), bodyId, kekId, key)),
    remove: async (bodyId, kekId) => {
      const file = fileOf(bodyId, kekId)
      known.delete(file)
      rmSync(file, { force: true })
    },
  }
}
