import { sql } from 'kysely'
import { breakdownOf, inBoth } from '../../../platform/series/breakdown.ts'
import type { Series } from '../../../platform/series/series.ts'
import { tallied } from '../../../platform/series/tallied.ts'
import { visitWords } from './messages.ts'

const DONE = [
  'done_law',
  'done_method',
  'done_unit',
  'done_training',
  'done_survey',
  'done_nothing_yet',
] as const

/** Visits and presentations, and what visitors did at home (measure 31). */
export const visitSeries: readonly Series[] = [
  {
    name: 'cooperation.visits',
    title: { sv: 'Besök från andra länder', en: 'Visits from other countries' },
    definition: {
      sv: 'Besök som slutade i perioden. Antalet personer räknas inte här.',
      en: 'Visits that ended in the period. How many people came does not count here.',
    },
    unit: { sv: 'besök', en: 'visits' },
    evidence: 'output',
    measures: [31],
    breakdowns: [],
    every: 'year',
    adds: true,
    threshold: 1,
    count: tallied(
      ({ from, to }) => sql`select count(*) from cooperation.visit where held_on between ${from} and ${to}`,
    ),
  },
  {
    name: 'cooperation.done_at_home',
    title: { sv: 'Vad besökare gjorde hemma', en: 'What visitors did at home' },
    definition: {
      sv: 'Besök vars besökare ett år efteråt, i perioden, sa vad de hade gjort hemma. Ett besök räknas en gång för varje slag. Att det gjordes efter besöket visar inte att besöket var orsaken.',
      en: 'Visits whose visitors a year later, in the period, said what they had done at home. A visit counts once for each kind. That it was done after the visit does not show that the visit was the cause.',
    },
    unit: { sv: 'svar', en: 'answers' },
    evidence: 'outcome',
    measures: [31],
    breakdowns: [breakdownOf('done', { sv: 'Vad', en: 'What' }, DONE, inBoth(visitWords))],
    every: 'year',
    adds: true,
    threshold: 1,
    count: tallied(
      ({
        from,
        to,
      }) => sql`select 'done_' || what as done, count(*) from cooperation.visit_follow_up, unnest(done) as what
        where moment = 'twelve_months' and was_heard and (written_at at time zone 'Europe/Stockholm')::date between ${from} and ${to}
        group by what`,
    ),
  },
  {
    name: 'cooperation.presentations',
    title: { sv: 'Framträdanden utomlands', en: 'Presentations abroad' },
    definition: {
      sv: 'Tillfällen i perioden då det svenska arbetet berättades om i ett annat land.',
      en: 'Occasions in the period on which the Swedish work was told of in another country.',
    },
    unit: { sv: 'framträdanden', en: 'presentations' },
    evidence: 'output',
    measures: [31],
    breakdowns: [],
    every: 'year',
    adds: true,
    threshold: 1,
    count: tallied(
      ({ from, to }) =>
        sql`select count(*) from cooperation.presentation where held_on between ${from} and ${to}`,
    ),
  },
]
