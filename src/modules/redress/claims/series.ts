import { sql } from 'kysely'
import type { Series } from '../../../platform/series/series.ts'
import { type Outcome, outcomes } from './codes.ts'

const names: Readonly<Record<Outcome, { sv: string; en: string }>> = {
  granted: { sv: 'Beviljade helt', en: 'Granted in full' },
  part: { sv: 'Beviljade till en del', en: 'Granted in part' },
  refused: { sv: 'Avslag', en: 'Refused' },
}

/** Decisions on claims for compensation (measure 24): what was done. */
export const claimSeries: readonly Series[] = [
  {
    name: 'redress.claims',
    title: {
      sv: 'Beslut om brottsskadeersättning',
      en: 'Decisions on criminal injuries compensation',
    },
    definition: {
      sv: 'Ansökningar i ärenden om människohandel och prostitution med beslut under perioden, efter beslutet som nu står. En ansökan räknas en gång.',
      en: 'Applications in cases of trafficking and prostitution decided in the period, by the decision that stands. An application counts once.',
    },
    unit: { sv: 'ansökningar', en: 'applications' },
    evidence: 'output',
    measures: [24],
    breakdowns: [
      {
        key: 'outcome',
        name: { sv: 'Beslut', en: 'Decision' },
        values: outcomes.map((key) => ({ key, name: names[key] })),
      },
    ],
    every: 'year',
    adds: true,
    count: async (tx, { from, to }) => {
      const { rows } = await sql<{ outcome: Outcome; count: number }>`
        select outcome, count(*)::int as count from redress.claim
        where outcome is not null and decided_on between ${from} and ${to} group by outcome`.execute(tx)
      return outcomes.map((outcome) => ({
        cell: { outcome },
        count: rows.find((row) => row.outcome === outcome)?.count ?? 0,
      }))
    },
  },
]
