import { writeCsv } from '../../../platform/csv/write.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import type { EvidenceRow, Finding } from './row.ts'
import { yearsInWords } from './words.ts'

const columns = [
  'key',
  'origin',
  'title',
  'design',
  'publisher',
  'source',
  'address',
  'what',
  'population',
  'years',
  'size_kind',
  'size',
  'definition',
  'limits',
  'risk',
  'risk_reasons',
  'judged_by',
  'judged_on',
  'figure_label',
  'figure_unit',
  'figure_kind',
  'figure',
  'lower',
  'upper',
] as const

const numberIn = (figure: Finding['figure'] | null): number | null =>
  figure?.kind === 'measured' ? figure.value : figure?.kind === 'zero' ? 0 : null

/** The table of evidence as CSV: a line for each figure, and one for a row without any. Codes are those of the JSON. */
export const evidenceCsv = (rows: readonly EvidenceRow[], locale: Locale): string =>
  writeCsv(
    columns,
    rows.flatMap((row) => {
      const facts = [
        row.key,
        row.origin,
        row.title[locale],
        row.design,
        row.publisher,
        row.source,
        row.address,
        row.what[locale],
        row.population[locale],
        yearsInWords(row),
        row.size?.kind ?? null,
        numberIn(row.size),
        row.definition[locale],
        row.limits[locale],
        row.quality?.mark ?? null,
        row.quality?.because[locale] ?? null,
        row.judgedBy,
        row.judgedOn,
      ]
      if (row.findings.length === 0) return [[...facts, null, null, null, null, null, null]]
      return row.findings.map(({ label, unit, figure, lower, upper }) => [
        ...facts,
        label[locale],
        unit[locale],
        figure.kind,
        numberIn(figure),
        lower,
        upper,
      ])
    }),
  )
