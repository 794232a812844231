import { sql } from 'kysely'
import { breakdownOf, byCodes, inBoth } from '../../../platform/series/breakdown.ts'
import type { Series } from '../../../platform/series/series.ts'
import { tallied } from '../../../platform/series/tallied.ts'
import { networkCountries } from './countries.ts'
import { networkWords } from './messages.ts'
import { topics } from './records.ts'

/** The network that the training left behind (measure 28). */
export const networkSeries: readonly Series[] = [
  {
    name: 'learning.network',
    title: { sv: 'Yrkesverksamma i nätverket', en: 'Professionals in the network' },
    definition: {
      sv: 'De som var med vid periodens slut, efter land. Den som inte förnyar på 24 månader räknas inte.',
      en: 'Those who were in it at the end of the period, by country. Whoever does not renew within 24 months is not counted.',
    },
    unit: { sv: 'personer', en: 'persons' },
    evidence: 'output',
    measures: [28],
    breakdowns: [byCodes('country', { sv: 'Land', en: 'Country' }, networkCountries)],
    every: 'year',
    adds: false,
    count: tallied(
      ({ to }) => sql`select country, count(*) from learning.member
        where joined_on <= ${to} and lapses_on > ${to} group by country`,
    ),
  },
  {
    name: 'learning.network_exchanges',
    title: { sv: 'Erfarenheter som har delats i nätverket', en: 'Experience shared in the network' },
    definition: {
      sv: 'Det som berättades och svar på det i perioden, efter ämne. Inget om vad det ledde till.',
      en: 'What was told in the period and answers to it, by topic. Nothing of what it led to.',
    },
    unit: { sv: 'inlägg', en: 'contributions' },
    evidence: 'output',
    measures: [28],
    breakdowns: [breakdownOf('topic', { sv: 'Ämne', en: 'Topic' }, topics, inBoth(networkWords))],
    every: 'year',
    adds: true,
    // Texts about ways of working, no people behind them.
    threshold: 1,
    count: tallied(
      ({ from, to }) => sql`select topic, count(*) from learning.exchange
        where written_on between ${from} and ${to} group by topic`,
    ),
  },
]
