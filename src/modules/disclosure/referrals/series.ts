import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { type DeclineReason, declineReasons } from './schema.ts'

/** Fewer than this is not told: it could be somebody. A count that is not told is no zero. */
const THRESHOLD = 5

/** A count, or that it is too small to tell. */
type Told = number | 'too_few'

export interface ReferralSeries {
  readonly sent: Told
  readonly accepted: Told
  readonly declined: Readonly<Record<DeclineReason, Told>>
  /** Hours from sent to answered, the middle one; absent where fewer than the threshold have been answered. */
  readonly medianHoursToAnswer: number | null
}

/** None is none and may be told; one to four may not. */
const told = (count: number): Told => (count > 0 && count < THRESHOLD ? 'too_few' : count)

/**
 * De-identified counts of the referrals that were sent in a period, for a series of statistics: no body, no need, no
 * county. Run as the system.
 *
 * @param from first day, @param to last day, Swedish time.
 */
export const countReferrals = async (
  tx: DatabaseTransaction,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<ReferralSeries> => {
  const within = sql`sent_at >= ${from}::date::timestamp at time zone 'Europe/Stockholm'
    and sent_at < (${to}::date + 1)::timestamp at time zone 'Europe/Stockholm'`
  const { rows } = await sql<{ sent: number; accepted: number; answered: number; median: number | null }>`
    select count(*)::int as sent,
      (count(*) filter (where answered_at is not null and decline_reason is null))::int as accepted,
      count(answered_at)::int as answered,
      percentile_cont(0.5) within group (order by extract(epoch from answered_at - sent_at) / 3600)::float8 as median
    from disclosure.referral where ${within}`.execute(tx)
  const reasons = await sql<{ reason: DeclineReason; count: number }>`
    select decline_reason as reason, count(*)::int as count from disclosure.referral
    where ${within} and decline_reason is not null group by 1`.execute(tx)
  const total = rows[0]!
  const countOf = (reason: DeclineReason): number =>
    reasons.rows.find((row) => row.reason === reason)?.count ?? 0
  return {
    sent: told(total.sent),
    accepted: told(total.accepted),
    declined: Object.fromEntries(
      declineReasons.map((reason) => [reason, told(countOf(reason))]),
    ) as ReferralSeries['declined'],
    medianHoursToAnswer:
      total.answered >= THRESHOLD && total.median !== null ? Math.round(total.median * 10) / 10 : null,
  }
}
