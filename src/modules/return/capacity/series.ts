import { sql } from 'kysely'
import type { Series } from '../../../platform/series/series.ts'
import { tallied } from '../../../platform/series/tallied.ts'

const kinds = [
  { key: 'training', name: { sv: 'utbildning', en: 'training' } },
  { key: 'visit', name: { sv: 'besök', en: 'visit' } },
  { key: 'agreement', name: { sv: 'nytt avtal', en: 'new agreement' } },
] as const

const heldAlone = [kinds[0], kinds[1]] as const

/** What was built up together with partners in countries of origin. */
export const capacitySeries: readonly Series[] = [
  {
    name: 'return.capacity',
    title: {
      sv: 'Kapacitet hos partner i ursprungsländer',
      en: 'Capacity with partners in countries of origin',
    },
    definition: {
      sv: 'Utbildningar och besök räknas i den period då de hölls, avtal i den period då de började gälla. Inget om vad de ledde till.',
      en: 'Trainings and visits count in the period when they were held, agreements in the period when they began. Nothing of what they led to.',
    },
    unit: { sv: 'aktiviteter', en: 'activities' },
    evidence: 'output',
    measures: [7],
    breakdowns: [{ key: 'kind', name: { sv: 'Slag', en: 'Kind' }, values: kinds }],
    every: 'quarter',
    adds: true,
    // Activities of bodies, no people behind them that could be told apart.
    threshold: 1,
    count: tallied(
      ({
        from,
        to,
      }) => sql`select kind, count(*) from "return".activity where held_on between ${from} and ${to} group by kind
        union all select 'agreement', count(*) from "return".agreement where from_day between ${from} and ${to}`,
    ),
  },
  {
    name: 'return.capacity_participants',
    title: {
      sv: 'Deltagare i utbildningar och besök hos partner',
      en: 'Participants in trainings and visits with partners',
    },
    definition: {
      sv: 'Summan av deltagare i det som hölls i perioden. Samma person kan räknas flera gånger.',
      en: 'Sum of participants in what was held in the period. The same person may count several times.',
    },
    unit: { sv: 'deltagare', en: 'participants' },
    evidence: 'output',
    measures: [7],
    breakdowns: [{ key: 'kind', name: { sv: 'Slag', en: 'Kind' }, values: heldAlone }],
    every: 'quarter',
    adds: true,
    count: tallied(
      ({ from, to }) => sql`select kind, sum(participants) as count from "return".activity
        where held_on between ${from} and ${to} group by kind`,
    ),
  },
]
