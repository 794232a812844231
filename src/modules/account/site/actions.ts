import { action } from '../../../platform/access/action.ts'
import { originOf } from '../../../platform/config/settings.ts'
import { NotFound } from '../../../platform/refusal.ts'
import {
  countCounties,
  followMeasures,
  getBody,
  getPlan,
  listAreas,
  listBodyAssignments,
  listCountyAssignments,
  listMeasures,
  listNews,
  listObligations,
  listPlans,
  listPublishedEvaluations,
  listResults,
  listServed,
  neverAssigned,
  sums,
} from '../../plan/index.ts'
import { listPublished } from '../drafting/published-store.ts'
import { areaStories, evidenceOf, saysMoreFirst } from './areas.ts'
import { bodyFeed, measureFeed, newsFeed } from './feed.ts'
import { sitePolicy } from './policy.ts'
import { byBody, reporting, tally, verdict } from './rules.ts'
import {
  areaInput,
  bodiesInput,
  bodyFeedInput,
  bodyInput,
  feedInput,
  measureFeedInput,
  newsInput,
  startInput,
} from './schema.ts'

const LATEST = 2

/** What came of a plan: the one asked for, else the newest that somebody follows here, else the newest. */
export const viewStart = action(
  sitePolicy,
  'site.start',
  'read',
  startInput,
  async ({ tx, today }, input) => {
    const plans = await listPlans(tx).execute()
    const plan =
      plans.find(({ id }) => id === input.plan) ?? plans.find(({ followed }) => followed) ?? plans[0]
    if (plan === undefined) return { plans, told: undefined }
    const measures = await followMeasures(tx, plan, today)
    const counts = tally(measures.map(({ standing }) => standing))
    const money = await sums(tx, plan.id)
    const results = await listResults(tx, plan.id)
    return {
      plans,
      told: {
        plan,
        measures,
        counts,
        money,
        stories: areaStories(await listAreas(tx, plan.versionId), measures, results, money),
        neverAssigned: neverAssigned(
          measures.map(({ standing }) => standing),
          plan,
          today,
        ),
        verdict: verdict(counts, plan, today),
        reporting: reporting(await listObligations(tx, { planId: plan.id }), today),
        news: (await listNews(tx, { today, limit: LATEST, offset: 0, planId: plan.id })).rows,
        accounts: await listPublished(tx, plan.id),
        evidence: evidenceOf(measures, results),
        reports: new Set(results.map(({ reportBackId }) => reportBackId)).size,
      },
    }
  },
)

/** One area: its measures, what came of them, what they cost, what they owe, and when. */
export const viewArea = action(sitePolicy, 'site.area', 'read', areaInput, async ({ tx, today }, input) => {
  const plan = await getPlan(tx, input.planId)
  const areas = await listAreas(tx, plan.versionId)
  const area = areas.find(({ key }) => key === input.area)
  if (area === undefined) throw new NotFound('area')
  const measures = await followMeasures(tx, plan, today)
  const money = await sums(tx, plan.id)
  const results = await listResults(tx, plan.id)
  const story = areaStories(areas, measures, results, money).find(({ key }) => key === area.key)
  if (story === undefined) throw new NotFound('area')
  const own = new Set(story.measures.map(({ id }) => id))
  const served = (await listServed(tx, plan.id)).filter(({ measureId }) => own.has(measureId))
  const assignments = new Set(served.map(({ assignmentId }) => assignmentId))
  const obligations = (await listObligations(tx, { planId: plan.id })).filter(({ assignmentId }) =>
    assignments.has(assignmentId),
  )
  const report = reporting(obligations, today)
  const given = (await listCountyAssignments(tx, plan.id)).filter(({ id }) => assignments.has(id))
  return {
    plan,
    areas,
    area,
    story,
    money,
    results: results.filter(({ measureId }) => own.has(measureId)).sort(saysMoreFirst),
    evaluations: await listPublishedEvaluations(tx, { planId: plan.id }),
    obligations,
    reporting: report,
    counties: countCounties(given, report.missing),
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
  const body = await getBody(tx, input.bodyId)
  const obligations = (await listObligations(tx, { planId: plan.id })).filter(
    ({ bodyId }) => bodyId === body.id,
  )
  const measures = await followMeasures(tx, plan, today)
  return {
    plan,
    body,
    assignments: await listBodyAssignments(tx, plan.id, body.id),
    money: await sums(tx, plan.id),
    obligations,
    reporting: reporting(obligations, today),
    measures: measures.filter(({ bodies }) => bodies.some(({ bodyId }) => bodyId === body.id)),
  }
})

const NEWS_PER_PAGE = 12

export const viewNews = action(
  sitePolicy,
  'site.news',
  'read',
  newsInput,
  async ({ tx, today }, { page }) => ({
    page,
    pageSize: NEWS_PER_PAGE,
    ...(await listNews(tx, { today, limit: NEWS_PER_PAGE, offset: (page - 1) * NEWS_PER_PAGE })),
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
    feed: newsFeed(originOf(settings), language),
    rows: (await listNews(tx, { today, limit: ENTRIES, offset: 0 })).rows,
  }),
)

/** The newest facts of one measure: what was decided, reported and missing of it, and how it was judged. */
export const viewMeasureFeed = action(
  sitePolicy,
  'site.feed',
  'read',
  measureFeedInput,
  async ({ tx, today, settings }, { language, planId, measureId }) => {
    const plan = await getPlan(tx, planId)
    const [measure] = await listMeasures(tx, plan.versionId, measureId)
    if (measure === undefined) throw new NotFound('measure')
    return {
      feed: measureFeed(plan, measure, originOf(settings), language),
      rows: (await listNews(tx, { today, limit: ENTRIES, offset: 0, planId, measureId })).rows,
    }
  },
)

/** The newest facts of one body in a plan: what it was given, has published, and is late with. */
export const viewBodyFeed = action(
  sitePolicy,
  'site.feed',
  'read',
  bodyFeedInput,
  async ({ tx, today, settings }, { language, planId, bodyId }) => {
    const plan = await getPlan(tx, planId)
    const body = await getBody(tx, bodyId)
    return {
      feed: bodyFeed(plan, body, originOf(settings), language),
      rows: (await listNews(tx, { today, limit: ENTRIES, offset: 0, planId, bodyId })).rows,
    }
  },
)
