import type { Series } from '../../../platform/series/series.ts'
import { counties } from '../../support/index.ts'
import { localPlanWords, supportWords } from './messages.ts'
import { partsOfMunicipality } from './registers.ts'
import { countPlans, countSupport } from './store.ts'

const parts = partsOfMunicipality.map((key) => ({
  key,
  name: { sv: localPlanWords('sv')(key), en: localPlanWords('en')(key) },
}))
const forms = (['material', 'trainer', 'money', 'advice'] as const).map((key) => ({
  key,
  name: { sv: supportWords('sv')(key), en: supportWords('en')(key) },
}))

/** What bodies have done beside the courses; no people stand behind these counts. */
export const localPlanSeries: readonly Series[] = [
  {
    name: 'learning.local_plans',
    title: { sv: 'Lokala planer för samverkan', en: 'Local plans of cooperation' },
    definition: {
      sv: 'Kommunala planer som gällde vid periodens slut, efter verksamhet som är med. En plan räknas en gång för varje verksamhet.',
      en: 'Plans of municipalities that held at the end of the period, by the part that is in it. A plan counts once for each part.',
    },
    unit: { sv: 'planer', en: 'plans' },
    evidence: 'output',
    measures: [11],
    breakdowns: [{ key: 'function', name: { sv: 'Verksamhet', en: 'Part' }, values: parts }],
    every: 'year',
    adds: false,
    threshold: 1,
    count: async (tx, period) =>
      (await countPlans(tx, period)).map((row) => ({ cell: { function: row.part }, count: row.count })),
  },
  {
    name: 'learning.support',
    title: {
      sv: 'Stöd till kommuner och regioner som utbildar själva',
      en: 'Support to municipalities and regions that train their own',
    },
    definition: {
      sv: 'Stöd som gavs i perioden, efter slag och län. Inget om vad det ledde till.',
      en: 'Support given in the period, by form and county. Nothing of what it led to.',
    },
    unit: { sv: 'stöd', en: 'instances of support' },
    evidence: 'output',
    measures: [2],
    breakdowns: [
      { key: 'form', name: { sv: 'Slag', en: 'Form' }, values: forms },
      {
        key: 'county',
        name: { sv: 'Län', en: 'County' },
        values: counties.map(({ code, name }) => ({ key: code, name })),
      },
    ],
    every: 'year',
    adds: true,
    threshold: 1,
    count: async (tx, period) =>
      (await countSupport(tx, period)).map(({ form, county, count }) => ({
        cell: { form, county },
        count,
      })),
  },
]
