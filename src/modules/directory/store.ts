import { type Expression, type SqlBool, sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { answers, holds, nearestTo } from '../../platform/database/words.ts'
import { Conflict, NotFound } from '../../platform/refusal.ts'
import type { BodyType } from './body.ts'
import { listKinds } from './kinds-store.ts'
import { meantBy } from './meant.ts'
import type { AliasKind, BodyAnswer, BodyFields, BodySummary, ListBodies } from './schema.ts'

const columns = [
  'id',
  'name',
  'name_english as nameEnglish',
  'type',
  'county',
  'municipality',
  'address',
  'active_from as activeFrom',
  'active_until as activeUntil',
  'fictional',
  'organisation_number as organisationNumber',
  'applied_at as appliedAt',
  'revision',
] as const

const asType = <Row extends { type: string; appliedAt: Date | null }>({
  appliedAt,
  ...row
}: Row): Omit<Row, 'appliedAt'> & { type: BodyType; unchecked: boolean } => ({
  ...row,
  type: row.type as BodyType,
  unchecked: appliedAt !== null,
})

const inSwedishOrder = sql`name collate "sv-x-icu"`

const partOfAName = (part: string): Expression<SqlBool> => sql<SqlBool>`(
  ${holds('body.name', part)} or ${holds('body.name_english', part)}
  or exists (select from directory.alias a where a.body_id = body.id and ${holds('a.alias', part)}))`

/** Whether a text names a body by what it is and where, word by word: "socialnämnden i Kiruna". */
const described = (q: string): Expression<SqlBool> => {
  const meant = meantBy(q)
  if (meant === undefined || meant.kinds.length === 0) return sql<SqlBool>`false`
  return sql<SqlBool>`(${sql.join(meant.words.map(partOfAName), sql` and `)}
    and directory.kinds_on(body.id, (access.now() at time zone 'Europe/Stockholm')::date) && ${[...meant.kinds]}::text[])`
}

/** Whether a body's names hold the words, inflected as they may be, or a part of a word; or it is what the words describe. */
const named = (q: string): Expression<SqlBool> => sql<SqlBool>`(
  ${described(q)} or
  ${answers('body.search', q)}
  or body.search @@ websearch_to_tsquery('english', ${q})
  or ${partOfAName(q)}
  or exists (select from directory.alias a where a.body_id = body.id and words.kept(a.alias) @@ (select words.asked(${q})))
)`

/**
 * Who reads: everybody finds every body but the shelters; a shelter is found by those who act for it, and by whoever keeps
 * the people of all bodies. Row-level security asks the same once more.
 */
export type Reader = { readonly finds: 'all' } | { readonly finds: 'own'; readonly bodyId: string | null }

const isFound = (reader: Reader, body: string): Expression<SqlBool> =>
  reader.finds === 'all'
    ? sql<SqlBool>`true`
    : sql<SqlBool>`(not ${sql.ref(`${body}.hidden`)} or ${sql.ref(`${body}.id`)} = ${reader.bodyId})`

/** A body in a list, with the one that took over all of its tasks. */
export interface ListedBody extends BodySummary {
  readonly followedBy: { readonly id: string; readonly name: string; readonly from: string | null } | null
}

/** One page of the bodies that fit, best name first, and how many fit in all. */
export const listBodies = async (
  tx: DatabaseTransaction,
  { q, type, county, checked, page, pageSize }: ListBodies,
  reader: Reader,
): Promise<{ bodies: ListedBody[]; total: number }> => {
  let selection = tx.selectFrom('directory.body as body').where(isFound(reader, 'body'))
  if (q) selection = selection.where(named(q))
  if (type) selection = selection.where('body.type', '=', type)
  if (county) selection = selection.where('body.county', '=', county)
  if (checked === 'no') selection = selection.where('body.applied_at', 'is not', null)
  const { total } = await selection
    .select((count) => count.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  let ordered = selection
    .select(columns)
    .select(({ selectFrom }) =>
      jsonObjectFrom(
        selectFrom('directory.succession as s')
          .innerJoin('directory.body as next', 'next.id', 's.successor_id')
          .select(['next.id', 'next.name', 's.from_day as from'])
          .whereRef('s.body_id', '=', 'body.id')
          .where('s.scope', 'is', null)
          .where(isFound(reader, 'next'))
          .orderBy('s.from_day', 'desc')
          .limit(1),
      ).as('followedBy'),
    )
  if (q) ordered = ordered.orderBy(nearestTo('body.name', q))
  const rows = await ordered
    .orderBy(inSwedishOrder)
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  return { bodies: rows.map(asType), total }
}

/** How many bodies the directory holds for whoever reads. */
export const countBodies = async (tx: DatabaseTransaction, reader: Reader): Promise<number> => {
  const { total } = await tx
    .selectFrom('directory.body as body')
    .where(isFound(reader, 'body'))
    .select((count) => count.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return total
}

/** How many bodies nobody has checked: they entered themselves, or were entered by one. */
export const countUnchecked = async (tx: DatabaseTransaction): Promise<number> => {
  const { total } = await tx
    .selectFrom('directory.body')
    .where('applied_at', 'is not', null)
    .select((count) => count.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return Number(total)
}

/** A body. @throws NotFound */
const getBody = async (tx: DatabaseTransaction, bodyId: string, reader: Reader): Promise<BodySummary> => {
  const row = await tx
    .selectFrom('directory.body as body')
    .select(columns)
    .where('body.id', '=', bodyId)
    .where(isFound(reader, 'body'))
    .executeTakeFirst()
  if (!row) throw new NotFound('body')
  return asType(row)
}

export const findBodyByName = async (
  tx: DatabaseTransaction,
  name: string,
): Promise<BodySummary | undefined> => {
  const row = await tx
    .selectFrom('directory.body')
    .select(columns)
    .where('name', '=', name)
    .executeTakeFirst()
  return row && asType(row)
}

const listAliases = (
  tx: DatabaseTransaction,
  bodyId: string,
): Promise<{ alias: string; kind: AliasKind }[]> =>
  tx
    .selectFrom('directory.alias')
    .select(['alias', 'kind'])
    .where('body_id', '=', bodyId)
    .orderBy(sql`alias collate "sv-x-icu"`)
    .execute() as Promise<{ alias: string; kind: AliasKind }[]>

type Neighbours = BodyAnswer['successors']

/** Who a body took over from, or who took over from it, in the order of time. */
const listSuccessions = (
  tx: DatabaseTransaction,
  bodyId: string,
  direction: 'predecessors' | 'successors',
  reader: Reader,
): Promise<Neighbours> => {
  const [own, other] =
    direction === 'successors'
      ? (['s.body_id', 's.successor_id'] as const)
      : (['s.successor_id', 's.body_id'] as const)
  return tx
    .selectFrom('directory.succession as s')
    .innerJoin('directory.body as b', 'b.id', other)
    .select(['b.id', 'b.name', 's.from_day as from', 's.scope', 's.basis'])
    .where(own, '=', bodyId)
    .where(isFound(reader, 'b'))
    .orderBy('s.from_day')
    .orderBy('b.name')
    .execute()
}

/** A body with all its names and its neighbours in time. @throws NotFound, also for a shelter that the reader does not find. */
export const getBodyWithNames = async (
  tx: DatabaseTransaction,
  bodyId: string,
  reader: Reader,
): Promise<BodyAnswer> => ({
  ...(await getBody(tx, bodyId, reader)),
  aliases: await listAliases(tx, bodyId),
  kinds: (await listKinds(tx, [bodyId])).map(({ bodyId: _, ...kind }) => kind),
  predecessors: await listSuccessions(tx, bodyId, 'predecessors', reader),
  successors: await listSuccessions(tx, bodyId, 'successors', reader),
})

const columnsOf = (fields: BodyFields) => ({
  name: fields.name,
  name_english: fields.nameEnglish,
  type: fields.type,
  county: fields.county,
  municipality: fields.municipality,
  address: fields.address,
  active_from: fields.activeFrom,
  active_until: fields.activeUntil,
})

/** Adds a body and gives its identifier. */
export const insertBody = async (
  tx: DatabaseTransaction,
  fields: BodyFields,
  marks: { fictional?: boolean } = {},
): Promise<string> => {
  const { id } = await tx
    .insertInto('directory.body')
    .values({ ...columnsOf(fields), fictional: marks.fictional ?? false })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Writes the fields of a body that still has the revision that was read. @throws Conflict where it has not. */
export const updateBody = async (
  tx: DatabaseTransaction,
  bodyId: string,
  revision: number,
  fields: BodyFields,
): Promise<void> => {
  const changed = await tx
    .updateTable('directory.body')
    .set({ ...columnsOf(fields), revision: sql`revision + 1` })
    .where('id', '=', bodyId)
    .where('revision', '=', revision)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new Conflict('body')
}

/** A change of names or successors is a change of the body: who has an older page open is told. */
export const touchBody = async (tx: DatabaseTransaction, bodyId: string): Promise<void> => {
  const touched = await tx
    .updateTable('directory.body')
    .set({ revision: sql`revision + 1` })
    .where('id', '=', bodyId)
    .executeTakeFirst()
  if (touched.numUpdatedRows === 0n) throw new NotFound('body')
}

/** Adds another name; one that is there already stays as it is. */
export const insertAlias = async (
  tx: DatabaseTransaction,
  bodyId: string,
  alias: string,
  kind: AliasKind = 'other',
): Promise<void> => {
  await tx
    .insertInto('directory.alias')
    .values({ body_id: bodyId, alias, kind })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export const deleteAlias = async (tx: DatabaseTransaction, bodyId: string, alias: string): Promise<void> => {
  await tx.deleteFrom('directory.alias').where('body_id', '=', bodyId).where('alias', '=', alias).execute()
}

export interface SuccessionRow {
  readonly bodyId: string
  readonly successorId: string
  readonly from: string | null
  readonly scope: string | null
  readonly basis: string
}

/** Records who took over; recording it again corrects date, scope and basis. */
export const putSuccession = async (tx: DatabaseTransaction, row: SuccessionRow): Promise<void> => {
  await tx
    .insertInto('directory.succession')
    .values({
      body_id: row.bodyId,
      successor_id: row.successorId,
      from_day: row.from,
      scope: row.scope,
      basis: row.basis,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['body_id', 'successor_id'])
        .doUpdateSet({ from_day: row.from, scope: row.scope, basis: row.basis }),
    )
    .execute()
}

export const deleteSuccession = async (
  tx: DatabaseTransaction,
  bodyId: string,
  successorId: string,
): Promise<void> => {
  await tx
    .deleteFrom('directory.succession')
    .where('body_id', '=', bodyId)
    .where('successor_id', '=', successorId)
    .execute()
}

/** Every step from a body to a successor. */
export const listSteps = (tx: DatabaseTransaction): Promise<SuccessionRow[]> =>
  tx
    .selectFrom('directory.succession')
    .select(['body_id as bodyId', 'successor_id as successorId', 'from_day as from', 'scope', 'basis'])
    .execute()

/** One writer of the directory at a time, where names of several bodies are checked against each other. */
export const lockDirectory = async (tx: DatabaseTransaction): Promise<void> => {
  await sql`select pg_advisory_xact_lock(7305004)`.execute(tx)
}

/** Every body but the shelters, with its names and steps, in the order of names: what texts and tables speak of. */
export const listAll = async (tx: DatabaseTransaction) => {
  const bodies = await tx
    .selectFrom('directory.body')
    .select(columns)
    .where('hidden', '=', false)
    .orderBy(inSwedishOrder)
    .execute()
  const aliases = await tx
    .selectFrom('directory.alias')
    .select(['body_id as bodyId', 'alias', 'kind'])
    .orderBy(sql`alias collate "sv-x-icu"`)
    .execute()
  const told = new Set(bodies.map(({ id }) => id))
  const kinds = await listKinds(tx)
  return {
    bodies: bodies.map(asType),
    kinds: kinds.filter(({ bodyId }) => told.has(bodyId)),
    aliases: (aliases as { bodyId: string; alias: string; kind: AliasKind }[]).filter(({ bodyId }) =>
      told.has(bodyId),
    ),
    steps: (await listSteps(tx)).filter(
      ({ bodyId, successorId }) => told.has(bodyId) && told.has(successorId),
    ),
  }
}
