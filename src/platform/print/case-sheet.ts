import { sheetTemplate } from './case-sheet-template.ts'
import { everyFont } from './fonts.ts'
import {
  type Direction,
  directionOf,
  directionOfLanguage,
  inOrder,
  plainOf,
  runsOf,
  type SheetRun,
  type SheetText,
} from './sheet-text.ts'
import { charactersWithoutPicture } from './spelling.ts'
import { type PrintStandard, printPdf } from './typesetter.ts'

export type SheetBlock =
  | { readonly heading: SheetText; readonly level: 1 | 2 }
  | {
      readonly paragraph: SheetText
      /** From the script of its first letter where it is not given. */
      readonly direction?: Direction
      /** Language of the paragraph where it is another than that of the sheet, such as `ar`. */
      readonly language?: string
      /** `notice` is framed; `quiet` is smaller and set back. */
      readonly tone?: 'notice' | 'quiet'
    }
  | { readonly fields: readonly (readonly [label: string, value: SheetText])[] }
  | {
      readonly table: {
        readonly columns: readonly string[]
        readonly rows: readonly (readonly SheetText[])[]
        /** Columns of numbers, counted from 0: set to the right. */
        readonly numbers?: readonly number[]
      }
    }
  | { readonly list: readonly SheetText[]; readonly ordered?: boolean }
  | {
      /** Boxes to tick by pen, or ticked already; each row with a box for each answer and a line for a note. */
      readonly checks: {
        /** What stands above the rows, such as `Tecken`. */
        readonly label: string
        readonly answers: readonly string[]
        readonly rows: readonly {
          readonly text: SheetText
          readonly answer?: number
          readonly note?: string
        }[]
        /** Word before the line that is left for a note; no line where it is not given. */
        readonly noteLabel?: string
      }
    }
  /** Empty lines to write on by pen, below a label. */
  | { readonly lines: number; readonly label: string }
  | { readonly pageBreak: true }

/** A sheet of paper about a case: a checklist, a referral, a plan, a register extract, notes for the archive. */
export interface Sheet {
  readonly title: string
  readonly subtitle?: string
  /** Whose sheet it is, at the head of each page. Left out of a discreet sheet. */
  readonly sender?: string
  /** Language of the sheet, such as `sv`. */
  readonly language: string
  /** YYYY-MM-DD. */
  readonly date: string
  readonly blocks: readonly SheetBlock[]
  /** At the foot of each page, beside its number. */
  readonly footer?: string
  readonly standard: PrintStandard
  /**
   * For what the person carries: no sender, no author, no colour, no word of Samlad, and a title in the file that says
   * nothing. What the blocks say is for whoever writes them to keep discreet.
   */
  readonly discreet?: boolean
}

/** So many characters of a text share a line with other columns; longer ones take several lines, and a column of them more room. */
const ON_A_LINE = 40

// A column is as wide as its longest text asks for, within reason, and wider where its texts are long throughout.
const sharesOf = (columns: readonly string[], rows: readonly (readonly SheetText[])[]): number[] =>
  columns.map((title, place) => {
    const lengths = rows.map((row) => plainOf(row[place] ?? '').length)
    const lines = lengths.reduce((sum, length) => sum + length, 0) / ON_A_LINE / Math.max(1, rows.length)
    const longest = Math.max(title.length, 10, ...lengths)
    return Math.min(longest, ON_A_LINE * Math.min(Math.max(1, Math.sqrt(lines)), 2.5))
  })

type Shown = Record<string, unknown>

const shownRun = (run: SheetRun, direction: Direction): Shown => {
  if (typeof run !== 'string' && 'redacted' in run)
    return { kind: 'redacted', provision: inOrder(run.redacted, direction) }
  const [kind, text] = typeof run === 'string' ? ['text', run] : ['strong', run.strong]
  return { kind, lines: text.split(/\r\n?|\n/u).map((line) => inOrder(line, direction)) }
}

const shown = (text: SheetText, direction: Direction): Shown[] =>
  runsOf(text).map((run) => shownRun(run, direction))

const shownParagraph = (block: Extract<SheetBlock, { paragraph: SheetText }>): Shown => {
  const direction = block.direction ?? directionOf(block.paragraph)
  return {
    kind: 'paragraph',
    text: shown(block.paragraph, direction),
    direction,
    language: block.language ?? null,
    tone: block.tone ?? 'plain',
  }
}

const shownTable = (block: Extract<SheetBlock, { table: object }>, direction: Direction): Shown => {
  const { columns, rows, numbers = [] } = block.table
  return {
    kind: 'table',
    columns: columns.map((title) => inOrder(title, direction)),
    shares: sharesOf(columns, rows),
    numbers,
    rows: rows.map((row) => columns.map((_title, place) => shown(row[place] ?? '', direction))),
  }
}

const shownChecks = (block: Extract<SheetBlock, { checks: object }>, direction: Direction): Shown => {
  const { label, answers, rows, noteLabel } = block.checks
  return {
    kind: 'checks',
    label: inOrder(label, direction),
    answers: answers.map((answer) => inOrder(answer, direction)),
    noteLabel: noteLabel === undefined ? null : inOrder(noteLabel, direction),
    rows: rows.map(({ text, answer, note }) => ({
      // Kept together on a page, unless it may be longer than one.
      long: plainOf(text).length + (note?.length ?? 0) > 600,
      text: shown(text, direction),
      answer: answer ?? null,
      note: note === undefined ? null : inOrder(note, direction),
    })),
  }
}

const shownBlock = (block: SheetBlock, direction: Direction): Shown => {
  if ('heading' in block)
    return { kind: 'heading', level: block.level, text: shown(block.heading, direction) }
  if ('paragraph' in block) return shownParagraph(block)
  if ('table' in block) return shownTable(block, direction)
  if ('checks' in block) return shownChecks(block, direction)
  if ('list' in block)
    return {
      kind: 'list',
      ordered: block.ordered === true,
      items: block.list.map((item) => shown(item, direction)),
    }
  if ('fields' in block)
    return {
      kind: 'fields',
      rows: block.fields.map(([label, value]) => ({
        label: inOrder(label, direction),
        value: shown(value, direction),
      })),
    }
  if ('lines' in block) return { kind: 'lines', count: block.lines, label: inOrder(block.label, direction) }
  return { kind: 'pageBreak' }
}

// A reader who goes from heading to heading would come to nothing; accessible print refuses it.
const isEmptyHeading = (block: SheetBlock): boolean =>
  'heading' in block && !/[^\s\p{Default_Ignorable_Code_Point}]/u.test(plainOf(block.heading))

const words = {
  sv: {
    document: 'Dokument',
    withheld: 'Maskat',
    missing: 'Tecken som inte kunde visas står som sin kod, till exempel [U+6F22]:',
  },
  en: {
    document: 'Document',
    withheld: 'Withheld',
    missing: 'Characters that could not be shown stand as their codes, such as [U+6F22]:',
  },
} as const

const wordsOf = ({ language }: Sheet): (typeof words)['sv' | 'en'] => words[language === 'sv' ? 'sv' : 'en']

const codeOf = (character: string): string =>
  `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`

const mostCodesTold = 40

const noticeOf = (sheet: Sheet, missing: readonly string[]): string | null => {
  if (missing.length === 0) return null
  const told = missing.slice(0, mostCodesTold).map(codeOf).join(', ')
  return `${wordsOf(sheet).missing} ${told}${missing.length > mostCodesTold ? ' …' : '.'}`
}

const dataOf = (sheet: Sheet): Shown => {
  const direction = directionOfLanguage(sheet.language)
  const line = (text: string | null | undefined): string | null =>
    text === undefined || text === null ? null : inOrder(text, direction)
  return {
    title: line(sheet.title),
    subtitle: line(sheet.subtitle),
    sender: sheet.discreet === true ? null : line(sheet.sender),
    date: line(sheet.date),
    footer: line(sheet.footer),
    discreet: sheet.discreet === true,
    blocks: sheet.blocks
      .filter((block) => !isEmptyHeading(block))
      .map((block) => shownBlock(block, direction)),
    words: wordsOf(sheet),
  }
}

/**
 * The characters of a sheet that no font of this machine shows, each once. The sheet prints their codes in their place
 * and says so at its end; a page that prints sheets can tell it before.
 */
export const unprintable = (sheet: Sheet): string[] =>
  charactersWithoutPicture([dataOf(sheet), sheet.title], everyFont)

/**
 * Prints a sheet as a tagged PDF on A4. Nothing that it is given is lost: a character without a picture is printed as
 * its code and reported at the end. The same sheet gives the same bytes on machines with the same fonts.
 *
 * @throws {PrintError} when the sheet could not be made accessible; ours to repair.
 */
export const printSheet = (sheet: Sheet): Buffer => {
  const discreet = sheet.discreet === true
  const notice = noticeOf(sheet, unprintable(sheet))
  const direction = directionOfLanguage(sheet.language)
  return printPdf(
    sheetTemplate,
    { ...dataOf(sheet), missing: notice === null ? null : inOrder(notice, direction) },
    {
      title: discreet ? wordsOf(sheet).document : sheet.title,
      author: discreet ? '' : (sheet.sender ?? 'Samlad'),
      language: sheet.language,
      date: sheet.date,
      standard: sheet.standard,
      fonts: everyFont,
    },
  )
}

/** How many pages a print has. */
export const pagesOf = (pdf: Buffer): number => Number(/\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1])
