import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { type Contents, contentSchemas, type Way } from './content.ts'

/** A collection in a list. */
export interface CollectionHead {
  readonly id: string
  readonly bodyId: string
  readonly title: Words
  readonly from: string
  readonly to: string
  readonly dueOn: string
}

const day = (column: 'c.period_from' | 'c.period_to' | 'c.due_on' | 's.counted_on') =>
  sql<string>`to_char(${sql.ref(column)}, 'YYYY-MM-DD')`

/** Collections that the reader sees. */
export const collectionHeads = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('statistics.collection as c')
    .select([
      'c.id',
      'c.body_id as bodyId',
      sql<Words>`c.title`.as('title'),
      day('c.period_from').as('from'),
      day('c.period_to').as('to'),
      day('c.due_on').as('dueOn'),
    ])

/** Collections that the reader sees, the latest first. */
export const listCollectionHeads = (tx: DatabaseTransaction): Promise<CollectionHead[]> =>
  collectionHeads(tx).orderBy('c.period_from', 'desc').orderBy('c.opened_at', 'desc').execute()

/**
 * What a body that is asked is called. A shelter is found by nobody (domain rule 8), not by the rapporteur either, who knows it by a
 * mark alone: the name is nothing where the reader does not find the body.
 */
export const nameOfAsked = (bodyId: string, name: string | null): string =>
  name ?? `Skyddat boende ${bodyId.slice(0, 4).toUpperCase()}`

/** What counts of one body in a collection: the latest that it handed in one way. */
export interface Collected<W extends Way> {
  readonly submissionId: string
  readonly bodyId: string
  /** Empty where the reader may not know the body: a shelter. */
  readonly bodyName: string
  /** What kind of registering organisation it is (`reporterKinds`). */
  readonly kind: string
  readonly countedOn: string
  readonly handedInAt: Date
  readonly content: Contents[W]
}

/** What counts of every body in a collection, one way, by the bodies' names. */
export const collected = async <W extends Way>(
  tx: DatabaseTransaction,
  collectionId: string,
  way: W,
): Promise<Collected<W>[]> => {
  const rows = await tx
    .selectFrom('statistics.submission as s')
    .innerJoin('statistics.reporter as r', (join) =>
      join.onRef('r.collection_id', '=', 's.collection_id').onRef('r.body_id', '=', 's.body_id'),
    )
    // Who asks need not see that a body is there: a shelter is found by nobody.
    .leftJoin('directory.body as b', 'b.id', 's.body_id')
    .distinctOn('s.body_id')
    .select([
      's.id as submissionId',
      's.body_id as bodyId',
      'b.name as bodyName',
      'r.kind',
      day('s.counted_on').as('countedOn'),
      's.handed_in_at as handedInAt',
      's.content',
    ])
    .where('s.collection_id', '=', collectionId)
    .where('s.way', '=', way)
    .orderBy('s.body_id')
    .orderBy('s.number', 'desc')
    .execute()
  return rows
    .map((row) => ({
      ...row,
      bodyName: nameOfAsked(row.bodyId, row.bodyName),
      content: contentSchemas[way].parse(row.content),
    }))
    .sort((one, other) => one.bodyName.localeCompare(other.bodyName, 'sv'))
}
