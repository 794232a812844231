import { randomBytes } from 'node:crypto'
import pg from 'pg'

const roles = ['owner', 'application', 'worker', 'keys'] as const
type Addresses = Readonly<Record<(typeof roles)[number] | 'bootstrap', string>>

/**
 * Makes the roles and an empty database on a PostgreSQL server that the tests may use, whose administrator's address
 * stands in TEST_DATABASE_URL. Both are gone when the run ends.
 */
export const useTestServer = async (
  administratorAddress: string,
  database: string,
): Promise<{ addresses: Addresses; release: () => Promise<void> }> => {
  const administrator = new pg.Client(administratorAddress)
  await administrator.connect()
  const password = randomBytes(18).toString('base64url')
  const { hostname, port, search } = new URL(administratorAddress)
  const known = await administrator.query<{ rolname: string }>(
    "select rolname from pg_roles where rolname like 'samlad\\_%'",
  )
  for (const role of roles) {
    const verb = known.rows.some(({ rolname }) => rolname === `samlad_${role}`) ? 'alter' : 'create'
    await administrator.query(`${verb} role samlad_${role} login password '${password}'`)
  }
  await administrator.query('alter role samlad_worker noinherit')
  await administrator.query('grant samlad_application to samlad_worker')
  await administrator.query(`drop database if exists ${database} with (force)`)
  await administrator.query(`create database ${database} owner samlad_owner`)
  const place = `${hostname}${port ? `:${port}` : ''}/${database}${search || '?'}`
  const addressOf = (role: string) => `postgresql://samlad_${role}:${password}@${place}`
  return {
    addresses: {
      bootstrap: administratorAddress,
      owner: addressOf('owner'),
      application: addressOf('application'),
      worker: addressOf('worker'),
      keys: addressOf('keys'),
    },
    release: async () => {
      await administrator.query(`alter database ${database} with is_template false`)
      await administrator.query(`drop database ${database} with (force)`)
      await administrator.end()
    },
  }
}
