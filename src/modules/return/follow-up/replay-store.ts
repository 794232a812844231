import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'

/** Ends a link that had been ended. Run as the system. */
export const endLinkAgain = async (tx: DatabaseTransaction, accessId: string, at: Date): Promise<void> => {
  await tx
    .updateTable('return.partner_access')
    .set({ ended_at: sql<Date>`greatest(${at}, made_at)` })
    .where('id', '=', accessId)
    .where('ended_at', 'is', null)
    .execute()
}

/** Keeps a no to follow-up that was said after everything the database knows of. Run as the system. */
export const declineAgain = async (tx: DatabaseTransaction, planId: string, at: Date): Promise<void> => {
  await sql`
    insert into "return".follow_up_choice (id, case_id, plan_id, wants, said_on, recorded_at)
    select gen_random_uuid(), p.case_id, p.id, false, (${at}::timestamptz at time zone 'Europe/Stockholm')::date, ${at}
    from "return".plan p
    where p.id = ${planId} and not exists (select from "return".follow_up_choice c
      where c.plan_id = p.id and c.recorded_at >= ${at})`.execute(tx)
}
