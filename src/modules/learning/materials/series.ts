import { sql } from 'kysely'
import { within } from '../../../platform/series/moments.ts'
import type { Series } from '../../../platform/series/series.ts'
import { tallied } from '../../../platform/series/tallied.ts'

/** What was published to learn from. */
export const materialSeries: readonly Series[] = [
  {
    name: 'learning.materials',
    title: { sv: 'Publicerade kurser och lektionsmaterial', en: 'Published courses and lesson packs' },
    definition: {
      sv: 'Versioner som publicerades i perioden, också nya versioner av samma kurs eller material. Inget om hur många som läste dem eller vad det ledde till.',
      en: 'Versions that were published in the period, new versions of the same course or pack too. Nothing of how many read them or what it led to.',
    },
    unit: { sv: 'versioner', en: 'versions' },
    evidence: 'output',
    measures: [2, 12, 13],
    breakdowns: [
      {
        key: 'kind',
        name: { sv: 'Slag', en: 'Kind' },
        values: [
          { key: 'course', name: { sv: 'kurs', en: 'course' } },
          { key: 'pack', name: { sv: 'lektionsmaterial', en: 'lesson pack' } },
        ],
      },
    ],
    every: 'quarter',
    adds: true,
    // Texts, no people behind them that could be told apart.
    threshold: 1,
    count: tallied(
      (period) => sql`select m.kind, count(*) from learning.material_version v
        join learning.material m on m.id = v.material_id where ${within('v.published_at', period)} group by 1`,
    ),
  },
]
