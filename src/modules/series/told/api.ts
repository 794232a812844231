import { z } from '@hono/zod-openapi'
import { apiList } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import type { viewSeriesList } from './actions.ts'
import type { TheSeries } from './find.ts'

const Words = z.object({ sv: z.string(), en: z.string() })
const ToldFigure = z.object({
  /** Empty for the whole. */
  breakdown: z.string(),
  category: z.string(),
  kind: z.enum(['measured', 'zero', 'suppressed', 'unknown', 'not_collected']),
  value: z.number().nullable(),
})
/** A series as programs get it. */
export const ToldSeries = z
  .object({
    name: z.string(),
    title: Words,
    definition: Words,
    unit: Words,
    evidence: z.enum(['output', 'outcome', 'effect']),
    measures: z.array(z.int()),
    every: z.enum(['quarter', 'year', 'other']),
    /** Who reports it by hand, from where and how; null where it is counted in the house. */
    reporter: z
      .object({ bodyId: z.guid(), body: z.string(), source: z.string(), method: z.string() })
      .nullable(),
    breakdowns: z.array(
      z.object({ key: z.string(), name: Words, values: z.array(z.object({ key: z.string(), name: Words })) }),
    ),
    periods: z.array(
      z.object({
        from: z.iso.date(),
        to: z.iso.date(),
        version: z.int(),
        countedAt: z.iso.datetime(),
        /** SHA-256 of the definition that the period was counted or reported by. */
        definition: z.string(),
        figures: z.array(ToldFigure),
      }),
    ),
  })
  .openapi('Series')

export const seriesAsJson = ({ series, periods, reporter }: TheSeries) => {
  const { name, title, definition, unit, evidence, measures, every, breakdowns } = series
  return {
    ...{ name, title, definition, unit, evidence, every },
    measures: [...measures],
    reporter: reporter
      ? {
          bodyId: reporter.bodyId,
          body: reporter.bodyName,
          source: reporter.source,
          method: reporter.method,
        }
      : null,
    breakdowns: breakdowns.map(({ key, name: called, values }) => ({
      key,
      name: called,
      values: [...values],
    })),
    periods: periods.map(({ from, to, version, definition: by, countedAt, cells }) => ({
      ...{ from, to, version, definition: by, countedAt: countedAt.toISOString() },
      figures: cells.map(({ breakdown, category, figure }) => ({
        breakdown,
        category,
        kind: figure.kind,
        value: figure.kind === 'measured' ? figure.value : null,
      })),
    })),
  }
}

/** The series as JSON. */
export const seriesApi = (viewList: ReturnType<typeof viewSeriesList>) => [
  apiList(path('/v1/series'), viewList, {
    summary:
      'De-identified series, counted in the house or reported by bodies, with every period that was told',
    name: 'series',
    record: ToldSeries,
    found: ({ series }) => ({ rows: series.map(seriesAsJson) }),
  }),
]
