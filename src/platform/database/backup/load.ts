import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { OperatorError } from '../../refusal.ts'
import { onOwnConnection, SteadyClient } from '../steady-client.ts'
import { AGE, open, pass } from './age.ts'
import { type CatalogueTable, listTables, queueVersion, quoted, settleSession } from './catalogue.ts'
import type { BackedUpTable, Manifest } from './manifest.ts'
import { findMissing, isBrokenBy, type Missing, requireWord } from './missing-records.ts'
import { bringBack, setAside } from './set-aside.ts'

// The queue's library writes down its own version when it makes its tables.
const MADE_BY_THE_QUEUE = 'graphile_worker.migrations'

const nameOf = ({ schema, name }: { schema: string; name: string }): string => `${schema}.${name}`

/** Tables that hold rows besides what making them put there. */
const tablesInUse = async (client: pg.Client): Promise<string[]> => {
  const used: string[] = []
  for (const table of await listTables(client)) {
    if (table.schema === 'migration' || nameOf(table) === MADE_BY_THE_QUEUE) continue
    const found = await client.query<{ used: boolean }>(
      `select exists (select from ${quoted(client, table)}) as used`,
    )
    if (found.rows[0]?.used) used.push(nameOf(table))
  }
  return used
}

/** Refuses a database that already holds something. @throws OperatorError naming the first table that does. */
export const requireEmpty = (ownerAddress: string): Promise<void> =>
  onOwnConnection(ownerAddress, 'samlad restore', async (client) => {
    const [used] = await tablesInUse(client)
    if (used !== undefined)
      throw new OperatorError(
        `the database already holds data (${used}); a backup is restored into a new database alone`,
      )
  })

/** Every table of the backup must be there, and take the columns that were written. */
const requireTables = (wanted: readonly BackedUpTable[], present: readonly CatalogueTable[]): void => {
  const byName = new Map(present.map((table) => [nameOf(table), table]))
  for (const table of wanted) {
    const found = byName.get(nameOf(table))
    if (!found)
      throw new OperatorError(`the backup holds the table ${nameOf(table)}, which this version does not make`)
    const missing = table.columns.find((column) => !found.columns.includes(column))
    if (missing !== undefined)
      throw new OperatorError(
        `the backup holds ${nameOf(table)}.${missing}, a column which this version does not make`,
      )
  }
}

/** Copies one file into its table. @throws OperatorError where not every row arrived. */
const loadTable = async (
  client: pg.Client,
  folder: string,
  table: BackedUpTable,
  identities: readonly string[],
): Promise<void> => {
  const columns = table.columns.map((column) => client.escapeIdentifier(column)).join(', ')
  const target = client.query(copyFrom(`copy ${quoted(client, table)} (${columns}) from stdin`))
  await pipeline(
    createReadStream(join(folder, table.file)),
    table.file.endsWith(AGE) ? open(identities) : pass,
    createGunzip(),
    target,
  )
  if (target.rowCount !== table.rows)
    throw new OperatorError(
      `${table.file} holds ${target.rowCount} rows and should hold ${table.rows}; nothing was restored`,
    )
}

const setSequences = async (client: pg.Client, sequences: Manifest['sequences']): Promise<void> => {
  for (const sequence of sequences)
    await client.query('select setval($1::regclass, $2::bigint, $3)', [
      quoted(client, sequence),
      sequence.value,
      sequence.called,
    ])
}

/** Jobs that were running when the backup was made are nobody's now, and may run again. */
const releaseJobs = async (client: pg.Client, present: readonly CatalogueTable[]): Promise<void> => {
  for (const table of present.filter(({ schema }) => schema === 'graphile_worker'))
    if (table.columns.includes('locked_by'))
      await client.query(
        `update ${quoted(client, table)} set locked_by = null, locked_at = null where locked_by is not null`,
      )
}

/**
 * Loads the rows of a backup into tables that were just made, in one transaction: all or nothing.
 *
 * Afterwards every constraint has been checked against every row, and every trigger is as it was.
 *
 * @param identities private keys that open the rows, where they are encrypted.
 * @param onProgress is told the share that is done, from 0 to 1.
 * @param hasWord whether the operator has said to go on where records of the trail are gone.
 * @returns what is gone.
 * @throws OperatorError where the tables are not those of the backup, or a row does not arrive or breaks a constraint.
 */
export const loadRows = async (
  ownerAddress: string,
  folder: string,
  manifest: Manifest,
  identities: readonly string[],
  onProgress: (share: number) => void,
  hasWord: boolean,
): Promise<Missing> => {
  const client = new SteadyClient({ connectionString: ownerAddress, application_name: 'samlad restore' })
  await client.connect()
  try {
    await settleSession(client)
    await client.query('begin')
    const tables = manifest.tables.filter((table) => nameOf(table) !== MADE_BY_THE_QUEUE)
    const present = await listTables(client)
    requireTables(tables, present)
    if (manifest.queue > (await queueVersion(client)))
      throw new OperatorError('the backup has a newer job queue; restore it with a newer version of Samlad')
    const aside = await setAside(
      client,
      tables.map((table) => quoted(client, table)),
    )
    const total = tables.reduce((sum, { rows }) => sum + rows + 1, 0)
    let loaded = 0
    for (const table of tables) {
      // Making the tables may have written rows, such as the list of migrations: the backup has its own.
      await client.query(`delete from ${quoted(client, table)}`)
      await loadTable(client, folder, table, identities)
      loaded += table.rows + 1
      onProgress(loaded / total)
    }
    await setSequences(client, manifest.sequences)
    await releaseJobs(client, present)
    const missing = await findMissing(client)
    requireWord(missing, hasWord)
    await bringBack(client, aside, (table) => isBrokenBy(missing, table))
    await client.query('commit')
    await client.query('analyze')
    return missing
  } catch (error) {
    throw explainLoading(error)
  } finally {
    await client.end()
  }
}

const explainLoading = (error: unknown): unknown => {
  const { code, message, table } = error as { code?: string; message: string; table?: string }
  if (code === '53100' || code === 'ENOSPC')
    return new OperatorError('the disk of the database is full; nothing was restored')
  if (code?.startsWith('22') || code?.startsWith('23'))
    return new OperatorError(
      `the rows of the backup do not fit${table ? ` ${table}` : ''} (${message}); nothing was restored`,
    )
  if (code?.startsWith('Z_'))
    return new OperatorError(`a file of the backup cannot be unpacked (${message}); nothing was restored`)
  return error
}
