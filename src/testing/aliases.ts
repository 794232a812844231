import type pg from 'pg'
import type { Relation } from '../platform/access/relations.ts'

/** The alias of an identifier in a relation, for rows that a test writes past the house. */
export const aliasIn = async (client: pg.Client, relation: Relation, id: string): Promise<string> => {
  const found = await client.query<{ alias: string }>('select access.alias($1, $2) as alias', [relation, id])
  return found.rows[0]!.alias
}
