import type pg from 'pg'
import type { KeyStore, StoredKey } from './key-store.ts'
import type { Providers } from './providers/providers.ts'
import { unwrapKeys } from './unwrap.ts'

/** How many keys are wrapped anew in one transaction. */
const BATCH = 200

/** Lets one rotation of a body at a time do its next step; whoever reads or adds keys does not wait. */
const lockRotation = async (client: pg.ClientBase, bodyId: string): Promise<void> => {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [bodyId])
}

const currentOf = async (
  client: pg.ClientBase,
  bodyId: string,
): Promise<Pick<StoredKey, 'kek' | 'provider'>> => {
  const found = await client.query<Pick<StoredKey, 'kek' | 'provider'>>(
    'select b.kek, e.provider from body b join kek e on e.body_id = b.body_id and e.id = b.kek where b.body_id = $1',
    [bodyId],
  )
  return found.rows[0]!
}

/** Puts a new key-encryption key in use: what is wrapped from now on is wrapped with it. */
const take = (store: KeyStore, providers: Providers, bodyId: string, kek: string): Promise<void> =>
  store.transaction(async (client) => {
    await lockRotation(client, bodyId)
    await client.query('insert into kek (body_id, id, provider) values ($1, $2, $3)', [
      bodyId,
      kek,
      providers.kindFor(bodyId),
    ])
    await client.query('update body set kek = $2 where body_id = $1', [bodyId, kek])
  })

const findOlder = async (client: pg.ClientBase, bodyId: string, kek: string): Promise<StoredKey[]> =>
  (
    await client.query<StoredKey>(
      `select k.id, k.version, k.body_id as "bodyId", k.kek, e.provider, k.wrapped, k.kind
       from wrapped_key k join kek e on e.body_id = k.body_id and e.id = k.kek
       where k.body_id = $1 and k.kek <> $2 order by k.id, k.version limit $3 for update of k`,
      [bodyId, kek, BATCH],
    )
  ).rows

/** Wraps one batch anew. Readers see the old wrapping or the new one; both open. */
const rewrapBatch = (store: KeyStore, providers: Providers, bodyId: string): Promise<number> =>
  store.transaction(async (client) => {
    await lockRotation(client, bodyId)
    const { kek, provider } = await currentOf(client, bodyId)
    const older = await findOlder(client, bodyId, kek)
    if (older.length === 0) return 0
    const keys = await unwrapKeys(providers, older)
    const wrapped = await providers.of(bodyId, provider).wrap(
      bodyId,
      kek,
      keys.map(({ context, key }) => ({ context, key })),
    )
    await client.query(
      `update wrapped_key k set kek = $1, wrapped = n.wrapped
       from unnest($2::uuid[], $3::integer[], $4::bytea[]) n (id, version, wrapped)
       where k.id = n.id and k.version = n.version`,
      [kek, keys.map(({ stored }) => stored.id), keys.map(({ stored }) => stored.version), wrapped],
    )
    return older.length
  })

/** Key-encryption keys that wrap nothing any longer stay until the key history no longer needs them. */
export const retireUnused = async (client: pg.ClientBase): Promise<void> => {
  await client.query(
    `update kek e set retired_at = now() where e.retired_at is null
       and not exists (select from body b where b.body_id = e.body_id and b.kek = e.id)
       and not exists (select from wrapped_key k where k.body_id = e.body_id and k.kek = e.id)`,
  )
}

/** Gives a body, which has keys, a new key-encryption key and wraps all its keys anew. @returns how many. */
export const rotate = async (
  store: KeyStore,
  providers: Providers,
  bodyId: string,
  known: readonly string[],
): Promise<number> => {
  const kek = await providers.of(bodyId, providers.kindFor(bodyId)).create(bodyId, known)
  await take(store, providers, bodyId, kek)
  let count = 0
  for (let done = -1; done !== 0; count += done) done = await rewrapBatch(store, providers, bodyId)
  await store.transaction(retireUnused)
  return count
}
