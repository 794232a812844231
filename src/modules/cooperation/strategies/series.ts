import { sql } from 'kysely'
import { breakdownOf, inBoth } from '../../../platform/series/breakdown.ts'
import type { Series } from '../../../platform/series/series.ts'
import { tallied } from '../../../platform/series/tallied.ts'
import { strategyWords } from './messages.ts'

const MARKS = ['not_examined', 'mark_0', 'mark_1', 'mark_2'] as const

/** Strategies by what two readers found in them (measure 30). */
export const strategySeries: readonly Series[] = [
  {
    name: 'cooperation.strategies_marked',
    title: {
      sv: 'Landstrategier som tar upp människohandel',
      en: 'Country strategies that take up trafficking',
    },
    definition: {
      sv: 'Beslutade strategier som gällde vid årets slut, efter vad två läsare fann. De som inte är granskade räknas för sig: det är inte noll.',
      en: 'Strategies decided on and in force at the end of the year, by what two readers found. Those not examined count by themselves: that is not nought.',
    },
    unit: { sv: 'strategier', en: 'strategies' },
    evidence: 'output',
    measures: [30],
    breakdowns: [breakdownOf('mark', { sv: 'Markör', en: 'Marker' }, MARKS, inBoth(strategyWords))],
    every: 'year',
    adds: true,
    threshold: 1,
    count: tallied(
      ({ to }) => sql`select coalesce('mark_' || m.trafficking, 'not_examined') as mark, count(*)
        from cooperation.strategy s left join cooperation.mark m on m.strategy_id = s.id and (m.settled_at at time zone 'Europe/Stockholm')::date <= ${to}
        where s.is_decided and extract(year from ${to}::date) between s.from_year and s.to_year
          and (s.closed_on is null or s.closed_on > ${to}) group by 1`,
    ),
  },
]
