import { sql } from 'kysely'
import { dayOf } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Contact, KeptChase, Reach } from './rules.ts'

/** The contacts of a body in the order in which they are reminded. */
export const listContacts = (tx: DatabaseTransaction, bodyId: string): Promise<Contact[]> =>
  tx
    .selectFrom('plan.contact')
    .select(['id', 'called', 'address'])
    .where('body_id', '=', bodyId)
    .where('ended_at', 'is', null)
    .orderBy('position')
    .execute()

/** A body as reminders name it. */
export const findBody = (tx: DatabaseTransaction, bodyId: string) =>
  tx
    .selectFrom('directory.body')
    .select(['id', 'name', 'address'])
    .where('id', '=', bodyId)
    .where('hidden', '=', false)
    .executeTakeFirst()

export interface ListedChase extends KeptChase {
  readonly id: string
  readonly threadId: string
  readonly assignmentId: string
  readonly assignmentTitle: string
  readonly deadlineId: string
  readonly due: string
  readonly bodyId: string
  readonly bodyName: string
  readonly called: string | null
  readonly address: string | null
  readonly chasedAt: Date
  /** Name of whoever reminded; nothing where it went on by itself, or where the reader may not know. */
  readonly chasedBy: string | null
  readonly byItself: boolean
  readonly mail: 'waiting' | 'sent' | 'refused' | 'given_up' | 'dropped' | null
}

const chases = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('plan.chase as c')
    .innerJoin('plan.assignment as a', 'a.id', 'c.assignment_id')
    .innerJoin('plan.assignment_deadline as d', 'd.id', 'c.deadline_id')
    .innerJoin('directory.body as b', 'b.id', 'c.body_id')
    .leftJoin('plan.contact as k', 'k.id', 'c.contact_id')
    .leftJoin('identity.person as p', 'p.id', 'c.chased_by')
    .leftJoin('plan.chase_mail as m', 'm.chase_id', 'c.id')

const columns = [
  'c.id',
  'c.thread_id as threadId',
  'c.assignment_id as assignmentId',
  'a.title as assignmentTitle',
  'c.deadline_id as deadlineId',
  'd.day as due',
  'c.body_id as bodyId',
  'b.name as bodyName',
  sql<Reach['reached']>`c.reached`.as('reached'),
  'c.contact_id as contactId',
  'k.called',
  'c.address',
  'c.chased_at as chasedAt',
  'p.name as chasedBy',
  sql<boolean>`c.chased_by is null`.as('byItself'),
  sql<ListedChase['mail']>`m.state`.as('mail'),
] as const

const listed = <R extends { chasedAt: Date }>(rows: readonly R[]) =>
  rows.map((row) => ({ ...row, day: dayOf(row.chasedAt) }))

interface ChaseScope {
  readonly assignmentId?: string | undefined
  readonly deadlineId?: string | undefined
  readonly bodyId?: string | undefined
}

/** Every reminder of a scope, the newest first. */
export const listChases = async (tx: DatabaseTransaction, scope: ChaseScope): Promise<ListedChase[]> => {
  let query = chases(tx)
    .select([...columns])
    .orderBy('c.chased_at', 'desc')
    .orderBy('c.id')
  if (scope.assignmentId !== undefined) query = query.where('c.assignment_id', '=', scope.assignmentId)
  if (scope.deadlineId !== undefined) query = query.where('c.deadline_id', '=', scope.deadlineId)
  if (scope.bodyId !== undefined) query = query.where('c.body_id', '=', scope.bodyId)
  return listed(await query.execute())
}

/** A page of the log, the newest first. */
export const listChasePage = async (
  tx: DatabaseTransaction,
  { body, page, pageSize }: { body?: string | undefined; page: number; pageSize: number },
): Promise<{ rows: ListedChase[]; total: number }> => {
  let query = chases(tx)
    .select([...columns, sql<number>`count(*) over ()::int`.as('total')])
    .orderBy('c.chased_at', 'desc')
    .orderBy('c.id')
  if (body !== undefined) query = query.where('c.body_id', '=', body)
  const rows = await query
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  return { rows: listed(rows.map(({ total: _, ...row }) => row)), total: rows[0]?.total ?? 0 }
}

/** The bodies that were ever reminded. */
export const listChasedBodies = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('directory.body')
    .select(['id', 'name'])
    .where('id', 'in', (query) => query.selectFrom('plan.chase').select('body_id'))
    .orderBy('name')
    .execute()

/** How often a body was reminded of a deadline, and when last. */
export interface ChaseCount {
  readonly deadlineId: string
  readonly bodyId: string
  readonly count: number
  readonly last: Date
}

export const countChases = async (tx: DatabaseTransaction): Promise<ChaseCount[]> =>
  (
    await sql<ChaseCount>`select deadline_id as "deadlineId", body_id as "bodyId", count(*)::int as count, max(chased_at) as last
      from plan.chase group by 1, 2`.execute(tx)
  ).rows

export interface NewChase {
  readonly id: string
  readonly threadId: string
  readonly assignmentId: string
  readonly deadlineId: string
  readonly bodyId: string
  readonly reach: Reach
  readonly address: string | null
  readonly chasedBy: string | null
}

/** Keeps a reminder, and that a mail is to carry it. */
export const insertChase = async (tx: DatabaseTransaction, chase: NewChase, now: Date): Promise<void> => {
  await tx
    .insertInto('plan.chase')
    .values({
      id: chase.id,
      thread_id: chase.threadId,
      assignment_id: chase.assignmentId,
      deadline_id: chase.deadlineId,
      body_id: chase.bodyId,
      reached: chase.reach.reached,
      contact_id: chase.reach.reached === 'contact' ? chase.reach.contact.id : null,
      address: chase.address,
      chased_by: chase.chasedBy,
      chased_at: now,
    })
    .execute()
  if (chase.address !== null) await tx.insertInto('plan.chase_mail').values({ chase_id: chase.id }).execute()
}

/** Two who remind the same body of the same deadline at once do it one after the other. */
export const holdThread = async (
  tx: DatabaseTransaction,
  deadlineId: string,
  bodyId: string,
): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`chase ${deadlineId} ${bodyId}`}, 0))`.execute(tx)
}

/** The bodies of the ministry, with their function addresses. */
export const listMinistries = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('directory.body')
    .select(['id', 'name', 'address'])
    .where('id', 'in', sql<string>`(select identity.ministries())`)
    .orderBy('name')
    .execute()

export const getSetting = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('plan.chase_setting')
    .select(['goes_on_after as goesOnAfter', 'revision'])
    .executeTakeFirstOrThrow()

/** @returns whether nobody had changed it since. */
export const writeSetting = async (
  tx: DatabaseTransaction,
  goesOnAfter: number | null,
  revision: number,
): Promise<boolean> => {
  const done = await tx
    .updateTable('plan.chase_setting')
    .set({ goes_on_after: goesOnAfter, revision: revision + 1 })
    .where('revision', '=', revision)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

export const insertContact = async (
  tx: DatabaseTransaction,
  contact: { bodyId: string; called: string; address: string; addedBy: string | null; now: Date },
): Promise<string> => {
  const { last } = await tx
    .selectFrom('plan.contact')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('body_id', '=', contact.bodyId)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  const { id } = await tx
    .insertInto('plan.contact')
    .values({
      body_id: contact.bodyId,
      position: Number(last ?? 0) + 1,
      called: contact.called,
      address: contact.address,
      added_by: contact.addedBy,
      added_at: contact.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** @returns whether it was in use. */
export const endContact = async (
  tx: DatabaseTransaction,
  {
    contactId,
    bodyId,
    endedBy,
    now,
  }: { contactId: string; bodyId: string; endedBy: string | null; now: Date },
): Promise<boolean> => {
  const done = await tx
    .updateTable('plan.contact')
    .set({ ended_by: endedBy, ended_at: now })
    .where('id', '=', contactId)
    .where('body_id', '=', bodyId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}
