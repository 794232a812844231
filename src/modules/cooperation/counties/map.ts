import { sql } from 'kysely'
import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { StatusKind } from '../../../platform/status-kinds.ts'
import { counties } from '../../support/index.ts'
import { countyPolicy } from './policy.ts'

/**
 * How a county stands with its plan of a year, from nothing to followed up; their order is their number on the map. A day that has
 * passed goes before what was decided.
 */
export const planStates = ['no_plan', 'draft', 'late', 'agreed', 'followed_up'] as const
export type PlanState = (typeof planStates)[number]

/** How each is shown. */
export const planKinds = {
  no_plan: 'missing',
  draft: 'draft',
  late: 'late',
  agreed: 'running',
  followed_up: 'done',
} as const satisfies Readonly<Record<PlanState, StatusKind>>

interface PlanRow {
  readonly id: string
  readonly name: string
  readonly counties: readonly string[]
  readonly agreedOn: string | null
  readonly followedOn: string | null
  readonly reviewOn: string | null
  readonly goals: number
  readonly met: number
}

/** How far a plan has come. */
export const stateOf = (
  { agreedOn, followedOn, reviewOn }: Pick<PlanRow, 'agreedOn' | 'followedOn' | 'reviewOn'>,
  today: Day,
): PlanState => {
  if (followedOn !== null) return 'followed_up'
  if (agreedOn === null) return 'draft'
  return reviewOn !== null && reviewOn < today ? 'late' : 'agreed'
}

/** The plan of a county that has come furthest. */
const furthest = (plans: readonly PlanRow[], today: Day): PlanRow | undefined => {
  const how = (plan: PlanRow) => planStates.indexOf(stateOf(plan, today))
  return plans.toSorted((one, other) => how(other) - how(one))[0]
}

/** Where each of the 21 counties stands with its plan of a year, alone or with others, and the plan of the whole country. */
export const viewCounties = action(
  countyPolicy,
  'county.map',
  'read',
  z.object({ year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined) }),
  async ({ tx, today, may }, { year = Number(today.slice(0, 4)) }) => {
    const { rows } = await sql<PlanRow>`
      select id, name, counties, agreed_on as "agreedOn", followed_on as "followedOn", review_on as "reviewOn",
        (select count(*)::integer from cooperation.goal g where g.plan_id = p.id) as goals,
        (select count(*)::integer from cooperation.goal g where g.plan_id = p.id and result = 'met') as met
      from cooperation.county_plan p where year = ${year} and closed_on is null order by name, id`.execute(tx)
    const years = await tx
      .selectFrom('cooperation.county_plan')
      .select('year')
      .distinct()
      .where('closed_on', 'is', null)
      .orderBy('year')
      .execute()
    return {
      year,
      takesPart: may(countyPolicy, 'county.take_part'),
      years: [...new Set([...years.map((row) => row.year), year])].sort((one, other) => one - other),
      national: rows.filter((plan) => plan.counties.length === 0),
      counties: counties.map(({ code, name }) => {
        const plan = furthest(
          rows.filter((one) => one.counties.includes(code)),
          today,
        )
        return { code, name, plan, state: plan === undefined ? ('no_plan' as const) : stateOf(plan, today) }
      }),
    }
  },
)
export type ViewedCounties = Awaited<ReturnType<typeof viewCounties.run>>

/** A county: its plans, and for those who take part its network, the next meetings and what waits to be done. @throws NotFound */
export const viewCounty = action(
  countyPolicy,
  'county.view',
  'read',
  z.object({ county: z.string() }),
  async ({ tx, may, today }, { county }) => {
    const found = counties.find(({ code }) => code === county)
    if (found === undefined) throw new NotFound('county')
    const takesPart = may(countyPolicy, 'county.take_part')
    const of = sql<boolean>`(${county} = any (counties) or cardinality(counties) = 0)`
    const plans = await tx
      .selectFrom('cooperation.county_plan')
      .select(['id', 'name', 'year', 'counties', 'agreed_on as agreedOn'])
      .select(['followed_on as followedOn', 'review_on as reviewOn'])
      .where(of)
      .where('closed_on', 'is', null)
      .orderBy('year', 'desc')
      .orderBy('name')
      .execute()
    if (!takesPart) return { county: found, plans, network: undefined }
    const members = await tx
      .selectFrom('cooperation.member')
      .select(['id', 'organisation', 'function', 'address'])
      .where('county', '=', county)
      .where('closed_on', 'is', null)
      .orderBy('organisation')
      .execute()
    const meetings = await tx
      .selectFrom('cooperation.meeting')
      .select(['id', 'kind', 'held_on as heldOn', 'next_on as nextOn'])
      .where(of)
      .orderBy('held_on', 'desc')
      .limit(5)
      .execute()
    const tasks = await tx
      .selectFrom('cooperation.task as t')
      .innerJoin('cooperation.meeting as m', 'm.id', 't.meeting_id')
      .select(['t.id', 't.what', 't.organisation', 't.by_day as byDay', 'm.id as meetingId'])
      .where(sql<boolean>`(${county} = any (m.counties) or cardinality(m.counties) = 0)`)
      .where('t.state', '=', 'open')
      .orderBy('t.by_day')
      .execute()
    return {
      county: found,
      plans,
      network: { members, meetings, tasks: tasks.map((task) => ({ ...task, isLate: task.byDay < today })) },
    }
  },
)
export type ViewedCounty = Awaited<ReturnType<typeof viewCounty.run>>
