import { z } from '@hono/zod-openapi'
import { type ApiRoute, apiGet, apiList } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import { SituationReport } from './document.ts'
import { figuresOf } from './formats.ts'
import { viewAllReports, viewPublishedReport } from './publishing-actions.ts'
import { standings } from './rules.ts'

const Head = z.object({
  id: z.guid(),
  year: z.int(),
  version: z.int(),
  body: z.string(),
  publishedAt: z.iso.datetime(),
  /** SHA-256 of the report without its field `hash` in canonical form (RFC 8785), in hexadecimal. */
  sha256: z.string(),
})
const Listed = Head.openapi('SituationReportHead')

const { shape: sourceShape } = SituationReport.shape.sources.element
const Figure = z.object({
  source: z.string(),
  places: z.array(z.string()),
  label: sourceShape.title,
  unit: sourceShape.title,
  figure: z.object({
    kind: z.enum(['measured', 'zero', 'unknown', 'not_collected', 'suppressed']),
    value: z.number().optional(),
  }),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  day: z.iso.date().nullable(),
  uncertainty: sourceShape.uncertainty,
  frozenAt: z.iso.datetime(),
  sha256: z.string(),
})

const Whole = Head.extend({
  report: SituationReport,
  /** Every figure that the report quotes, with its source, the moment of its snapshot and its uncertainty. */
  figures: z.array(Figure),
  /** Sources that were withdrawn or corrected after the report was published. */
  unsound: z.array(z.object({ source: z.string(), standing: z.enum(standings) })),
}).openapi('SituationReport')

type Row = Awaited<ReturnType<typeof viewAllReports.run>>['rows'][number]

const headOf = ({ id, year, version, bodyName, publishedAt, sha256 }: Omit<Row, 'report'>) => ({
  id,
  year,
  version,
  body: bodyName,
  publishedAt: publishedAt.toISOString(),
  sha256,
})

/** Published situation reports for programs. */
export const situationApi: readonly ApiRoute[] = [
  apiList(path('/v1/statistics/reports'), viewAllReports, {
    summary: 'Published situation reports, each in its newest version',
    name: 'reports',
    record: Listed,
    found: ({ rows, total }) => ({ rows: rows.map(headOf), total }),
  }),
  apiGet(path('/v1/statistics/reports/:situationVersionId'), viewPublishedReport, {
    summary: 'One published situation report with all its figures and their sources',
    output: Whole,
    answer: ({ report, unsound, ...head }) => ({
      ...headOf(head),
      report,
      figures: figuresOf(report),
      unsound: unsound.map(({ source, standing }) => ({ source: source.id, standing })),
    }),
  }),
]
