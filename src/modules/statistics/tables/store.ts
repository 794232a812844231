import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { Finding } from './attack.ts'
import type { Coarser } from './coarser.ts'
import type { Definition, Reporting } from './methods.ts'
import type { Cost, ProtectedBlock } from './protecting.ts'
import type { TableState } from './schema.ts'

/** What a table rests on, as it is kept. */
export interface Basis {
  readonly blocks: readonly ProtectedBlock[]
  readonly submissions: readonly string[]
  readonly reporting: Reporting & { readonly set: string }
  /** What each method would cost the reader. */
  readonly costs: readonly Cost[]
  /** Coarser tables that would show more; none of tables from before they were tried. */
  readonly coarser?: readonly Coarser[]
}

const day = (column: 'c.period_from' | 'c.period_to') =>
  sql<string>`to_char(${sql.ref(column)}, 'YYYY-MM-DD')`

/** A table's state follows from whether it was released, and withdrawn. */
const tables = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('statistics.count_table as t')
    .innerJoin('statistics.collection as c', 'c.id', 't.collection_id')
    .innerJoin('directory.body as b', 'b.id', 't.body_id')
    .leftJoin('statistics.release as r', 'r.table_id', 't.id')
    .leftJoin('statistics.release_withdrawal as w', 'w.release_id', 'r.id')
    .select([
      't.id',
      't.body_id as bodyId',
      'b.name as bodyName',
      't.collection_id as collectionId',
      sql<Words>`c.title`.as('collection'),
      day('c.period_from').as('from'),
      day('c.period_to').as('to'),
      sql<Words>`t.title`.as('title'),
      sql<Definition>`t.definition`.as('definition'),
      't.made_at as madeAt',
      'r.id as releaseId',
      'r.released_at as releasedAt',
      'w.withdrawn_at as withdrawnAt',
      'w.reason as withdrawnBecause',
      sql<TableState>`case when w.release_id is not null then 'withdrawn' when r.id is not null then 'released' else 'draft' end`.as(
        'state',
      ),
    ])

/** Every table that the reader works with, the newest first. */
export const listTables = async (tx: DatabaseTransaction, page: number, size: number) => {
  const rows = await tables(tx)
    .orderBy('t.made_at', 'desc')
    .orderBy('t.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  const { total } = await tx
    .selectFrom('statistics.count_table')
    .select(({ fn }) => fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total: Number(total) }
}

const withBasis = (tx: DatabaseTransaction) =>
  tables(tx)
    .innerJoin('statistics.count_table_basis as s', 's.table_id', 't.id')
    .select(sql<Basis>`s.content`.as('basis'))
export type FullTable = Awaited<ReturnType<ReturnType<typeof withBasis>['executeTakeFirstOrThrow']>>

/** @throws NotFound where there is none that the reader works with. */
export const getTable = async (tx: DatabaseTransaction, tableId: string): Promise<FullTable> => {
  const found = await withBasis(tx).where('t.id', '=', tableId).executeTakeFirst()
  if (found === undefined) throw new NotFound('table')
  return found
}

/** Every table of a collection that was ever released, withdrawn ones too, the oldest first. */
export const listReleasedTables = (tx: DatabaseTransaction, collectionId: string): Promise<FullTable[]> =>
  withBasis(tx)
    .where('t.collection_id', '=', collectionId)
    .where('r.id', 'is not', null)
    .orderBy('r.released_at')
    .orderBy('t.id')
    .execute()

/** Lets one decision on a collection's figures at a time, until the transaction ends: two releases are never judged apart. */
export const lockCollection = async (tx: DatabaseTransaction, collectionId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`releases ${collectionId}`}, 0))`.execute(tx)
}

/** The kinds and the number of those who are asked in a collection. */
export const listReporters = (tx: DatabaseTransaction, collectionId: string) =>
  tx
    .selectFrom('statistics.reporter')
    .select(['body_id as bodyId', 'kind', 'ways', 'tables'])
    .where('collection_id', '=', collectionId)
    .orderBy('body_id')
    .execute()

interface Made {
  readonly id: string
  readonly bodyId: string
  readonly collectionId: string
  readonly title: Words
  readonly definition: Definition
  readonly basis: Basis
  readonly madeBy: string
  readonly madeAt: Date
}

export const insertTable = async (tx: DatabaseTransaction, made: Made): Promise<void> => {
  await tx
    .insertInto('statistics.count_table')
    .values({
      id: made.id,
      body_id: made.bodyId,
      collection_id: made.collectionId,
      title: JSON.stringify(made.title),
      definition: JSON.stringify(made.definition),
      made_at: made.madeAt,
    })
    .execute()
  await tx
    .insertInto('statistics.count_table_basis')
    .values({ table_id: made.id, content: JSON.stringify(made.basis), made_by: made.madeBy })
    .execute()
}

/** A figure that others have published, as it was noted. */
export interface OutsideFigure {
  readonly id: string
  readonly population: string
  readonly cell: Finding['labels']
  readonly least: number
  readonly most: number
  readonly source: string
  readonly notedAt: Date
}

/** What others have published of the people of a collection. */
export const listOutsideFigures = (tx: DatabaseTransaction, collectionId: string): Promise<OutsideFigure[]> =>
  tx
    .selectFrom('statistics.outside_figure')
    .select([
      'id',
      'population',
      sql<Finding['labels']>`cell`.as('cell'),
      'least',
      'most',
      'source',
      'noted_at as notedAt',
    ])
    .where('collection_id', '=', collectionId)
    .orderBy('noted_at')
    .orderBy('id')
    .execute()

export const insertOutsideFigure = async (
  tx: DatabaseTransaction,
  { notedAt, collectionId, notedBy, ...figure }: OutsideFigure & { collectionId: string; notedBy: string },
): Promise<void> => {
  await tx
    .insertInto('statistics.outside_figure')
    .values({
      ...figure,
      cell: JSON.stringify(figure.cell),
      collection_id: collectionId,
      noted_by: notedBy,
      noted_at: notedAt,
    })
    .execute()
}
