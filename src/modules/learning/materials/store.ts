import { sql } from 'kysely'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { ListedMaterial, Material, MaterialKind } from './records.ts'

const named = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('learning.material as m')
    .leftJoin('directory.body as b', (join) =>
      join.onRef('b.id', '=', 'm.body_id').on((row) => row.fn<boolean>('directory.told', ['b.id'])),
    )

/** The newest version of each material of a kind that is offered and that the reader may read, by title. */
export const listMaterials = async (
  tx: DatabaseTransaction,
  kind: MaterialKind,
): Promise<ListedMaterial[]> => {
  const rows = await named(tx)
    .innerJoin('learning.material_version as v', 'v.material_id', 'm.id')
    .distinctOn('m.id')
    .select(['m.id', 'v.title', 'v.summary', 'v.language', 'v.hours'])
    .select(['m.setting', 'm.body_id as bodyId', 'b.name as bodyName'])
    .where('m.kind', '=', kind)
    .where('m.ended_on', 'is', null)
    .where('v.published_at', 'is not', null)
    .where('v.withdrawn_on', 'is', null)
    .orderBy('m.id')
    .orderBy('v.number', 'desc')
    .execute()
  return (rows as ListedMaterial[]).sort((one, other) => one.title.localeCompare(other.title, 'sv'))
}

/** @throws NotFound, also for a material of another kind than the one that is named. */
export const getMaterial = async (
  tx: DatabaseTransaction,
  materialId: string,
  kind?: MaterialKind,
): Promise<Material> => {
  const found = await named(tx)
    .select(['m.id', 'm.kind', 'm.setting', 'm.body_id as bodyId'])
    .select(['b.name as bodyName', 'm.ended_on as endedOn'])
    .where('m.id', '=', materialId)
    .executeTakeFirst()
  if (found === undefined || (kind !== undefined && found.kind !== kind)) throw new NotFound('material')
  return found as Material
}

/** A material as its makers see it among their own. */
export interface OwnMaterial extends Pick<Material, 'id' | 'kind' | 'setting' | 'endedOn'> {
  readonly title: string
  /** Number of the newest published version; nothing before the first. */
  readonly published: number | null
  readonly hasDraft: boolean
  /** How much that readers have said waits to be looked at. */
  readonly waiting: number
}

/** The materials of a body, those of nobody where none is given, by title. */
export const listOwn = async (tx: DatabaseTransaction, bodyId: string | null): Promise<OwnMaterial[]> => {
  const { rows } = await sql<OwnMaterial>`
    select m.id, m.kind, m.setting, m.ended_on as "endedOn",
      (array_agg(v.title order by v.number desc))[1] as title,
      max(v.number) filter (where v.published_at is not null) as published,
      bool_or(v.published_at is null) as "hasDraft",
      (select count(*)::int from learning.feedback f join learning.material_version w on w.id = f.version_id
        where w.material_id = m.id and f.state = 'waiting') as waiting
    from learning.material m join learning.material_version v on v.material_id = m.id
    where m.body_id is not distinct from ${bodyId}::uuid
    group by m.id order by title`.execute(tx)
  return rows
}

/** Begins a material. @returns its identifier. */
export const insertMaterial = async (
  tx: DatabaseTransaction,
  material: Pick<Material, 'kind' | 'setting' | 'bodyId'> & { readonly id?: string; readonly now: Date },
): Promise<string> => {
  const { kind, setting, bodyId: body_id, now: created_at, id } = material
  const made = await tx
    .insertInto('learning.material')
    .values({ ...(id === undefined ? {} : { id }), kind, setting, body_id, created_at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return made.id
}

export const markEnded = async (tx: DatabaseTransaction, materialId: string, day: Day): Promise<void> => {
  await tx
    .updateTable('learning.material')
    .set((row) => ({ ended_on: day, revision: row('revision', '+', 1) }))
    .where('id', '=', materialId)
    .execute()
}

/** Copies the pages of a version into a draft. */
export const copyPages = async (tx: DatabaseTransaction, from: string, into: string): Promise<void> => {
  await sql`insert into learning.material_page (version_id, position, title, body, easy_body, sections, sources)
    select ${into}::uuid, position, title, body, easy_body, sections, sources
    from learning.material_page where version_id = ${from}::uuid`.execute(tx)
}

/** Lets a page of a draft and the one before it change places. */
export const movePageUp = async (
  tx: DatabaseTransaction,
  versionId: string,
  position: number,
): Promise<void> => {
  await sql`update learning.material_page
    set position = ${2 * position - 1} - position, revision = revision + 1
    where version_id = ${versionId}::uuid and position in (${position - 1}, ${position})`.execute(tx)
}

/** Removes a page of a draft; those after it move up. */
export const removePage = async (
  tx: DatabaseTransaction,
  versionId: string,
  position: number,
): Promise<void> => {
  await sql`delete from learning.material_page where version_id = ${versionId}::uuid and position = ${position}`.execute(
    tx,
  )
  await sql`update learning.material_page set position = position - 1
    where version_id = ${versionId}::uuid and position > ${position}`.execute(tx)
}

/** Removes a draft with its pages. */
export const removeDraft = async (tx: DatabaseTransaction, versionId: string): Promise<void> => {
  await tx.deleteFrom('learning.material_page').where('version_id', '=', versionId).execute()
  await tx.deleteFrom('learning.material_version').where('id', '=', versionId).execute()
}

/** The newest published version of everything that is offered, with the body that makes it. For the system. */
export const listOffered = async (
  tx: DatabaseTransaction,
): Promise<
  readonly { readonly versionId: string; readonly materialId: string; readonly bodyId: string | null }[]
> =>
  tx
    .selectFrom('learning.material as m')
    .innerJoin('learning.material_version as v', 'v.material_id', 'm.id')
    .distinctOn('m.id')
    .select(['v.id as versionId', 'm.id as materialId', 'm.body_id as bodyId'])
    .where('m.ended_on', 'is', null)
    .where('v.published_at', 'is not', null)
    .where('v.withdrawn_on', 'is', null)
    .orderBy('m.id')
    .orderBy('v.number', 'desc')
    .execute()

/** The pages of the newest published versions of what is offered, as far as the reader may read them. */
export const listOfferedPages = async (
  tx: DatabaseTransaction,
): Promise<readonly { readonly title: string; readonly page: string; readonly sections: string[] }[]> => {
  const { rows } = await sql<{ title: string; page: string; sections: string[] }>`
    select v.title, p.title as page, p.sections
    from (select distinct on (m.id) w.id, w.title from learning.material m
        join learning.material_version w on w.material_id = m.id
        where m.ended_on is null and w.published_at is not null and w.withdrawn_on is null order by m.id, w.number desc) v
      join learning.material_page p on p.version_id = v.id
    order by v.title, p.position`.execute(tx)
  return rows
}
