import { sql } from 'kysely'
import { breakdownOf, byCodes, inBoth } from '../../../platform/series/breakdown.ts'
import type { Series } from '../../../platform/series/series.ts'
import { tallied } from '../../../platform/series/tallied.ts'
import { countyCodes } from '../places.ts'
import { localPlanWords, supportWords } from './messages.ts'
import { formsOfSupport, partsOfMunicipality } from './registers.ts'

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
    breakdowns: [
      breakdownOf('function', { sv: 'Verksamhet', en: 'Part' }, partsOfMunicipality, inBoth(localPlanWords)),
    ],
    every: 'year',
    adds: false,
    threshold: 1,
    count: tallied(
      ({ to }) => sql`select part as function, count(*) from learning.local_plan, unnest(functions) as part
        where agreed_on <= ${to} and (closed_on is null or closed_on > ${to}) group by part`,
    ),
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
      breakdownOf('form', { sv: 'Slag', en: 'Form' }, formsOfSupport, inBoth(supportWords)),
      byCodes('county', { sv: 'Län', en: 'County' }, countyCodes),
    ],
    every: 'year',
    adds: true,
    threshold: 1,
    count: tallied(
      ({ from, to }) => sql`select form, county, count(*) from learning.support
        where given_on between ${from} and ${to} group by form, county`,
    ),
  },
]
