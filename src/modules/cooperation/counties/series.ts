import { sql } from 'kysely'
import { breakdownOf, byCodes, inBoth } from '../../../platform/series/breakdown.ts'
import type { Series } from '../../../platform/series/series.ts'
import { tallied } from '../../../platform/series/tallied.ts'
import { countyCodes } from '../../learning/index.ts'
import { duties, results } from './goals.ts'
import { agreementWords, mapWords, planWords } from './messages.ts'
import { trades } from './registers.ts'

const byCounty = byCodes('county', { sv: 'Län', en: 'County' }, countyCodes)

/** What counties have agreed on and done (measures 26, 27). No people stand behind these counts. */
export const countySeries: readonly Series[] = [
  {
    name: 'cooperation.county_plans',
    title: { sv: 'Län med en beslutad plan', en: 'Counties with a plan that is agreed on' },
    definition: {
      sv: 'Län som vid årets slut hade beslutat om en plan för året, egen eller med andra län, efter om den har följts upp. En plan för hela landet räknas inte här.',
      en: 'Counties that at the end of the year had adopted a plan for it, their own or with others, by whether it was followed up. A plan of the whole country does not count here.',
    },
    unit: { sv: 'län', en: 'counties' },
    evidence: 'output',
    measures: [26],
    breakdowns: [
      breakdownOf(
        'state',
        { sv: 'Planen', en: 'The plan' },
        ['agreed', 'followed_up'] as const,
        inBoth(mapWords),
      ),
      byCounty,
    ],
    every: 'year',
    adds: true,
    threshold: 1,
    count: tallied(
      ({
        to,
      }) => sql`select case when followed then 'followed_up' else 'agreed' end as state, county, count(*) from (
          select county, bool_or(followed_on <= ${to}) as followed from cooperation.county_plan, unnest(counties) as county
          where year = extract(year from ${to}::date) and agreed_on <= ${to} and (closed_on is null or closed_on > ${to})
          group by county) c group by followed, county`,
    ),
  },
  {
    name: 'cooperation.goals',
    title: { sv: 'Länens mål och hur det gick', en: 'Goals of the counties and how they went' },
    definition: {
      sv: 'Mål i planer som har följts upp för året, efter hur långt de nåddes enligt den som har planen.',
      en: 'Goals of plans that were followed up for the year, by how far they were reached as whoever has the plan says.',
    },
    unit: { sv: 'mål', en: 'goals' },
    evidence: 'outcome',
    measures: [26, 27],
    breakdowns: [breakdownOf('result', { sv: 'Utfall', en: 'Result' }, results, inBoth(planWords))],
    every: 'year',
    adds: true,
    threshold: 1,
    count: tallied(
      ({
        to,
      }) => sql`select g.result, count(*) from cooperation.goal g join cooperation.county_plan p on p.id = g.plan_id
        where p.year = extract(year from ${to}::date) and p.closed_on is null and g.result is not null group by g.result`,
    ),
  },
  {
    name: 'cooperation.own_work',
    title: { sv: 'Länsstyrelsernas egen verksamhet', en: 'The county boards’ own work' },
    definition: {
      sv: 'Tillstånd, besök och bidrag i länsstyrelsernas egen verksamhet där frågorna togs med, efter verksamhet. Inget om vad det ledde till.',
      en: 'Licences, visits and grants of the county boards’ own work in which these questions were taken up, by duty. Nothing of what it led to.',
    },
    unit: { sv: 'tillfällen', en: 'occasions' },
    evidence: 'output',
    measures: [26],
    breakdowns: [breakdownOf('kind', { sv: 'Verksamhet', en: 'Duty' }, duties, inBoth(planWords))],
    every: 'year',
    adds: true,
    threshold: 1,
    count: tallied(
      ({ from, to }) => sql`select kind, sum(times) as count from cooperation.own_work
        where done_on between ${from} and ${to} group by kind`,
    ),
  },
  {
    name: 'cooperation.trade_sites',
    title: {
      sv: 'Taxi, hotell och restauranger med överenskommelse',
      en: 'Taxis, hotels and restaurants with an agreement',
    },
    definition: {
      sv: 'Ställen som omfattades av en överenskommelse vid årets slut, efter bransch och län. Vilka de är sägs aldrig.',
      en: 'Sites that an agreement covered at the end of the year, by trade and county. Which they are is never told.',
    },
    unit: { sv: 'ställen', en: 'sites' },
    evidence: 'output',
    measures: [26],
    breakdowns: [
      breakdownOf('trade', { sv: 'Bransch', en: 'Trade' }, trades, inBoth(agreementWords)),
      byCounty,
    ],
    every: 'year',
    adds: true,
    count: tallied(
      ({ to }) => sql`select trade, county, sum(sites) as count from cooperation.trade_agreement
        where agreed_on <= ${to} and (closed_on is null or closed_on > ${to}) group by trade, county`,
    ),
  },
]
