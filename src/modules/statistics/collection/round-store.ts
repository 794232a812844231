import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { ReporterKind } from '../standards/index.ts'
import type { TableName } from './content.ts'
import type { AskedWay } from './schema.ts'
import { type CollectionHead, collectionHeads, nameOfAsked } from './store.ts'

/** @throws NotFound where there is none that the reader sees. */
export const getCollection = async (
  tx: DatabaseTransaction,
  collectionId: string,
): Promise<CollectionHead & { readonly bodyName: string }> => {
  const found = await collectionHeads(tx)
    .innerJoin('directory.body as b', 'b.id', 'c.body_id')
    .select('b.name as bodyName')
    .where('c.id', '=', collectionId)
    .executeTakeFirst()
  if (found === undefined) throw new NotFound('collection')
  return found
}

/** The collection of the same body before a period, the latest first: what the next one is begun from, and compared with. */
export const findBefore = (
  tx: DatabaseTransaction,
  bodyId: string,
  from: string,
): Promise<CollectionHead | undefined> =>
  collectionHeads(tx)
    .where('c.body_id', '=', bodyId)
    .where('c.period_to', '<', from)
    .orderBy('c.period_to', 'desc')
    .orderBy('c.opened_at', 'desc')
    .limit(1)
    .executeTakeFirst()

/** A body that is asked, with what it has handed in and what is asked of that. */
export interface Reporter {
  readonly collectionId: string
  readonly bodyId: string
  readonly bodyName: string
  readonly kind: ReporterKind
  readonly ways: readonly AskedWay[]
  readonly tables: readonly TableName[]
  readonly askedAt: Date
  readonly handedIn: readonly string[]
  /** How often, whatever the way. */
  readonly times: number
  readonly lastAt: Date | null
  /** Of what counts: questions that nobody has answered. */
  readonly openQuestions: number
  readonly questions: number
}

const reporters = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('statistics.reporter as r')
    .leftJoin('directory.body as b', 'b.id', 'r.body_id')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('statistics.submission as s')
          .whereRef('s.collection_id', '=', 'r.collection_id')
          .whereRef('s.body_id', '=', 'r.body_id')
          .select(({ fn }) => [
            fn.countAll<string>().as('times'),
            fn.max('s.handed_in_at').as('last_at'),
            sql<string[]>`coalesce(array_agg(distinct s.way), '{}')`.as('handed_in'),
          ])
          .as('h'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('statistics.question as q')
          .innerJoin('statistics.submission as s', 's.id', 'q.submission_id')
          .leftJoin('statistics.answer as a', 'a.question_id', 'q.id')
          .whereRef('s.collection_id', '=', 'r.collection_id')
          .whereRef('s.body_id', '=', 'r.body_id')
          .where(
            sql<boolean>`not exists (select from statistics.submission l where l.collection_id = s.collection_id
              and l.body_id = s.body_id and l.way = s.way and l.number > s.number)`,
          )
          .select([
            sql<string>`count(distinct q.id)`.as('all_questions'),
            sql<string>`count(distinct q.id) filter (where a.id is null)`.as('open_questions'),
          ])
          .as('q'),
      (join) => join.onTrue(),
    )
    .select([
      'r.collection_id as collectionId',
      'r.body_id as bodyId',
      'b.name as bodyName',
      'r.kind',
      'r.ways',
      'r.tables',
      'r.asked_at as askedAt',
      'h.handed_in as handedIn',
      'h.times',
      'h.last_at as lastAt',
      'q.open_questions as openQuestions',
      'q.all_questions as questions',
    ])

const asReporter = (
  row: Awaited<ReturnType<ReturnType<typeof reporters>['executeTakeFirstOrThrow']>>,
): Reporter => ({
  ...row,
  bodyName: nameOfAsked(row.bodyId, row.bodyName),
  kind: row.kind as ReporterKind,
  ways: row.ways as AskedWay[],
  tables: row.tables as TableName[],
  handedIn: row.handedIn ?? [],
  times: Number(row.times ?? 0),
  openQuestions: Number(row.openQuestions ?? 0),
  questions: Number(row.questions ?? 0),
})

/** Whom a collection asks, by name. */
export const listReporters = async (
  tx: DatabaseTransaction,
  collectionIds: readonly string[],
): Promise<Reporter[]> => {
  if (collectionIds.length === 0) return []
  const rows = await reporters(tx).where('r.collection_id', 'in', collectionIds).execute()
  return rows.map(asReporter).sort((one, other) => one.bodyName.localeCompare(other.bodyName, 'sv'))
}

/** @throws NotFound where the body is not asked, or the reader does not see that it is. */
export const getReporter = async (
  tx: DatabaseTransaction,
  collectionId: string,
  bodyId: string,
): Promise<Reporter> => {
  const row = await reporters(tx)
    .where('r.collection_id', '=', collectionId)
    .where('r.body_id', '=', bodyId)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound('reporter')
  return asReporter(row)
}

/** A page of collections that the reader works with, or is asked in. */
export const listCollections = async (
  tx: DatabaseTransaction,
  of: { readonly worksWith: true } | { readonly askedBody: string },
  { page, size }: { readonly page: number; readonly size: number },
) => {
  const wanted =
    'worksWith' in of
      ? sql<boolean>`statistics.works_with(c.body_id)`
      : sql<boolean>`statistics.is_asked(c.id, ${of.askedBody}::uuid)`
  const rows = await collectionHeads(tx)
    .innerJoin('directory.body as b', 'b.id', 'c.body_id')
    .select('b.name as bodyName')
    .where(wanted)
    .orderBy('c.period_from', 'desc')
    .orderBy('c.opened_at', 'desc')
    .orderBy('c.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  const { total } = await tx
    .selectFrom('statistics.collection as c')
    .where(wanted)
    .select(({ fn }) => fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total: Number(total) }
}

/** The code that lets a shelter in; nothing for whoever is not the rapporteur of the collection. */
export const findDoor = async (tx: DatabaseTransaction, collectionId: string): Promise<string | null> =>
  (
    await tx
      .selectFrom('statistics.collection_door')
      .select('code')
      .where('collection_id', '=', collectionId)
      .executeTakeFirst()
  )?.code ?? null

/** Lets the reader's own body in by a code. Nothing where the code opens nothing to it. */
export const comeInBy = async (
  tx: DatabaseTransaction,
  code: string,
  tables: readonly TableName[],
  now: Date,
): Promise<string | null> => {
  const { rows } = await sql<{ found: string | null }>`
    select statistics.come_in(${code}, ${[...tables]}::text[], ${now}) as found`.execute(tx)
  return rows[0]?.found ?? null
}

/** The one body that has a name, in whatever letter case, of those that the reader finds. */
export const findBodyNamed = async (tx: DatabaseTransaction, name: string): Promise<string | undefined> => {
  const rows = await tx
    .selectFrom('directory.body as b')
    .select('b.id')
    .where(sql<boolean>`lower(b.name) = lower(${name.normalize('NFC')})`)
    .limit(2)
    .execute()
  return rows.length === 1 ? rows[0]!.id : undefined
}

/** Names to suggest: bodies that stand for themselves and have not ended. */
export const listBodyNames = async (tx: DatabaseTransaction): Promise<string[]> => {
  const rows = await tx
    .selectFrom('directory.body as b')
    .select('b.name')
    .where('b.type', 'in', [
      'agency',
      'agency_unit',
      'county_board',
      'municipality',
      'municipal_function',
      'municipal_unit',
      'region',
      'regional_unit',
      'ngo',
      'foundation',
      'international_organisation',
    ])
    .where('b.active_until', 'is', null)
    .orderBy('b.name')
    .execute()
  return rows.map(({ name }) => name)
}

interface NewCollection {
  readonly id: string
  readonly bodyId: string
  readonly title: Words
  readonly from: string
  readonly to: string
  readonly dueOn: string
  readonly code: string
  readonly openedBy: string
  readonly openedAt: Date
}

export const insertCollection = async (tx: DatabaseTransaction, made: NewCollection): Promise<void> => {
  await tx
    .insertInto('statistics.collection')
    .values({
      id: made.id,
      body_id: made.bodyId,
      title: JSON.stringify(made.title),
      period_from: made.from,
      period_to: made.to,
      due_on: made.dueOn,
      opened_by: made.openedBy,
      opened_at: made.openedAt,
    })
    .execute()
  await tx
    .insertInto('statistics.collection_door')
    .values({ collection_id: made.id, code: made.code })
    .execute()
}

/** Asks bodies. Whoever is asked already stays asked as it is. */
export const insertReporters = async (
  tx: DatabaseTransaction,
  collectionId: string,
  asked: readonly Pick<Reporter, 'bodyId' | 'kind' | 'ways' | 'tables'>[],
  now: Date,
): Promise<number> => {
  if (asked.length === 0) return 0
  const rows = await tx
    .insertInto('statistics.reporter')
    .values(
      asked.map(({ bodyId, kind, ways, tables }) => ({
        collection_id: collectionId,
        body_id: bodyId,
        kind,
        ways: [...ways],
        tables: [...tables],
        asked_at: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('body_id')
    .execute()
  return rows.length
}
