import { z } from 'zod'
import type { Figure as AFigure } from '../../../platform/series/figure.ts'
import type { ToldPeriod } from '../../../platform/series/protect.ts'
import type { TheSeries } from '../../series/index.ts'
import type { IndicatorRow } from '../indicators/store.ts'

const Words = z.object({ sv: z.string(), en: z.string() })
const Figure = z.object({
  kind: z.enum(['measured', 'zero', 'unknown', 'not_collected', 'suppressed']),
  value: z.number().nullable(),
})

/** A value as it was frozen, with all that it rests on. */
export const SnapshotContent = z.object({
  format: z.literal('samlad.snapshot/1'),
  plan: z.object({ id: z.guid(), reference: z.string() }),
  /** What it is of: an indicator as it was defined, or a series alone. */
  indicator: z
    .object({
      id: z.guid(),
      version: z.int(),
      measure: z.string(),
      title: Words,
      unit: Words,
      evidence: z.enum(['output', 'outcome', 'effect']),
      direction: z.enum(['up', 'down', 'keep']),
      baseline: Figure.extend({ day: z.iso.date().nullable(), source: z.string().nullable() }),
      target: Figure.extend({ day: z.iso.date().nullable() }).nullable(),
    })
    .nullable(),
  series: z.object({
    name: z.string(),
    title: Words,
    unit: Words,
    definition: Words,
    /** Who reports it and how; null where it is counted in the house. */
    reporter: z.object({ body: z.string(), source: z.string(), method: z.string() }).nullable(),
  }),
  /** What was asked for, in words that another could follow. */
  query: Words,
  data: z.object({
    from: z.iso.date(),
    to: z.iso.date(),
    /** Which count or report of the period it was. */
    version: z.int(),
    /** SHA-256 of the definition that it was counted or reported by. */
    definition: z.string(),
    toldAt: z.iso.datetime(),
    value: Figure,
    parts: z.array(Figure.extend({ breakdown: z.string(), category: z.string() })),
  }),
  takenAt: z.iso.datetime(),
})
export type SnapshotContent = z.infer<typeof SnapshotContent>

const figureOf = (figure: AFigure): z.infer<typeof Figure> => ({
  kind: figure.kind,
  value: figure.kind === 'measured' ? figure.value : null,
})

const queryOf = ({ name }: { name: string }, { from, to, version }: ToldPeriod, breakdown: string) => ({
  sv: `Det hela${breakdown === '' ? '' : ` och uppdelningen efter ${breakdown}`} i serien ${name}, perioden ${from} till ${to}, uppgift nummer ${version}.`,
  en: `The whole${breakdown === '' ? '' : ` and the breakdown by ${breakdown}`} in the series ${name}, the period ${from} to ${to}, figure number ${version}.`,
})

const partsOf = (period: ToldPeriod, breakdown: string) =>
  period.cells
    .filter((cell) => cell.breakdown !== '' && (breakdown === '' || cell.breakdown === breakdown))
    .map(({ breakdown: by, category, figure }) => ({ breakdown: by, category, ...figureOf(figure) }))
    .sort((one, other) =>
      `${one.breakdown} ${one.category}` < `${other.breakdown} ${other.category}` ? -1 : 1,
    )

const indicatorOf = (indicator: IndicatorRow): SnapshotContent['indicator'] => ({
  id: indicator.id,
  version: indicator.version,
  measure: indicator.measureNumber,
  title: indicator.title,
  unit: indicator.unit,
  evidence: indicator.evidence,
  direction: indicator.direction,
  baseline: {
    ...figureOf(indicator.baseline),
    day: indicator.baselineDay,
    source: indicator.baselineSource,
  },
  target: indicator.target && { ...figureOf(indicator.target), day: indicator.targetDay },
})

/** Freezes a period of a series, as an indicator reads it where it is of one. */
export const freeze = (
  plan: { id: string; reference: string },
  indicator: IndicatorRow | undefined,
  { series, reporter }: TheSeries,
  period: ToldPeriod,
  now: Date,
): SnapshotContent => ({
  format: 'samlad.snapshot/1',
  plan: { id: plan.id, reference: plan.reference },
  indicator: indicator === undefined ? null : indicatorOf(indicator),
  series: {
    name: series.name,
    title: series.title,
    unit: series.unit,
    definition: series.definition,
    reporter: reporter ? { body: reporter.bodyName, source: reporter.source, method: reporter.method } : null,
  },
  query: queryOf(series, period, indicator?.breakdown ?? ''),
  data: {
    from: period.from,
    to: period.to,
    version: period.version,
    definition: period.definition,
    toldAt: period.countedAt.toISOString(),
    value: figureOf(
      period.cells.find(({ breakdown }) => breakdown === '')?.figure ?? { kind: 'not_collected' },
    ),
    parts: partsOf(period, indicator?.breakdown ?? ''),
  },
  takenAt: now.toISOString(),
})

/** What has happened to a value since it was frozen. */
export type SinceThen = 'same' | 'corrected' | 'newer'

/** Whether what a snapshot froze still stands: corrected where the period was told anew, newer where another has followed. */
export const sinceThen = (
  { data }: Pick<SnapshotContent, 'data'>,
  periods: readonly ToldPeriod[],
): SinceThen => {
  const same = periods.find(({ from, to }) => from === data.from && to === data.to)
  if (same === undefined || same.version !== data.version) return 'corrected'
  return periods.some(({ from }) => from > data.from) ? 'newer' : 'same'
}
