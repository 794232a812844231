import {
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { describe, expect, test } from 'vitest'
import { zipOf } from './fixtures.ts'
import { wordToText } from './word.ts'
import { WORD_LIMITS } from './zip-limits.ts'

const wordOf = async (children: (Paragraph | Table)[]): Promise<Uint8Array> => {
  const level = { level: 0, format: LevelFormat.DECIMAL, text: '%1.', start: 1 }
  const document = new Document({
    numbering: { config: [{ reference: 'steg', levels: [level] }] },
    sections: [{ children }],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
const step = (text: string) => new Paragraph({ text, numbering: { reference: 'steg', level: 0 } })
const xml = (body: string) =>
  Buffer.from(
    `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  )

describe('a Word document', () => {
  test('is read with its headings, numbered lists and tables', async () => {
    const bytes = await wordOf([
      new Paragraph({ text: 'Fiktiv handlingsplan', heading: HeadingLevel.HEADING_1 }),
      new Paragraph({
        children: [
          new TextRun('Åtgärd\u00a01: '),
          new TextRun({ text: 'Exempelverket', bold: true }),
          new TextRun(' får uppdraget.'),
        ],
      }),
      step('Kartlägga läget.'),
      step('Föreslå åtgärder.'),
      new Table({
        rows: [
          new TableRow({
            children: ['2008', '30 miljoner'].map(
              (text) => new TableCell({ children: [new Paragraph(text)] }),
            ),
          }),
        ],
      }),
    ])
    const { text, blocks } = await wordToText(bytes, 'plan.docx')
    expect(text).toBe(
      'Fiktiv handlingsplan\n\nÅtgärd 1: Exempelverket får uppdraget.\n\n1. Kartlägga läget.\n2. Föreslå åtgärder.\n\n2008\t30 miljoner\n',
    )
    expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1 })
  })

  test('shows the numbers that Word counts by itself: of headings, of levels, and after an interruption', async () => {
    const document = new Document({
      numbering: {
        config: [
          {
            reference: 'rubriker',
            levels: [
              { level: 0, format: LevelFormat.DECIMAL, text: '%1', start: 2 },
              { level: 1, format: LevelFormat.DECIMAL, text: '%1.%2', start: 1 },
            ],
          },
          {
            reference: 'åtgärder',
            levels: [{ level: 0, format: LevelFormat.DECIMAL, text: 'Åtgärd %1:', start: 1 }],
          },
          {
            reference: 'led',
            levels: [{ level: 0, format: LevelFormat.LOWER_LETTER, text: '%1)', start: 1 }],
          },
        ],
      },
      sections: [
        {
          children: [
            new Paragraph({
              text: 'Åtgärder',
              heading: HeadingLevel.HEADING_1,
              numbering: { reference: 'rubriker', level: 0 },
            }),
            new Paragraph({
              text: 'Skydd',
              heading: HeadingLevel.HEADING_2,
              numbering: { reference: 'rubriker', level: 1 },
            }),
            new Paragraph({
              text: 'Exempelverket får uppdraget.',
              numbering: { reference: 'åtgärder', level: 0 },
            }),
            new Paragraph('Ett stycke emellan.'),
            new Paragraph({
              text: 'Stöd',
              heading: HeadingLevel.HEADING_2,
              numbering: { reference: 'rubriker', level: 1 },
            }),
            new Paragraph({
              text: 'Påhittsverket får uppdraget.',
              numbering: { reference: 'åtgärder', level: 0 },
            }),
            new Paragraph({ text: 'ett led', numbering: { reference: 'led', level: 0 } }),
            new Paragraph({ text: 'ett till', numbering: { reference: 'led', level: 0 } }),
          ],
        },
      ],
    })
    const { text } = await wordToText(new Uint8Array(await Packer.toBuffer(document)), 'plan.docx')
    expect(text.split(/\n+/u).slice(0, -1)).toEqual([
      '2 Åtgärder',
      '2.1 Skydd',
      'Åtgärd 1: Exempelverket får uppdraget.',
      'Ett stycke emellan.',
      '2.2 Stöd',
      'Åtgärd 2: Påhittsverket får uppdraget.',
      'a) ett led',
      'b) ett till',
    ])
  })

  test('that is another kind of archive is named for what it is', async () => {
    const workbook = zipOf([{ name: 'xl/workbook.xml', content: Buffer.from('<workbook/>') }])
    await expect(wordToText(workbook, 'plan.docx')).rejects.toThrow(
      'plan.docx: the file is an Excel workbook, not a Word document',
    )
    const empty = zipOf([{ name: 'bilder/1.png', content: Buffer.from('x') }])
    await expect(wordToText(empty, 'plan.docx')).rejects.toMatchObject({ code: 'document.unsupported' })
  })

  test('cut short is refused as damaged', async () => {
    const bytes = await wordOf([new Paragraph('Text')])
    await expect(wordToText(bytes.subarray(0, bytes.length / 2), 'plan.docx')).rejects.toMatchObject({
      code: 'document.corrupt',
    })
  })

  test('whose text part is no XML is refused as damaged', async () => {
    const bytes = zipOf([{ name: 'word/document.xml', content: Buffer.from('<w:document') }])
    await expect(wordToText(bytes, 'plan.docx')).rejects.toMatchObject({ code: 'document.corrupt' })
  })
})

describe('a zip bomb', () => {
  const inflated = xml(`<w:p><w:r><w:t>${'a'.repeat(40 * 1024 * 1024)}</w:t></w:r></w:p>`)

  test('that says what it is is refused before it is unpacked', async () => {
    const started = performance.now()
    const bytes = zipOf([{ name: 'word/document.xml', content: inflated }])
    const made = performance.now() - started
    const reading = performance.now()
    await expect(wordToText(bytes, 'bomb.docx')).rejects.toThrow(
      /^bomb\.docx: the part word\/document\.xml unpacks to \d+ times its size/u,
    )
    expect(performance.now() - reading).toBeLessThan(Math.max(200, made))
  })

  test('that lies about its size is refused while it is counted', async () => {
    const bytes = zipOf([{ name: 'word/document.xml', content: inflated, declared: 2000 }])
    await expect(wordToText(bytes, 'bomb.docx')).rejects.toMatchObject({ code: 'document.corrupt' })
  })

  test('of many parts, each modest, is refused at the sum', async () => {
    const content = Buffer.alloc(8 * 1024 * 1024, 'abcdefgh')
    // Packed eighty to one: no single part is conspicuous.
    for (let at = 0; at < content.length; at += 300) content[at] = (at * 2654435761) % 251
    const parts = Array.from({ length: 1 + WORD_LIMITS.text / content.length }, (_, index) => ({
      name: `word/part${index}.xml`,
      content,
    }))
    await expect(wordToText(zipOf(parts), 'bomb.docx')).rejects.toMatchObject({ code: 'document.bomb' })
  })

  test('of thousands of parts is refused by its directory', async () => {
    const parts = Array.from({ length: WORD_LIMITS.entries + 1 }, (_, index) => ({
      name: `p${index}.xml`,
      content: Buffer.from('<a/>'),
    }))
    await expect(wordToText(zipOf(parts), 'bomb.docx')).rejects.toThrow(/holds 2001 parts/u)
  })
})
