import type { Locale } from '../../../platform/i18n/locale.ts'
import type { Figure } from '../../../platform/series/figure.ts'
import type { ToldPeriod } from '../../../platform/series/protect.ts'
import type { Breakdown, SeriesDescription } from '../../../platform/series/series.ts'
import { writeCsv } from '../../../platform/tables/csv.ts'
import type { TableColumn } from '../../../platform/tables/table.ts'
import { type FigureKind, figureKinds } from './schema.ts'

/** Columns of a table of the figures of a series, as it goes out and comes in. */
export const figureColumns = [
  {
    key: 'from',
    heading: { sv: 'Från', en: 'From' },
    also: ['period från', 'startdatum', 'start date', 'period start'],
    required: true,
    kind: 'day',
  },
  {
    key: 'to',
    heading: { sv: 'Till', en: 'To' },
    also: ['period till', 'slutdatum', 'end date', 'period end'],
    required: true,
    kind: 'day',
  },
  { key: 'breakdown', heading: { sv: 'Uppdelning', en: 'Breakdown' }, also: ['indelning', 'dimension'] },
  { key: 'group', heading: { sv: 'Grupp', en: 'Group' }, also: ['kategori', 'category'] },
  { key: 'kind', heading: { sv: 'Slag', en: 'Kind' }, also: ['status'] },
  {
    key: 'value',
    heading: { sv: 'Värde', en: 'Value' },
    also: ['antal', 'andel', 'count', 'number', 'figure'],
    required: true,
  },
] as const satisfies readonly TableColumn[]
export type Column = (typeof figureColumns)[number]['key']

/** A series of ten years by county and quarter has fewer rows. */
export const MOST_FIGURES = 10_000

export const kindWords = {
  sv: {
    measured: 'uppmätt',
    zero: 'noll',
    unknown: 'okänt',
    not_collected: 'inte insamlat',
    suppressed: 'undanhållet',
  },
  en: {
    measured: 'measured',
    zero: 'zero',
    unknown: 'unknown',
    not_collected: 'not collected',
    suppressed: 'withheld',
  },
} as const satisfies Record<Locale, Record<FigureKind, string>>

const same = (one: string, other: string): boolean =>
  one.toLocaleLowerCase('sv') === other.toLocaleLowerCase('sv')

/** The kind that a cell names: by its key or its word in either language. */
export const kindOf = (cell: string): FigureKind | undefined =>
  figureKinds.find((kind) => [kind, kindWords.sv[kind], kindWords.en[kind]].some((word) => same(word, cell)))

const named = <Named extends Breakdown | Breakdown['values'][number]>(
  all: readonly Named[],
  cell: string,
): Named | undefined => all.find(({ key, name }) => [key, name.sv, name.en].some((word) => same(word, cell)))

/** The key of a breakdown that a cell names, or the cell itself, which then is none. */
export const breakdownKey = (series: SeriesDescription, cell: string): string =>
  cell === '' ? '' : (named(series.breakdowns, cell)?.key ?? cell)

/** The key of a value of a breakdown that a cell names; a county's code may have lost its zero in a spreadsheet. */
export const groupKey = (series: SeriesDescription, breakdown: string, cell: string): string => {
  const values = series.breakdowns.find(({ key }) => key === breakdown)?.values ?? []
  const found =
    named(values, cell) ?? (breakdown === 'county' ? named(values, cell.padStart(2, '0')) : undefined)
  return cell === '' ? '' : (found?.key ?? cell)
}

const valueCell = (figure: Figure, locale: Locale): string => {
  if (figure.kind === 'zero') return '0'
  if (figure.kind !== 'measured') return ''
  return locale === 'sv' ? String(figure.value).replace('.', ',') : String(figure.value)
}

/** Every figure that is told of a series, in the columns in which figures are read in. */
export const tableOf = (series: SeriesDescription, periods: readonly ToldPeriod[], locale: Locale): string =>
  writeCsv(
    figureColumns,
    periods.flatMap(({ from, to, cells }) =>
      cells.map(({ breakdown, category, figure }) => {
        const by = series.breakdowns.find(({ key }) => key === breakdown)
        return {
          from,
          to,
          breakdown: by?.name[locale] ?? breakdown,
          group: by?.values.find(({ key }) => key === category)?.name[locale] ?? category,
          kind: kindWords[locale][figure.kind],
          value: valueCell(figure, locale),
        }
      }),
    ),
    locale,
  )
