import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Database, DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { DeadlineScope } from '../../../platform/deadlines/source.ts'
import type { Words } from '../../../platform/i18n/words.ts'

/** A collection in which a body has something left to hand in. */
export interface OwedSubmission {
  readonly collectionId: string
  readonly bodyId: string
  readonly day: string
  readonly title: Words
}

/** What bodies are asked for and have not handed in, in one of the ways in which they hand in here. */
export const listOwed = async (
  tx: DatabaseTransaction,
  { from, to, bodyId }: DeadlineScope,
): Promise<OwedSubmission[]> =>
  (
    await sql<OwedSubmission>`
    select c.id as "collectionId", r.body_id as "bodyId", to_char(c.due_on, 'YYYY-MM-DD') as day, c.title
    from statistics.reporter r
    join statistics.collection c on c.id = r.collection_id
    where exists (
        select from unnest(r.ways) as w (way)
        where w.way <> 'encoded' and not exists (
          select from statistics.submission s
          where s.collection_id = r.collection_id and s.body_id = r.body_id and s.way = w.way))
      ${from === undefined ? sql`` : sql`and c.due_on >= ${from}::date`}
      ${to === undefined ? sql`` : sql`and c.due_on <= ${to}::date`}
      ${bodyId === undefined ? sql`` : sql`and r.body_id = ${bodyId}::uuid`}
    order by r.body_id, c.due_on`.execute(tx)
  ).rows

/** How many collections wait for a body, unanswered questions among them. */
export const countWaiting = async (database: Database, { bodyId }: PersonActor): Promise<number> => {
  const { rows } = await sql<{ waiting: string }>`
    select statistics.waiting_for(${bodyId}) as waiting`.execute(database)
  return Number(rows[0]?.waiting ?? 0)
}
