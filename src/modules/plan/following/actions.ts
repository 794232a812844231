import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { personOf } from '../../../platform/access/actor.ts'
import { Conflict, NotFound, Refusal } from '../../../platform/refusal.ts'
import { statusKinds } from '../../../platform/status-kinds.ts'
import { listServed } from '../assignments/list-store.ts'
import { evaluationPolicy } from '../evaluation/policy.ts'
import { listPublishedEvaluations } from '../evaluation/store.ts'
import { followIndicators } from '../indicators/follow.ts'
import { indicatorPolicy } from '../indicators/policy.ts'
import { moneyOfMeasure } from '../money/section-store.ts'
import { obligationState } from '../obligations/rules.ts'
import { listObligations } from '../obligations/store.ts'
import { type FollowedMeasure, followMeasures } from '../standing/follow.ts'
import { followingPolicy } from '../standing/policy.ts'
import { countCounties } from '../standing/rules.ts'
import {
  measureInput,
  measureListInput,
  planInput,
  searchInput,
  setProgressInput,
} from '../standing/schema.ts'
import * as store from '../standing/store.ts'
import { listBetween, listSlips } from './between.ts'
import { search } from './search-store.ts'

export const listPlansAction = action(followingPolicy, 'plan.list', 'read', z.object({}), ({ tx }) =>
  store.listPlans(tx).execute(),
)

/** Whether a measure's number, heading or text holds every word. Its text is put together only where words are asked for. */
const holdsWords = (measure: FollowedMeasure, words: readonly string[]): boolean => {
  if (words.length === 0) return true
  const { number, heading, summary, paragraphs } = measure
  const text = [number, heading, summary ?? '', ...paragraphs].join(' ').toLocaleLowerCase('sv')
  return words.every((word) => text.includes(word))
}

/** What is late, missing or at risk stands first, in this order; the rest as in the plan. */
const urgency = ({ standing }: FollowedMeasure): number =>
  Math.min(statusKinds.indexOf(standing.kind), statusKinds.indexOf('running'))

export const viewPlan = action(
  followingPolicy,
  'plan.view',
  'read',
  measureListInput,
  async ({ tx, today, may }, filter) => {
    const plan = await store.getPlan(tx, filter.planId)
    const [areas, all, money, facts] = [
      await store.listAreas(tx, plan.versionId),
      await followMeasures(tx, plan, today),
      await store.listMoney(tx, plan.versionId),
      await store.listFacts(tx, plan.versionId),
    ]
    const words = filter.text?.toLocaleLowerCase('sv').split(/\s+/) ?? []
    const shown = all
      .filter(
        (measure) =>
          (filter.area === undefined || measure.areaKey === filter.area) &&
          (filter.state === undefined || measure.standing.kind === filter.state) &&
          (filter.assigned === undefined || measure.standing.assignments === 0) &&
          (filter.body === undefined || measure.bodies.some(({ bodyId }) => bodyId === filter.body)) &&
          holdsWords(measure, words),
      )
      .toSorted((one, other) => urgency(one) - urgency(other))
    return {
      plan,
      areas,
      all,
      shown,
      money,
      facts,
      filter,
      mayOversee: may(followingPolicy, 'plan.oversee'),
      mayFollow: may(followingPolicy, 'plan.follow'),
    }
  },
)

export const viewMeasure = action(
  followingPolicy,
  'measure.view',
  'read',
  measureInput,
  async (context, input) => {
    const { tx, today, may } = context
    const plan = await store.getPlan(tx, input.planId)
    const [measure] = await followMeasures(tx, plan, today, input.measureId)
    if (measure === undefined) throw new NotFound('measure')
    const obligations = await listObligations(tx, { measureId: measure.id })
    const assignments = await store.listMeasureAssignments(tx, measure.id)
    const links = await store.listLinks(tx, plan.versionId)
    return {
      plan,
      measure,
      obligations,
      assignments,
      slips: await listSlips(context, assignments),
      reports: await store.listMeasureReports(tx, measure.id),
      indicators: await followIndicators(tx, { measureId: measure.id }, today),
      mayDefine: may(indicatorPolicy, 'indicator.define'),
      progress: await store.listProgress(tx, measure.id),
      evaluations: await listPublishedEvaluations(tx, { measureId: measure.id }),
      mayEvaluate: may(evaluationPolicy, 'evaluation.write'),
      needs: links.filter(({ measureId }) => measureId === measure.id),
      neededBy: links.filter(({ otherId }) => otherId === measure.id),
      money: (await store.listMoney(tx, plan.versionId)).filter(({ measureId }) => measureId === measure.id),
      ledger: await moneyOfMeasure(tx, measure.id),
      passage: await store.findPassage(tx, plan.versionId, measure.sourceStart, measure.sourceEnd),
      maySetProgress: may(followingPolicy, 'measure.set_progress'),
      ...(await listBetween(context, measure.id)),
    }
  },
)

/** Says how a measure is going. A second person who did not see the newest entry is told, and nothing is lost. */
export const setProgress = action(
  followingPolicy,
  'measure.set_progress',
  'change',
  setProgressInput,
  async ({ tx, actor, now, about }, input) => {
    const plan = await store.getPlan(tx, input.planId)
    const [measure] = await store.listMeasures(tx, plan.versionId, input.measureId)
    if (measure === undefined) throw new NotFound('measure')
    const isOver = input.state === 'done' || input.state === 'stopped'
    const carriedOut = isOver ? input.carriedOut : undefined
    if (input.state === 'done' && carriedOut === undefined)
      throw new Refusal('measure.carried_out_missing', 422, {}, 'carriedOut')
    if (input.state === 'done' && carriedOut === 'not_carried_out')
      throw new Refusal('measure.done_not_carried_out', 422, {}, 'carriedOut')
    if ((await store.lockProgress(tx, measure.id)) !== input.revision) throw new Conflict('measure')
    about('measure', measure.id, { state: input.state, ...(carriedOut ? { carriedOut } : {}) })
    await store.addProgress(tx, {
      measureId: measure.id,
      state: input.state,
      carriedOut: carriedOut ?? null,
      reason: input.reason,
      setBy: personOf(actor),
      now,
    })
  },
)

/** Says that a plan is followed here: from now on it is told what is late, missing and never begun. */
export const followPlan = action(
  followingPolicy,
  'plan.follow',
  'change',
  planInput,
  async ({ tx, actor, now, about }, { planId }) => {
    const plan = await store.getPlan(tx, planId)
    about('plan', plan.id)
    await store.addFollowed(tx, { planId: plan.id, by: personOf(actor), now })
    return { planId: plan.id }
  },
)

export const viewTimeline = action(
  followingPolicy,
  'plan.timeline',
  'read',
  planInput,
  async ({ tx, today }, { planId }) => {
    const plan = await store.getPlan(tx, planId)
    const measures = await followMeasures(tx, plan, today)
    const obligations = Map.groupBy(await listObligations(tx, { planId }), ({ assignmentId }) => assignmentId)
    const served = await listServed(tx, planId)
    return {
      plan,
      links: await store.listLinks(tx, plan.versionId),
      measures: measures.map((measure) => ({
        ...measure,
        obligations: served
          .filter(({ measureId }) => measureId === measure.id)
          .flatMap(({ assignmentId }) => obligations.get(assignmentId) ?? []),
      })),
    }
  },
)

export const viewDependencies = action(
  followingPolicy,
  'plan.dependencies',
  'read',
  planInput,
  async ({ tx, today }, { planId }) => {
    const plan = await store.getPlan(tx, planId)
    return {
      plan,
      measures: await followMeasures(tx, plan, today),
      links: await store.listLinks(tx, plan.versionId),
    }
  },
)

/** What the county boards have been given: each by itself, and what all of them were given together. */
export const viewCounties = action(
  followingPolicy,
  'plan.counties',
  'read',
  planInput,
  async ({ tx, today }, { planId }) => {
    const plan = await store.getPlan(tx, planId)
    const given = await store.listCountyAssignments(tx, planId)
    const missing = (await listObligations(tx, { planId })).filter(
      (obligation) => obligationState(obligation, today) === 'missing',
    )
    return { plan, counties: countCounties(given, missing) }
  },
)

export const searchAll = action(
  followingPolicy,
  'plan.search',
  'read',
  searchInput,
  async ({ tx }, { q, page, pageSize }) => {
    if (q === undefined || q === '') return { q: '', page, pageSize, hits: [], total: 0 }
    return { q, page, pageSize, ...(await search(tx, q, pageSize, (page - 1) * pageSize)) }
  },
)
