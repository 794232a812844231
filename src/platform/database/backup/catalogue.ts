import type pg from 'pg'

/** A table as the database describes it. */
export interface CatalogueTable {
  readonly schema: string
  readonly name: string
  /** Columns that are stored as given; generated ones are left out. */
  readonly columns: readonly string[]
  /** About how many bytes on disk, large values included, as the server knew when it last looked: for the progress shown. */
  readonly size: number
}

export interface CatalogueSequence {
  readonly schema: string
  readonly name: string
}

// All that is stored for good, but neither what belongs to an extension nor somebody else's tables in `public`, nor the key by which
// the database knows the processes: a backup holds no secret, and the next migration tells it anew.
const OURS = `
  n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' and c.relpersistence = 'p'
  and c.oid is distinct from to_regclass('access.vouching_key')
  and (n.nspname <> 'public' or pg_has_role(current_user, c.relowner, 'usage'))
  and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`

/** The tables of the database, in the order of their names. Partitions count, what they are partitions of does not. */
export const listTables = async (client: pg.Client): Promise<CatalogueTable[]> => {
  const found = await client.query<{ schema: string; name: string; columns: string[]; size: string }>(`
    select n.nspname as schema, c.relname as name, 
           8192 * (greatest(c.relpages, 1) + coalesce((select greatest(t.relpages, 0) from pg_class t where t.oid = c.reltoastrelid), 0)) as size,
           (select coalesce(json_agg(a.attname order by a.attnum), '[]') from pg_attribute a
            where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and ${OURS}
    order by n.nspname collate "C", c.relname collate "C"`)
  return found.rows.map((row) => ({ ...row, size: Number(row.size) }))
}

/** The sequences of the database, those of identity columns included. */
export const listSequences = async (client: pg.Client): Promise<CatalogueSequence[]> => {
  const found = await client.query<CatalogueSequence>(`
    select n.nspname as schema, c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'S' and ${OURS}
    order by n.nspname collate "C", c.relname collate "C"`)
  return found.rows
}

/** Version of the job queue's tables, 0 where there are none. */
export const queueVersion = async (client: pg.Client): Promise<number> => {
  const there = await client.query<{ there: boolean }>(
    "select to_regclass('graphile_worker.migrations') is not null as there",
  )
  if (!there.rows[0]?.there) return 0
  const found = await client.query<{ version: number }>(
    'select coalesce(max(id), 0)::int as version from graphile_worker.migrations',
  )
  return found.rows[0]?.version ?? 0
}

/** A name in SQL, with its schema. */
export const quoted = (client: pg.Client, { schema, name }: { schema: string; name: string }): string =>
  `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`

/** Reads and writes values in one form, whatever the server's own settings are, and waits as long as it takes. */
export const settleSession = async (client: pg.Client): Promise<void> => {
  await client.query(`
    set client_encoding = 'UTF8'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set timezone = 'UTC';
    set extra_float_digits = 3; set statement_timeout = 0; set idle_in_transaction_session_timeout = 0;
    set lock_timeout = '60s'; set row_security = off`)
}
