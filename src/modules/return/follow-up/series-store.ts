import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Period } from '../../../platform/series/series.ts'
import type { Moment, Result } from '../after/codes.ts'
import type { Answers } from '../after/rules.ts'

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
