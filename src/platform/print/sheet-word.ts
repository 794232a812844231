import {
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Sheet, SheetBlock } from './case-sheet.ts'
import { settable } from './fonts.ts'
import { runsOf, type SheetText } from './sheet-text.ts'

const QUIET = '4F5B5E'
/** Twentieths of a point: A4 less its margins. */
const WIDTH = 9000
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }

const runs = (text: SheetText, look: { bold?: boolean; color?: string } = {}): TextRun[] =>
  runsOf(text).flatMap((run) => {
    const isPlain = typeof run === 'string'
    const said = isPlain ? run : 'strong' in run ? run.strong : `[${run.redacted}]`
    return settable(said)
      .split('\n')
      .map(
        (line, at) =>
          new TextRun({
            text: line,
            ...look,
            ...(isPlain ? {} : { bold: true }),
            ...(at > 0 ? { break: 1 } : {}),
          }),
      )
  })

const table = (rows: readonly (readonly SheetText[])[], headed: boolean): Table => {
  const width = Math.floor(WIDTH / (rows[0]?.length ?? 1))
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideVertical: NONE },
    rows: rows.map(
      (row, at) =>
        new TableRow({
          tableHeader: headed && at === 0,
          children: row.map(
            (cell) =>
              new TableCell({
                width: { size: width, type: WidthType.DXA },
                children: [new Paragraph({ children: runs(cell, { bold: headed && at === 0 }) })],
              }),
          ),
        }),
    ),
  })
}

const written = (block: SheetBlock): (Paragraph | Table)[] => {
  if ('heading' in block)
    return [
      new Paragraph({
        heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
        children: runs(block.heading),
      }),
    ]
  if ('paragraph' in block)
    return [
      new Paragraph({
        children: runs(block.paragraph, {
          bold: block.tone === 'notice',
          ...(block.tone === 'quiet' ? { color: QUIET } : {}),
        }),
      }),
    ]
  if ('fields' in block)
    return block.fields.map(
      ([label, value]) =>
        new Paragraph({
          indent: { left: 2400, hanging: 2400 },
          tabStops: [{ type: 'left', position: 2400 }],
          children: [new TextRun({ text: `${settable(label)}\t`, color: QUIET }), ...runs(value)],
        }),
    )
  if ('table' in block) return [table([block.table.columns, ...block.table.rows], true)]
  if ('list' in block)
    return block.list.map(
      (item) =>
        new Paragraph({
          ...(block.ordered ? { numbering: { reference: 'steps', level: 0 } } : { bullet: { level: 0 } }),
          children: runs(item),
        }),
    )
  if ('checks' in block)
    return block.checks.rows.map(
      ({ text, answer }) =>
        new Paragraph({
          children: [
            ...runs(text),
            ...(answer === undefined ? [] : runs(`: ${block.checks.answers[answer] ?? ''}`)),
          ],
        }),
    )
  if ('lines' in block) return [new Paragraph({ children: runs(block.label, { color: QUIET }) })]
  return [new Paragraph({ pageBreakBefore: true })]
}

const line = (text: string, look: { color?: string } = {}) => new Paragraph({ children: runs(text, look) })

/** A sheet as a document for Word: the same words in the same order, for whoever goes on writing. */
export const sheetAsWord = (sheet: Sheet): Promise<Buffer> => {
  const { title, subtitle, sender, language, date, blocks, footer, discreet } = sheet
  const shown = discreet ? undefined : sender
  const document = new Document({
    title: discreet ? '' : settable(title),
    creator: shown === undefined ? '' : settable(shown),
    lastModifiedBy: '',
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 22, language: { value: language === 'sv' ? 'sv-SE' : 'en-GB' } },
          paragraph: { spacing: { after: 140, line: 288 } },
        },
        title: { run: { size: 40 }, paragraph: { spacing: { before: 300, after: 240 } } },
        heading1: {
          run: { size: 28, bold: true },
          paragraph: { spacing: { before: 360, after: 140 }, keepNext: true },
        },
        heading2: {
          run: { size: 23, bold: true },
          paragraph: { spacing: { before: 240, after: 100 }, keepNext: true },
        },
      },
    },
    numbering: {
      config: [{ reference: 'steps', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }] }],
    },
    sections: [
      {
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [
                  ...(footer === undefined ? [] : runs(`${footer}  `, { color: QUIET })),
                  new TextRun({
                    children: [PageNumber.CURRENT, ' (', PageNumber.TOTAL_PAGES, ')'],
                    color: QUIET,
                  }),
                ],
              }),
            ],
          }),
        },
        children: [
          ...(shown === undefined ? [] : [line(shown, { color: QUIET })]),
          line(date, { color: QUIET }),
          new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) }),
          ...(subtitle === undefined ? [] : [line(subtitle, { color: QUIET })]),
          ...blocks.flatMap(written),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}
