import { sql } from 'kysely'
import { breakdownOf, inBoth } from '../../platform/series/breakdown.ts'
import type { Series } from '../../platform/series/series.ts'
import { tallied } from '../../platform/series/tallied.ts'
import { recommendationWords } from './messages.ts'
import { mechanisms, states } from './registers.ts'

/** How far recommendations have come; no people stand behind these counts. */
export const recommendationSeries: readonly Series[] = [
  {
    name: 'recommendations.given',
    title: { sv: 'Rekommendationer till Sverige', en: 'Recommendations to Sweden' },
    definition: {
      sv: 'Rekommendationer som hade getts vid periodens slut och som följs, efter vem som gav dem och hur långt de har kommit enligt den som svarar för dem i dag.',
      en: 'Recommendations that had been given by the end of the period and are followed, by who gave them and how far they have come as whoever answers for them says today.',
    },
    unit: { sv: 'rekommendationer', en: 'recommendations' },
    evidence: 'output',
    measures: [23],
    breakdowns: [
      breakdownOf(
        'mechanism',
        { sv: 'Vem som gav dem', en: 'Who gave them' },
        mechanisms,
        inBoth(recommendationWords),
      ),
      breakdownOf('state', { sv: 'Läge', en: 'State' }, states, inBoth(recommendationWords)),
    ],
    every: 'year',
    adds: false,
    threshold: 1,
    count: tallied(
      ({ to }) => sql`select mechanism, state, count(*) from recommendations.recommendation
        where given_on <= ${to} and (closed_on is null or closed_on > ${to}) group by mechanism, state`,
    ),
  },
]
