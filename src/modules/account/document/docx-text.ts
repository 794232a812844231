import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  Table as WordTable,
} from 'docx'
import {
  beforeRun,
  blanksIn,
  type Cell,
  type Run,
  sourceAnchor,
  type Table,
} from '../../../web/composed/composition.ts'
import type { Labels } from './labels.ts'

export const accent = '12484F'
export const quiet = '4F5B5E'
export const signal = '8A3310'
const hairline = 'B9C3C4'
/** Twentieths of a point: A4 less its margins. */
export const textWidth = 9000

/** How a run of text looks in Word; sizes in half points. */
export type Look = {
  bold?: boolean
  italics?: boolean
  color?: string
  font?: string
  size?: number
  language?: { value: string }
}

/** Numbered notes that lead to the register of sources. */
export const writeNotes = (notes: readonly number[]): ParagraphChild[] =>
  notes.flatMap((number, index) => [
    ...(index > 0 ? [new TextRun({ text: ',', superScript: true })] : []),
    new InternalHyperlink({
      anchor: sourceAnchor(number),
      children: [new TextRun({ text: String(number), superScript: true, color: accent })],
    }),
  ])

/** A text whose places to fill in are marked, so that none is overlooked. */
export const writeBlanks = (text: string, look: Look = {}): TextRun[] =>
  blanksIn(text).map(
    (part) =>
      new TextRun({ text: part.text, ...look, ...(part.blank ? { highlight: 'yellow' as const } : {}) }),
  )

/** Sentences with their notes, in one look. */
export const writeRuns = (runs: readonly Run[], label: Labels, look: Look = {}): ParagraphChild[] =>
  runs.flatMap((run, index) => {
    const { breaks, mark } = beforeRun(run, index)
    return [
      ...(run.blanks === true
        ? writeBlanks(run.text, look)
        : [new TextRun({ text: `${mark}${run.text}`, ...(breaks > 0 ? { break: breaks } : {}), ...look })]),
      ...(run.unsourced
        ? [new TextRun({ text: ` [${label('note.missing')}]`, color: signal, bold: true })]
        : []),
      ...writeNotes(run.notes),
    ]
  })

export const toneLook = (tone: Cell['tone'] | 'normal'): Look => {
  if (tone === 'signal') return { color: signal, bold: true }
  if (tone === 'quiet') return { color: quiet, italics: true }
  return tone === 'code' ? { font: 'Consolas', size: 16 } : {}
}

const writeCell = (
  cell: Cell,
  label: Labels,
  { heads, total, end, size }: { heads: boolean; total: boolean; end: boolean; size: number },
) =>
  cell.lines.map((line, index) => {
    const look: Look =
      index > 0 && cell.equal !== true ? { color: quiet } : { bold: heads || total, ...toneLook(cell.tone) }
    const children = writeRuns(line, label, { size, ...look })
    return new Paragraph({
      alignment: end ? AlignmentType.RIGHT : AlignmentType.LEFT,
      spacing: { before: 20, after: 20 },
      children:
        cell.anchor !== undefined && index === 0 ? [new Bookmark({ id: cell.anchor, children })] : children,
    })
  })

/** A table with a header row that repeats on every page, below its caption. */
export const writeTable = (table: Table, label: Labels): (Paragraph | WordTable)[] => {
  const shares = table.columns.map(({ share }) => share ?? 2)
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.round((textWidth * share) / whole))
  const size = table.columns.length > 7 ? 15 : 18
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const cellOf = (index: number, children: Paragraph[]) =>
    new TableCell({
      children,
      width: { size: widths[index] ?? 1000, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: size < 18 ? 40 : 70, right: size < 18 ? 40 : 70 },
    })
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(({ title, align }, index) =>
      cellOf(index, [
        new Paragraph({
          alignment: align === 'end' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          spacing: { before: 20, after: 20 },
          children: [new TextRun({ text: title, bold: true, color: accent, size })],
        }),
      ]),
    ),
  })
  const rows = table.rows.map(
    (row, position) =>
      new TableRow({
        cantSplit: true,
        children: row.map((cell, index) =>
          cellOf(
            index,
            writeCell(cell, label, {
              heads: index === 0,
              total: table.total && position === table.rows.length - 1,
              end: table.columns[index]?.align === 'end',
              size,
            }),
          ),
        ),
      }),
  )
  return [
    ...(table.headed
      ? []
      : [new Paragraph({ style: 'Caption', keepNext: true, children: [new TextRun(table.caption)] })]),
    new WordTable({
      rows: [header, ...rows],
      columnWidths: widths,
      width: { size: textWidth, type: WidthType.DXA },
      borders: {
        top: { style: BorderStyle.SINGLE, size: 8, color: accent },
        bottom: { style: BorderStyle.SINGLE, size: 4, color: hairline },
        left: none,
        right: none,
        insideVertical: none,
        insideHorizontal: { style: BorderStyle.SINGLE, size: 4, color: hairline },
      },
    }),
    new Paragraph({ children: [] }),
  ]
}
