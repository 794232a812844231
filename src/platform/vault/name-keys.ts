import { sql } from 'kysely'
import { type House, setActor } from '../access/action.ts'
import type { KeyHolder } from './key-kind.ts'
import { findUnnamed, type KeyStore, nameKind } from './key-store.ts'

/** How many keys are looked for at a time. */
const BATCH = 1000
const FIRST = '00000000-0000-0000-0000-000000000000'

const system = { kind: 'system', name: 'keys' } as const

/** Which of these keys a room has noted in its column. */
const heldIn = (
  house: Pick<House, 'worker'>,
  { table, column }: KeyHolder,
  keyIds: readonly string[],
): Promise<string[]> =>
  house.worker.transaction().execute(async (tx) => {
    await setActor(tx, system)
    const { rows } = await sql<{ id: string }>`
      select distinct ${sql.ref(column)} as id from ${sql.table(table)} where ${sql.ref(column)} = any (${keyIds}::uuid[])`.execute(
      tx,
    )
    return rows.map(({ id }) => id)
  })

/**
 * Says of keys of before of what kind they are, by where the rooms have noted them. A key that no room knows keeps none, and no job
 * opens it.
 *
 * @returns how many keys nobody knew.
 */
export const nameEarlierKeys = async (
  house: Pick<House, 'worker'>,
  store: KeyStore,
  holders: readonly KeyHolder[],
): Promise<number> => {
  let unknown = 0
  let after = FIRST
  for (;;) {
    const found = await findUnnamed(store, after, BATCH)
    if (found.length === 0) return unknown
    after = found.at(-1)!
    const left = new Set(found)
    for (const holder of holders) {
      const held = await heldIn(house, holder, [...left])
      if (held.length > 0) await nameKind(store, held, holder.kind)
      for (const id of held) left.delete(id)
      if (left.size === 0) break
    }
    unknown += left.size
  }
}
