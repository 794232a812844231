import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type pg from 'pg'
import { OperatorError } from '../refusal.ts'
import { type CopyLine, readCopy } from './copy-file.ts'
import { destroyedIn, EXPORTED, findCopy, gatherEntries } from './found-copy.ts'
import { copyStore } from './history.ts'
import type { KeyPlace } from './key-place.ts'
import { addEntry } from './ledger.ts'
import { noteCopy } from './own-copy.ts'
import { BODY_KEYS } from './providers/file.ts'
import { PROVIDERS_FILE } from './providers/providers.ts'
import { retireUnused } from './rotate.ts'
import { SECRET_FILE, writeSecretFile } from './secret-file.ts'

/** How many keys are written at a time. */
const BATCH = 1000

/** Copies key files to where there are none of the name; each stays its owner's alone. */
const carryFiles = (from: string, to: string): void => {
  const source = join(from, BODY_KEYS)
  if (existsSync(source)) {
    cpSync(source, join(to, BODY_KEYS), { recursive: true, force: false })
    for (const entry of readdirSync(join(to, BODY_KEYS), { recursive: true, withFileTypes: true }))
      chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o700 : 0o600)
    chmodSync(join(to, BODY_KEYS), 0o700)
  }
  const choices = join(from, PROVIDERS_FILE)
  if (existsSync(choices) && !existsSync(join(to, PROVIDERS_FILE)))
    copyFileSync(choices, join(to, PROVIDERS_FILE))
}

/** One line for the operator where the folder is closed to this account. */
const reach = <T>(folder: string, work: () => T): T => {
  try {
    return work()
  } catch (error) {
    // Node says of a folder on a read-only disk that it is not there.
    if (!/^E(?:ACCES|PERM|ROFS|NOTDIR|NOENT)$/.test((error as NodeJS.ErrnoException).code ?? '')) throw error
    throw new OperatorError(`${resolve(folder)} cannot be written to; name another folder for the keys`)
  }
}

/** @throws OperatorError where something is there already. */
export const requireNewFolder = (folder: string): void =>
  reach(folder, () => {
    const found = statSync(folder, { throwIfNoEntry: false })
    if (found && (!found.isDirectory() || readdirSync(folder).length > 0))
      throw new OperatorError(`${resolve(folder)} is not empty; name a new folder for the keys`)
  })

/**
 * Writes everything that opens an installation to a new folder: the key store with its ledger, the key files of the bodies,
 * which body has which provider, and the installation's own secret. Secrets of the environment and of key services stay
 * where they are. The key folder notes where the export lies and when it was made.
 *
 * @param ownSecret what the data folder keeps; empty where it comes from the environment.
 * @throws OperatorError where the folder is not empty.
 */
export const exportKeys = async (place: KeyPlace, folder: string, ownSecret: string): Promise<void> => {
  requireNewFolder(folder)
  reach(folder, () => mkdirSync(folder, { recursive: true, mode: 0o700 }))
  carryFiles(place.folder, folder)
  if (ownSecret !== '') writeSecretFile(folder, ownSecret)
  // By the clock that keys are dated by, so that those which came after are told from those which are in it.
  const clock = await place.store.query<{ at: Date }>('read_clock', 'select clock_timestamp() as at', [])
  const { at } = clock.rows[0]!
  await copyStore(place, join(folder, EXPORTED), at)
  noteCopy(place.folder, folder, at)
}

/** What was brought in. */
export interface BroughtKeys {
  /** Keys of cases. */
  readonly keys: number
  readonly entries: number
  /** When the copy was made. */
  readonly madeAt: string
}

const heldAlready = () =>
  new OperatorError('the key store already holds keys; they are brought into an empty one alone')

/** Before anything is made of a backup: what is refused at the end of a restore has cost all of it. @throws OperatorError */
export const requireEmptyStore = async ({ query }: Pick<KeyPlace['store'], 'query'>): Promise<void> => {
  if ((await query('find_any_body', 'select from body limit 1', [])).rowCount) throw heldAlready()
}

const requireEmpty = async (client: pg.ClientBase): Promise<void> => {
  await client.query('lock table body in exclusive mode')
  const found = await client.query('select from body limit 1')
  if (found.rowCount) throw heldAlready()
}

type KeyLine = Extract<CopyLine, { key: unknown }>['key']

const addKeyLines = async (
  client: pg.ClientBase,
  keys: readonly KeyLine[],
  madeAt: string,
): Promise<void> => {
  await client.query(
    `insert into wrapped_key (made_at, id, version, body_id, kek, wrapped, kind)
     select $1, * from unnest($2::uuid[], $3::integer[], $4::uuid[], $5::text[], $6::bytea[], $7::text[])`,
    [
      madeAt,
      keys.map(({ id }) => id),
      keys.map(({ version }) => version),
      keys.map(({ body }) => body),
      keys.map(({ kek }) => kek),
      keys.map(({ wrapped }) => Buffer.from(wrapped, 'base64')),
      keys.map(({ kind }) => kind ?? null),
    ],
  )
}

/** Adds the rows of a copy of a moment but for destroyed keys. @returns how many keys of cases. */
const addLines = async (
  client: pg.ClientBase,
  madeAt: string,
  lines: AsyncIterable<CopyLine>,
  destroyed: ReadonlySet<string>,
): Promise<number> => {
  let batch: KeyLine[] = []
  // Bodies come before keys.
  const indexKeys = new Set<string>()
  let count = 0
  const add = async () => {
    await addKeyLines(client, batch, madeAt)
    count += batch.filter(({ id }) => !indexKeys.has(id)).length
    batch = []
  }
  for await (const line of lines) {
    if ('kek' in line)
      await client.query('insert into kek (body_id, id, provider) values ($1, $2, $3)', [
        line.kek.body,
        line.kek.id,
        line.kek.provider,
      ])
    if ('body' in line) {
      const { id, kek, indexKey } = line.body
      await client.query('insert into body (body_id, kek, index_key) values ($1, $2, $3)', [
        id,
        kek,
        indexKey,
      ])
      indexKeys.add(indexKey)
    }
    if ('key' in line && !destroyed.has(line.key.id)) batch.push(line.key)
    if (batch.length === BATCH) await add()
  }
  await add()
  return count
}

/**
 * Brings keys and ledger from an export, or from another data folder's history, into an empty key store. A key that the
 * newest ledger says was destroyed is left out, though an older copy still holds it.
 *
 * @throws OperatorError where there is nothing to bring, or the store holds keys already; then nothing was brought.
 */
export const importKeys = async (place: KeyPlace, folder: string): Promise<BroughtKeys> => {
  const file = findCopy(folder)
  const entries = await gatherEntries(folder, file)
  const destroyed = destroyedIn(entries)
  const { head, rows } = await readCopy(file)
  const keys = await place.store.transaction(async (client) => {
    await requireEmpty(client)
    carryFiles(folder, place.folder)
    const count = await addLines(client, head.madeAt, rows, destroyed)
    await retireUnused(client)
    for (const entry of entries) await addEntry(client, entry)
    return count
  })
  // An export is the keys' own copy from here on too; one without the secret opens half.
  if (existsSync(join(folder, EXPORTED)) && existsSync(join(folder, SECRET_FILE)))
    noteCopy(place.folder, folder, new Date(head.madeAt))
  return { keys, entries: entries.length, madeAt: head.madeAt }
}
