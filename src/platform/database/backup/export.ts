import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { OperatorError } from '../../refusal.ts'
import { MIGRATION_LOCK } from '../migrate.ts'
import { SteadyClient } from '../steady-client.ts'
import { AGE, pass, seal } from './age.ts'
import {
  type CatalogueTable,
  listSequences,
  listTables,
  queueVersion,
  quoted,
  settleSession,
} from './catalogue.ts'
import { BackupFault } from './faults.ts'
import { type BackedUpTable, backupFiles, type Manifest } from './manifest.ts'

/** What was read from the database, as the manifest describes it, and the digest of each file written. */
export interface Exported {
  readonly described: Omit<Manifest, 'format' | 'key' | 'keyStore' | 'sealedTo'>
  readonly digests: Map<string, string>
  /** Bytes written. */
  readonly bytes: number
}

/** Passes bytes on and tells what passed. */
const watching = (watch: (chunk: Uint8Array) => void) =>
  async function* (source: AsyncIterable<Uint8Array>) {
    for await (const chunk of source) {
      watch(chunk)
      yield chunk
    }
  }

interface Written {
  readonly table: BackedUpTable
  readonly digest: string
  readonly bytes: number
}

/** Copies one table to a file, in PostgreSQL's text form, compressed; one buffer at a time is in memory. */
const exportTable = async (
  client: pg.Client,
  folder: string,
  table: CatalogueTable,
  recipients: readonly string[],
  onBytes: (bytes: number) => void,
): Promise<Written> => {
  const name = quoted(client, table)
  const columns = table.columns.map((column) => client.escapeIdentifier(column)).join(', ')
  const counted = await client.query<{ rows: string }>(`select count(*) as rows from ${name}`)
  const file = `${backupFiles.tables}/${encodeURIComponent(`${table.schema}.${table.name}`)}.copy.gz${recipients.length === 0 ? '' : AGE}`
  const hash = createHash('sha256')
  let bytes = 0
  const source = client.query(copyTo(`copy ${name} (${columns}) to stdout`))
  await pipeline(
    source,
    watching((chunk) => onBytes(chunk.length)),
    createGzip({ level: 3 }),
    recipients.length === 0 ? pass : seal(recipients),
    watching((chunk) => {
      hash.update(chunk)
      bytes += chunk.length
    }),
    createWriteStream(join(folder, file), { mode: 0o600, flags: 'wx', flush: true }),
  )
  const rows = Number(counted.rows[0]?.rows)
  if (source.rowCount !== rows)
    throw new OperatorError(
      `${table.schema}.${table.name} has ${rows} rows, but ${source.rowCount} could be read; nothing was kept of the backup`,
    )
  const { schema, name: tableName } = table
  return {
    table: { schema, name: tableName, columns: [...table.columns], rows, file },
    digest: hash.digest('hex'),
    bytes,
  }
}

const readSequences = async (client: pg.Client): Promise<Manifest['sequences']> => {
  const sequences: Manifest['sequences'] = []
  for (const sequence of await listSequences(client)) {
    const found = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${quoted(client, sequence)}`,
    )
    sequences.push({ ...sequence, ...found.rows[0]! })
  }
  return sequences
}

/** What the snapshot says about itself. */
const describeSnapshot = async (client: pg.Client) => {
  const one = async <T extends object>(query: string) => (await client.query<T>(query)).rows[0]
  const moment = await one<{ at: Date; server: string }>(
    "select now() as at, current_setting('server_version') as server",
  )
  const marked = await one<{ there: boolean }>(
    "select to_regclass('access.installation') is not null as there",
  )
  const mark = marked?.there
    ? await one<{ kind: 'real' | 'demo' }>('select kind from access.installation')
    : undefined
  const block = await one<{ number: string; head: Buffer }>(
    'select number, head from audit.block order by number desc limit 1',
  )
  const migrations = await client.query<{ name: string; digest: string }>(
    'select name, digest from migration.applied order by name',
  )
  return {
    madeAt: moment!.at.toISOString(),
    server: moment!.server,
    kind: mark?.kind ?? null,
    audit: block ? { block: Number(block.number), head: block.head.toString('hex') } : null,
    migrations: migrations.rows,
    queue: await queueVersion(client),
  }
}

const explainReading = (error: unknown): unknown => {
  const { code, message } = error as { code?: string; message: string }
  if (code === '42501')
    return new OperatorError(
      `the backup must read everything and may not (${message}); let DATABASE_OWNER_URL log in as the role that owns the tables`,
    )
  if (code === '55P03')
    return new OperatorError('a table is locked by somebody else for more than a minute; try again later')
  return error
}

/**
 * Exports every table of the database as it was at one moment, beside whoever works with it.
 *
 * One repeatable-read transaction sees one snapshot; migrations wait until it has ended. Row-level security is set to
 * refuse rather than to leave rows out, and the rows of each table are counted besides.
 *
 * @param folder where the files go; it exists and is empty but for the folder of the tables.
 * @param recipients public keys to which the rows are encrypted; none where they are not.
 * @param onProgress is told the share that is done, from 0 to 1.
 * @throws OperatorError in one line, where the database has no tables of Samlad or not all of them may be read.
 */
export const exportDatabase = async (
  ownerAddress: string,
  folder: string,
  recipients: readonly string[],
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Exported> => {
  const client = new SteadyClient({ connectionString: ownerAddress, application_name: 'samlad backup' })
  const leave = () => void client.end().catch(() => {})
  await client.connect()
  signal.addEventListener('abort', leave, { once: true })
  try {
    signal.throwIfAborted()
    await settleSession(client)
    await client.query('select pg_advisory_lock_shared($1)', [MIGRATION_LOCK])
    await client.query('begin isolation level repeatable read read only')
    const tables = await listTables(client)
    if (!tables.some(({ schema, name }) => schema === 'migration' && name === 'applied'))
      throw new OperatorError('the database has no tables of Samlad; there is nothing to back up')
    const description = await describeSnapshot(client)
    const total = tables.reduce((sum, { size }) => sum + size, 0)
    const digests = new Map<string, string>()
    const written: BackedUpTable[] = []
    let before = 0
    let bytes = 0
    for (const table of tables) {
      let copied = 0
      const done = await exportTable(client, folder, table, recipients, (length) => {
        copied += length
        onProgress((before + Math.min(copied, table.size)) / total)
      })
      before += table.size
      bytes += done.bytes
      onProgress(before / total)
      digests.set(done.table.file, done.digest)
      written.push(done.table)
    }
    // Read after the rows: a sequence is never behind what the snapshot holds.
    const sequences = await readSequences(client)
    await client.query('commit')
    return { described: { ...description, tables: written, sequences }, digests, bytes }
  } catch (error) {
    if (signal.aborted) throw new BackupFault('interrupted', 'interrupted; nothing was kept of the backup')
    throw explainReading(error)
  } finally {
    signal.removeEventListener('abort', leave)
    // Also where it was to end before anybody listened for that: an open connection would keep the program alive.
    await client.end().catch(() => {})
  }
}
