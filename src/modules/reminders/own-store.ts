import { sql } from 'kysely'
import type { PersonActor } from '../../platform/access/actor.ts'
import { isRole } from '../../platform/access/roles.ts'
import type { Day } from '../../platform/clock/clock.ts'
import type { Database, DatabaseTransaction } from '../../platform/database/connect.ts'
import { NEWS } from './rules.ts'
import type { Manner } from './schema.ts'
import { hashOf } from './secret.ts'

/** How many reminders a page holds; older ones are of no use to anybody. */
const SHOWN = 100

export interface OwnReminder {
  readonly id: string
  readonly source: string
  readonly key: string
  readonly bodyId: string | null
  readonly day: Day | null
  readonly step: number | null
  readonly count: number
  readonly decidedAt: Date
  readonly readAt: Date | null
}

/** What a person was reminded of: unread first, then the newest. */
export const listOwnReminders = async (tx: DatabaseTransaction, personId: string): Promise<OwnReminder[]> =>
  tx
    .selectFrom('reminders.reminder')
    .select([
      'id',
      'source',
      'key',
      'body_id as bodyId',
      'day',
      'step',
      'count',
      'decided_at as decidedAt',
      'read_at as readAt',
    ])
    .where('person_id', '=', personId)
    // Their first page shows what waits.
    .where('source', '!=', NEWS)
    .orderBy(sql`read_at is not null`)
    .orderBy('decided_at', 'desc')
    .orderBy('day')
    .limit(SHOWN)
    .execute()

/** Marks one reminder as read, or all of them. @returns how many were unread */
export const markRead = async (
  tx: DatabaseTransaction,
  personId: string,
  which: { readonly id?: string },
  now: Date,
): Promise<{ readonly found: boolean; readonly read: number }> => {
  let query = tx
    .updateTable('reminders.reminder')
    .set({ read_at: now })
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
  if (which.id !== undefined) query = query.where('id', '=', which.id)
  const done = await query.executeTakeFirst()
  const read = Number(done.numUpdatedRows)
  if (which.id === undefined || read > 0) return { found: true, read }
  const there = await tx
    .selectFrom('reminders.reminder')
    .select('id')
    .where('person_id', '=', personId)
    .where('id', '=', which.id)
    .executeTakeFirst()
  return { found: there !== undefined, read }
}

/** How many reminders a person has not read. */
export const countUnread = async (database: Database, { personId }: PersonActor): Promise<number> => {
  const { rows } = await sql<{ unread: number }>`select reminders.unread(${personId}) as unread`.execute(
    database,
  )
  return rows[0]?.unread ?? 0
}

export interface OwnWish {
  readonly manner: Manner
  readonly weekday: number
}

export const getWish = async (tx: DatabaseTransaction, personId: string): Promise<OwnWish> => {
  const found = await tx
    .selectFrom('reminders.preference')
    .select([sql<Manner>`manner`.as('manner'), 'weekday'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return found ?? { manner: 'each', weekday: 1 }
}

export const writeWish = async (
  tx: DatabaseTransaction,
  personId: string,
  { manner, weekday }: OwnWish,
): Promise<void> => {
  await tx
    .insertInto('reminders.preference')
    .values({ person_id: personId, manner, weekday })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ manner, weekday }))
    .execute()
}

export interface OwnFeed {
  readonly id: string
  readonly madeAt: Date
  readonly fetchedAt: Date | null
}

/** The calendar of a person as they act now, where there is one. */
export const findFeed = async (
  tx: DatabaseTransaction,
  { personId, membershipId }: PersonActor,
): Promise<OwnFeed | undefined> =>
  tx
    .selectFrom('reminders.feed')
    .select(['id', 'made_at as madeAt', 'fetched_at as fetchedAt'])
    .where('person_id', '=', personId)
    .where('membership_id', '=', membershipId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()

export const insertFeed = async (
  tx: DatabaseTransaction,
  { personId, membershipId }: PersonActor,
  secret: string,
  now: Date,
): Promise<string> => {
  const { id } = await tx
    .insertInto('reminders.feed')
    .values({
      secret_hash: hashOf(secret),
      person_id: personId,
      membership_id: membershipId,
      made_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Ends the calendar of a person as they act now. @returns whether there was one */
export const withdrawFeed = async (
  tx: DatabaseTransaction,
  { personId, membershipId }: PersonActor,
  now: Date,
): Promise<boolean> => {
  const done = await tx
    .updateTable('reminders.feed')
    .set({ withdrawn_at: now })
    .where('person_id', '=', personId)
    .where('membership_id', '=', membershipId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** Whom the secret of a calendar stands for, to read and nothing else. */
export const findFeedActor = async (
  database: Database,
  secret: string,
  now: Date,
): Promise<PersonActor | undefined> => {
  const { rows } = await sql<{
    person_id: string
    membership_id: string
    body_id: string
    role: string
  }>`select * from reminders.feed_of(${hashOf(secret)}, ${now})`.execute(database)
  const [row] = rows
  if (row === undefined || !isRole(row.role)) return undefined
  return {
    kind: 'person',
    personId: row.person_id,
    membershipId: row.membership_id,
    bodyId: row.body_id,
    role: row.role,
    scopes: ['read'],
  }
}
