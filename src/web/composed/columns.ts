import type { Table } from './composition.ts'

/** Width of the printed page between its margins, in the sizes of the text that tables are set in. */
const PAGE_EM = { dense: 50, normal: 46 } as const
/** A letter's and a note's width, and that of what stands empty on both sides of a cell. */
const [LETTER_EM, AROUND_EM] = [0.56, 1.2] as const

/** The longest stretch of a column that cannot be broken: words are broken between lines and at hyphens alone. */
const longestIn = ({ columns, rows }: Table, at: number): number =>
  Math.max(
    ...[columns[at]?.title ?? '', ...rows.flatMap((row) => wordsOf(row[at]))]
      .flatMap((text) => text.split(/[ \n\u2013-]/u))
      .map((word) => word.length),
  )

const wordsOf = (cell: Table['rows'][number][number] | undefined): string[] =>
  cell === undefined || cell.tone === 'code'
    ? []
    : cell.lines.flatMap((line) =>
        line.map(({ text, notes }) => `${text}${'.'.repeat(notes.length * 2)}${cell.status ? '..' : ''}`),
      )

/**
 * A table as it is printed: each column wide enough for its longest word, since no list of patterns knows where every Swedish
 * compound may be divided. Where the page has no room for that, its words are divided by the patterns that there are.
 */
export const withRoomForWords = (table: Table): Table & { readonly hyphenate: boolean } => {
  const { columns } = table
  const page = PAGE_EM[table.dense ? 'dense' : 'normal']
  const needed = columns.map((_, at) => (longestIn(table, at) * LETTER_EM + AROUND_EM) / page)
  if (columns.some(({ share }) => share === null)) return { ...table, hyphenate: false }
  if (needed.reduce((sum, part) => sum + part, 0) > 1) return { ...table, hyphenate: true }
  // A column that is given what it needs leaves less to the others, of which another may then need more than its share.
  const held = new Set<number>()
  for (;;) {
    const left = 1 - [...held].reduce((sum, at) => sum + needed[at]!, 0)
    const whole = columns.reduce((sum, { share }, at) => (held.has(at) ? sum : sum + (share ?? 0)), 0)
    const shares = columns.map(({ share }, at) =>
      held.has(at) ? needed[at]! : ((share ?? 0) / whole) * left,
    )
    const narrow = shares.findIndex((share, at) => !held.has(at) && share < needed[at]!)
    if (narrow < 0)
      return {
        ...table,
        hyphenate: false,
        columns: columns.map((one, at) => ({ ...one, share: shares[at]! })),
      }
    held.add(narrow)
  }
}
