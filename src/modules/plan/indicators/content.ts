import type { Day } from '../../../platform/clock/clock.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { Refusal } from '../../../platform/refusal.ts'
import type { Figure } from '../../../platform/series/figure.ts'
import { figureFrom } from '../../series/index.ts'
import type { Course } from './progress.ts'
import type { IndicatorContent } from './schema.ts'

/** What an indicator is said to be. */
export interface Indicator extends Course {
  readonly title: Words
  readonly unit: Words
  readonly meaning: Words
  readonly evidence: 'output' | 'outcome' | 'effect'
  readonly series: string | null
  /** Empty for the whole alone. */
  readonly breakdown: string
  readonly baselineDay: Day | null
  readonly baselineSource: string | null
  readonly baselineFactId: string | null
}

const refuseAt = (field: string, code: string): never => {
  throw new Refusal(`reported.${code}`, 422, {}, field)
}

const isEmpty = (value: string | number | undefined): boolean => value === undefined || value === ''

const baselineOf = ({ baselineKind, baselineValue }: IndicatorContent): Figure => {
  if (baselineKind === undefined && isEmpty(baselineValue)) return { kind: 'not_collected' }
  const figure = figureFrom(baselineKind, baselineValue)
  return typeof figure === 'string' ? refuseAt('baselineValue', figure) : figure
}

const targetOf = ({ targetValue }: IndicatorContent): Figure | null => {
  if (isEmpty(targetValue)) return null
  const figure = figureFrom(undefined, targetValue)
  return typeof figure === 'string' ? refuseAt('targetValue', figure) : figure
}

const toleranceOf = ({ direction, tolerance }: IndicatorContent): number => {
  if (isEmpty(tolerance)) return 0
  if (direction !== 'keep') throw new Refusal('answer_not_asked', 422, {}, 'tolerance')
  const figure = figureFrom(undefined, tolerance)
  if (typeof figure === 'string') return refuseAt('tolerance', figure)
  if (figure.kind !== 'measured') return 0
  return figure.value < 0 ? refuseAt('tolerance', 'negative') : figure.value
}

const words = (sv: string, en: string | undefined): Words => ({ sv, en: en ?? sv })

/**
 * The indicator that a form or a program has given. Without a baseline none was collected; a baseline that is known says where
 * it stands.
 *
 * @throws Refusal at the field that cannot be read, or that lacks its source.
 */
export const indicatorFrom = (given: IndicatorContent): Indicator => {
  const baseline = baselineOf(given)
  const isKnown = baseline.kind === 'measured' || baseline.kind === 'zero'
  if (isKnown && given.baselineSource === undefined)
    throw new Refusal('indicator.source_missing', 422, {}, 'baselineSource')
  const target = targetOf(given)
  if (given.targetDay !== undefined && target === null && given.direction !== 'keep')
    throw new Refusal('indicator.day_without_target', 422, {}, 'targetValue')
  if (
    given.targetDay !== undefined &&
    given.baselineDay !== undefined &&
    given.targetDay <= given.baselineDay
  )
    throw new Refusal('indicator.target_before_baseline', 422, {}, 'targetDay')
  return {
    title: words(given.titleSv, given.titleEn),
    unit: words(given.unitSv, given.unitEn),
    meaning: words(given.meaningSv, given.meaningEn),
    evidence: given.evidence,
    direction: given.direction,
    tolerance: toleranceOf(given),
    series: given.series ?? null,
    breakdown: given.breakdown ?? '',
    baseline,
    baselineDay: given.baselineDay ?? null,
    baselineSource: given.baselineSource ?? null,
    baselineFactId: given.fact ?? null,
    target,
    targetDay: given.targetDay ?? null,
  }
}

const english = ({ sv, en }: Words): string | undefined => (en === sv ? undefined : en)
const fieldValue = (figure: Figure | null): string | undefined => {
  if (figure?.kind === 'zero') return '0'
  return figure?.kind === 'measured' ? String(figure.value) : undefined
}

/** The fields of the form of an indicator as it is. */
export const formValuesOf = (indicator: Indicator): Readonly<Record<string, string | undefined>> => ({
  titleSv: indicator.title.sv,
  titleEn: english(indicator.title),
  unitSv: indicator.unit.sv,
  unitEn: english(indicator.unit),
  meaningSv: indicator.meaning.sv,
  meaningEn: english(indicator.meaning),
  evidence: indicator.evidence,
  direction: indicator.direction,
  tolerance: indicator.tolerance === 0 ? undefined : String(indicator.tolerance),
  series: indicator.series ?? undefined,
  breakdown: indicator.breakdown,
  baselineKind: indicator.baseline.kind === 'measured' ? undefined : indicator.baseline.kind,
  baselineValue: fieldValue(indicator.baseline),
  baselineDay: indicator.baselineDay ?? undefined,
  baselineSource: indicator.baselineSource ?? undefined,
  fact: indicator.baselineFactId ?? undefined,
  targetValue: fieldValue(indicator.target),
  targetDay: indicator.targetDay ?? undefined,
})
