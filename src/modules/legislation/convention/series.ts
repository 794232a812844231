import { sql } from 'kysely'
import { breakdownOf, inBoth } from '../../../platform/series/breakdown.ts'
import type { Series } from '../../../platform/series/series.ts'
import { tallied } from '../../../platform/series/tallied.ts'
import { articleStates } from './fields.ts'
import { articleWords } from './messages.ts'

/** How far conventions have been gone through, article by article. */
export const articleSeries: readonly Series[] = [
  {
    name: 'legislation.articles',
    title: { sv: 'Bedömda artiklar i konventioner', en: 'Articles of conventions that were judged' },
    definition: {
      sv: 'Artiklar som var bedömda vid periodens slut, efter hur svensk rätt står till dem. En artikel som bedöms i två ärenden räknas två gånger.',
      en: 'Articles that were judged at the end of the period, by how Swedish law stands to them. An article judged in two matters counts twice.',
    },
    unit: { sv: 'artiklar', en: 'articles' },
    evidence: 'output',
    measures: [23],
    breakdowns: [
      breakdownOf('state', { sv: 'Svensk rätt', en: 'Swedish law' }, articleStates, inBoth(articleWords)),
    ],
    every: 'year',
    adds: false,
    threshold: 1,
    count: tallied(
      ({ to }) => sql`select state, count(*) from legislation.judgement
        where changed_at < ${to}::date + 1 group by state`,
    ),
  },
]
