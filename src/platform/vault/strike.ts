import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { HISTORY, listCopies } from './copies.ts'
import { keyIdOf, readCopy, writeCopy } from './copy-file.ts'
import type { KeyPlace } from './key-place.ts'
import { KEY_DESTROYED } from './ledger.ts'

type Struck = Pick<KeyPlace, 'store' | 'folder'>

/** Takes out of a copy what was destroyed after it was made. */
const strike = async ({ store }: Struck, file: string): Promise<void> => {
  const { head, lines } = await readCopy(file)
  const found = await store.query<{ subject_id: string; number: string }>(
    'find_destroyed',
    'select subject_id, number from ledger where kind = $1 and number > $2',
    [KEY_DESTROYED, head.entry],
  )
  if (found.rows.length === 0) {
    await lines.return(undefined)
    return
  }
  const destroyed = new Set(found.rows.map(({ subject_id: id }) => id))
  const entry = Math.max(...found.rows.map(({ number }) => Number(number)))
  const kept = async function* () {
    for await (const line of lines) if (!destroyed.has(keyIdOf(line) ?? '')) yield line
  }
  await writeCopy(file, { ...head, entry }, kept())
}

/** By folder: what strikes its copies now. One at a time, since each writes a copy anew. */
const striking = new Map<string, Promise<void>>()

const inTurn = (folder: string, work: () => Promise<void>): Promise<void> => {
  const done = (striking.get(folder) ?? Promise.resolve()).catch(() => {}).then(work)
  striking.set(folder, done)
  return done
}

/** Takes out of every copy of the key store what was destroyed after it was made. */
export const strikeCopies = (place: Struck): Promise<void> =>
  inTurn(place.folder, async () => {
    for (const { file } of listCopies(join(place.folder, HISTORY)))
      if (existsSync(file)) await strike(place, file)
  })

/**
 * Strikes copies whenever a key has been destroyed, at once and in the background: nobody waits for it, and of many keys destroyed
 * together the copies are written once. What a process that ends leaves undone is done the next night.
 */
export const strikesOf = (place: Struck): { begin(): void; done(): Promise<void> } => {
  let next: Promise<void> | undefined
  return {
    begin: () => {
      next ??= Promise.resolve().then(() => {
        // Whatever is destroyed from now on asks for another round.
        next = undefined
        return strikeCopies(place).catch(() => {})
      })
    },
    done: async () => {
      await next
      await striking.get(place.folder)?.catch(() => {})
    },
  }
}
