import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { ReminderKind } from './reminder-rules.ts'

export interface OwedDeadline {
  readonly deadlineId: string
  readonly bodyId: string
  readonly address: string
  readonly day: string
}

/** What bodies with a function address owe: deadlines in force that nothing that counts has been submitted for. */
export const listOwedDeadlines = async (tx: DatabaseTransaction, bodyId?: string): Promise<OwedDeadline[]> =>
  (
    await sql<OwedDeadline>`
    select d.id as "deadlineId", b.body_id as "bodyId", body.address, d.day
    from plan.assignment_deadline d
    join plan.assignment a on a.id = d.assignment_id and a.state = 'given'
    join plan.assignment_body b on b.assignment_id = d.assignment_id and b.part = 'assignee'
    join directory.body body on body.id = b.body_id and body.address is not null
    where not d.withdrawn and d.replaced_by is null ${bodyId === undefined ? sql`` : sql`and b.body_id = ${bodyId}`}
      and not exists (select from plan.report_states(null) s
                      where s.deadline_id = d.id and s.body_id = b.body_id and s.state <> 'returned')
    order by b.body_id, d.day`.execute(tx)
  ).rows

/** Keeps that a reminder is sent. @returns whether it had not been sent before */
export const markReminded = async (
  tx: DatabaseTransaction,
  reminder: { deadlineId: string; bodyId: string; kind: ReminderKind; sentAt: Date },
): Promise<boolean> => {
  const done = await tx
    .insertInto('plan.deadline_reminder')
    .values({
      deadline_id: reminder.deadlineId,
      body_id: reminder.bodyId,
      kind: reminder.kind,
      sent_at: reminder.sentAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}
