import { sql } from 'kysely'
import type { Words } from '../../../platform/i18n/words.ts'
import { breakdownOf } from '../../../platform/series/breakdown.ts'
import type { Series } from '../../../platform/series/series.ts'
import { tallied } from '../../../platform/series/tallied.ts'
import { type Outcome, outcomes } from './codes.ts'

const names: Readonly<Record<Outcome, Words>> = {
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
    breakdowns: [breakdownOf('outcome', { sv: 'Beslut', en: 'Decision' }, outcomes, (key) => names[key])],
    every: 'year',
    adds: true,
    count: tallied(
      ({ from, to }) => sql`select outcome, count(*) from redress.claim
        where outcome is not null and decided_on between ${from} and ${to} group by outcome`,
    ),
  },
]
