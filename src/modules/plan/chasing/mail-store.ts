import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Reach } from './rules.ts'

export interface HeldMail {
  readonly address: string
  readonly reached: Reach['reached']
  readonly chasedAt: Date
  readonly assignmentId: string
  readonly deadlineId: string
  readonly bodyId: string
  readonly assignmentTitle: string
  readonly bodyName: string
  readonly day: string
  readonly kind: 'interim' | 'final'
}

/** Holds the mail of a reminder until the transaction ends; nothing where another process holds it, or it does not wait. */
export const holdMail = async (tx: DatabaseTransaction, chaseId: string): Promise<HeldMail | undefined> =>
  (
    await sql<HeldMail>`
    select c.address, c.reached, c.chased_at as "chasedAt", a.id as "assignmentId", a.title as "assignmentTitle",
      c.deadline_id as "deadlineId", c.body_id as "bodyId",
      b.name as "bodyName", d.day, d.kind
    from plan.chase_mail m
    join plan.chase c on c.id = m.chase_id
    join plan.assignment a on a.id = c.assignment_id
    join plan.assignment_deadline d on d.id = c.deadline_id
    join directory.body b on b.id = c.body_id
    where m.chase_id = ${chaseId} and m.state = 'waiting' and c.address is not null
    for update of m skip locked`.execute(tx)
  ).rows[0]

const one = (tx: DatabaseTransaction, chaseId: string) =>
  tx.updateTable('plan.chase_mail').where('chase_id', '=', chaseId).where('state', '=', 'waiting')

/** Ends the waiting of a mail. */
export const endMail = async (
  tx: DatabaseTransaction,
  chaseId: string,
  { state }: { readonly state: 'sent' | 'refused' | 'given_up' | 'dropped' },
  now: Date,
): Promise<void> => {
  await one(tx, chaseId).set({ state, ended_at: now }).execute()
}

/** Keeps why a mail was not taken. @returns how often it was tried */
export const noteProblem = async (
  tx: DatabaseTransaction,
  chaseId: string,
  problem: string,
): Promise<number> => {
  const noted = await one(tx, chaseId)
    .set((row) => ({ problem, attempts: row('attempts', '+', 1) }))
    .returning('attempts')
    .executeTakeFirst()
  return noted?.attempts ?? 0
}
