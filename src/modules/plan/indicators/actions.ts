import { action } from '../../../platform/access/action.ts'
import { personOf } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Conflict, NotFound, Refusal } from '../../../platform/refusal.ts'
import type { Series } from '../../../platform/series/series.ts'
import { findSeries, listSeries } from '../../series/index.ts'
import { getPlan, listMeasures, listPlans } from '../standing/store.ts'
import { type Indicator, indicatorFrom } from './content.ts'
import { getPlanFact, listPlanFacts } from './fact-store.ts'
import { followIndicators } from './follow.ts'
import { indicatorPolicy } from './policy.ts'
import {
  allIndicatorsInput,
  changeInput,
  defineInput,
  endInput,
  indicatorInput,
  planIndicatorsInput,
  prepareIndicatorInput,
} from './schema.ts'
import { getIndicator, insertIndicator, insertIndicatorVersion, lockIndicator } from './store.ts'

/** Every plan with how its indicators stand. */
export const listAllIndicators = action(
  indicatorPolicy,
  'indicator.list_all',
  'read',
  allIndicatorsInput,
  async ({ tx, today }) => {
    const plans = await listPlans(tx).execute()
    const all = await followIndicators(tx, {}, today)
    return plans.map((plan) => ({
      plan,
      indicators: all.filter(({ planId, ended }) => planId === plan.id && !ended),
    }))
  },
)

/** The indicators of a plan, how each stands, and the figures that the plan itself started from. */
export const viewPlanIndicators = action(
  indicatorPolicy,
  'indicator.list',
  'read',
  planIndicatorsInput,
  async ({ tx, today, may }, filter) => {
    const plan = await getPlan(tx, filter.planId)
    const all = await followIndicators(tx, { planId: plan.id }, today)
    return {
      plan,
      filter,
      all,
      shown: all.filter(
        ({ ended, standing, measureId }) =>
          (filter.state === undefined || (!ended && standing.state === filter.state)) &&
          (filter.measure === undefined || measureId === filter.measure),
      ),
      facts: await listPlanFacts(tx, plan.versionId),
      mayDefine: may(indicatorPolicy, 'indicator.define'),
    }
  },
)

/** Refuses a series that there is none of, and a breakdown that the series does not have. */
const requireSeries = async (
  tx: DatabaseTransaction,
  counted: readonly Series[],
  { series, breakdown }: Indicator,
): Promise<void> => {
  const found = series === null ? undefined : await findSeries(tx, counted, series)
  if (series !== null && found === undefined)
    throw new Refusal('indicator.no_such_series', 422, { series }, 'series')
  if (breakdown !== '' && !found?.series.breakdowns.some(({ key }) => key === breakdown))
    throw new Refusal('indicator.no_such_breakdown', 422, {}, 'breakdown')
}

/** The use cases of indicators that need to know which series the rooms of this house offer. */
export const indicatorActions = (counted: readonly Series[]) => {
  const choices = async (tx: DatabaseTransaction) =>
    (await listSeries(tx, counted)).map(({ series }) => ({
      name: series.name,
      title: series.title,
      breakdowns: series.breakdowns.map(({ key, name }) => ({ key, name })),
    }))

  /** What the form of a new indicator starts from: nothing, a measure, or a figure of the plan. */
  const prepareIndicator = action(
    indicatorPolicy,
    'indicator.prepare',
    'read',
    prepareIndicatorInput,
    async ({ tx }, { planId, measure, fact }) => {
      const plan = await getPlan(tx, planId)
      return {
        plan,
        measures: (await listMeasures(tx, plan.versionId)).map(({ id, number, heading }) => ({
          id,
          number,
          heading,
        })),
        choices: await choices(tx),
        chosenMeasure: measure,
        fact: fact === undefined ? undefined : await getPlanFact(tx, plan.versionId, fact),
      }
    },
  )

  const prepareChange = action(
    indicatorPolicy,
    'indicator.prepare',
    'read',
    indicatorInput,
    async ({ tx }, { indicatorId }) => {
      const indicator = await getIndicator(tx, indicatorId)
      if (indicator.ended) throw new NotFound('indicator')
      return { indicator, plan: await getPlan(tx, indicator.planId), choices: await choices(tx) }
    },
  )

  const requireFact = async (tx: DatabaseTransaction, planId: string, fact: string | null) => {
    if (fact === null) return
    const { versionId } = await getPlan(tx, planId)
    await getPlanFact(tx, versionId, fact)
  }

  /** Defines an indicator of a measure. */
  const defineIndicator = action(
    indicatorPolicy,
    'indicator.define',
    'change',
    defineInput,
    async ({ tx, actor, now, about }, { planId, measure: measureId, ...given }) => {
      const plan = await getPlan(tx, planId)
      const [measure] = await listMeasures(tx, plan.versionId, measureId)
      if (measure === undefined) throw new NotFound('measure')
      const indicator = indicatorFrom(given)
      await requireSeries(tx, counted, indicator)
      await requireFact(tx, plan.id, indicator.baselineFactId)
      const indicatorId = await insertIndicator(tx, { planId: plan.id, measureId: measure.id, now })
      await insertIndicatorVersion(tx, indicatorId, indicator, {
        version: 1,
        reason: null,
        by: personOf(actor),
        now,
      })
      about('indicator', indicatorId)
      return { indicatorId }
    },
  )

  /** Says anew what an indicator is. What it was said to be is kept. */
  const changeIndicator = action(
    indicatorPolicy,
    'indicator.change',
    'change',
    changeInput,
    async ({ tx, actor, now, about }, { indicatorId, revision, reason, ...given }) => {
      await lockIndicator(tx, indicatorId)
      const before = await getIndicator(tx, indicatorId)
      if (before.ended) throw new Refusal('indicator.ended')
      if (before.version !== revision) throw new Conflict('indicator')
      const indicator = indicatorFrom(given)
      await requireSeries(tx, counted, indicator)
      // A figure of an earlier version of the plan stays what the baseline was taken from.
      if (indicator.baselineFactId !== before.baselineFactId)
        await requireFact(tx, before.planId, indicator.baselineFactId)
      const version = revision + 1
      await insertIndicatorVersion(tx, indicatorId, indicator, { version, reason, by: personOf(actor), now })
      about('indicator', indicatorId, { version })
      return { indicatorId }
    },
  )
  return { prepareIndicator, prepareChange, defineIndicator, changeIndicator }
}

/** Follows an indicator no more, with the reason. What it told stays to be read. */
export const endIndicator = action(
  indicatorPolicy,
  'indicator.end',
  'change',
  endInput,
  async ({ tx, actor, now, about }, { indicatorId, revision, reason }) => {
    await lockIndicator(tx, indicatorId)
    const before = await getIndicator(tx, indicatorId)
    if (before.ended) throw new Refusal('indicator.ended')
    if (before.version !== revision) throw new Conflict('indicator')
    const version = revision + 1
    await insertIndicatorVersion(tx, indicatorId, before, {
      version,
      ended: true,
      reason,
      by: personOf(actor),
      now,
    })
    about('indicator', indicatorId, { version })
    return { indicatorId, planId: before.planId }
  },
)

export type IndicatorUseCases = ReturnType<typeof indicatorActions>
