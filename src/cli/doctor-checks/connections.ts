import type { Connection } from '../../platform/database/connect.ts'
import { mostConnections } from '../../platform/database/most-connections.ts'
import type { KeyStore } from '../../platform/vault/key-store.ts'
import { type Check, check, fail, ok, warn } from './check.ts'

/** For whoever administers the server, and for commands by hand. */
const SPARE = 20

const ALLOWED = `select system_identifier::text as server, current_setting('max_connections')::int as most,
  current_setting('superuser_reserved_connections')::int
    + coalesce(current_setting('reserved_connections', true), '0')::int as kept
  from pg_control_system()`

interface Allowed {
  readonly server: string
  readonly most: number
  /** Of these, for administrators alone. */
  readonly kept: number
}

/** Whether the servers let in all that the processes of this machine may open. @param processors of this machine. */
export const checkConnections = (
  { pool }: Pick<Connection, 'pool'>,
  store: KeyStore,
  workers: number,
  processors?: number,
): Promise<Check> =>
  check('connections', 'look at the server, and at its log', async () => {
    const [own, keys] = await Promise.all([
      pool.query<Allowed>(ALLOWED),
      store.query<Allowed>('read_max_connections', ALLOWED, []),
    ])
    const database = own.rows[0]!
    const keyStore = keys.rows[0]!
    const needed = mostConnections(workers, processors)
    const isOne = database.server === keyStore.server
    const servers = [
      {
        name: isOne ? 'PostgreSQL' : 'PostgreSQL of the database',
        ...database,
        opened: needed.database + (isOne ? needed.keys : 0),
      },
      ...(isOne ? [] : [{ name: 'PostgreSQL of the key store', ...keyStore, opened: needed.keys }]),
    ]
    const told = servers.map(({ name, most, opened }) => `${opened} of the ${most} of ${name}`).join(', ')
    const short = servers.find(({ most, opened }) => opened + SPARE > most)
    if (short === undefined) return ok(`this machine opens at most ${told}`)
    const remedy = `set max_connections of ${short.name} to ${short.opened + SPARE} and as much more as other machines open, on a replica first, and restart it; see docs/how-to/scale.md`
    return short.opened > short.most - short.kept
      ? fail(`this machine may open ${told}`, remedy)
      : warn(`this machine may open ${told}, which leaves none for you or another machine`, remedy)
  })
