import type { Series } from '../../../platform/series/series.ts'
import { networkCountries } from './countries.ts'
import { networkWords } from './messages.ts'
import { topics } from './records.ts'
import { countExchanges, countMembers } from './store.ts'

const countries = networkCountries.options('sv').map(({ value: key, label }) => ({
  key,
  name: { sv: label, en: networkCountries.name(key, 'en') },
}))

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
    breakdowns: [{ key: 'country', name: { sv: 'Land', en: 'Country' }, values: countries }],
    every: 'year',
    adds: false,
    count: async (tx, period) =>
      (await countMembers(tx, period)).map(({ country, count }) => ({ cell: { country }, count })),
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
    breakdowns: [
      {
        key: 'topic',
        name: { sv: 'Ämne', en: 'Topic' },
        values: topics.map((key) => ({
          key,
          name: { sv: networkWords('sv')(key), en: networkWords('en')(key) },
        })),
      },
    ],
    every: 'year',
    adds: true,
    // Texts about ways of working, no people behind them.
    threshold: 1,
    count: async (tx, period) =>
      (await countExchanges(tx, period)).map(({ topic, count }) => ({ cell: { topic }, count })),
  },
]
