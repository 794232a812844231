import type { Block } from '../layout/blocks.ts'
import { type FieldKind, kindOfLabel } from '../layout/fields.ts'
import type { Layout } from './starts.ts'

/** A cell of a row: what it says and where it begins in its block's text. */
interface Cell {
  kind: FieldKind
  label: string
  block: Block
  text: string
  at: number
}

/** A row of a table of measures. `first` and `last` are the indexes of the blocks that it takes. */
export interface Row {
  first: number
  last: number
  cells: Cell[]
}

const rule = /^[|:\s-]+$/

const cellsOf = (text: string): { text: string; at: number }[] => {
  const cells: { text: string; at: number }[] = []
  const separator = text.includes('|') ? /\|/g : text.includes('\t') ? /\t/g : / {2,}/g
  let from = 0
  const push = (until: number): void => {
    const raw = text.slice(from, until)
    cells.push({ text: raw.trim(), at: from + (raw.length - raw.trimStart().length) })
  }
  for (const match of text.matchAll(separator)) {
    push(match.index)
    from = match.index + match[0].length
  }
  push(text.length)
  if (text.startsWith('|')) cells.shift()
  if (text.endsWith('|')) cells.pop()
  return cells
}

/** The labels of a head row, or nothing: at least two known ones, one of them the measure or who leads it. */
const headOf = (cells: string[]): (FieldKind | 'unknown')[] | undefined => {
  if (cells.length < 2 || cells.some((cell) => cell.length > 60)) return undefined
  const kinds = cells.map((cell) => kindOfLabel(cell) ?? 'unknown')
  const known = kinds.filter((kind) => kind !== 'unknown').length
  return known >= 2 &&
    known * 2 > cells.length &&
    kinds.some((kind) => kind === 'order' || kind === 'heading')
    ? kinds
    : undefined
}

/** Every row under a head row that names its columns, in tables with cell signs, tabs or wide gaps. */
export const rowsOf = ({ blocks, contents }: Layout): Row[] => {
  const rows: Row[] = []
  let head: { kinds: (FieldKind | 'unknown')[]; labels: string[] } | undefined
  blocks.forEach((block, index) => {
    if (contents.has(index) || rule.test(block.text)) return
    const cells = block.text.length < 8000 && /\||\t| {2}/.test(block.text) ? cellsOf(block.text) : []
    if (cells.length < 2) {
      if (block.text.length > 0) head = undefined
      return
    }
    const kinds = headOf(cells.map((cell) => cell.text))
    if (kinds) {
      head = { kinds, labels: cells.map((cell) => cell.text) }
      return
    }
    if (!head || cells.length < Math.min(head.kinds.length, 2)) return
    const { kinds: columns, labels } = head
    rows.push({
      first: index,
      last: index,
      cells: cells.slice(0, columns.length).map((cell, column) => ({
        kind: columns[column] === 'unknown' ? 'other' : columns[column]!,
        label: labels[column]!.toLowerCase(),
        block,
        text: cell.text,
        at: cell.at,
      })),
    })
  })
  return [...rows, ...stackedRows(blocks, contents)]
}

/** Tables whose cells each became a paragraph: a run of known labels, then as many cells for every row. */
const stackedRows = (blocks: Block[], contents: ReadonlySet<number>): Row[] => {
  const rows: Row[] = []
  for (let start = 0; start < blocks.length; start += 1) {
    if (contents.has(start)) continue
    let width = 0
    while (
      width < 8 &&
      start + width < blocks.length &&
      kindOfLabel(blocks[start + width]!.text) !== undefined
    )
      width += 1
    if (width < 3) continue
    const labels = blocks.slice(start, start + width).map(({ text }) => text)
    const kinds = headOf(labels)
    if (!kinds) continue
    let row = start + width
    for (; row + width <= blocks.length; row += width) {
      const cells = blocks.slice(row, row + width)
      const numberColumn = kinds.indexOf('number')
      if (numberColumn >= 0 && !/^\p{Lu}{0,2}\d[\d.]{0,6}[a-z]?\.?$/u.test(cells[numberColumn]!.text)) break
      if (numberColumn < 0 && !cells.every(({ text }) => text.length < 1500)) break
      rows.push({
        first: row,
        last: row + width - 1,
        cells: cells.map((block, column) => ({
          kind: kinds[column] as FieldKind,
          label: labels[column]!.toLowerCase(),
          block,
          text: block.text,
          at: 0,
        })),
      })
    }
    start = row - 1
  }
  return rows
}
