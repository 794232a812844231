import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
  type Table as WordTable,
} from 'docx'
import { estimatePageNumbers } from 'docx/layout'
import type { Chapter, Composition, Cover, CoverLetter, Node } from '../../../web/composed/composition.ts'
import { composeAccount } from './compose.ts'
import type { AccountDocument } from './document.ts'
import {
  accent,
  type Look,
  quiet,
  signal,
  textWidth,
  toneLook,
  writeBlanks,
  writeNotes,
  writeRuns,
  writeTable,
} from './docx-text.ts'
import { type Labels, labelsIn } from './labels.ts'
import type { AccountLanguage } from './sources.ts'

const wordLanguages: Record<AccountLanguage, string> = { sv: 'sv-SE', en: 'en-GB' }
const headingLevels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const
const headingAt = (level: number) =>
  headingLevels[Math.min(level, headingLevels.length) - 1] ?? HeadingLevel.HEADING_4

const writeNode = (node: Node, level: number, label: Labels): (Paragraph | WordTable)[] => {
  switch (node.kind) {
    case 'paragraph':
      return [new Paragraph({ children: writeRuns(node.runs, label, toneLook(node.tone)) })]
    case 'heading':
      return [new Paragraph({ heading: headingAt(level + 1), children: writeRuns(node.runs, label) })]
    case 'list':
      return node.items.map(
        (item) =>
          new Paragraph({
            ...(node.ordered ? { numbering: { reference: 'steps', level: 0 } } : { bullet: { level: 0 } }),
            children: writeRuns(item, label),
          }),
      )
    case 'quotation': {
      const language = { value: wordLanguages[node.language] }
      return [
        new Paragraph({
          keepNext: true,
          children: [new TextRun({ text: node.label, bold: true, color: quiet, size: 18 })],
        }),
        ...node.paragraphs.map(
          (text, index) =>
            new Paragraph({
              style: 'Quote',
              children: [
                new TextRun({ text, italics: true, language }),
                ...(index === node.paragraphs.length - 1 ? writeNotes(node.notes) : []),
              ],
            }),
        ),
      ]
    }
    case 'facts':
      return [
        ...(node.title === null
          ? []
          : [new Paragraph({ keepNext: true, children: writeRuns(node.title, label, { bold: true }) })]),
        ...node.rows.map(
          ({ term, runs, tone }) =>
            new Paragraph({
              indent: { left: 1700, hanging: 1700 },
              tabStops: [{ type: 'left', position: 1700 }],
              children: [
                new TextRun({ text: `${term}\t`, italics: true, color: quiet }),
                ...writeRuns(runs, label, tone === 'quiet' ? { color: quiet } : {}),
              ],
            }),
        ),
      ]
    case 'status':
      return [
        new Paragraph({
          indent: { left: 1700, hanging: 1700 },
          tabStops: [{ type: 'left', position: 1700 }],
          children: [
            new TextRun({ text: `${label('assignment.state')}\t`, italics: true, color: quiet }),
            new TextRun({ text: node.label, bold: true }),
            new TextRun({ text: node.since === null ? '. ' : ` ${node.since}. ` }),
            ...writeRuns(node.runs, label),
          ],
        }),
      ]
    case 'code':
      return [new Paragraph({ children: [new TextRun({ text: node.text, font: 'Consolas', size: 18 })] })]
    case 'table':
      return writeTable(node, label)
    case 'drawn':
      return [
        new Paragraph({ children: [new TextRun({ text: node.depiction.title, bold: true })] }),
        new Paragraph({ children: [new TextRun({ text: node.depiction.description, color: quiet })] }),
      ]
    case 'picture':
      // The picture's own words: the same facts as its squares, in a form that Word can read aloud and edit.
      return [new Paragraph({ children: [new TextRun({ text: node.alternative, color: quiet })] })]
  }
}

const writeChapter = (chapter: Chapter, label: Labels): (Paragraph | WordTable)[] => [
  new Paragraph({
    heading: headingAt(chapter.level),
    pageBreakBefore: chapter.level === 1 && (chapter.chapters.length > 0 || chapter.ownPage === true),
    children: [new TextRun(chapter.mark === undefined ? chapter.title : `${chapter.mark} ${chapter.title}`)],
  }),
  ...chapter.nodes.flatMap((node) => writeNode(node, chapter.level, label)),
  ...chapter.chapters.flatMap((inner) => writeChapter(inner, label)),
]

const line = (text: string, look: Look = {}) => new Paragraph({ children: [new TextRun({ text, ...look })] })

/** The first page of a communication: series, title, handing over, place and day, signatures, main contents. */
const writeLetter = (letter: CoverLetter, cover: Cover, label: Labels): (Paragraph | WordTable)[] => [
  line(letter.series, { bold: true, color: accent, size: 32 }),
  new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(letter.title)] }),
  line(letter.short, { bold: true }),
  ...(cover.draft === null ? [] : [line(cover.draft, { color: signal, bold: true })]),
  line(letter.handsOver),
  new Paragraph({ children: writeBlanks(letter.placeAndDay) }),
  ...letter.signatures.map(
    (signature, index) =>
      new Paragraph({
        indent: { left: index * 1400 },
        spacing: { before: 240 },
        children: writeBlanks(signature),
      }),
  ),
  new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(letter.summary.title)] }),
  ...letter.summary.nodes.flatMap((node) => writeNode(node, 1, label)),
]

const writeCover = (cover: Cover, label: Labels): (Paragraph | WordTable)[] => [
  ...(cover.letter === undefined
    ? [
        line(cover.kind, { color: quiet }),
        new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(cover.title)] }),
        ...cover.about.map((text) => line(text, { color: quiet })),
        ...(cover.draft === null ? [] : [line(cover.draft, { color: signal, bold: true })]),
      ]
    : writeLetter(cover.letter, cover, label)),
  line(cover.number, { bold: true }),
  ...cover.facts.map(({ term, text }) => line(`${term}: ${text}`)),
  line(`${cover.fingerprint.label}: ${cover.fingerprint.text}`, { size: 16 }),
]

/** "Sida 3 av 41", as Word counts them. */
const pageOf = (label: Labels, look: Look): TextRun[] =>
  label('page.of')
    .split(/(\{page\}|\{pages\})/)
    .map((part) => {
      if (part === '{page}') return new TextRun({ children: [PageNumber.CURRENT], ...look })
      if (part === '{pages}') return new TextRun({ children: [PageNumber.TOTAL_PAGES], ...look })
      return new TextRun({ text: part, ...look })
    })

const styles = (language: AccountLanguage) => ({
  default: {
    document: {
      run: { font: 'Calibri', size: 22, language: { value: wordLanguages[language] } },
      paragraph: { spacing: { after: 140, line: 288 } },
    },
    title: { run: { size: 44, color: accent }, paragraph: { spacing: { before: 400, after: 300 } } },
    heading1: {
      run: { size: 40, color: accent },
      paragraph: { spacing: { before: 600, after: 240 }, keepNext: true },
    },
    heading2: {
      run: { size: 28, bold: true, color: accent },
      paragraph: { spacing: { before: 480, after: 160 }, keepNext: true },
    },
    heading3: {
      run: { size: 23, bold: true, color: accent },
      paragraph: { spacing: { before: 300, after: 100 }, keepNext: true },
    },
  },
  paragraphStyles: [
    { id: 'Caption', name: 'caption', basedOn: 'Normal', run: { size: 18, bold: true, color: quiet } },
    { id: 'Quote', name: 'Quote', basedOn: 'Normal', paragraph: { indent: { left: 300 } } },
  ],
})

const numbering = {
  config: [
    {
      reference: 'steps',
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          style: { paragraph: { indent: { left: 400, hanging: 400 } } },
        },
      ],
    },
  ],
}

// XML has no place for most control characters: a document with one would not open.
const openable = <Part>(part: Part): Part => {
  if (typeof part === 'string')
    return part
      .toWellFormed()
      .replaceAll(/[\p{Cc}--[\n\t]]|\p{Noncharacter_Code_Point}/gv, '\u{fffd}') as Part
  if (Array.isArray(part)) return part.map(openable) as Part
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(Object.entries(part).map(([key, held]) => [key, openable(held)])) as Part
}

/**
 * The account as a Word document: the same chapters, tables with header rows, and notes that lead to the register
 * of sources. It is for work on a draft; the frozen account is the PDF and the JSON.
 */
export const accountDocx = async (document: AccountDocument): Promise<Buffer> => {
  const { cover, chapters }: Composition = openable(composeAccount(document))
  const label = labelsIn(document.language)
  const file = new Document({
    title: `${cover.kind}: ${cover.title}`,
    creator: document.issuer ?? 'Samlad',
    description: cover.number,
    // Laid out as Word would: the contents have their pages without a question when the file is opened.
    pageNumbers: estimatePageNumbers,
    styles: styles(document.language),
    numbering,
    sections: [
      { children: writeCover(cover, label) },
      {
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                children: [new TextRun({ text: cover.letter?.short ?? cover.title, color: quiet, size: 18 })],
              }),
            ],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                tabStops: [{ type: 'right', position: textWidth }],
                children: [
                  new TextRun({ text: `${cover.number}\t`, color: quiet, size: 18 }),
                  ...pageOf(label, { color: quiet, size: 18 }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({
            children: [new TextRun({ text: label('chapter.contents'), size: 40, color: accent })],
          }),
          new TableOfContents(label('chapter.contents'), { hyperlink: true, headingStyleRange: '1-2' }),
          ...chapters.flatMap((chapter) => writeChapter(chapter, label)),
        ],
      },
    ],
  })
  return Packer.toBuffer(file)
}
