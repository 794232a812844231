import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { expect, test } from 'vitest'
import { pdfOf } from '../../../platform/documents/fixtures.ts'
import { readWithLimits } from '../../../platform/documents/index.ts'
import { readPlan } from './read-plan.ts'

const measuresOf = async (bytes: Uint8Array, name: string) => {
  const { text } = await readWithLimits(bytes, name)
  return readPlan(text).measures.map(({ heading, lead, deadlines, money }) => [
    heading,
    lead.join(),
    deadlines.map(({ date }) => date).join(),
    money.map(({ amount }) => amount).join(),
  ])
}

test('the rows of a table in Word are measures, and a footnote is none', async () => {
  const rows = [
    ['Åtgärd', 'Ansvarig', 'Tidplan', 'Kostnad'],
    ['Kartlägga kajer', 'Sjöfartsverket', '1 mars 2032', '2 miljoner kronor'],
    ['Utbilda personal', 'Tullverket', '30 juni 2032', '3 miljoner kronor'],
    ['Ta fram vägledning', 'Kustbevakningen', '31 december 2032', ''],
  ].map(
    (cells) =>
      new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) }),
  )
  const note = 'Regeringen ger Tullverket i uppdrag att rapportera, se SOU 2008:41.'
  const word = new Document({
    footnotes: { 1: { children: [new Paragraph(note)] } },
    sections: [
      {
        children: [
          new Paragraph({ text: 'Fiktiv plan 2031–2033', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({
            children: [new TextRun('Hamnarna ska bli tryggare'), new FootnoteReferenceRun(1)],
          }),
          new Table({ rows }),
        ],
      },
    ],
  })
  expect(await measuresOf(new Uint8Array(await Packer.toBuffer(word)), 'plan.docx')).toEqual([
    ['Kartlägga kajer', 'Sjöfartsverket', '2032-03-01', '2000000'],
    ['Utbilda personal', 'Tullverket', '2032-06-30', '3000000'],
    ['Ta fram vägledning', 'Kustbevakningen', '2032-12-31', ''],
  ])
}, 60_000)

test('words broken at the ends of lines, footnotes and page numbers of a PDF are none of its measures', async () => {
  const pdf = pdfOf(`#set page(width: 100mm, height: 120mm, margin: 15mm, numbering: "1")
#set text(lang: "sv", hyphenate: true, size: 11pt)
#set par(justify: true)
= Fiktiv handlingsplan för hamnsäkerhetsarbetet
Hamnarna är gamla.#footnote[Sjöfartsverkets hamnsäkerhetsundersökning, SOU 2008:41.]
== Kartläggning av kajförhållandena
Åtgärd 1: Regeringen ger Sjöfartsverket i uppdrag att kartlägga kajförhållandena och olycksfallsriskerna i hamnanläggningarna.#footnote[Tullverket har tidigare haft ett uppdrag.] Uppdraget ska redovisas senast den 1 mars 2032.
== Utbildning av säkerhetspersonalen
Åtgärd 2: Regeringen ger Tullverket i uppdrag att utbilda säkerhetspersonalen i hamnanläggningarna. Myndigheten får använda 3 miljoner kronor under 2032.
`)
  expect(await measuresOf(pdf, 'plan.pdf')).toEqual([
    ['Kartläggning av kajförhållandena', 'Sjöfartsverket', '2032-03-01', ''],
    ['Utbildning av säkerhetspersonalen', 'Tullverket', '', '3000000'],
  ])
}, 60_000)
