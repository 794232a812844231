import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { breakdownOf } from '../../../platform/series/breakdown.ts'
import type { Breakdown, Period, RawCell, Series } from '../../../platform/series/series.ts'
import { placementWords } from './messages.ts'
import { type Ground, grounds, type WhatFollows, whatFollows } from './schema.ts'

const nameOf = (key: Ground | WhatFollows) => ({
  sv: placementWords('sv')(key),
  en: placementWords('en')(key),
})

const ground = breakdownOf('ground', { sv: 'Grund', en: 'Ground' }, grounds, nameOf)
const household: Breakdown = {
  key: 'household',
  name: { sv: 'Vilka', en: 'Who' },
  values: [
    { key: 'adults', name: { sv: 'Vuxna utan barn', en: 'Adults without children' } },
    { key: 'with_children', name: { sv: 'Med barn', en: 'With children' } },
  ],
}
const followed = breakdownOf(
  'followed_by',
  { sv: 'Vad som följde', en: 'What followed' },
  whatFollows,
  nameOf,
)

const countBegun = async (tx: DatabaseTransaction, { from, to }: Period): Promise<RawCell[]> => {
  const { rows } = await sql<{ ground: string; count: number }>`
    select p.ground, count(*)::int as count
    from housing.placement p where p.started_on between ${from} and ${to} and p.moves_from is null
    group by 1`.execute(tx)
  return rows.map(({ count, ...cell }) => ({ cell, count }))
}

// A time that went on in another shelter is one time: it is counted where it ended, from where it began.
const whole = sql`
  with recursive whole as (
    select p.id, p.id as last, p.started_on from housing.placement p where p.moves_from is null and p.started_on is not null
    union all
    select w.id, p.moved_to, w.started_on from whole w join housing.placement p on p.id = w.last where p.moved_to is not null)
  select w.started_on, e.ended_on, e.followed_by, e.id from whole w join housing.placement e on e.id = w.last
  where e.state = 'ended'`

const countDays = async (tx: DatabaseTransaction, { from, to }: Period): Promise<RawCell[]> => {
  const { rows } = await sql<{ household: string; count: number; median: number }>`
    select case when exists (select from housing.placement_person n where n.placement_id = t.id and n.kind <> 'adult')
        then 'with_children' else 'adults' end as household,
      count(*)::int as count,
      percentile_cont(0.5) within group (order by t.ended_on - t.started_on + 1)::float8 as median
    from (${whole}) t where t.ended_on between ${from} and ${to} group by 1`.execute(tx)
  return rows.map((row) => ({ cell: { household: row.household }, count: row.count, value: row.median }))
}

const countFollowed = async (tx: DatabaseTransaction, { from, to }: Period): Promise<RawCell[]> => {
  const { rows } = await sql<{ followed_by: string; count: number }>`
    select coalesce(t.followed_by, 'unknown') as followed_by, count(*)::int as count
    from (${whole}) t where t.ended_on between ${from} and ${to} group by 1`.execute(tx)
  return rows.map(({ count, ...cell }) => ({ cell, count }))
}

const placements = { sv: 'placeringar', en: 'placements' }

/** What placements give to the plan: how many began, how long they were, and what followed. Nothing by place. */
export const placementSeries: readonly Series[] = [
  {
    name: 'housing.placements',
    title: { sv: 'Placeringar som började', en: 'Placements that began' },
    definition: {
      sv: 'Placeringar i skyddat boende som började under perioden, per grund. I det nationella stödprogrammet beslutar en organisation, annars socialnämnden. En flytt mellan boenden räknas inte som en ny.',
      en: 'Placements in protected housing that began in the period, by ground. In the national support programme an organisation decides, otherwise the social welfare board. A move between shelters is not a new one.',
    },
    unit: placements,
    evidence: 'output',
    measures: [3, 4, 27],
    breakdowns: [ground],
    every: 'quarter',
    adds: true,
    count: countBegun,
  },
  {
    name: 'housing.placement_days',
    title: { sv: 'Placeringarnas längd', en: 'Length of placements' },
    definition: {
      sv: 'Median av antalet dagar, första och sista inräknade, för placeringar som avslutades under perioden. Tid i flera boenden efter varandra räknas samman.',
      en: 'Median number of days, the first and the last included, of placements that ended in the period. Time in several shelters after each other is one time.',
    },
    unit: { sv: 'dagar (median)', en: 'days (median)' },
    evidence: 'output',
    measures: [3, 4, 27],
    breakdowns: [household],
    every: 'year',
    adds: false,
    count: countDays,
  },
  {
    name: 'housing.after_placement',
    title: { sv: 'Vad som följde efter en placering', en: 'What followed a placement' },
    definition: {
      sv: 'Placeringar som avslutades under perioden, efter vad som följde enligt nämnden eller boendet. Det beskriver vad som hände sedan, inte vad placeringen orsakade.',
      en: 'Placements that ended in the period, by what followed according to the board or the shelter. It tells what came next, not what the placement caused.',
    },
    unit: placements,
    evidence: 'outcome',
    measures: [3, 4, 27],
    breakdowns: [followed],
    every: 'year',
    adds: true,
    count: countFollowed,
  },
]
