import { sql } from 'kysely'
import { breakdownOf, inBoth } from '../../../platform/series/breakdown.ts'
import type { Series } from '../../../platform/series/series.ts'
import { tallied } from '../../../platform/series/tallied.ts'
import { stepKinds } from '../matters/kinds.ts'
import { stepWords } from './messages.ts'

/** What legislation has decided; no people stand behind these counts. */
export const trackerSeries: readonly Series[] = [
  {
    name: 'legislation.steps',
    title: { sv: 'Steg i lagstiftning', en: 'Steps of legislation' },
    definition: {
      sv: 'Steg i lagstiftningsärenden som beslutades i perioden, efter slag. Steg vars dag inte är belagd räknas inte.',
      en: 'Steps of matters of legislation that were decided in the period, by kind. Steps whose day no source gives are not counted.',
    },
    unit: { sv: 'steg', en: 'steps' },
    evidence: 'output',
    measures: [23],
    breakdowns: [breakdownOf('kind', { sv: 'Steg', en: 'Step' }, stepKinds, inBoth(stepWords))],
    every: 'year',
    adds: true,
    threshold: 1,
    count: tallied(
      ({ from, to }) => sql`select kind, count(*) from legislation.step
        where state = 'done' and decided_on between ${from} and ${to} group by kind`,
    ),
  },
]
