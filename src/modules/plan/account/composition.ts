import type { MeasureStatus } from './document.ts'
import type { AccountLanguage } from './sources.ts'

/**
 * The account as it is read: chapters of nodes in one language, with numbers, dates and notes already written.
 * PDF, HTML and Word are three ways to show the same composition, so that none says more than another.
 */
export type Composition = {
  language: AccountLanguage
  planLanguage: AccountLanguage
  cover: Cover
  chapters: Chapter[]
}

export type Cover = {
  kind: string
  title: string
  /** Reference, decision day and period of the plan, each as one line. */
  plan: string[]
  number: string
  draft: string | null
  facts: { term: string; text: string }[]
  fingerprint: { label: string; hash: string | null; text: string }
}

/** A heading and what stands below it. `level` 1 is a chapter; levels never skip. */
export type Chapter = {
  id: string
  level: 1 | 2 | 3
  title: string
  nodes: Node[]
  chapters: Chapter[]
}

/** A stretch of text with the numbers of its notes in the register of sources. */
export type Run = {
  text: string
  notes: number[]
  /** A claim whose source is missing; only a draft can hold one. */
  unsourced: boolean
}

export type Cell = {
  /** Each entry is a line of its own. */
  lines: Run[][]
  status?: MeasureStatus
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
  tiles: { label: string; status: MeasureStatus }[]
  legend: { status: MeasureStatus; label: string; count: number }[]
}

export type Node =
  | { kind: 'heading'; id: string; runs: Run[] }
  | { kind: 'paragraph'; runs: Run[]; tone: 'normal' | 'quiet' | 'signal' }
  | { kind: 'list'; ordered: boolean; items: Run[][] }
  | { kind: 'quotation'; label: string; paragraphs: string[]; notes: number[]; language: AccountLanguage }
  | { kind: 'facts'; title: Run[] | null; rows: { term: string; runs: Run[]; tone: 'normal' | 'quiet' }[] }
  | { kind: 'status'; status: MeasureStatus; label: string; since: string | null; runs: Run[] }
  | { kind: 'code'; text: string }
  | Table
  | Picture

/** Text without notes. */
export const plain = (text: string): Run => ({ text, notes: [], unsourced: false })
export const plainCell = (...lines: string[]): Cell => ({ lines: lines.map((line) => [plain(line)]) })
export const paragraph = (text: string, tone: 'normal' | 'quiet' | 'signal' = 'normal'): Node => ({
  kind: 'paragraph',
  runs: [plain(text)],
  tone,
})
