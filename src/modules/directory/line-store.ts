import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'

/** What a body is called, and whoever took over from it, by every name. */
export const namesInLine = async (tx: DatabaseTransaction, bodyId: string): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`
    with recursive line as (
      select ${bodyId}::uuid as id
      union
      select s.successor_id from directory.succession s join line on line.id = s.body_id
    )
    select b.name from directory.body b join line using (id)
    union select b.name_english from directory.body b join line using (id) where b.name_english is not null
    union select a.alias from directory.alias a join line on line.id = a.body_id`.execute(tx)
  return rows.map(({ name }) => name)
}
