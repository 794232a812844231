import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { breakdownOf } from '../../../platform/series/breakdown.ts'
import { within } from '../../../platform/series/moments.ts'
import type { Period, RawCell, Series } from '../../../platform/series/series.ts'
import { referralWords } from './messages.ts'
import { declineReasons } from './schema.ts'

const answers = ['accepted', 'unanswered', ...declineReasons] as const
const own: Partial<Record<(typeof answers)[number], Words>> = {
  accepted: { sv: 'Accepterad', en: 'Accepted' },
  unanswered: { sv: 'Utan svar', en: 'Without an answer' },
}
const nameOf = (key: (typeof answers)[number]) =>
  own[key] ?? { sv: referralWords('sv')(key as 'full'), en: referralWords('en')(key as 'full') }

const countAnswers = async (tx: DatabaseTransaction, period: Period): Promise<RawCell[]> => {
  const { rows } = await sql<{ answer: string; count: number }>`
    select case when decline_reason is not null then decline_reason
      when answered_at is not null then 'accepted' else 'unanswered' end as answer, count(*)::int as count
    from disclosure.referral where ${within('sent_at', period)} group by 1`.execute(tx)
  return rows.map(({ answer, count }) => ({ cell: { answer }, count }))
}

const medianHours = async (tx: DatabaseTransaction, period: Period): Promise<RawCell[]> => {
  const { rows } = await sql<{ count: number; hours: number | null }>`
    select count(*)::int as count,
      percentile_cont(0.5) within group (order by extract(epoch from answered_at - sent_at) / 3600)::float8 as hours
    from disclosure.referral where answered_at is not null and ${within('sent_at', period)}`.execute(tx)
  return rows.map(({ count, hours }) => ({
    cell: {},
    count,
    value: hours === null ? null : Math.round(hours * 10) / 10,
  }))
}

/** Referrals between bodies, without body, need or county. */
export const referralSeries: readonly Series[] = [
  {
    name: 'disclosure.referrals',
    title: { sv: 'Remisser mellan organisationer', en: 'Referrals between bodies' },
    definition: {
      sv: 'Remisser som har skickats under perioden, efter vad mottagaren har svarat när perioden räknas. En person kan ha flera. Utkast räknas inte.',
      en: 'Referrals that were sent in the period, by what the recipient had answered when the period is counted. A person may have several. Drafts are not counted.',
    },
    unit: { sv: 'remisser', en: 'referrals' },
    evidence: 'output',
    measures: [4, 27],
    breakdowns: [breakdownOf('answer', { sv: 'Svar', en: 'Answer' }, answers, nameOf)],
    every: 'quarter',
    adds: true,
    count: countAnswers,
  },
  {
    name: 'disclosure.hours_to_answer',
    title: { sv: 'Tid till svar på en remiss', en: 'Time until a referral is answered' },
    definition: {
      sv: 'Median av timmar från att en remiss skickades till att den accepterades eller avböjdes, för dem som skickades under perioden och har fått svar.',
      en: 'Median of hours from sending until the referral was accepted or declined, for those sent in the period that have been answered.',
    },
    unit: { sv: 'timmar (median)', en: 'hours (median)' },
    evidence: 'output',
    measures: [27],
    breakdowns: [],
    every: 'quarter',
    adds: false,
    count: medianHours,
  },
]
