import type pg from 'pg'
import { SteadyPool } from '../database/steady-client.ts'
import { OperatorError } from '../refusal.ts'
import type { KeyKind } from './key-kind.ts'
import { prepareKeyTables } from './key-tables.ts'
import type { ProviderKind } from './providers/provider.ts'

/** One version of a key as it lies in the store. */
export interface StoredKey {
  readonly id: string
  readonly version: number
  readonly bodyId: string
  readonly kek: string
  readonly provider: ProviderKind
  readonly wrapped: Buffer
  /** Absent for keys of before, of which nobody has said yet what they seal. */
  readonly kind: KeyKind | null
}

/** The key-encryption key that a body wraps with now. */
export interface CurrentKek {
  readonly kek: string
  readonly provider: ProviderKind
  readonly indexKey: string
}

/** The database of the key store: a few connections, opened at the first query, with its tables made. */
export interface KeyStore {
  query<R extends pg.QueryResultRow>(
    name: string,
    text: string,
    values: readonly unknown[],
  ): Promise<pg.QueryResult<R>>
  transaction<T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** How many each process opens at most. */
export const CONNECTIONS_OF_KEYS = 4
/** Longest time in milliseconds that one statement may take. */
const LONGEST = 15_000

const explain = (error: unknown): unknown => {
  if (error instanceof OperatorError) return error
  const { code = '' } = error as { code?: string }
  // Where PostgreSQL answered, the error is its own (five characters); anything else is the way there.
  if (/^[0-9A-Z]{5}$/.test(code) && !code.startsWith('08') && !code.startsWith('28') && code !== '3D000')
    return error
  return new OperatorError(
    `the key store does not answer (${code || (error as Error).name}); check KEYS_DATABASE_URL and its server`,
    { cause: error },
  )
}

/** @param address gives the address of the key store's own role and database, asked at the first use. */
export const openKeyStore = (address: () => Promise<string>): KeyStore => {
  let opening: Promise<pg.Pool> | undefined
  const open = async (): Promise<pg.Pool> => {
    const pool = new SteadyPool({
      connectionString: await address(),
      max: CONNECTIONS_OF_KEYS,
      application_name: 'samlad keys',
      connectionTimeoutMillis: 30_000,
      statement_timeout: LONGEST,
      // A server that is gone without a word answers nothing, not even its own limit.
      query_timeout: LONGEST + 5_000,
      idle_in_transaction_session_timeout: 30_000,
    })
    try {
      const client = await pool.connect()
      try {
        await prepareKeyTables(client)
      } finally {
        client.release()
      }
      return pool
    } catch (error) {
      await pool.end()
      throw explain(error)
    }
  }
  const ready = (): Promise<pg.Pool> => {
    opening ??= open().catch((error) => {
      // The next use tries again.
      opening = undefined
      throw error
    })
    return opening
  }
  return {
    query: async (name, text, values) => {
      const pool = await ready()
      return pool.query({ name, text, values: [...values] }).catch((error) => {
        throw explain(error)
      })
    },
    transaction: async (work) => {
      const pool = await ready()
      const client = await pool.connect().catch((error) => {
        throw explain(error)
      })
      let broken = false
      try {
        await client.query('begin')
        const result = await work(client)
        await client.query('commit')
        return result
      } catch (error) {
        await client.query('rollback').catch(() => {
          broken = true
        })
        throw error
      } finally {
        client.release(broken)
      }
    },
    close: async () => {
      const pool = await opening?.catch(() => undefined)
      opening = undefined
      await pool?.end()
    },
  }
}

const KEYS = `select k.id, k.version, k.body_id as "bodyId", k.kek, e.provider, k.wrapped, k.kind
  from wrapped_key k join kek e on e.body_id = k.body_id and e.id = k.kek`

/** Every version of these keys. */
export const findKeys = async (store: KeyStore, keyIds: readonly string[]): Promise<StoredKey[]> =>
  (await store.query<StoredKey>('find_keys', `${KEYS} where k.id = any ($1::uuid[])`, [keyIds])).rows

/** The key of a body's blind index. */
export const findIndexKey = async (store: KeyStore, bodyId: string): Promise<StoredKey | undefined> =>
  (
    await store.query<StoredKey>(
      'find_index_key',
      `${KEYS} join body b on b.index_key = k.id where b.body_id = $1`,
      [bodyId],
    )
  ).rows[0]

/** What a body wraps with; nothing before its first key. */
export const findCurrent = async (store: KeyStore, bodyId: string): Promise<CurrentKek | undefined> =>
  (
    await store.query<CurrentKek>(
      'find_current',
      `select b.kek, e.provider, b.index_key as "indexKey" from body b join kek e on e.body_id = b.body_id and e.id = b.kek
       where b.body_id = $1`,
      [bodyId],
    )
  ).rows[0]

/** Every body that has keys. */
export const listBodies = async (store: KeyStore): Promise<string[]> =>
  (
    await store.query<{ id: string }>('list_bodies', 'select body_id as id from body order by body_id', [])
  ).rows.map(({ id }) => id)

/** How much the store holds. */
export const countKeys = async (store: KeyStore): Promise<{ keys: number; entries: number }> =>
  (
    await store.query<{ keys: number; entries: number }>(
      'count_keys',
      `select (select count(distinct id) from wrapped_key where not exists (select from body b where b.index_key = id))::integer as keys,
              (select count(*) from ledger)::integer as entries`,
      [],
    )
  ).rows[0]!

/** Identifiers of the key-encryption keys that a body has or had. */
export const findKekIds = async (store: KeyStore, bodyId: string): Promise<string[]> =>
  (
    await store.query<{ id: string }>('find_keks', 'select id from kek where body_id = $1', [bodyId])
  ).rows.map(({ id }) => id)

/**
 * Adds new keys of a body, wrapped by the key-encryption key that is in use.
 *
 * @returns whether it was still in use; where not, nothing was added: wrap them anew.
 */
export const addKeys = async (
  store: KeyStore,
  bodyId: string,
  kek: string,
  kind: KeyKind,
  keys: readonly { id: string; version: number; wrapped: Buffer }[],
): Promise<boolean> => {
  const added = await store.query(
    'add_keys',
    `insert into wrapped_key (id, version, body_id, kek, wrapped, kind)
     select n.id, n.version, b.body_id, b.kek, n.wrapped, $6
     from (select body_id, kek from body where body_id = $1 and kek = $2 for share) b,
          unnest($3::uuid[], $4::integer[], $5::bytea[]) n (id, version, wrapped)`,
    [
      bodyId,
      kek,
      keys.map(({ id }) => id),
      keys.map(({ version }) => version),
      keys.map(({ wrapped }) => wrapped),
      kind,
    ],
  )
  return (added.rowCount ?? 0) > 0 || keys.length === 0
}

/** Lets one at a time add or destroy versions of a key, so that none is added to a key that is being destroyed. */
export const lockVersions = async (client: pg.ClientBase, keyId: string): Promise<void> => {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [keyId])
}

/**
 * Adds a version of a key that is there, as `addKeys`.
 *
 * @returns false where the key or the key-encryption key has changed meanwhile.
 */
export const addVersion = (
  store: KeyStore,
  key: Pick<StoredKey, 'id' | 'version' | 'bodyId' | 'kek' | 'wrapped'>,
): Promise<boolean> =>
  store.transaction(async (client) => {
    await lockVersions(client, key.id)
    const added = await client.query(
      `insert into wrapped_key (id, version, body_id, kek, wrapped, kind)
       select k.id, $2::integer, b.body_id, b.kek, $5, k.kind
       from (select body_id, kek from body where body_id = $3 and kek = $4 for share) b,
            (select id, kind from wrapped_key where id = $1 and version = $2::integer - 1) k
       on conflict do nothing`,
      [key.id, key.version, key.bodyId, key.kek, key.wrapped],
    )
    return added.rowCount === 1
  })

/** Adds a body with its first key-encryption key and the key of its index. @returns false where it was there already. */
export const addBody = (
  store: KeyStore,
  bodyId: string,
  kek: Pick<StoredKey, 'kek' | 'provider'>,
  index: { id: string; wrapped: Buffer },
): Promise<boolean> =>
  store.transaction(async (client) => {
    await client.query('insert into kek (body_id, id, provider) values ($1, $2, $3) on conflict do nothing', [
      bodyId,
      kek.kek,
      kek.provider,
    ])
    const added = await client.query(
      'insert into body (body_id, kek, index_key) values ($1, $2, $3) on conflict do nothing',
      [bodyId, kek.kek, index.id],
    )
    if (added.rowCount === 0) return false
    await client.query(
      `insert into wrapped_key (id, version, body_id, kek, wrapped, kind) values ($1, 1, $2, $3, $4, 'index')`,
      [index.id, bodyId, kek.kek, index.wrapped],
    )
    return true
  })

/** Keys of which nobody has said yet what they seal, after an identifier in their order. */
export const findUnnamed = async (store: KeyStore, after: string, limit: number): Promise<string[]> =>
  (
    await store.query<{ id: string }>(
      'find_unnamed',
      'select distinct id from wrapped_key where kind is null and id > $1 order by id limit $2',
      [after, limit],
    )
  ).rows.map(({ id }) => id)

/** Says of what kind keys of before are; what was said once stays. */
export const nameKind = async (store: KeyStore, keyIds: readonly string[], kind: KeyKind): Promise<void> => {
  await store.query(
    'name_kind',
    'update wrapped_key set kind = $2 where kind is null and id = any ($1::uuid[])',
    [keyIds, kind],
  )
}
