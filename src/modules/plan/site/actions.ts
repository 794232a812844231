import { action } from '../../../platform/access/action.ts'
import { originOf } from '../../../platform/config/settings.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { listPublished } from '../drafting/published-store.ts'
import { followMeasures } from '../following/follow.ts'
import { getPlan, listAreas, listPlans, listServed } from '../following/store.ts'
import { sums } from '../money/door.ts'
import { listObligations } from '../obligations/store.ts'
import { sitePolicy } from './policy.ts'
import { byBody, reporting, tally, verdict } from './rules.ts'
import { areaInput, bodiesInput, bodyInput, feedInput, newsInput, startInput } from './schema.ts'
import * as store from './store.ts'

const LATEST = 6

/** What came of a plan: the one asked for, else the newest that is real. */
export const viewStart = action(
  sitePolicy,
  'site.start',
  'read',
  startInput,
  async ({ tx, today }, input) => {
    const plans = await listPlans(tx).execute()
    const plan =
      plans.find(({ id }) => id === input.plan) ?? plans.find(({ fictional }) => !fictional) ?? plans[0]
    if (plan === undefined) return { plans, followed: undefined }
    const measures = await followMeasures(tx, plan, today)
    const counts = tally(measures.map(({ standing }) => standing))
    return {
      plans,
      followed: {
        plan,
        areas: await listAreas(tx, plan.versionId),
        measures,
        counts,
        verdict: verdict(counts, plan, today),
        reporting: reporting(await listObligations(tx, { planId: plan.id }), today),
        money: await sums(tx, plan.id),
        news: (await store.listNews(tx, { today, limit: LATEST, offset: 0, planId: plan.id })).rows,
        accounts: await listPublished(tx, plan.id),
        sources: await store.countSources(tx, plan.id, plan.versionId),
      },
    }
  },
)

/** One area: its measures, what they owe, and when. */
export const viewArea = action(sitePolicy, 'site.area', 'read', areaInput, async ({ tx, today }, input) => {
  const plan = await getPlan(tx, input.planId)
  const areas = await listAreas(tx, plan.versionId)
  const area = areas.find(({ key }) => key === input.area)
  if (area === undefined) throw new NotFound('area')
  const all = await followMeasures(tx, plan, today)
  const measures = all.filter(({ areaKey }) => areaKey === area.key)
  const own = new Set(measures.map(({ id }) => id))
  const served = (await listServed(tx, plan.id)).filter(({ measureId }) => own.has(measureId))
  const assignments = new Set(served.map(({ assignmentId }) => assignmentId))
  const obligations = (await listObligations(tx, { planId: plan.id })).filter(({ assignmentId }) =>
    assignments.has(assignmentId),
  )
  return {
    plan,
    areas,
    area,
    measures,
    counts: tally(measures.map(({ standing }) => standing)),
    obligations,
    reporting: reporting(obligations, today),
  }
})

/** The bodies that owe something in a plan, and how they stand. */
export const viewBodies = action(
  sitePolicy,
  'site.bodies',
  'read',
  bodiesInput,
  async ({ tx, today }, input) => {
    const plan = await getPlan(tx, input.planId)
    const obligations = await listObligations(tx, { planId: plan.id })
    return { plan, bodies: byBody(obligations, today), missing: reporting(obligations, today).missing }
  },
)

/** What a body was to do in a plan, and what has come. */
export const viewBody = action(sitePolicy, 'site.body', 'read', bodyInput, async ({ tx, today }, input) => {
  const plan = await getPlan(tx, input.planId)
  const body = await store.getBody(tx, input.bodyId)
  const obligations = (await listObligations(tx, { planId: plan.id })).filter(
    ({ bodyId }) => bodyId === body.id,
  )
  const measures = await followMeasures(tx, plan, today)
  return {
    plan,
    body,
    assignments: await store.listBodyAssignments(tx, plan.id, body.id),
    money: await sums(tx, plan.id),
    obligations,
    reporting: reporting(obligations, today),
    measures: measures.filter(({ bodies }) => bodies.some(({ bodyId }) => bodyId === body.id)),
  }
})

const NEWS_PER_PAGE = 30

export const viewNews = action(
  sitePolicy,
  'site.news',
  'read',
  newsInput,
  async ({ tx, today }, { page }) => ({
    page,
    pageSize: NEWS_PER_PAGE,
    ...(await store.listNews(tx, { today, limit: NEWS_PER_PAGE, offset: (page - 1) * NEWS_PER_PAGE })),
  }),
)

const ENTRIES = 50

/** The newest facts for a reader of feeds. */
export const viewFeed = action(
  sitePolicy,
  'site.feed',
  'read',
  feedInput,
  async ({ tx, today, settings }, { language }) => ({
    language,
    origin: originOf(settings),
    ...(await store.listNews(tx, { today, limit: ENTRIES, offset: 0 })),
  }),
)
