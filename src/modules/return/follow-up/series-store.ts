import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Period } from '../../../platform/series/series.ts'
import type { Moment, Result } from '../after/codes.ts'
import type { Answers } from '../after/rules.ts'
import type { Ground, WithheldReason } from '../plans/codes.ts'

/** Journeys made in a period, by ground and by way. Run as the system. */
export const countJourneys = async (
  tx: DatabaseTransaction,
  { from, to }: Period,
): Promise<{ ground: Ground; onOwn: boolean; count: number }[]> => {
  const { rows } = await sql<{ ground: Ground; onOwn: boolean; count: number }>`
    select ground, on_own as "onOwn", count(*)::int as count from "return".plan
    where travelled_on between ${from} and ${to} group by 1, 2`.execute(tx)
  return rows
}

/** Reasons for which a confirmation was withheld in a period, each return once for each reason. Run as the system. */
export const countWithheld = async (
  tx: DatabaseTransaction,
  { from, to }: Period,
): Promise<{ reason: WithheldReason; count: number }[]> => {
  const { rows } = await sql<{ reason: WithheldReason; count: number }>`
    select r.reason, count(distinct c.plan_id)::int as count
    from "return".confirmation c cross join lateral unnest(c.reasons) as r (reason)
    where c.answer = 'withheld' and (c.at at time zone 'Europe/Stockholm')::date between ${from} and ${to}
    group by 1`.execute(tx)
  return rows
}

export interface CountedFollowUp extends Pick<Answers, 'safe' | 're_exploited'> {
  readonly moment: Moment
  readonly result: Result | null
  readonly count: number
}

/** Follow-ups that were due in a period, by what came of them. Run as the system. */
export const countFollowUps = async (
  tx: DatabaseTransaction,
  { from, to }: Period,
): Promise<CountedFollowUp[]> => {
  const { rows } = await sql<CountedFollowUp>`
    select moment, result, safe, re_exploited, count(*)::int as count from "return".follow_up
    where due_on between ${from} and ${to} group by 1, 2, 3, 4`.execute(tx)
  return rows
}
