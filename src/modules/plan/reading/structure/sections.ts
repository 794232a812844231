import { tidy } from '../language/words.ts'
import { type Block, blocksOf, originOf } from '../layout/blocks.ts'
import { type Field, type FieldKind, fieldsIn } from '../layout/fields.ts'
import { bulletLength } from '../layout/marks.ts'
import type { Area, MeasureNumber, ReadingWarning } from '../schema.ts'
import { areasOf, type Placed } from './areas.ts'
import { contentsOf } from './contents.ts'
import { plainLevel, type Role, rolesOf } from './headings.ts'
import { markedStarts } from './marked.ts'
import { bulletStarts, headingStarts, itemStarts, type Layout, type Start, underHeadings } from './starts.ts'
import { type Row, rowsOf } from './tables.ts'
import { isInsideTitle } from './titles.ts'

/** A paragraph of a measure's section; `text[i]` stands in the given text at `originOf(block, at + i)`. */
export interface Passage {
  text: string
  block: Block
  at: number
  bullet: boolean
}

/** A labelled value of a measure's section. */
interface SectionField {
  kind: FieldKind
  label: string
  value: string
  block: Block
  at: number
}

/** A measure as it stands in the document, before its fields are read. */
export interface Section {
  number: MeasureNumber
  area: string | null
  heading: string
  headingFrom: 'document' | 'text'
  /** What introduces the list that the measure is an item of ("We will:"), else empty. */
  intro: string
  start: number
  end: number
  passages: Passage[]
  fields: SectionField[]
}

export interface Structure {
  blocks: Block[]
  layout: Layout
  sections: Section[]
  areas: Area[]
  warnings: ReadingWarning[]
  /** How the measures were told apart: the less is marked in the document, the less sure it is. */
  manner: 'marked' | 'table' | 'items' | 'headings' | 'bullets' | 'sentences' | 'none'
}

/** Finds the measures of a plan, however it numbers them, and the areas that they stand in. */
export const structureOf = (text: string): Structure => {
  const blocks = blocksOf(text)
  const contents = contentsOf(blocks)
  const roles = rolesOf(blocks, contents)
  const layout: Layout = { blocks, roles, contents, repeated: repeatedTitles(roles) }
  const warnings: ReadingWarning[] = []
  const { starts, rows, manner } = chosen(layout)
  const placed: Placed[] =
    rows.length > 0 ? rows.map(({ first }) => ({ index: first, level: plainLevel + 1 })) : starts
  const { areas, areaOf, boundaries } = areasOf(layout, placed)
  const sections =
    rows.length > 0
      ? rows.map((row) => rowSection(row))
      : starts.map((start, position) => sectionOf(layout, start, starts[position + 1], boundaries))
  sections.forEach((section, position) => {
    section.area = areaOf[position] ?? null
  })
  numbered(sections, rows.length > 0 ? rows.map(numberOfRow) : starts.map(({ number }) => number), warnings)
  return { blocks, layout, sections, areas, warnings, manner }
}

const repeatedTitles = (roles: Role[]): Set<string> => {
  const times = new Map<string, number>()
  for (const role of roles) {
    if (role.kind !== 'heading' || role.label !== null) continue
    const title = role.title.trim().toLowerCase()
    times.set(title, (times.get(title) ?? 0) + 1)
  }
  return new Set([...times].flatMap(([title, count]) => (count >= 3 ? [title] : [])))
}

const chosen = (layout: Layout): { starts: Start[]; rows: Row[]; manner: Structure['manner'] } => {
  const marked = markedStarts(layout)
  if (marked.length >= 2) return { starts: marked, rows: [], manner: 'marked' }
  const rows = rowsOf(layout)
  if (rows.length >= 2) return { starts: [], rows, manner: 'table' }
  const items = itemStarts(layout)
  const bullets = bulletStarts(layout)
  const { numbered: byNumber, plain } = headingStarts(layout)
  const headings = [...byNumber, ...plain].sort((a, b) => a.index - b.index)
  if (items.length >= 2 && items.length * 1.25 >= headings.length)
    return { starts: underHeadings(layout, items), rows: [], manner: 'items' }
  if (bullets.length >= 3 && bullets.length > headings.length * 1.5)
    return { starts: bullets, rows: [], manner: 'bullets' }
  if (headings.length >= 1 && headings.length >= marked.length) {
    return { starts: headings, rows: [], manner: byNumber.length >= plain.length ? 'headings' : 'sentences' }
  }
  if (marked.length === 1) return { starts: marked, rows: [], manner: 'marked' }
  if (items.length > 0) return { starts: underHeadings(layout, items), rows: [], manner: 'items' }
  if (bullets.length > 0) return { starts: bullets, rows: [], manner: 'bullets' }
  return { starts: [], rows: [], manner: 'none' }
}

const numberOfRow = (row: Row): string | null =>
  row.cells.find(({ kind }) => kind === 'number')?.text.replace(/\.$/, '') || null

/** Gives every section its number; those without one are counted, and the reader says so. */
const numbered = (sections: Section[], numbers: (string | null)[], warnings: ReadingWarning[]): void => {
  const taken = new Set<string>()
  let next = 1
  let counted: number | undefined
  sections.forEach((section, position) => {
    const written = lettered(numbers, position, section.area)
    if (written) {
      const repeated = taken.has(written)
      section.number = /^\d{1,6}$/.test(written) ? Number(written) : written
      if (repeated) {
        warnings.push({
          code: 'number_repeated',
          message: `The number ${written} stands at more than one measure`,
          at: section.start,
        })
      }
      taken.add(written)
      return
    }
    while (taken.has(String(next))) next += 1
    section.number = next
    taken.add(String(next))
    counted ??= section.start
  })
  if (counted !== undefined) {
    warnings.push({
      code: 'numbers_assigned',
      message: 'The document does not number its measures: they were counted in order',
      at: counted,
    })
  }
}

/** Letters that begin anew in every area are told apart by it ("1a", "2a"). */
const lettered = (numbers: (string | null)[], position: number, area: string | null): string | null => {
  const written = numbers[position] ?? null
  if (written === null || area === null || !/^(?:[a-z]|[ivx]{1,5})$/.test(written)) return written
  return numbers.indexOf(written) === numbers.lastIndexOf(written) ? written : `${area}${written}`
}

const sectionOf = (
  layout: Layout,
  start: Start,
  next: Start | undefined,
  boundaries: ReadonlySet<number>,
): Section => {
  const { blocks, roles } = layout
  let end = Math.min(next?.index ?? blocks.length, blocks.length)
  for (let index = start.body + 1; index < end; index += 1) {
    if (boundaries.has(index) || endsSection(layout, index, start)) end = index
  }
  const passages: Passage[] = []
  const fields: SectionField[] = []
  for (let index = start.body; index < Math.max(end, start.body + 1) && index < blocks.length; index += 1) {
    const role = roles[index]!
    if (role.kind === 'heading') continue
    addBlock(blocks[index]!, index === start.body ? start.bodyAt : 0, passages, fields)
  }
  const mark = roles[start.index]!
  if (passages.length === 0 && mark.kind === 'mark') {
    // Nothing but the mark's own title: it is all the text that the measure has.
    const own = blocks[start.index]!.text.length > mark.restAt
    const block = blocks[own ? start.index : start.body - 1]!
    passages.push({
      text: block.text.slice(own ? mark.restAt : 0),
      block,
      at: own ? mark.restAt : 0,
      bullet: false,
    })
  }
  const last = blocks[Math.max(end - 1, start.index)]!
  return {
    number: 0,
    area: null,
    heading: start.heading === null ? firstWords(passages) : tidy(start.heading),
    headingFrom: start.heading === null ? 'text' : 'document',
    intro: start.intro ?? '',
    start: originOf(blocks[start.index]!, start.at),
    end: last.end,
    passages,
    fields,
  }
}

/** A heading ends a measure's section, unless it only divides it ("Bakgrund") or stands below the measure's own. */
const endsSection = ({ roles, contents, repeated }: Layout, index: number, start: Start): boolean => {
  const role = roles[index]!
  if (contents.has(index)) return false
  if (role.kind === 'mark') return true
  if (role.kind !== 'heading') return false
  if (role.level <= start.level && role.level < plainLevel) return true
  return !isInsideTitle(role.title, repeated) && !(start.level < plainLevel && role.level > start.level)
}

/** A measure without a heading is shown by its own first sentence. */
const firstWords = (passages: Passage[]): string => {
  const first = passages[0]?.text ?? ''
  const sentence = /^.{10,240}?[.!?](?=\s+\p{Lu}|\s*$)/su.exec(first)?.[0] ?? first.slice(0, 240)
  return tidy(sentence).replace(/[.;,]$/, '')
}

const addBlock = (block: Block, from: number, passages: Passage[], fields: SectionField[]): void => {
  const whole = block.text.slice(from)
  const found = fieldsIn(whole)
  const textEnd = found[0]?.at ?? whole.length
  const bullet = bulletLength(whole)
  const text = whole.slice(bullet, textEnd).replace(/[\s|([•·*_]+$/u, '')
  if (/\p{L}/u.test(text)) passages.push({ text, block, at: from + bullet, bullet: bullet > 0 })
  for (const field of found) {
    addField(field, block, from, passages, fields)
    if (field.rest) passages.push({ text: field.rest.text, block, at: from + field.rest.at, bullet: false })
  }
}

const addField = (
  field: Field,
  block: Block,
  from: number,
  passages: Passage[],
  fields: SectionField[],
): void => {
  if (field.kind === 'order' && field.value !== '') {
    passages.push({ text: field.value, block, at: from + field.valueAt, bullet: false })
    return
  }
  fields.push({ kind: field.kind, label: field.label, value: field.value, block, at: from + field.valueAt })
}

const rowSection = (row: Row): Section => {
  const passages: Passage[] = []
  const fields: SectionField[] = []
  let heading: string | null = null
  for (const cell of row.cells) {
    if (cell.text === '') continue
    if (cell.kind === 'heading') heading = cell.text
    else if (cell.kind === 'order')
      passages.push({ text: cell.text, block: cell.block, at: cell.at, bullet: false })
    else if (cell.kind !== 'number')
      fields.push({ kind: cell.kind, label: cell.label, value: cell.text, block: cell.block, at: cell.at })
  }
  const first = row.cells[0]!
  const last = row.cells.at(-1)!
  return {
    number: 0,
    area: null,
    heading: heading === null ? firstWords(passages) : tidy(heading),
    headingFrom: heading === null ? 'text' : 'document',
    intro: '',
    start: originOf(first.block, first.at),
    end: Math.min(last.block.end, originOf(last.block, last.at + last.text.length)),
    passages,
    fields,
  }
}
