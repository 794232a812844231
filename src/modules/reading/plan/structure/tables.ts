import { anyLanguage } from '../language/languages.ts'
import { anyWord } from '../language/words.ts'
import type { Block } from '../layout/blocks.ts'
import { type FieldKind, kindOfLabel } from '../layout/fields.ts'
import { itemMark, measureMark } from '../layout/marks.ts'
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
  /** The cells stood one under another, so that which belongs to which row is a guess. */
  stacked?: true
}

/** The rows of tables of one kind. */
export interface Tables {
  labelled: Row[]
  yearly: Row[]
  /** Tables of two columns, label and value, each a measure of its own. */
  cards: Row[]
  /** Steps with their days ("Milestone | … | Target date"), which belong to the measure that they stand in. */
  steps: Row[]
  /** Rows under columns that nobody knows: read only where a person chooses them. */
  other: Row[]
}

interface RawCell {
  text: string
  at: number
  bold: boolean
}
interface RawRow {
  index: number
  cells: RawCell[]
}
/** Rows that stand together; the head is the row over the rule, or the first row that names its columns. */
interface RawTable {
  head: RawRow | undefined
  rows: RawRow[]
}
interface Column {
  kind: FieldKind
  label: string
}

const rule = /^[|:\s-]+$/
const isRule = (text: string): boolean => rule.test(text) && text.includes('-')

const cellsOf = (text: string): RawCell[] => {
  const cells: RawCell[] = []
  const separator = text.includes('|') ? /\|/g : text.includes('\t') ? /\t/g : / {2,}/g
  let from = text.startsWith('|') ? 1 : 0
  const until = text.endsWith('|') && text.length > 1 ? text.length - 1 : text.length
  const push = (end: number): void => {
    const raw = text.slice(from, end)
    const plain = raw.replace(/^[\s*_]+|[\s*_]+$/g, '')
    const empty = !/[\p{L}\p{N}]/u.test(plain)
    cells.push({
      text: empty ? '' : plain,
      at: from + raw.indexOf(plain),
      bold: /^\s*(?:\*\*|__).*(?:\*\*|__)\s*$/su.test(raw),
    })
  }
  separator.lastIndex = from
  for (let match = separator.exec(text); match && match.index < until; match = separator.exec(text)) {
    push(match.index)
    from = match.index + match[0].length
  }
  push(until)
  return cells
}

/** The columns of a table of steps: a head that says "Milestone" or the like, and further on the day of each. */
const stepColumns = (cells: string[]): Column[] | undefined => {
  const kinds = cells.map((cell) => kindOfLabel(cell))
  if (kinds[0] !== 'deadline' || !kinds.slice(1).includes('deadline')) return undefined
  return kinds.map((kind, at) => ({
    kind: at === 0 ? 'order' : (kind ?? 'other'),
    label: cells[at]!.toLowerCase(),
  }))
}

const texts = ({ cells }: RawRow): string[] => cells.map(({ text }) => text)
const filled = ({ cells }: RawRow): RawCell[] => cells.filter(({ text }) => text !== '')

/** The columns that a head row names: at least two known labels, one of them who acts, by when, or what is done. */
const columnsOf = (cells: string[]): Column[] | undefined => {
  if (cells.length < 2 || cells.some((cell) => cell.length > 60)) return undefined
  const kinds = cells.map((cell) => kindOfLabel(cell))
  const known = kinds.filter((kind) => kind !== undefined).length
  if (known < 2 || known * 2 <= cells.length) return undefined
  const says = (kind: FieldKind): boolean => kinds.includes(kind)
  if (!says('order') && !says('heading')) {
    // "Milestone | Owner | Due": the first column that does not count its rows says what is done.
    const first = kinds.findIndex((kind) => kind !== 'number')
    if (!says('lead') || first < 0 || kinds[first] === 'lead') return undefined
    kinds[first] = 'order'
  }
  return kinds.map((kind, index) => ({ kind: kind ?? 'other', label: cells[index]!.toLowerCase() }))
}

/** The number that a cell begins with, where the table has no column for it ("1.5 Development of …"). */
export const numberInCell = /^(?<number>\d{1,2}(?:\.\d{1,3}){1,3}|\d{1,2}(?=[.)]))[.)]?\s+(?=\S)/u

/** The number of a row as written, null where it has none. */
export const numberOfRow = ({ cells }: Row): string | null =>
  cells.find(({ kind }) => kind === 'number')?.text.replace(/\.$/, '') ||
  (numberInCell.exec(cells.find(({ kind }) => kind === 'order' || kind === 'heading')?.text ?? '')?.groups
    ?.number ??
    null)

/** Tables written with cell signs, and tables parted by tabs or wide gaps under a head that names its columns. */
const tablesOf = ({ blocks, contents }: Layout): RawTable[] => {
  const tables: RawTable[] = []
  let open: RawTable | undefined
  let last = -1
  const begin = (head: RawRow | undefined, rows: RawRow[]): void => {
    open = { head, rows }
    tables.push(open)
  }
  blocks.forEach(({ text }, index) => {
    if (contents.has(index) || text.length > 20_000) return
    const signed = text.startsWith('|')
    if (signed && open && index > last + 1) open = undefined
    if (isRule(text)) {
      last = index
      const head = open?.rows.pop()
      if (!open || !head) return
      if (open.rows.length > 0 || open.head) begin(head, [])
      else open.head = head
      return
    }
    const cells = /\||\t| {2}/.test(text) ? cellsOf(text) : []
    if (cells.length < 2) {
      open = undefined
      return
    }
    last = index
    const row = { index, cells }
    if (!signed && columnsOf(texts(row))) begin(row, [])
    else if (open) open.rows.push(row)
    else if (signed || cells.length > 2) begin(undefined, [row])
  })
  return tables
}

/** The rows of measures in all the document's tables, with and without heads, broken over pages or not. */
export const rowsOf = (layout: Layout): Tables => {
  const labelled: Row[] = []
  const yearly: Row[] = []
  const cards: Row[] = []
  const steps: Row[] = []
  const other: Row[] = []
  let columns: Column[] | undefined
  for (const { head, rows } of tablesOf(layout)) {
    const card = cardOf(layout, head ? [head, ...rows] : rows)
    if (card) {
      cards.push(card)
      continue
    }
    const stepped = head && stepColumns(texts(head))
    if (stepped) {
      addRows(layout, steps, rows, stepped, false)
      continue
    }
    const named = head && columnsOf(texts(head))
    if (named) columns = named
    const years = named ? undefined : yearsOf(head, rows)
    if (years) {
      yearly.push(...yearlyRows(layout, years))
      continue
    }
    const data = named || !head ? rows : [head, ...rows]
    // A table without a head of its own goes on with the columns of the one before, if it has as many.
    const fitting = data.filter(({ cells }) => Math.abs(cells.length - (columns?.length ?? 0)) <= 1).length
    const fits = named ? fitting * 2 >= data.length : fitting === data.length
    if (!columns || !fits || (!named && head && isOtherHead(head))) {
      columns = undefined
      addRows(layout, other, rows, guessedColumns(head ?? rows[0]), false)
      continue
    }
    addRows(layout, labelled, data, columns, named === undefined)
  }
  return {
    labelled: [...labelled, ...stackedRows(layout)].sort((a, b) => a.first - b.first),
    yearly,
    cards,
    steps,
    other,
  }
}

/** What columns with names that nobody knows may hold: the first that does not count its rows says what is done. */
const guessedColumns = (head: RawRow | undefined): Column[] => {
  const labels = (head?.cells ?? []).map(({ text }) => text.toLowerCase())
  const kinds = labels.map((label) => kindOfLabel(label))
  const first = kinds.indexOf(undefined)
  return labels.map((label, at) => ({ kind: at === first ? 'order' : (kinds[at] ?? 'other'), label }))
}

/** "Commitment 1: Map of gates | Lead agency | Parks Board | End date | …": labels in the first column, values beside them. */
const cardOf = (layout: Layout, rows: RawRow[]): Row | undefined => {
  const told = rows.filter((row) => row.cells.length === 2 && row.cells[0]!.text !== '')
  const kinds = told.map((row) => (row.cells[1]!.text === '' ? undefined : kindOfLabel(row.cells[0]!.text)))
  const says = (kind: FieldKind): boolean => kinds.includes(kind)
  const labels = kinds.filter((kind) => kind !== undefined).length
  if (
    told.length < rows.length ||
    labels < 2 ||
    labels * 2 < told.length ||
    !(says('lead') || says('deadline'))
  )
    return undefined
  const cells = told.flatMap((row, at): Cell[] => {
    const block = layout.blocks[row.index]!
    const [label, value] = row.cells as [RawCell, RawCell]
    const kind = kinds[at]
    if (kind) return [{ kind, label: label.text.toLowerCase(), block, text: value.text, at: value.at }]
    return at === 0 ? titleCells(block, value.text === '' ? label : value) : []
  })
  const first = rows[0]!.index
  const mark = layout.roles[first - 1]?.kind === 'mark' ? layout.blocks[first - 1] : undefined
  if (!cells.some(({ kind }) => kind === 'heading')) {
    const text = titleAbove(layout, first)
    if (mark) cells.unshift(...titleCells(mark, { text: mark.text, at: 0, bold: false }))
    else if (!says('order'))
      cells.unshift({ kind: 'heading', label: '', block: layout.blocks[first]!, text, at: 0 })
  }
  return { first: mark ? first - 1 : first, last: told.at(-1)!.index, cells }
}

/** The head of a card is its measure's number and heading. */
const titleCells = (block: Block, { text, at }: RawCell): Cell[] => {
  const mark = measureMark(text) ?? itemMark(text)
  const rest = mark === undefined ? 0 : 'restAt' in mark ? mark.restAt : mark.length
  const number =
    mark === undefined ? [] : [{ kind: 'number' as const, label: '', block, text: mark.number, at }]
  return [...number, { kind: 'heading', label: '', block, text: text.slice(rest), at: at + rest }]
}

/** A head of short names that nobody knows begins a table of something else. */
const isOtherHead = (head: RawRow): boolean =>
  filled(head).length === head.cells.length &&
  head.cells.every(({ text }) => text.length <= 40 && !/\d/.test(text))

const totals = anyWord([`(?:${anyLanguage('totals')})`])
const isTotal = (text: string): boolean => text.length < 30 && totals.exec(text)?.index === 0

const addRows = (
  layout: Layout,
  into: Row[],
  rows: RawRow[],
  columns: Column[],
  continued: boolean,
): void => {
  const title = columns.findIndex(({ kind }) => kind === 'heading' || kind === 'order')
  const numbered = columns.some(({ kind }) => kind === 'number')
  const usual = rows.some((row) => filled(row).length > 1)
  const first = rows.find((row) => filled(row).length > 0)
  rows.forEach((row) => {
    const own = row.cells[title]?.text ?? ''
    const counted = columns.some(({ kind }, at) => kind === 'number' && row.cells[at]?.text)
    const told = filled(row)
    if (told.length === 0 || isTotal(told[0]!.text) || columnsOf(texts(row))) return
    const goesOn =
      !counted && (own === '' || (/^[\p{Ll}+–-]/u.test(own) && (numbered || (continued && row === first))))
    const previous = into.at(-1)
    if (goesOn && told.length >= 1 && !(told.length === 1 && told[0]!.bold)) {
      if (previous && !isGroup(row, usual, own)) {
        previous.cells.push(...cellsFrom(layout, row, columns))
        previous.last = row.index
      }
      return
    }
    if (isGroup(row, usual, own)) return
    into.push({ first: row.index, last: row.index, cells: cellsFrom(layout, row, columns) })
  })
}

/** A row that stands over others: one cell only, set off in bold or by a colon. */
const isGroup = (row: RawRow, usual: boolean, own: string): boolean => {
  const told = filled(row)
  if (told.length !== 1 || !usual) return told.length > 1 && new Set(told.map(({ text }) => text)).size === 1
  return told[0]!.bold || told[0]!.text.endsWith(':') || (own !== '' && !/[.:]$/.test(own) && own.length < 60)
}

const cellsFrom = ({ blocks }: Layout, row: RawRow, columns: Column[]): Cell[] =>
  row.cells.slice(0, columns.length).flatMap((cell, at): Cell[] => {
    const { kind, label } = columns[at]!
    return cell.text === '' ? [] : [{ kind, label, block: blocks[row.index]!, text: cell.text, at: cell.at }]
  })

interface Yearly {
  years: string[]
  rows: RawRow[]
  caption: string
}

/** A table whose columns are years: under a caption, or not. */
const yearsOf = (head: RawRow | undefined, rows: RawRow[]): Yearly | undefined => {
  for (const [at, row] of [head, ...rows.slice(0, 2)].entries()) {
    if (!row) continue
    const years = texts(row).slice(1)
    if (
      years.length === 0 ||
      !years.every((year) => /^(?:(?:19|20)\d{2}|(?:20)\d{2}[–-]\d{2,4})$/.test(year))
    )
      continue
    const own = row.cells[0]!.text
    const above = at > 0 ? [head, ...rows][at - 1] : undefined
    const caption = above ? (filled(above)[0]?.text ?? '') : own
    return { years, rows: at === 0 ? rows : rows.slice(at), caption }
  }
  return undefined
}

const unit =
  /\(?(?:belopp i |i |in )?(?<unit>(?:tusentals|tusen|miljoner|miljarder|thousands?|millions?|billions?)(?: of)? ?(?:kronor|kroner|euros?|pounds|SEK|EUR|GBP|NOK|DKK)|mnkr|mkr|tkr|mdkr|msek|tsek|mio\.? ?(?:kr|kroner|euro)\.?|[£€] ?(?:m|million|bn|billion)|kronor|kroner|euros?)\)?/iu

/** Each row is a measure with a sum for every year; rows that are all bodies share the table's one measure. */
const yearlyRows = (layout: Layout, { years, rows, caption }: Yearly): Row[] => {
  const first = rows[0]
  if (!first) return []
  const above = [caption, titleAbove(layout, first.index)]
  const currency = above.map((text) => unit.exec(text)).find((found) => found !== null)?.groups?.unit
  if (!currency) return []
  const kept = rows.filter((row) => row.cells[0]!.text !== '' && !isTotal(row.cells[0]!.text))
  const made = kept.map((row): Row => {
    const block = layout.blocks[row.index]!
    const [name, ...sums] = row.cells
    const money = sums.flatMap(({ text, at }, index): Cell[] =>
      /^[\d ,.\u00a0]+$/.test(text) && years[index]
        ? [{ kind: 'money', label: 'sum', block, text: `${text} ${currency} ${years[index]}`, at }]
        : [],
    )
    return {
      first: row.index,
      last: row.index,
      cells: [{ kind: 'heading', label: '', block, text: name!.text, at: name!.at }, ...money],
    }
  })
  const plain = made.filter(({ cells }) => cells.length > 1)
  if (plain.length === 0 || !plain.every(({ cells }) => layout.isBody(cells[0]!.text))) return plain
  const title = caption.replace(unit, '').trim() || above[1]!
  const bodies = plain.flatMap(({ cells }) => [{ ...cells[0]!, kind: 'lead' as const }, ...cells.slice(1)])
  return [
    {
      first: plain[0]!.first,
      last: plain.at(-1)!.last,
      cells: [{ ...plain[0]!.cells[0]!, text: title }, ...bodies],
    },
  ]
}

const titleAbove = ({ roles }: Layout, index: number): string => {
  for (let back = index - 1; back >= 0 && index - back < 30; back -= 1) {
    const role = roles[back]!
    if (role.kind === 'heading') return role.title
  }
  return ''
}

/** Whether a paragraph may be the cell of a column: who acts has a name, what is done has words. */
const mayStand = ({ kind }: Column, text: string): boolean => {
  if (kind === 'lead') return /^\p{Lu}.{2,200}$/su.test(text)
  return kind !== 'order' || text.length >= 12
}

/** Tables whose cells each became a paragraph: a run of known labels, then as many cells for every row. */
const stackedRows = ({ blocks, contents }: Layout): Row[] => {
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
    const columns = columnsOf(blocks.slice(start, start + width).map(({ text }) => text))
    if (!columns) continue
    const numberColumn = columns.findIndex(({ kind }) => kind === 'number')
    let row = start + width
    for (; row + width <= blocks.length; row += width) {
      const cells = blocks.slice(row, row + width)
      if (numberColumn >= 0 && !/^\p{Lu}{0,2}\d[\d.]{0,6}[a-z]?\.?$/u.test(cells[numberColumn]!.text)) break
      if (numberColumn < 0 && !cells.every(({ text }) => text.length < 1500)) break
      if (!cells.every(({ text }, at) => mayStand(columns[at]!, text))) break
      rows.push({
        first: row,
        last: row + width - 1,
        stacked: true,
        cells: cells.map((block, at) => ({ ...columns[at]!, block, text: block.text, at: 0 })),
      })
    }
    start = row - 1
  }
  return rows
}
