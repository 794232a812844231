import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import type { KnownBody } from './body.ts'
import { KNOWN_BODIES } from './known-bodies.ts'
import { lockDirectory } from './store.ts'

/**
 * Brings the bodies that Samlad knows from the start, their names and successors into the directory. Each is known
 * again by the name it was shipped with, so that doing it twice, or after a rename, adds nothing and changes nothing.
 *
 * @returns how many bodies were added.
 */
export const loadDirectory = async (
  tx: DatabaseTransaction,
  known: readonly KnownBody[] = KNOWN_BODIES,
): Promise<number> => {
  await lockDirectory(tx)
  const before = await tx.selectFrom('directory.body').select(['id', 'name', 'shipped_as']).execute()
  const taken = new Set(before.flatMap(({ name, shipped_as }) => [name, shipped_as ?? name]))
  const missing = known.filter(({ name }) => !taken.has(name))
  if (missing.length === 0) return 0
  const added = await tx
    .insertInto('directory.body')
    .values(
      missing.map((body) => ({
        name: body.name,
        shipped_as: body.name,
        name_english: body.nameEn ?? null,
        type: body.type,
        county: body.countyCode ?? null,
        active_from: body.from ?? null,
      })),
    )
    .returning(['id', 'name'])
    .execute()
  const idOf = new Map([
    ...before.flatMap(({ id, name, shipped_as }) => [[name, id] as const, [shipped_as ?? name, id] as const]),
    ...added.map(({ id, name }) => [name, id] as const),
  ])
  const aliases = missing.flatMap((body) => {
    const bodyId = idOf.get(body.name) as string
    return [
      ...(body.aliases ?? []).map((alias) => ({ body_id: bodyId, alias, kind: 'other' })),
      ...(body.aliasesByDefinition ?? []).map((alias) => ({ body_id: bodyId, alias, kind: 'defined' })),
    ]
  })
  if (aliases.length > 0)
    await tx
      .insertInto('directory.alias')
      .values(aliases)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  const steps = missing.flatMap((body) => {
    const next = body.successor
    const successor = next && idOf.get(next.name)
    return next && successor
      ? [
          {
            body_id: idOf.get(body.name) as string,
            successor_id: successor,
            from_day: next.from,
            scope: next.scope ?? null,
            basis: next.basis,
          },
        ]
      : []
  })
  if (steps.length > 0)
    await tx
      .insertInto('directory.succession')
      .values(steps)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  return added.length
}
