import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { within } from '../../../platform/series/moments.ts'
import type { Period, RawCell, Series } from '../../../platform/series/series.ts'
import { concernMessagesOf } from './messages.ts'
import { reporters } from './schema.ts'

const days = { sv: 'anmälningar', en: 'reports' }
const share = { sv: 'procent', en: 'per cent' }

/** Reports that came in a period, as a condition on `c`. */
const cameIn = (period: Period) => within('c.received_at', period)

const countByReporter = async (tx: DatabaseTransaction, period: Period): Promise<RawCell[]> => {
  const { rows } = await sql<{ reporter: string; count: number }>`
    select c.reporter, count(*)::int as count from children.concern c where ${cameIn(period)} group by c.reporter`.execute(
    tx,
  )
  return reporters.map((reporter) => ({
    cell: { reporter },
    count: rows.find((row) => row.reporter === reporter)?.count ?? 0,
  }))
}

/** How many of the reports met their time, as per cent; null where none came. */
const rate = async (
  tx: DatabaseTransaction,
  period: Period,
  met: ReturnType<typeof sql>,
): Promise<RawCell[]> => {
  const { rows } = await sql<{ whole: number; met: number }>`
    select count(*)::int as whole, count(*) filter (where ${met})::int as met
    from children.concern c where ${cameIn(period)}`.execute(tx)
  const { whole, met: number } = rows[0] ?? { whole: 0, met: 0 }
  return [{ cell: {}, count: whole, value: whole === 0 ? null : Math.round((number / whole) * 1000) / 10 }]
}

/** What is counted of concern for children. */
export const concernSeries: readonly Series[] = [
  {
    name: 'children.reports_of_concern',
    title: { sv: 'Orosanmälningar som kom in', en: 'Reports of concern received' },
    definition: {
      sv: 'Orosanmälningar som socialtjänsten registrerat, efter den dag de kom in. Flera anmälningar om samma barn räknas var för sig.',
      en: 'Reports of concern registered by social services, by the day they came. Several about one child are counted one by one.',
    },
    unit: days,
    evidence: 'output',
    measures: [1, 21],
    breakdowns: [
      {
        key: 'reporter',
        name: { sv: 'Anmälare', en: 'Reporter' },
        values: reporters.map((key) => ({ key, name: concernMessagesOf(`reporter_${key}`) })),
      },
    ],
    every: 'quarter',
    adds: true,
    count: countByReporter,
  },
  {
    name: 'children.protection_assessed_in_time',
    title: { sv: 'Skyddsbedömningar i tid', en: 'Protection assessments in time' },
    definition: {
      sv: 'Andel av orosanmälningarna där skyddsbedömningen gjordes samma dag eller dagen efter. En anmälan utan skyddsbedömning räknas som inte i tid.',
      en: 'Share of the reports of concern with a protection assessment on the same day or the next. A report without one counts as not in time.',
    },
    unit: share,
    evidence: 'outcome',
    measures: [1, 21],
    breakdowns: [],
    every: 'quarter',
    adds: false,
    count: (tx, period) =>
      rate(
        tx,
        period,
        sql`c.protection_at is not null and (c.protection_at at time zone 'Europe/Stockholm')::date
          - (c.received_at at time zone 'Europe/Stockholm')::date <= 1`,
      ),
  },
  {
    name: 'children.preliminary_within_14_days',
    title: { sv: 'Förhandsbedömningar inom 14 dagar', en: 'Preliminary assessments within 14 days' },
    definition: {
      sv: 'Andel av orosanmälningarna där beslutet om utredning fattades senast den dag som lagen anger, 14 dagar efter att anmälan kom. Förlängda räknas som inte inom tiden, och anmälningar utan beslut likaså.',
      en: 'Share of the reports of concern decided by the day that the law states, 14 days after they came. Those extended count as not within it, and so do those without a decision.',
    },
    unit: share,
    evidence: 'outcome',
    measures: [1, 21],
    breakdowns: [],
    every: 'quarter',
    adds: false,
    count: (tx, period) =>
      rate(
        tx,
        period,
        sql`c.decided_on is not null and c.decided_on <= coalesce(c.preliminary_extended_from, c.preliminary_until)`,
      ),
  },
]
