import { expect, test } from 'vitest'
import { openTestDatabase } from '../../testing/database.ts'
import { TEST_SECRET } from '../../testing/template.ts'
import { requireOwnSession } from './connect.ts'
import { SteadyPool } from './steady-client.ts'

test('whoever connects is not let in by way of a pooler that takes no settings, whether it drops them or refuses', async () => {
  const { connection, workerConnection, application } = await openTestDatabase()
  await requireOwnSession(connection, TEST_SECRET)
  await requireOwnSession(workerConnection, TEST_SECRET)
  // What is said at the beginning is dropped, as by PgBouncer with `ignore_startup_parameters`.
  const dropped = new SteadyPool({ connectionString: application, max: 1 })
  await expect(requireOwnSession({ pool: dropped }, TEST_SECRET)).rejects.toThrow(/name PostgreSQL itself/)
  // Some of it is dropped.
  const half = new SteadyPool({
    connectionString: application,
    max: 1,
    options: '-c plan_cache_mode=force_generic_plan -c samlad.relation_key=',
  })
  await expect(requireOwnSession({ pool: half }, TEST_SECRET)).rejects.toThrow(/name PostgreSQL itself/)
  await requireOwnSession({ pool: half }, '')
  // It is refused, as by PgBouncer without.
  const refused = new SteadyPool({ connectionString: application, max: 1 })
  refused.query = (() =>
    Promise.reject(Object.assign(new Error('unsupported startup parameter'), { code: '08P01' }))) as never
  await expect(requireOwnSession({ pool: refused }, TEST_SECRET)).rejects.toThrow(
    /a pooler such as PgBouncer/,
  )
  for (const pool of [dropped, half, refused]) await pool.end()
})
