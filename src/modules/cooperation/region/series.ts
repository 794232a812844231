import { sql } from 'kysely'
import { breakdownOf, inBoth } from '../../../platform/series/breakdown.ts'
import type { Series } from '../../../platform/series/series.ts'
import { tallied } from '../../../platform/series/tallied.ts'
import { contributionWords } from './messages.ts'

/** What contributions were to deliver and did (measure 29). */
export const regionSeries: readonly Series[] = [
  {
    name: 'cooperation.deliverables',
    title: { sv: 'Leveranser i Östersjösamarbetet', en: 'Deliverables of the Baltic Sea cooperation' },
    definition: {
      sv: 'Det som bidrag, tjänster och projekt skulle leverera i perioden, efter hur det stod vid dess slut.',
      en: 'What contributions, posts and projects were to deliver in the period, by how it stood at its end.',
    },
    unit: { sv: 'leveranser', en: 'deliverables' },
    evidence: 'output',
    measures: [29],
    breakdowns: [
      breakdownOf(
        'state',
        { sv: 'Läge', en: 'State' },
        ['owed', 'delivered', 'accepted'] as const,
        inBoth(contributionWords),
      ),
    ],
    every: 'year',
    adds: true,
    threshold: 1,
    count: tallied(
      ({
        from,
        to,
      }) => sql`select case when accepted_on <= ${to} then 'accepted' when delivered_on <= ${to} then 'delivered' else 'owed' end as state,
          count(*) from cooperation.deliverable where due_on between ${from} and ${to} group by 1`,
    ),
  },
]
