import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { HISTORY_DAYS } from './copies.ts'
import type { KeyPlace } from './key-place.ts'

/** Lies in the key folder. */
const NOTE = 'keys-copy.json'

// The path and the moment, nothing else: whoever reads it learns where to look, not what is there.
const noteSchema = z.object({ path: z.string(), madeAt: z.iso.datetime() })

/** The keys' own copy, as far as the installation knows: the newest export, wherever it was carried since. */
export interface OwnCopy {
  /** Absolute path at which it was made. */
  readonly path: string
  /** ISO 8601. */
  readonly madeAt: string
  /** How many cases have a key that was made after it, and so is not in it. */
  readonly newer: number
}

/** Notes where the newest export lies. Written beside and renamed, so that a crash leaves the old note or the new one. */
export const noteCopy = (keyFolder: string, path: string, madeAt: Date): void => {
  mkdirSync(keyFolder, { recursive: true })
  const file = join(keyFolder, NOTE)
  const unfinished = `${file}.${process.pid}`
  const note = { path: resolve(path), madeAt: madeAt.toISOString() }
  writeFileSync(unfinished, `${JSON.stringify(note)}\n`, { mode: 0o600, flush: true })
  renameSync(unfinished, file)
}

/** A note that cannot be read is none: it is better to be told to make another copy. */
const readNote = (keyFolder: string): z.output<typeof noteSchema> | undefined => {
  const file = join(keyFolder, NOTE)
  if (!existsSync(file)) return undefined
  try {
    return noteSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

/** What is known of the keys' own copy; nothing where none is. */
export const findOwnCopy = async ({
  store,
  folder,
}: Pick<KeyPlace, 'store' | 'folder'>): Promise<OwnCopy | undefined> => {
  const note = readNote(folder)
  if (note === undefined) return undefined
  const found = await store.query<{ newer: number }>(
    'count_newer',
    `select count(distinct id)::integer as newer from wrapped_key
     where made_at > $1 and not exists (select from body b where b.index_key = id)`,
    [new Date(note.madeAt)],
  )
  return { ...note, newer: found.rows[0]!.newer }
}

const DAY = 86_400_000

/** What is wrong with the keys' own copy; nothing where all is well. */
export const lackOf = (copy: OwnCopy | undefined, now: Date): 'none' | 'old' | 'newer' | undefined => {
  if (copy === undefined) return 'none'
  if (now.getTime() - Date.parse(copy.madeAt) > HISTORY_DAYS * DAY) return 'old'
  return copy.newer > 0 ? 'newer' : undefined
}

/** What an operator should know of the keys' own copy before it is needed; nothing where all is well. */
export const lackingOf = (copy: OwnCopy | undefined, now: Date): string | undefined => {
  const lack = lackOf(copy, now)
  if (lack === 'none')
    return 'there is no copy of the keys: where this machine is lost, no backup of it can be opened'
  if (lack === 'old')
    return `the keys’ own copy is older than ${HISTORY_DAYS} days (${copy!.madeAt}): make another, and delete it`
  if (lack === 'newer') return `the keys’ own copy lacks the keys of ${copy!.newer} cases`
  return undefined
}
