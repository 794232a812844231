import { sql } from 'kysely'
import { addDays, type Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { GRACE_DAYS } from '../after/rules.ts'

/** Tells of follow-ups that nobody has made in time: they are missed, and what they asked is unknown. @returns how many. */
export const markMissed = async (tx: DatabaseTransaction, today: Day): Promise<number> => {
  const missed = await tx
    .updateTable('return.follow_up')
    .set({ result: 'missed' })
    .where('result', 'is', null)
    .where('due_on', '<', addDays(today, -GRACE_DAYS))
    .executeTakeFirst()
  return Number(missed.numUpdatedRows)
}

/** Days between two reminders of the same follow-up. */
const REMIND_DAYS = 7

/**
 * The people to remind of follow-ups that are due, each with how many: whoever is responsible for the case. Marks them as
 * reminded of.
 */
export const takeReminders = async (
  tx: DatabaseTransaction,
  today: Day,
): Promise<readonly { readonly personId: string; readonly count: number }[]> => {
  const { rows } = await sql<{ personId: string; count: number }>`
    with due as (
      update "return".follow_up f set reminded_on = ${today}
      from "return".plan p join support.case_file c on c.id = p.case_id
      where f.plan_id = p.id and p.state in ('travelled', 'followed') and c.state = 'open' and c.restricted_at is null
        and f.result is null and f.due_on <= ${today}
        and (f.reminded_on is null or f.reminded_on <= ${addDays(today, -REMIND_DAYS)})
      returning f.case_id
    )
    select a.person_id as "personId", count(*)::int as count
    from due join support.assignment a on a.case_id = due.case_id and a.part in ('responsible', 'stand_in') and support.works_now(a)
    group by a.person_id`.execute(tx)
  return rows
}
