import type pg from 'pg'
import type { Role } from '../platform/access/roles.ts'
import { SteadyPool } from '../platform/database/steady-client.ts'
import { whenFileEnds } from './closing.ts'

/** The owner's connections to the databases of this test file, by their address. */
const owners = new Map<string, pg.Pool>()

const ownerOf = (address: string): pg.Pool => {
  const known = owners.get(address)
  if (known !== undefined) return known
  const pool = new SteadyPool({ connectionString: address, max: 2 })
  owners.set(address, pool)
  whenFileEnds(async () => {
    owners.delete(address)
    await pool.end()
  })
  return pool
}

/**
 * Lets somebody act for a body in any role, as the owner of the database: the application cannot, where a role needs two
 * (domain rule 18). For setting a scene, never for what is tested.
 *
 * @param owner address of the owner's connection: `world.database.owner`
 */
export const addTestMembership = async (
  owner: string,
  given: { personId: string; bodyId: string; role: Role; isDefault?: boolean },
): Promise<string> => {
  const { rows } = await ownerOf(owner).query<{ id: string }>(
    'insert into identity.membership (person_id, body_id, role, is_default) values ($1, $2, $3, $4) returning id',
    [given.personId, given.bodyId, given.role, given.isDefault ?? true],
  )
  return rows[0]!.id
}
