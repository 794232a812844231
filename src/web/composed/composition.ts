import type { StatusKind } from '../components/status-shapes.ts'
import type { Locale } from '../page-context.ts'
import type { Depiction } from '../pictures/depiction.ts'

/** How something stands that is shown with a mark of its own: each differs by pattern as well as by colour. */
type MarkedStatus = StatusKind | 'unknown'

/**
 * A report as it is read: chapters of nodes in one language, with numbers, dates and notes already written.
 * PDF, HTML and Word are three ways to show the same composition, so that none says more than another.
 */
export type Composition = {
  language: Locale
  cover: Cover
  chapters: Chapter[]
}

export type Cover = {
  kind: string
  title: string
  /** What it is about, each as one line: of an account, reference, decision day and period of the plan. */
  about: string[]
  number: string
  draft: string | null
  facts: { term: string; text: string }[]
  fingerprint: { label: string; hash: string | null; text: string }
  /** What it says on its first page where it is handed over as a letter. */
  letter?: CoverLetter
}

/** The first page of a communication: by whom and to whom, place, day and signatures, and what it tells in the main. */
export type CoverLetter = {
  /** "Regeringens skrivelse 2011/12:17", and the same as it stands at the head of every page. */
  series: string
  short: string
  /** What the communication itself is called. */
  title: string
  handsOver: string
  /** Texts in which what stands in square brackets is to be filled in by hand. */
  placeAndDay: string
  signatures: string[]
  summary: { title: string; nodes: Node[] }
}

/** A heading and what stands below it. `level` 1 is a chapter; levels never skip. */
export type Chapter = {
  id: string
  level: 1 | 2 | 3
  /** What stands before the title: "3", "Bilaga 1". */
  mark?: string
  title: string
  /** Whether its inner chapters are pages of their own where it is read page by page. */
  inPages?: boolean
  /** Whether it begins a page of its own, however short it is. */
  ownPage?: boolean
  nodes: Node[]
  chapters: Chapter[]
}

/** A stretch of text with the numbers of its notes in the register of sources. */
export type Run = {
  text: string
  notes: number[]
  /** A claim whose source is missing; only a draft can hold one. */
  unsourced: boolean
  /** Whether it begins a paragraph, or a point of a list, within its text. */
  begins?: 'paragraph' | 'item'
  /** Whether what stands in it in square brackets is to be filled in by hand. */
  blanks?: boolean
}

/** A text in parts: those in square brackets are places to fill in. */
export const blanksIn = (text: string): { text: string; blank: boolean }[] =>
  text
    .split(/(\[[^\]]*\])/)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, blank: part.startsWith('[') && part.endsWith(']') }))

/** What stands before a run: the lines that it begins, and the mark of a point. */
export const beforeRun = ({ begins }: Run, index: number): { breaks: number; mark: string } => {
  if (begins === 'item') return { breaks: index > 0 ? 1 : 0, mark: '• ' }
  if (index === 0) return { breaks: 0, mark: '' }
  return begins === 'paragraph' ? { breaks: 2, mark: '' } : { breaks: 0, mark: ' ' }
}

export type Cell = {
  /** Each entry is a line of its own; those after the first explain it, or are its equals. */
  lines: Run[][]
  equal?: boolean
  status?: MarkedStatus
  tone?: 'signal' | 'quiet' | 'code'
  /** Name by which notes lead to this cell. */
  anchor?: string
  /** Id of the chapter that the cell leads to. */
  link?: string
}

/** The first column of every table heads its rows. `share` is the column's part of the width, null: as needed. */
export type Table = {
  kind: 'table'
  id: string
  caption: string
  columns: { title: string; align: 'start' | 'end'; share: number | null }[]
  rows: Cell[][]
  /** Whether the last row sums up the others. */
  total: boolean
  dense: boolean
  /** Whether the heading right above already says what the caption says. */
  headed: boolean
}

export type Picture = {
  kind: 'picture'
  id: string
  alternative: string
  caption: string
  tiles: { label: string; status: MarkedStatus }[]
  legend: { status: MarkedStatus; label: string; count: number }[]
}

/** A picture that is drawn from its description wherever it is shown; its facts stand in a table beside it. */
export type Drawn = { kind: 'drawn'; id: string; depiction: Depiction; source: string }

export type Node =
  | { kind: 'heading'; id: string; runs: Run[] }
  | { kind: 'paragraph'; runs: Run[]; tone: 'normal' | 'quiet' | 'signal' }
  | { kind: 'list'; ordered: boolean; items: Run[][] }
  | { kind: 'quotation'; label: string; paragraphs: string[]; notes: number[]; language: Locale }
  | { kind: 'facts'; title: Run[] | null; rows: { term: string; runs: Run[]; tone: 'normal' | 'quiet' }[] }
  | { kind: 'status'; status: MarkedStatus; label: string; since: string | null; runs: Run[] }
  | { kind: 'code'; text: string }
  | Table
  | Picture
  | Drawn

/** Id of a source's row in the register: where its notes lead. */
export const sourceAnchor = (number: number): string => `source-${number}`

/** Text without notes. */
export const plain = (text: string): Run => ({ text, notes: [], unsourced: false })
/** Text in which what stands in square brackets is to be filled in by hand. */
export const withBlanks = (text: string): Run => ({ ...plain(text), blanks: true })
export const plainCell = (...lines: string[]): Cell => ({ lines: lines.map((line) => [plain(line)]) })
export const paragraph = (text: string, tone: 'normal' | 'quiet' | 'signal' = 'normal'): Node => ({
  kind: 'paragraph',
  runs: [plain(text)],
  tone,
})
