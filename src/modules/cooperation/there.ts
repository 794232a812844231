import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { bodyFinder } from '../directory/index.ts'

/** The body of this name, where somebody acts for it who would see what waits there. */
export const whoWouldSee = async (tx: DatabaseTransaction, name: string): Promise<string | undefined> => {
  const found = (await bodyFinder(tx))(name)
  if (found === undefined) return undefined
  const { rows } = await sql<{ there: boolean }>`select cooperation.is_there(${found}) as there`.execute(tx)
  return rows[0]!.there ? found : undefined
}
