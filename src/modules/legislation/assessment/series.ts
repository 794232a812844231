import { sql } from 'kysely'
import { breakdownOf, inBoth } from '../../../platform/series/breakdown.ts'
import type { Series } from '../../../platform/series/series.ts'
import { tallied } from '../../../platform/series/tallied.ts'
import { assessmentWords } from './messages.ts'
import { decisions } from './registers.ts'

/** Assessments of registers that were decided; no people stand behind these counts. */
export const assessmentSeries: readonly Series[] = [
  {
    name: 'legislation.assessments',
    title: { sv: 'Beslutade bedömningar av register', en: 'Assessments of registers that were decided' },
    definition: {
      sv: 'Bedömningar av om ett register får användas på ett nytt sätt som beslutades i perioden, efter vad som beslutades.',
      en: 'Assessments of whether a register may be used in a new way that were decided in the period, by what was decided.',
    },
    unit: { sv: 'bedömningar', en: 'assessments' },
    evidence: 'output',
    measures: [25],
    breakdowns: [
      breakdownOf('decision', { sv: 'Beslut', en: 'Decision' }, decisions, inBoth(assessmentWords)),
    ],
    every: 'year',
    adds: true,
    threshold: 1,
    count: tallied(
      ({ from, to }) => sql`select decision, count(*) from legislation.assessment
        where decision is not null and closed_on between ${from} and ${to} group by decision`,
    ),
  },
]
