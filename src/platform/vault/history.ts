import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import type { Clock } from '../clock/clock.ts'
import type { Schedule, Task } from '../jobs/queue.ts'
import { copyName, HISTORY, HISTORY_DAYS, listCopies, superfluousCopies } from './copies.ts'
import { type CopyLine, writeCopy, writeLine } from './copy-file.ts'
import { rotateDue } from './due.ts'
import type { KeyKind } from './key-kind.ts'
import type { KeyPlace } from './key-place.ts'
import { pruneEntries } from './ledger-file.ts'
import type { ProviderKind } from './providers/provider.ts'
import { strikeCopies } from './strike.ts'

/** Name of the daily task. */
const TASK = 'keys_history'

/** How many rows are read at a time. */
const PAGE = 5000

const readKeks = async (client: pg.ClientBase): Promise<CopyLine[]> => {
  const keks = await client.query<{ body: string; id: string; provider: ProviderKind }>(
    'select body_id as body, id, provider from kek order by body_id, id',
  )
  const bodies = await client.query<{ id: string; kek: string; indexKey: string }>(
    'select body_id as id, kek, index_key as "indexKey" from body order by body_id',
  )
  return [...keks.rows.map((kek) => ({ kek })), ...bodies.rows.map((body) => ({ body }))]
}

const readKeys = async function* (client: pg.ClientBase): AsyncGenerator<CopyLine> {
  let after = ['00000000-0000-0000-0000-000000000000', 0] as readonly [string, number]
  for (;;) {
    const page = await client.query<{
      id: string
      version: number
      body: string
      kek: string
      wrapped: Buffer
      kind: KeyKind | null
    }>(
      `select id, version, body_id as body, kek, wrapped, kind from wrapped_key where (id, version) > ($1, $2)
       order by id, version limit ${PAGE}`,
      [...after],
    )
    for (const row of page.rows)
      yield {
        key: { ...row, wrapped: row.wrapped.toString('base64'), kind: row.kind ?? undefined },
      }
    const last = page.rows.at(-1)
    if (last === undefined) return
    after = [last.id, last.version]
  }
}

const readLedger = async function* (client: pg.ClientBase): AsyncGenerator<CopyLine> {
  let after = '0'
  for (;;) {
    const page = await client.query<{
      number: string
      kind: string
      subjectId: string
      at: Date
      details: Record<string, string>
    }>(
      `select number, kind, subject_id as "subjectId", at, details from ledger where number > $1 order by number limit ${PAGE}`,
      [after],
    )
    for (const { number: _, at, ...entry } of page.rows) yield { entry: { ...entry, at: at.toISOString() } }
    const last = page.rows.at(-1)
    if (last === undefined) return
    after = last.number
  }
}

/** Writes the whole key store, as it is at this moment, to a file. Keys are wrapped in it as they are in the store. */
export const copyStore = ({ store }: Pick<KeyPlace, 'store'>, file: string, now: Date): Promise<void> =>
  store.transaction(async (client) => {
    await client.query('set transaction isolation level repeatable read, read only')
    await client.query('set local statement_timeout = 0')
    const newest = await client.query<{ entry: string }>(
      'select coalesce(max(number), 0) as entry from ledger',
    )
    const head = { madeAt: now.toISOString(), entry: Number(newest.rows[0]?.entry) }
    const lines = async function* () {
      for (const row of await readKeks(client)) yield writeLine(row)
      for await (const row of readKeys(client)) yield writeLine(row)
      for await (const row of readLedger(client)) yield writeLine(row)
    }
    await writeCopy(file, head, lines())
  })

/** Adds a copy of the key store to the history. */
export const keepCopy = async (place: KeyPlace, now: Date): Promise<void> => {
  const folder = join(place.folder, HISTORY)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  await copyStore(place, join(folder, copyName(now)), now)
}

/** Removes key-encryption keys that were retired so long ago that no copy needs them. */
const removeRetired = async ({ store, providers }: KeyPlace, now: Date): Promise<void> => {
  const before = new Date(now.getTime() - HISTORY_DAYS * 86_400_000)
  const found = await store.query<{ body_id: string; id: string; provider: ProviderKind }>(
    'find_retired',
    'select body_id, id, provider from kek where retired_at < $1',
    [before],
  )
  for (const { body_id: bodyId, id, provider } of found.rows) {
    await providers.of(bodyId, provider).remove(bodyId, id)
    await store.query('remove_kek', 'delete from kek where body_id = $1 and id = $2', [bodyId, id])
  }
}

/**
 * What is done every day: a copy of the key store; older copies lose the keys that were destroyed since, and go after 35
 * days; retired key-encryption keys go with them; what destroyed keys left on the database's pages is cleared away, and bodies whose key
 * would still open it get a new one.
 */
export const keepHistory = async (place: KeyPlace, now: Date): Promise<void> => {
  await keepCopy(place, now)
  const folder = join(place.folder, HISTORY)
  for (const { file } of superfluousCopies(listCopies(folder), now)) rmSync(file, { force: true })
  await strikeCopies(place)
  pruneEntries(place.folder, now)
  await removeRetired(place, now)
  await place.store.query('clear_away', 'vacuum wrapped_key', [])
  await rotateDue(place, now)
}

/** The task that keeps the history of an installation's keys. */
export const historyTasks = (place: KeyPlace, clock: Clock): Readonly<Record<string, Task>> => ({
  [TASK]: () => keepHistory(place, clock.now()),
})

/** Each night; once a machine that was off is on again, where it was missed. */
export const historySchedule: Schedule = { task: TASK, crontab: '35 1 * * *', catchUp: 86_400_000 }
