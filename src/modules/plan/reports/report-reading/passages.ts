import { sentencesOf } from '../../../reading/index.ts'

/** A place of a heading in a text: offsets count UTF-16 code units. */
export interface HeadingPlace {
  readonly start: number
  readonly end: number
}

export interface PlacedText {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** What stands under one heading; the heading is empty before the first. */
export interface Passage extends PlacedText {
  readonly heading: string
}

const lineOf = (text: string, start: number): string => text.slice(start).split('\n', 1)[0] ?? ''

/** A caption says what its table or picture shows, and begins nothing. */
const CAPTION = /^(?:tabell|figur|diagram|table|figure|chart)\s*\d/iu
const ROW = /\t|^\s*\|/u

/** Lines that look like headings where the format does not tell: short, alone, and without a full stop. */
const guessHeadings = (text: string): HeadingPlace[] =>
  [...text.matchAll(/(?:^|\n)[^\S\n]*((?:#{1,6}[^\S\n]+)?(?:\d+(?:\.\d+)*\.?\s+)?\p{Lu}[^\n]{2,78})(?=\n)/gu)]
    .filter(
      ({ 1: line = '' }) =>
        !/[.,;:!]$/.test(line.trim()) &&
        line.trim().split(/\s+/).length <= 12 &&
        !ROW.test(line) &&
        !CAPTION.test(line),
    )
    .map((match) => {
      const line = match[1] ?? ''
      const start = match.index + match[0].length - line.length
      return { start, end: start + line.length }
    })
    // A line that the next one goes on from is no heading.
    .filter(({ end }) => !/^\n[^\S\n]*[\p{Ll}\d(]/u.test(text.slice(end, end + 40)))

/** The text cut at its headings; what stands before the first has none. */
export const passagesOf = (text: string, given: readonly HeadingPlace[]): Passage[] => {
  const headings = (given.length > 1 ? [...given] : guessHeadings(text)).sort(
    (one, other) => one.start - other.start,
  )
  const stretches = [
    { heading: '', from: 0, to: headings[0]?.start ?? text.length },
    ...headings.map(({ start, end }, index) => ({
      heading: lineOf(text, start).replace(/^#+/u, '').trim(),
      from: end,
      to: headings[index + 1]?.start ?? text.length,
    })),
  ]
  return stretches.flatMap(({ heading, from, to }) => {
    const body = text.slice(from, to).trim()
    if (body === '') return []
    const start = text.indexOf(body, from)
    return [{ heading, text: body, start, end: start + body.length }]
  })
}

/** What is told of what was before, or of the text itself, is nothing that the assignment led to. */
const ASIDE =
  /^(?:\d[\d.]*\s+)?(?:bakgrund|om uppdraget|uppdraget$|inledning|syfte|innehåll|referens|käll(?:or|förteckning)|litteratur|läsanvisning|begrepp|definition|background|introduction|contents|references|bibliography)/iu

export const isAside = ({ heading }: Passage): boolean => ASIDE.test(heading)

/** Line breaks within a paragraph become spaces, so that a sentence is whole; lengths do not change. */
const unwrapped = (text: string): string =>
  text.replace(/(?<=[^\n]{25})\n(?=[^\S\n]*[\p{Ll}\d(])/gu, (found, at: number) => {
    const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
    return ROW.test(before) || ROW.test(lineOf(text, at + 1)) || /[.!?:]\s*$/u.test(before) ? found : ' '
  })

/** The sentences of a passage that are none of a table, each as it stands in the text of the document. */
export const sentencesIn = (passage: Passage): PlacedText[] =>
  sentencesOf(unwrapped(passage.text))
    .filter(({ text, start }) => {
      const line = lineOf(passage.text, passage.text.lastIndexOf('\n', start) + 1)
      return !ROW.test(text) && !CAPTION.test(line)
    })
    .map(({ start, end }) => ({
      text: passage.text.slice(start, end),
      start: passage.start + start,
      end: passage.start + end,
    }))

/** Rows of tables: lines of cells that stand together, each cell with its text; rules between them are left out. */
export interface TableRow extends PlacedText {
  readonly cells: readonly string[]
}

const cellsOf = (line: string): string[] =>
  (line.includes('\t')
    ? line.split('\t')
    : line
        .trim()
        .replace(/^\||\|$/gu, '')
        .split('|')
  ).map((cell) => cell.trim())

export const tablesIn = (
  passage: Passage,
): { readonly before: string; readonly rows: readonly TableRow[] }[] => {
  const tables: { before: string; rows: TableRow[] }[] = []
  let open: TableRow[] | undefined
  let before = ''
  let at = passage.start
  for (const line of passage.text.split('\n')) {
    const start = at
    at += line.length + 1
    const isRow = ROW.test(line) && cellsOf(line).length > 1
    if (!isRow) {
      open = undefined
      if (line.trim() !== '') before = line.trim()
      continue
    }
    if (open === undefined) {
      open = []
      tables.push({ before, rows: open })
    }
    if (!/^[|:\s-]+$/u.test(line))
      open.push({ text: line, start, end: start + line.length, cells: cellsOf(line) })
  }
  return tables.filter(({ rows }) => rows.length > 1)
}
