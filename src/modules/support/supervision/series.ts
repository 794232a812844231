import { sql } from 'kysely'
import { breakdownOf, inBoth } from '../../../platform/series/breakdown.ts'
import type { Series } from '../../../platform/series/series.ts'
import { supervisionWords } from './messages.ts'

const waits = ['day', 'week', 'month', 'longer'] as const

/** How soon after its opening the first note of a case is made: over all bodies what whoever leads sees of their own. */
export const supervisionSeries: readonly Series[] = [
  {
    name: 'support.first_notes',
    title: {
      sv: 'Ärenden efter hur snart de fick sin första anteckning',
      en: 'Cases by how soon they had their first note',
    },
    definition: {
      sv: 'Ärenden vars första anteckning rör en dag under perioden, efter antalet dagar från att ärendet öppnades.',
      en: 'Cases whose first note is about a day of the period, by the number of days from the opening of the case.',
    },
    unit: { sv: 'ärenden', en: 'cases' },
    evidence: 'output',
    measures: [1],
    breakdowns: [
      breakdownOf('wait', { sv: 'Väntan', en: 'Wait' }, waits, (key) =>
        inBoth(supervisionWords)(`wait_${key}`),
      ),
    ],
    every: 'quarter',
    adds: true,
    count: async (tx, { from, to }) => {
      const { rows } = await sql<{ wait: string; count: number }>`
        select case when days <= 1 then 'day' when days <= 7 then 'week' when days <= 30 then 'month' else 'longer' end as wait,
          count(*)::int as count
        from (select n.case_id, min(n.happened_on) as first from support.note n
          where n.happened_on between ${from}::date and ${to}::date group by n.case_id) f
        join support.case_file c on c.id = f.case_id
        cross join lateral (select f.first - (c.opened_at at time zone 'Europe/Stockholm')::date as days) w
        where not exists (select from support.note e where e.case_id = f.case_id and e.happened_on < ${from}::date) group by 1`.execute(
        tx,
      )
      return rows.map(({ wait, count }) => ({ cell: { wait }, count }))
    },
  },
]
