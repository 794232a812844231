import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { within } from '../../../platform/series/moments.ts'
import type { Period, Series } from '../../../platform/series/series.ts'

const wentMissing = (period: Period) => within('d.raised_at', period)

const counts = async (
  tx: DatabaseTransaction,
  period: Period,
): Promise<{ readonly all: number; readonly followed: number; readonly found: number }> => {
  const { rows } = await sql<{ all: number; followed: number; found: number }>`
    select count(*)::int as all, count(*) filter (where d.follow_up = 'conversation')::int as followed,
      count(*) filter (where d.found_at is not null)::int as found
    from children.disappearance d where ${wentMissing(period)}`.execute(tx)
  return rows[0] ?? { all: 0, followed: 0, found: 0 }
}

/** What is counted of disappearances. */
export const missingSeries: readonly Series[] = [
  {
    name: 'children.disappearances',
    title: { sv: 'Barn som försvann', en: 'Children who disappeared' },
    definition: {
      sv: 'Larm om att ett barn är borta, efter den dag larmet gavs. Ett barn som varit borta flera gånger räknas varje gång.',
      en: 'Alarms that a child was gone, by the day they were raised. A child gone several times is counted each time.',
    },
    unit: { sv: 'försvinnanden', en: 'disappearances' },
    evidence: 'outcome',
    measures: [1, 21],
    breakdowns: [
      {
        key: 'found',
        name: { sv: 'Funnet', en: 'Found' },
        values: [
          { key: 'found', name: { sv: 'Funnet', en: 'Found' } },
          { key: 'not_found', name: { sv: 'Inte funnet', en: 'Not found' } },
        ],
      },
    ],
    every: 'quarter',
    adds: true,
    count: async (tx, period) => {
      const { all, found } = await counts(tx, period)
      return [
        { cell: { found: 'found' }, count: found },
        { cell: { found: 'not_found' }, count: all - found },
      ]
    },
  },
  {
    name: 'children.disappearances_followed_up',
    title: { sv: 'Försvinnanden som följdes upp', en: 'Disappearances followed up' },
    definition: {
      sv: 'Andel av försvinnandena där någon talade med barnet efteråt om vad som hände. Ett skriftligt skäl till att det inte gick räknas inte.',
      en: 'Share of the disappearances after which somebody talked with the child about what happened. A written reason why that was not possible does not count.',
    },
    unit: { sv: 'procent', en: 'per cent' },
    evidence: 'outcome',
    measures: [1, 21],
    breakdowns: [],
    every: 'quarter',
    adds: false,
    count: async (tx, period) => {
      const { all, followed } = await counts(tx, period)
      return [{ cell: {}, count: all, value: all === 0 ? null : Math.round((followed / all) * 1000) / 10 }]
    },
  },
]
