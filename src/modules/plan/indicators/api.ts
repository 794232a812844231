import { z } from '@hono/zod-openapi'
import { type ApiRoute, apiList, apiPost } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import type { Figure as AFigure } from '../../../platform/series/figure.ts'
import { endIndicator, type IndicatorUseCases, viewPlanIndicators } from './actions.ts'
import { setBaseline } from './baseline-actions.ts'
import type { FollowedIndicator } from './follow.ts'
import { directions, standingStates } from './progress.ts'
import { figureKinds } from './schema.ts'

const Words = z.object({ sv: z.string(), en: z.string() })
/** A figure with its kind; only a measured one that is not zero has a value. */
const Figure = z.object({ kind: z.enum(figureKinds), value: z.number().nullable() })

/** An indicator as programs get it. */
export const Indicator = z
  .object({
    id: z.guid(),
    planId: z.guid(),
    measureId: z.guid(),
    measure: z.string(),
    version: z.int(),
    title: Words,
    unit: Words,
    meaning: Words,
    evidence: z.enum(['output', 'outcome', 'effect']),
    direction: z.enum(directions),
    tolerance: z.number(),
    series: z.string().nullable(),
    breakdown: z.string(),
    baseline: Figure,
    baselineDay: z.iso.date().nullable(),
    baselineSource: z.string().nullable(),
    target: Figure.nullable(),
    targetDay: z.iso.date().nullable(),
    ended: z.boolean(),
    latest: z
      .object({
        from: z.iso.date(),
        to: z.iso.date(),
        figure: Figure,
        version: z.int(),
        definition: z.string(),
        toldAt: z.iso.datetime(),
      })
      .nullable(),
    standing: z.object({ state: z.enum(standingStates), because: z.string(), share: z.number().nullable() }),
  })
  .openapi('Indicator')

const figureAsJson = (figure: AFigure) => ({
  kind: figure.kind,
  value: figure.kind === 'measured' ? figure.value : null,
})

export const indicatorAsJson = (indicator: FollowedIndicator) => {
  const { latestPeriod: period, latest } = indicator
  return {
    ...indicator,
    measure: indicator.measureNumber,
    baseline: figureAsJson(indicator.baseline),
    target: indicator.target && figureAsJson(indicator.target),
    latest:
      period === undefined || latest === undefined
        ? null
        : {
            from: period.from,
            to: period.to,
            figure: figureAsJson(latest),
            version: period.version,
            definition: period.definition,
            toldAt: period.countedAt.toISOString(),
          },
  }
}

const Named = z.object({ indicatorId: z.guid() })

/** Indicators for programs. */
export const indicatorApi = ({
  defineIndicator,
  changeIndicator,
}: IndicatorUseCases): readonly ApiRoute[] => [
  apiList(path('/v1/plans/:planId/indicators'), viewPlanIndicators, {
    summary: 'The indicators of a plan with baseline, target, newest figure and how each stands',
    name: 'indicators',
    record: Indicator,
    found: ({ shown }) => ({ rows: shown.map(indicatorAsJson) }),
  }),
  apiPost(path('/v1/plans/:planId/indicators'), defineIndicator, {
    summary: 'Define an indicator of a measure',
    status: 201,
    output: Named,
  }),
  apiPost(path('/v1/indicators/:indicatorId/change'), changeIndicator, {
    summary: 'Say anew what an indicator is; what it was said to be is kept',
    output: Named,
  }),
  apiPost(path('/v1/indicators/:indicatorId/end'), endIndicator, {
    summary: 'Follow an indicator no more',
    output: Named,
    answer: ({ indicatorId }) => ({ indicatorId }),
  }),
  apiPost(path('/v1/plans/:planId/facts/:factId/baseline'), setBaseline, {
    summary: 'Make a figure that the plan states the baseline of an indicator',
    output: Named,
  }),
]
