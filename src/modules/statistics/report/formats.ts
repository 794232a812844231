import { writeCsv } from '../../../platform/csv/write.ts'
import { composedHtml } from '../../../web/composed/fragment.tsx'
import type { Reading } from '../../../web/composed/nodes.tsx'
import { printInThread } from '../../../web/composed/print-in-thread.ts'
import { composeReport } from './compose.ts'
import { chapters, type SituationReport } from './document.ts'
import { reportHash } from './hash.ts'
import { filled, reportLabels } from './labels.ts'
import { printableReport } from './pdf.ts'
import type { ReportFormat } from './schema.ts'

/** The words in which a report is shown, in a page of the application or in a file of its own. */
export const readingOf = (language: SituationReport['language'], inPage: boolean): Reading => {
  const { missing, contents, reference } = reportLabels[language]
  return {
    language,
    missing,
    contents,
    reference: (number) => filled(reference, { number }),
    inPage,
  }
}

/** Where the figures of each source stand in the text. */
const placesOf = (report: SituationReport, id: string): string[] => [
  ...chapters.filter((name) => {
    const { sentences, shown } = report.chapters[name]
    return shown.includes(id) || sentences.some(({ sources }) => sources.includes(id))
  }),
  ...(report.recommendations.some(({ sources }) => sources.includes(id)) ? ['recommendations'] : []),
  ...(report.followUp.some(({ answer }) => answer?.sources.includes(id)) ? ['followUp'] : []),
]

/** Every figure that a report quotes, with its source, the moment at which it was frozen, and its uncertainty. */
export const figuresOf = (report: SituationReport) =>
  report.sources.flatMap((source) =>
    source.figures.map(({ label, unit, figure, lower, upper, day }) => ({
      source: source.id,
      places: placesOf(report, source.id),
      label,
      unit,
      figure,
      lower,
      upper,
      day,
      uncertainty: source.uncertainty,
      frozenAt: source.at,
      sha256: source.sha256,
    })),
  )

/**
 * A report for programs: `report` is the whole document, `figures` lists every figure in it; `hash` is the SHA-256 of `report`
 * without its own field `hash`, written by RFC 8785. Of a draft it tells the same, with `report.hash` null.
 */
const reportJson = (report: SituationReport) => ({
  report,
  figures: figuresOf(report),
  hash: reportHash(report),
  hashedBy: 'SHA-256 of report without the field hash, as RFC 8785 writes it' as const,
})

const csvColumns = [
  'year',
  'version',
  'places',
  'source_title',
  'source_kind',
  'issuer',
  'label',
  'day',
  'unit',
  'kind',
  'value',
  'lower',
  'upper',
  'uncertainty',
  'frozen_at',
  'sha256',
] as const

/** Every figure of a report as CSV, a line for each. What is missing says how in `kind`; its value is empty, a zero is 0. */
const figuresCsv = (report: SituationReport): string => {
  const { language, year, version, sources } = report
  const titles = new Map(sources.map((source) => [source.id, source]))
  return writeCsv(
    csvColumns,
    figuresOf(report).map((one) => {
      const source = titles.get(one.source)!
      const { figure } = one
      return [
        year,
        version,
        one.places.join('; '),
        source.title[language],
        source.kind,
        source.issuer,
        one.label[language],
        one.day,
        one.unit[language],
        figure.kind,
        figure.kind === 'measured' ? figure.value : figure.kind === 'zero' ? 0 : null,
        one.lower,
        one.upper,
        one.uncertainty?.[language] ?? null,
        one.frozenAt,
        one.sha256,
      ]
    }),
  )
}

const mediaTypes = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
} as const satisfies Record<ReportFormat, string>

const write = async (report: SituationReport, format: ReportFormat): Promise<Buffer> => {
  switch (format) {
    case 'pdf':
      return printInThread(printableReport(report))
    case 'html':
      return Buffer.from(composedHtml(composeReport(report), readingOf(report.language, false)))
    case 'json':
      return Buffer.from(`${JSON.stringify(reportJson(report), null, 2)}\n`)
    case 'csv':
      return Buffer.from(figuresCsv(report))
  }
}

/** A report as a file. A draft says in its name that it is one. */
export const reportFile = async (
  report: SituationReport,
  format: ReportFormat,
): Promise<{ readonly name: string; readonly mediaType: string; readonly content: Buffer }> => {
  const state = report.status === 'published' ? `version-${report.version}` : 'utkast'
  return {
    name: `lagesrapport-${report.year}-${state}.${format}`,
    mediaType: mediaTypes[format],
    content: await write(report, format),
  }
}
