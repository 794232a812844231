import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import type { KnownBody } from './body.ts'
import { FIRST_BODIES } from './known-bodies.ts'
import { lockDirectory } from './store.ts'

interface Standing {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly shipped_as: string | null
  readonly municipality: string | null
  readonly aliases: readonly string[]
}

const listStanding = async (tx: DatabaseTransaction): Promise<readonly Standing[]> => {
  const bodies = await tx
    .selectFrom('directory.body')
    .select(['id', 'name', 'type', 'shipped_as', 'municipality'])
    .execute()
  const names = Map.groupBy(
    await tx.selectFrom('directory.alias').select(['body_id', 'alias']).execute(),
    ({ body_id }) => body_id,
  )
  return bodies.map((body) => ({ ...body, aliases: (names.get(body.id) ?? []).map(({ alias }) => alias) }))
}

/** Municipalities and regions are known again by any of their names: somebody may have entered them before. */
const KNOWN_BY_ANY_NAME: readonly string[] = ['municipality', 'region']

/** Finds the body of the directory that a known one is; nothing where it is not there. */
const finderOf = (standing: readonly Standing[]): ((body: KnownBody) => Standing | undefined) => {
  const byName = new Map(
    standing.flatMap((body) => [[body.name, body] as const, [body.shipped_as ?? body.name, body] as const]),
  )
  const byCode = new Map(standing.map((body) => [body.municipality, body]))
  const byAnyName = new Map(
    standing.flatMap((body) =>
      [body.name, ...body.aliases].map((name) => [`${body.type} ${name.toLowerCase()}`, body] as const),
    ),
  )
  const anyName = ({ name, type, aliases = [] }: KnownBody): Standing | undefined =>
    [name, ...aliases]
      .map((one) => byAnyName.get(`${type} ${one.toLowerCase()}`))
      .find((found) => found !== undefined)
  return (body) =>
    byName.get(body.name) ??
    (body.municipalityCode === undefined ? undefined : byCode.get(body.municipalityCode)) ??
    (KNOWN_BY_ANY_NAME.includes(body.type) ? anyName(body) : undefined)
}

/** Adds bodies that are missing, with their names. */
const addBodies = async (
  tx: DatabaseTransaction,
  missing: readonly KnownBody[],
): Promise<readonly { readonly id: string; readonly name: string }[]> => {
  if (missing.length === 0) return []
  const added = await tx
    .insertInto('directory.body')
    .values(
      missing.map((body) => ({
        name: body.name,
        shipped_as: body.name,
        name_english: body.nameEn ?? null,
        type: body.type,
        county: body.countyCode ?? null,
        municipality: body.municipalityCode ?? null,
        active_from: body.from ?? null,
      })),
    )
    .returning(['id', 'name'])
    .execute()
  const idOf = new Map(added.map(({ id, name }) => [name, id]))
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
  return added
}

/** Adds who took over from bodies that have just been added. */
const addSteps = async (
  tx: DatabaseTransaction,
  missing: readonly KnownBody[],
  idOf: ReadonlyMap<string, string>,
): Promise<void> => {
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
}

/** Says what known bodies are as recipients, where nothing has been said; what a keeper says stands. */
const addKinds = async (
  tx: DatabaseTransaction,
  known: readonly KnownBody[],
  idOf: ReadonlyMap<string, string>,
): Promise<void> => {
  const kinds = known.flatMap((body) =>
    (body.kinds ?? []).map(({ kind, from, until, source }) => ({
      body_id: idOf.get(body.name) as string,
      kind,
      from_day: from ?? null,
      until_day: until ?? null,
      source,
    })),
  )
  if (kinds.length > 0)
    await tx
      .insertInto('directory.body_kind')
      .values(kinds)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/** Gives a municipality that was there before its code; what a keeper has said of it stands. */
const addCode = async (
  tx: DatabaseTransaction,
  { id, type, municipality }: Standing,
  { municipalityCode }: KnownBody,
): Promise<void> => {
  if (municipalityCode === undefined || municipality !== null || type !== 'municipality') return
  await tx
    .updateTable('directory.body')
    .set(({ eb, fn }) => ({
      municipality: municipalityCode,
      county: fn.coalesce('county', eb.val(municipalityCode.slice(0, 2))),
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', id)
    .where(({ or, eb }) => or([eb('county', 'is', null), eb('county', '=', municipalityCode.slice(0, 2))]))
    .execute()
}

/**
 * Brings the bodies that Samlad knows from the start into the directory: their names, their successors and what they are as
 * recipients. Each is known again by the name it was shipped with (a municipality or a region by any of its names, or its
 * code), so that doing it twice, or after a rename, adds nothing and changes nothing that a keeper has said.
 *
 * @returns how many bodies were added.
 */
export const loadDirectory = async (
  tx: DatabaseTransaction,
  known: readonly KnownBody[] = FIRST_BODIES,
): Promise<number> => {
  await lockDirectory(tx)
  const before = await listStanding(tx)
  const find = finderOf(before)
  const found = known.map((body) => ({ body, standing: find(body) }))
  const missing = found.flatMap(({ body, standing }) => (standing === undefined ? [body] : []))
  const added = await addBodies(tx, missing)
  const idOf = new Map([
    ...found.flatMap(({ body, standing }) =>
      standing === undefined ? [] : [[body.name, standing.id] as const],
    ),
    ...added.map(({ id, name }) => [name, id] as const),
  ])
  await addSteps(tx, missing, idOf)
  for (const { body, standing } of found) if (standing !== undefined) await addCode(tx, standing, body)
  await addKinds(tx, known, idOf)
  return added.length
}
