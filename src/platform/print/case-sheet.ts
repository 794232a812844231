import { sheetTemplate } from './case-sheet-template.ts'
import { everyFont } from './fonts.ts'
import { charactersWithoutPicture } from './spelling.ts'
import { type PrintStandard, printPdf } from './typesetter.ts'

/** A piece of text, or a place where text has been withheld: the text itself never reaches the print. */
export type SheetRun =
  | string
  | { readonly strong: string }
  /** On which provision it is withheld, such as `26 kap. 1 § OSL`. The bar says nothing of the length. */
  | { readonly redacted: string }

/** Text of a sheet. A line end is a line end. */
export type SheetText = string | readonly SheetRun[]

export type SheetBlock =
  | { readonly heading: SheetText; readonly level: 1 | 2 }
  | {
      readonly paragraph: SheetText
      /** From the script of its first letter where it is not given. */
      readonly direction?: 'ltr' | 'rtl'
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

const runsOf = (text: SheetText): SheetRun[] => (typeof text === 'string' ? [text] : [...text])

const rightToLeft = /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]$/u

const directionOf = (text: SheetText): 'ltr' | 'rtl' => {
  const written = runsOf(text).map((run) =>
    typeof run === 'string' ? run : 'strong' in run ? run.strong : '',
  )
  const [first] = written.join('').match(/\p{L}/u) ?? []
  return first !== undefined && rightToLeft.test(first) ? 'rtl' : 'ltr'
}

const plainOf = (text: SheetText): string =>
  runsOf(text)
    .map((run) => (typeof run === 'string' ? run : 'strong' in run ? run.strong : ` ${run.redacted} `))
    .join('')

const shownRun = (run: SheetRun): Record<string, unknown> => {
  if (typeof run === 'string') return { kind: 'text', lines: run.split(/\r\n?|\n/u) }
  if ('strong' in run) return { kind: 'strong', lines: run.strong.split(/\r\n?|\n/u) }
  return { kind: 'redacted', provision: run.redacted }
}

const shown = (text: SheetText): unknown => runsOf(text).map(shownRun)

// A column is as wide as its longest text asks for, within reason.
const sharesOf = (columns: readonly string[], rows: readonly (readonly SheetText[])[]): number[] =>
  columns.map((title, place) => {
    const longest = Math.max(title.length, ...rows.map((row) => plainOf(row[place] ?? '').length))
    return Math.min(Math.max(longest, 8), 40)
  })

const shownBlock = (block: SheetBlock): Record<string, unknown> => {
  if ('heading' in block) return { kind: 'heading', level: block.level, text: shown(block.heading) }
  if ('paragraph' in block)
    return {
      kind: 'paragraph',
      text: shown(block.paragraph),
      direction: block.direction ?? directionOf(block.paragraph),
      language: block.language ?? null,
      tone: block.tone ?? 'plain',
    }
  if ('fields' in block)
    return { kind: 'fields', rows: block.fields.map(([label, value]) => ({ label, value: shown(value) })) }
  if ('table' in block) {
    const { columns, rows, numbers = [] } = block.table
    return {
      kind: 'table',
      columns,
      shares: sharesOf(columns, rows),
      numbers,
      rows: rows.map((row) => columns.map((_title, place) => shown(row[place] ?? ''))),
    }
  }
  if ('list' in block) return { kind: 'list', ordered: block.ordered === true, items: block.list.map(shown) }
  if ('checks' in block) {
    const { answers, rows, noteLabel } = block.checks
    return {
      kind: 'checks',
      answers,
      noteLabel: noteLabel ?? null,
      rows: rows.map(({ text, answer, note }) => ({
        text: shown(text),
        answer: answer ?? null,
        note: note ?? null,
      })),
    }
  }
  if ('lines' in block) return { kind: 'lines', count: block.lines, label: block.label }
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

const dataOf = (sheet: Sheet): Record<string, unknown> => {
  const spoken = words[sheet.language === 'sv' ? 'sv' : 'en']
  const discreet = sheet.discreet === true
  return {
    title: sheet.title,
    subtitle: sheet.subtitle ?? null,
    sender: discreet ? null : (sheet.sender ?? null),
    date: sheet.date,
    footer: sheet.footer ?? null,
    discreet,
    blocks: sheet.blocks.filter((block) => !isEmptyHeading(block)).map(shownBlock),
    words: spoken,
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
  const data = dataOf(sheet)
  const codes = unprintable(sheet).map(
    (character) => `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
  )
  const spoken = words[sheet.language === 'sv' ? 'sv' : 'en']
  return printPdf(
    sheetTemplate,
    {
      ...data,
      missing:
        codes.length === 0
          ? null
          : `${spoken.missing} ${codes.slice(0, 40).join(', ')}${codes.length > 40 ? ' …' : '.'}`,
    },
    {
      title: sheet.discreet === true ? spoken.document : sheet.title,
      author: sheet.discreet === true ? '' : (sheet.sender ?? 'Samlad'),
      language: sheet.language,
      date: sheet.date,
      standard: sheet.standard,
      fonts: everyFont,
    },
  )
}
