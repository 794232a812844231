import { sql } from 'kysely'
import { breakdownOf, inBoth } from '../../platform/series/breakdown.ts'
import type { Series } from '../../platform/series/series.ts'
import { tallied } from '../../platform/series/tallied.ts'
import { mechanisms, recommendationWords } from '../recommendations/index.ts'

const grounds = ['sourced', 'words_alone'] as const

/** What replies to those who examine rest on; no people stand behind these counts. */
export const monitoringSeries: readonly Series[] = [
  {
    name: 'monitoring.answers',
    title: {
      sv: 'Svar till dem som granskar konventionerna',
      en: 'Answers to those who examine the conventions',
    },
    definition: {
      sv: 'Frågor i svar som skickades under perioden, efter vem som frågade och om svaret hade en källa med dag.',
      en: 'Questions in replies that were sent in the period, by who asked and whether the answer had a source with its day.',
    },
    unit: { sv: 'frågor', en: 'questions' },
    evidence: 'output',
    measures: [23],
    breakdowns: [
      breakdownOf(
        'mechanism',
        { sv: 'Vem som frågade', en: 'Who asked' },
        mechanisms,
        inBoth(recommendationWords),
      ),
      breakdownOf(
        'ground',
        { sv: 'Vad svaret bygger på', en: 'What the answer rests on' },
        grounds,
        (ground) =>
          ground === 'sourced'
            ? { sv: 'Källa med dag', en: 'A source with its day' }
            : { sv: 'Bara ord', en: 'Words alone' },
      ),
    ],
    every: 'year',
    adds: true,
    threshold: 1,
    count: tallied(
      ({
        from,
        to,
      }) => sql`select r.mechanism, case when jsonb_array_length(p -> 'sources') + jsonb_array_length(p -> 'bodies') > 0
          then 'sourced' else 'words_alone' end as ground, count(*)
        from monitoring.reply s join monitoring.round r on r.id = s.round_id, jsonb_array_elements(s.content -> 'parts') p
        where s.replied_on between ${from} and ${to} group by 1, 2`,
    ),
  },
]
