import type { Connection } from '../../platform/database/connect.ts'
import type { KeyStore } from '../../platform/vault/key-store.ts'
import { type Check, check, fail, ok } from './check.ts'

const MODE = "select current_setting('archive_mode') <> 'off' as archived"

/** Rounds that have opened and not ended: slips are used, or will be on a day that is told. */
const ASKING =
  'select count(*)::int as asking from surveys.round where opened_on is not null and closed_on is null and closes_on >= surveys.today()'

/** Whether an archive of the write-ahead log, with which one comes back to any moment, also holds what must be gone on its day. */
export const checkLogArchive = ({ pool }: Pick<Connection, 'pool'>, store: KeyStore): Promise<Check> =>
  check('log archive', 'look at KEYS_DATABASE_URL, and at the key store’s server', async () => {
    const [keys, own] = await Promise.all([
      store.query<{ archived: boolean }>('read_archive_mode', MODE, []),
      pool.query<{ archived: boolean }>(MODE),
    ])
    if (keys.rows[0]?.archived)
      return fail(
        'the log of the key store’s server is archived: a key that was destroyed lives on in it',
        'give the key store a server of its own with archive_mode = off, and remove the archive; see docs/how-to/backup.md',
      )
    if (!own.rows[0]?.archived) return ok('none is kept')
    const { asking = 0 } = (await pool.query<{ asking: number }>(ASKING)).rows[0] ?? {}
    if (asking > 0)
      return fail(
        `the log of the database is archived while ${asking} rounds of surveys ask: it tells when each slip was used`,
        'set archive_mode = off until they have ended, restart PostgreSQL, and remove the archive; see docs/how-to/backup.md',
      )
    return ok('that of the database is archived; see that nothing in it is older than 35 days')
  })
