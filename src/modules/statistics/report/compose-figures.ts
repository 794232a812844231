import type { CsvValue } from '../../../platform/csv/write.ts'
import { formatter } from '../../../platform/i18n/format.ts'
import { inUnit } from '../../../platform/series/unit-words.ts'
import { type Cell, type Node, paragraph, plainCell, type Table } from '../../../web/composed/composition.ts'
import type { Depiction } from '../../../web/pictures/depiction.ts'
import type { SituationReport } from './document.ts'
import { filled, reportLabels } from './labels.ts'
import { pictureOf } from './pictures.ts'
import type { FrozenSource, QuotedFigure } from './source-shape.ts'

type Language = SituationReport['language']

/** Whether a figure is a number: a zero is one, and nothing that is missing is. */
const isNumber = ({ figure }: QuotedFigure): boolean => figure.kind === 'measured' || figure.kind === 'zero'

/** A figure with its unit; what is missing says how, and never as a zero. */
export const valueInWords = ({ figure, unit }: QuotedFigure, language: Language): string => {
  if (figure.kind === 'measured') return inUnit(figure.value, unit, language)
  if (figure.kind === 'zero') return inUnit(0, unit, language)
  return reportLabels[language].missingKinds[figure.kind]
}

/** Between what the true value lies; empty where that is not told. */
export const intervalInWords = ({ lower, upper }: QuotedFigure, language: Language): string => {
  const { number } = formatter(language)
  return lower === null || upper === null ? '' : `${number(lower)}–${number(upper)}`
}

const tableOf = (source: FrozenSource, language: Language, note: number, chapter: string): Table => {
  const label = reportLabels[language]
  const bounded = source.figures.some(({ lower }) => lower !== null)
  const value = (figure: QuotedFigure): Cell => ({
    lines: [[{ text: valueInWords(figure, language), notes: [note], unsourced: false }]],
    ...(isNumber(figure) ? {} : { tone: 'quiet' as const }),
  })
  return {
    kind: 'table',
    id: `figures-${chapter}-${source.id}`,
    caption: filled(label.figuresOf, { title: source.title[language] }),
    columns: [
      { title: label.figure, align: 'start', share: 5 },
      { title: label.value, align: 'end', share: 3 },
      ...(bounded ? [{ title: label.interval, align: 'end' as const, share: 2 }] : []),
    ],
    rows: source.figures.map((figure) => [
      plainCell(figure.label[language]),
      value(figure),
      ...(bounded ? [plainCell(intervalInWords(figure, language))] : []),
    ]),
    total: false,
    dense: false,
    headed: false,
  }
}

/** The facts behind the fan of an estimate: what every other choice of the model gives. */
const fanTable = (depiction: Depiction, id: string, language: Language): Table => {
  const { number } = formatter(language)
  const shown = depiction.table.columns.flatMap((column, place) =>
    column.fileOnly ? [] : [{ column, place }],
  )
  const written = (value: CsvValue): string =>
    value === null ? '–' : typeof value === 'string' ? value : number(value)
  return {
    kind: 'table',
    id,
    caption: depiction.title,
    columns: shown.map(({ column: { heading, kind } }) => ({
      title: heading,
      align: kind === 'number' ? 'end' : 'start',
      share: kind === 'number' ? 2 : 5,
    })),
    rows: depiction.table.rows.map((row) => shown.map(({ place }) => plainCell(written(row[place]!.value)))),
    total: false,
    dense: true,
    headed: false,
  }
}

/** The figures of a source where they are shown: a picture, a table, and how uncertain they are. */
export const composeFigures = (
  { language, asOf }: SituationReport,
  source: FrozenSource,
  note: number,
  chapter: string,
): Node[] => {
  const label = reportLabels[language]
  if (source.figures.length === 0) return []
  const depiction = pictureOf(source, language, asOf)
  const said = [source.uncertainty?.[language], source.limits?.[language]].filter(Boolean).join(' ')
  return [
    ...(depiction === null
      ? []
      : [
          {
            kind: 'drawn' as const,
            id: `picture-${chapter}-${source.id}`,
            depiction,
            source: `${source.issuer}. ${filled(label.reference, { number: note })}.`,
          },
          ...(source.fan === null ? [] : [fanTable(depiction, `fan-${chapter}-${source.id}`, language)]),
        ]),
    tableOf(source, language, note, chapter),
    ...(said === '' ? [] : [paragraph(said, 'quiet')]),
    ...(source.figures.every(({ figure }) => figure.kind === 'measured')
      ? []
      : [paragraph(label.footnote, 'quiet')]),
  ]
}
