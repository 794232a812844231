import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Stage } from '../../../platform/access/stage.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import { registerSeries, releaseFigures, reportPeriods } from '../../series/index.ts'
import { registerConflict } from '../conflicts/actions.ts'
import { indicatorActions } from '../indicators/actions.ts'
import { setBaseline } from '../indicators/baseline-actions.ts'
import { snapshotActions } from '../snapshots/actions.ts'
import type { DemoConflict, DemoFigures, DemoIndicator, DemoSeries } from './figures-shape.ts'
import { bodyNamed, secondPersonOf } from './people-store.ts'

// Only series that bodies report: what the rooms count has not been counted yet when a history is played.
const { defineIndicator } = indicatorActions([])
const { takeIndicatorSnapshot } = snapshotActions([])

interface Played {
  readonly stage: Stage
  readonly coordinator: PersonActor
  /** Who receives what a body reports that has nobody else to release it. */
  readonly receiver: PersonActor
  readonly plan: { readonly id: string; readonly measureIds: ReadonlyMap<string, string> }
  readonly today: Day
}

const cellOf = (value: number | string, breakdown = '', category = '') => ({
  breakdown,
  category,
  ...(typeof value === 'number' ? { value } : { kind: value as 'suppressed' }),
})

/** The tenth of February of the next year, or later where the series was registered later; never after what is played. */
const reportedOn = (year: number, { begun, today }: { begun: Day; today: Day }): Day => {
  const soonest = `${year + 1}-02-10`
  const day = soonest < begun ? begun : soonest
  return day < today ? day : today
}

const playSeries = async ({ stage, coordinator, receiver, today }: Played, made: DemoSeries, begun: Day) => {
  const bodyId = await bodyNamed(stage.tx, made.body)
  const second = await secondPersonOf(stage.tx, bodyId, { but: coordinator, orElse: receiver })
  const { series } = await stage.act(coordinator, begun, registerSeries, {
    code: made.code,
    body: bodyId,
    titleSv: made.title[0],
    titleEn: made.title[1],
    unitSv: made.unit[0],
    unitEn: made.unit[1],
    definitionSv: made.definition[0],
    definitionEn: made.definition[1],
    source: made.source,
    method: made.method,
    evidence: made.evidence,
    every: 'year',
    adds: made.adds ? 'yes' : 'no',
    threshold: made.threshold,
    breakdowns: [...(made.breakdowns ?? [])],
    ...(made.measures ? { measures: made.measures } : {}),
  })
  for (const { year, value, parts = [], corrected } of made.years) {
    const on = reportedOn(year, { begun, today })
    const report = async (figure: number | string, reason?: string) => {
      const { heldId } = await stage.act(coordinator, on, reportPeriods, {
        series,
        periods: [
          {
            from: `${year}-01-01`,
            to: `${year}-12-31`,
            cells: [
              cellOf(figure),
              ...parts.map(([breakdown, category, part]) => cellOf(part, breakdown, category)),
            ],
          },
        ],
        ...(reason ? { reason } : {}),
      })
      await stage.act(second, on, releaseFigures, { heldId })
    }
    await report(value)
    if (corrected) await report(...corrected)
  }
}

const playIndicator = async (played: Played, made: DemoIndicator, begun: Day): Promise<string> => {
  const { stage, coordinator, plan, today } = played
  const { indicatorId } = await stage.act(coordinator, begun, defineIndicator, {
    planId: plan.id,
    measure: plan.measureIds.get(made.measure) as string,
    titleSv: made.title[0],
    titleEn: made.title[1],
    unitSv: made.unit[0],
    unitEn: made.unit[1],
    meaningSv: made.meaning[0],
    meaningEn: made.meaning[1],
    evidence: made.evidence,
    direction: made.direction,
    series: made.series === undefined ? undefined : `reported.${made.series}`,
    breakdown: made.breakdown,
    tolerance: made.tolerance,
    baselineValue: made.baseline?.value,
    baselineDay: made.baseline?.day,
    baselineSource: made.baseline?.source,
    targetValue: made.target,
    targetDay: made.targetDay,
  })
  if (made.fact) {
    const { topic, year } = made.fact
    let query = stage.tx
      .selectFrom('plan.fact as f')
      .innerJoin('plan.version as v', 'v.id', 'f.version_id')
      .select('f.id')
      .where('v.plan_id', '=', plan.id)
      .where('f.topic', '=', topic)
    if (year !== undefined) query = query.where('f.year', '=', year)
    const fact = await query.executeTakeFirst()
    if (fact)
      await stage.act(coordinator, begun, setBaseline, {
        planId: plan.id,
        factId: fact.id,
        indicator: indicatorId,
      })
  }
  if (made.frozen) await stage.act(coordinator, today, takeIndicatorSnapshot, { indicatorId })
  return indicatorId
}

const playConflict = (
  { stage, coordinator, plan, today }: Played,
  made: DemoConflict,
  indicators: ReadonlyMap<string, string>,
) =>
  stage.act(coordinator, today, registerConflict, {
    planId: plan.id,
    titleSv: made.title[0],
    titleEn: made.title[1],
    explanationSv: made.explanation[0],
    explanationEn: made.explanation[1],
    measure: plan.measureIds.get(made.measure),
    indicator: made.indicator === undefined ? undefined : indicators.get(made.indicator),
    sources: made.sources.map((source) => ({
      name: source.name,
      reference: source.reference,
      countsSv: source.counts[0],
      countsEn: source.counts[1],
      value: source.value,
      earlier: source.earlier,
      unitSv: source.unit[0],
      unitEn: source.unit[1],
    })),
  })

/** Lets a plan be followed in made-up figures, as the one who coordinates would. @param today the last day of what is played. */
export const playFigures = async (played: Played, figures: DemoFigures): Promise<void> => {
  for (const series of figures.series) await playSeries(played, series, figures.begun)
  const indicators = new Map<string, string>()
  for (const made of figures.indicators)
    indicators.set(made.title[0], await playIndicator(played, made, figures.begun))
  for (const made of figures.conflicts) await playConflict(played, made, indicators)
}
