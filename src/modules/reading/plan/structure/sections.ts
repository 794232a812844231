import { findDates } from '../language/dates.ts'
import { tidy } from '../language/words.ts'
import { type Block, blocksOf, originOf } from '../layout/blocks.ts'
import { type Field, type FieldKind, fieldsIn, kindOfLabel } from '../layout/fields.ts'
import { bulletLength } from '../layout/marks.ts'
import type { Area, MeasureNumber, ReadingWarning } from '../schema.ts'
import { areasOf, type Placed } from './areas.ts'
import { contentsOf } from './contents.ts'
import { plainLevel, type Role, rolesOf } from './headings.ts'
import { chosenOf, type Manner, numbersOf, repeats, type Series, seriesOf, titlesOf } from './series.ts'
import { endsSection, type Layout, type Start } from './starts.ts'
import { numberInCell, type Row } from './tables.ts'
import { isAsideTitle } from './titles.ts'

/** A paragraph of a measure's section; `text[i]` stands in the given text at `originOf(block, at + i)`. */
export interface Passage {
  text: string
  block: Block
  at: number
  bullet: boolean
  /** It stands under a title of its own that only explains ("Background", "Case study"). */
  aside: boolean
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
  manner: Manner
  /** Every series of like parts, the likeliest first, and the one that was read. */
  series: Series[]
  taken: Series | undefined
}

export interface StructureOptions {
  /** Whether a short text is the name of a body and nothing else. */
  isBody: (text: string) => boolean
  /** The series that a person has chosen. */
  series?: string | undefined
}

/** Finds the measures of a plan, however it numbers them, and the areas that they stand in. */
export const structureOf = (text: string, { isBody, series: wanted }: StructureOptions): Structure => {
  const blocks = blocksOf(text)
  const contents = contentsOf(blocks)
  const roles = rolesOf(blocks, contents)
  const layout: Layout = { blocks, roles, contents, repeated: repeatedTitles(roles), isBody }
  const warnings: ReadingWarning[] = []
  const series = seriesOf(layout)
  const taken = chosenOf(series, wanted, isBody)
  const { starts, rows, manner }: Pick<Series, 'starts' | 'rows' | 'manner'> = taken ?? {
    starts: [],
    rows: [],
    manner: 'none',
  }
  const placed: Placed[] =
    rows.length > 0 ? rows.map(({ first }) => ({ index: first, level: plainLevel + 1 })) : starts
  // Orders that one paragraph tells stand in the same place.
  const places = [...new Map(placed.map((place) => [place.index, place])).values()]
  const { areas, areaOf, boundaries } = areasOf(layout, places)
  const areaAt = new Map(places.map(({ index }, position) => [index, areaOf[position]]))
  const sections =
    rows.length > 0
      ? rows.map((row) => rowSection(row))
      : starts.map((start, position) => sectionOf(layout, start, starts[position + 1], boundaries))
  sections.forEach((section, position) => {
    section.area = areaAt.get(placed[position]!.index) ?? null
  })
  if (taken) addRepeated(layout, sections, series, taken)
  numbered(sections, taken ? numbersOf(taken) : [], warnings)
  return { blocks, layout, sections, areas, warnings, manner, series, taken }
}

const added: readonly FieldKind[] = ['lead', 'cooperating', 'deadline', 'money']

/**
 * A table that stands inside a measure, or in an annex or summary repeats the measures by number or title, adds the
 * fields that they lack themselves.
 */
const addRepeated = ({ blocks }: Layout, sections: Section[], series: Series[], taken: Series): void => {
  const [numbers, titles] = [numbersOf(taken), titlesOf(taken)]
  const once = new Set(titles).size === titles.length
  for (const other of series) {
    if (other === taken || other.rows.length === 0) continue
    const again = repeats(taken, other)
    const [theirs, called] = [numbersOf(other), titlesOf(other)]
    other.rows.forEach((row, position) => {
      if (row.stacked) return
      const { start } = blocks[row.first]!
      const inside =
        taken.rows.length > 0
          ? undefined
          : sections.find((section) => section.start < start && start < section.end)
      const titled = once && called[position] ? sections[titles.indexOf(called[position])] : undefined
      const section = again ? (titled ?? inside ?? sections[numbers.indexOf(theirs[position] ?? '')]) : inside
      if (!section) return
      for (const { kind, label, text, block, at } of row.cells)
        if (added.includes(kind) && (inside || !section.fields.some((field) => field.kind === kind)))
          section.fields.push({ kind, label, value: text, block, at })
    })
  }
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
  let under = ''
  let aside = Number.POSITIVE_INFINITY
  for (let index = start.body; index < Math.max(end, start.body + 1) && index < blocks.length; index += 1) {
    const role = roles[index]!
    const block = blocks[index]!
    const title = index === start.body ? undefined : titleInside(role, block)
    if (title !== undefined) {
      under = title
      const level = role.kind === 'heading' ? role.level : plainLevel
      if (level <= aside) aside = isAsideTitle(title) ? level : Number.POSITIVE_INFINITY
      continue
    }
    if (role.kind === 'heading') continue
    const kind = kindUnder(under, block)
    if (kind) fields.push({ kind, label: under.toLowerCase(), value: block.text, block, at: 0 })
    else
      addBlock(
        block,
        [index === start.body ? start.bodyAt : 0, index === next?.index ? next.at : undefined],
        passages,
        fields,
        Number.isFinite(aside),
      )
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
      aside: false,
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
    end: next?.index === start.body ? originOf(blocks[next.index]!, next.at) : last.end,
    passages,
    fields,
  }
}

/** "**Arrival packs** – every worker …", "Arrival packs: Every worker …": the words before the sign name the measure. */
const labelled =
  /^(?:(?:\*\*)?(?<bold>[^*]{3,120}?)[.:,]?(?<!\s)\*\*|(?<plain>\p{Lu}[^.:–—,]{2,60}?):(?= \p{Lu}))/u

/** A title inside a section: a heading, or a label alone on its line. */
const titleInside = (role: Role, { text }: Block): string | undefined => {
  if (role.kind === 'heading') return role.title
  return role.kind === 'text' && text.length <= 60 && kindOfLabel(text) !== undefined
    ? text.replace(/:$/, '')
    : undefined
}

const underLabel: readonly FieldKind[] = ['lead', 'cooperating', 'consulted', 'deadline', 'money']

/** The kind of value that a paragraph is because of the label over it ("Timescales", "Lead department"). */
const kindUnder = (title: string, { text }: Block): FieldKind | undefined => {
  const kind = kindOfLabel(title)
  if (kind === undefined || !underLabel.includes(kind)) return undefined
  if (kind === 'deadline') return findDates(text).length > 0 ? kind : undefined
  return text.length <= 200 ? kind : undefined
}

/** A measure without a heading is shown by its own first sentence. */
const firstWords = (passages: Passage[]): string => {
  const first = passages[0]?.text ?? ''
  const label = labelled.exec(first)?.groups
  if (label) return tidy(label.bold ?? label.plain!)
  const sentence = /^.{10,900}?[.!?](?=\s+\p{Lu}|\s*$)/su.exec(first)?.[0] ?? first.slice(0, 900)
  return tidy(sentence).replace(/[.;,]$/, '')
}

const addBlock = (
  block: Block,
  [from, until]: [from: number, until: number | undefined],
  passages: Passage[],
  fields: SectionField[],
  aside: boolean,
): void => {
  const whole = block.text.slice(from, until)
  if (block.link) {
    fields.push({ kind: 'other', label: 'link', value: whole, block, at: from })
    return
  }
  const found = fieldsIn(whole)
  const textEnd = found[0]?.at ?? whole.length
  const bullet = bulletLength(whole)
  const text = whole.slice(bullet, textEnd).replace(/[\s|([•·*_]+$/u, '')
  if (/\p{L}/u.test(text)) passages.push({ text, block, at: from + bullet, bullet: bullet > 0, aside })
  for (const field of found) {
    addField(field, block, from, passages, fields)
    if (field.rest)
      passages.push({ text: field.rest.text, block, at: from + field.rest.at, bullet: false, aside: false })
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
    passages.push({ text: field.value, block, at: from + field.valueAt, bullet: false, aside: false })
    return
  }
  fields.push({ kind: field.kind, label: field.label, value: field.value, block, at: from + field.valueAt })
}

const rowSection = (row: Row): Section => {
  const passages: Passage[] = []
  const fields: SectionField[] = []
  const named = row.cells.some(({ kind }) => kind === 'heading')
  let heading = ''
  for (const { kind, label, text, block, at } of row.cells) {
    const number = numberInCell.exec(text)?.[0].length ?? 0
    if (kind === 'heading') heading = `${heading} ${text.slice(heading === '' ? number : 0)}`.trim()
    else if (kind === 'order')
      passages.push({ text: text.slice(number), block, at: at + number, bullet: false, aside: false })
    else if (kind !== 'number') fields.push({ kind, label, value: text, block, at })
  }
  const first = row.cells[0]!
  const last = row.cells.at(-1)!
  return {
    number: 0,
    area: null,
    heading: tidy(named ? heading : titleOfRow(passages, row.cells)).replace(/[;,]$/, ''),
    headingFrom: named ? 'document' : 'text',
    intro: '',
    start: originOf(first.block, first.at),
    end: Math.max(
      originOf(first.block, first.at),
      Math.min(last.block.end, originOf(last.block, last.at + last.text.length)),
    ),
    passages,
    fields,
  }
}

/** What a row calls itself: its first cell, whole unless it runs on, with what follows of it on the next page. */
const runsOn = /^.{10,250}?[\p{Ll})](?= (?:The|This|It|They|Det|Den|Detta|De|These|There) )/su

const titleOfRow = (passages: Passage[], cells: Row['cells']): string => {
  const [first] = cells.filter(({ kind }) => kind === 'order')
  const cell = passages
    .filter((_, at) => cells.filter(({ kind }) => kind === 'order')[at]?.label === first?.label)
    .map(({ text }) => text)
    .join(' ')
  return cell.length <= 250 ? cell.replace(/\.$/, '') : (runsOn.exec(cell)?.[0] ?? firstWords(passages))
}
