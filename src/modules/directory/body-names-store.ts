import type { DatabaseTransaction } from '../../platform/database/connect.ts'

export interface NamedBody {
  readonly id: string
  readonly name: string
}

/** The names of bodies by their identifiers. */
export const namesOfBodies = async (
  tx: DatabaseTransaction,
  ids: readonly string[],
): Promise<Record<string, string>> => {
  if (ids.length === 0) return {}
  const rows = await tx
    .selectFrom('directory.body')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}

/** Names that a person may choose from when filling in a body; a shelter is told to nobody. */
export const listBodyNames = async (tx: DatabaseTransaction): Promise<string[]> =>
  (
    await tx.selectFrom('directory.body').select('name').where('hidden', '=', false).orderBy('name').execute()
  ).map(({ name }) => name)
