import { findMoney } from '../language/money.ts'
import { sentencesOf } from '../language/sentences.ts'
import { isOrder } from '../orders.ts'
import { plainLevel } from './headings.ts'
import { markedStarts } from './marked.ts'
import {
  countedStarts,
  endsSection,
  headingStarts,
  isApart,
  isDoing,
  isIntroduction,
  isLabelled,
  type Layout,
  type List,
  labelledStarts,
  listsOf,
  listsOfMeasures,
  type Part,
  partsOf,
  runInStarts,
  type Start,
  startsOf,
  titlesOver,
  toldStarts,
  underHeadings,
} from './starts.ts'
import { numberOfRow, type Row, rowsOf } from './tables.ts'
import { isApartTitle, isGeneralTitle } from './titles.ts'

/** How a series of measures is told apart: the less is marked in the document, the less sure it is. */
export type Manner = 'marked' | 'table' | 'items' | 'headings' | 'bullets' | 'sentences' | 'none'

/** What speaks for a series, each from 0 to 1. */
interface Evidence {
  /** The form itself: a word with a number says more than a bullet. */
  form: number
  /** The share of the parts that order, give or make something. */
  acts: number
  /** The share of the parts with a labelled body, day or sum. */
  fields: number
  /** The share of the document's running text that stands in the parts. */
  covers: number
  /** A title or sentence before the parts says that measures follow. */
  introduced: number
}

/** A series of like parts that may be the document's list of measures. */
export interface Series {
  id: string
  manner: Manner
  starts: Start[]
  rows: Row[]
  evidence: Evidence
  score: number
}

const forms: Readonly<Record<string, number>> = {
  marked: 1,
  table: 0.8,
  counted: 0.4,
  'run-ins': 0.4,
  headings: 0.3,
  bold: 0.25,
  plain: 0.2,
  items: 0.25,
  bullets: 0.15,
  sentences: 0.2,
}
/** The series of the orders that are told in running prose. */
const TOLD = 'told'
const weights: Evidence = { form: 3, acts: 2, fields: 1.5, covers: 1, introduced: 0.5 }
const enough = 1.5

/** Every series of like parts that the document has, the likeliest first. */
export const seriesOf = (layout: Layout): Series[] => {
  const tables = rowsOf(layout)
  const lists = { items: listsOf(layout, true), bullets: listsOf(layout, false) }
  const measures = {
    items: listsOfMeasures(layout, lists.items),
    bullets: listsOfMeasures(layout, lists.bullets),
  }
  const orders = ofOrders(layout)
  const listed = [...lists.items, ...lists.bullets]
  const found = [
    ofStarts(layout, 'marks', 'marked', markedStarts(layout)),
    ofStarts(layout, 'labels', 'marked', labelledStarts(layout)),
    ofRows(layout, 'rows', tables.labelled),
    ofRows(layout, 'years', tables.yearly),
    ofRows(layout, 'cards', tables.cards),
    ofRows(layout, 'steps', tables.steps),
    notChosen(ofRows(layout, 'rows:all', tables.other)),
    ofLists(layout, 'items', measures.items),
    ofLists(layout, 'bullets', measures.bullets),
    ...(['items', 'bullets'] as const).flatMap((kind) =>
      lists[kind].length > measures[kind].length
        ? notChosen({ ...ofLists(layout, kind, lists[kind]), id: `${kind}:all` })
        : [],
    ),
    ofStarts(layout, 'counted', 'items', underHeadings(layout, countedStarts(layout))),
    ofRunIns(layout),
    ...ofHeadings(layout, listed, [...measures.items, ...measures.bullets], countOf(orders)),
    orders,
    ofStarts(layout, TOLD, 'sentences', toldStarts(layout)),
  ]
  return found.filter(({ starts, rows }) => starts.length + rows.length > 0).sort((a, b) => b.score - a.score)
}

/** Titles within the line are measures where nearly all carry a code; else a person may say that they are. */
const ofRunIns = (layout: Layout): Series => {
  const starts = runInStarts(layout)
  const series = ofStarts(layout, 'run-ins', 'items', starts.length < 3 ? [] : starts)
  const coded = starts.filter(({ number }) => number !== null).length
  return coded >= starts.length * 0.8 ? series : notChosen(series)
}

/** What is only read where a person chooses it. */
const notChosen = (series: Series): Series => ({ ...series, score: 0 })

/** The series to read: the one a person has chosen, or the likeliest. */
export const chosenOf = (
  series: Series[],
  wanted: string | undefined,
  isBody: Layout['isBody'],
): Series | undefined =>
  series.find(({ id }) => id === wanted) ??
  inProse(series, isBody, longestTold(series.filter(({ id, score }) => score >= enough && id !== TOLD)))

/**
 * Where nearly every title or paragraph that would be a measure tells two orders or more, or is the name of a body,
 * each order is one.
 */
const inProse = (
  series: Series[],
  isBody: Layout['isBody'],
  best: Series | undefined,
): Series | undefined => {
  const told = series.find(({ id }) => id === TOLD)
  if (!told || !best || (best.manner !== 'headings' && best.manner !== 'sentences')) return best
  // What stands before the first of them introduces them all.
  const starts = told.starts.filter(({ index }) => index >= best.starts[0]!.index)
  const over = best.starts.filter(({ index, heading }, position) => {
    const until = best.starts[position + 1]?.index ?? Number.POSITIVE_INFINITY
    const under = starts.filter((start) => start.index >= index && start.index < until).length
    return under > 1 || (under > 0 && heading !== null && isBody(heading))
  })
  return over.length >= best.starts.length * 0.8 ? { ...told, starts } : best
}

/** Where a summary or an annex repeats the measures, they are read where most is said of them. */
const longestTold = ([likeliest, ...others]: Series[]): Series | undefined =>
  others.reduce(
    (best, other) =>
      best &&
      other.evidence.covers > (sameOf(titlesOf, best, other) ? 1.2 : 4) * best.evidence.covers &&
      countOf(other) <= 1.5 * countOf(best) &&
      repeats(best, other)
        ? other
        : best,
    likeliest,
  )

const countOf = ({ starts, rows }: Series): number => starts.length + rows.length

export const numbersOf = ({ starts, rows }: Series): (string | null)[] => [
  ...starts.map(({ number }) => number),
  ...rows.map(numberOfRow),
]

/** What the measures are called, as far as two places that tell of the same must agree on it. */
export const titlesOf = ({ starts, rows }: Series): (string | null)[] =>
  [
    ...starts.map(({ heading }) => heading),
    ...rows.map(
      ({ cells }) => cells.find(({ kind }) => kind === 'heading' || kind === 'order')?.text ?? null,
    ),
  ].map(
    (title) =>
      title
        ?.replace(/[^\p{L}]+/gu, '')
        .slice(0, 40)
        .toLowerCase() || null,
  )

const sameOf = (keys: (series: Series) => (string | null)[], one: Series, other: Series): boolean => {
  const mine = new Set(keys(one).filter((key) => key !== null))
  const theirs = keys(other).filter((key) => key !== null)
  const again = new Set(theirs.filter((key) => mine.has(key)))
  return again.size >= 3 && again.size * 2 >= Math.min(mine.size, theirs.length)
}

/** Whether two series tell of the same measures, by their numbers or by what they call them. */
export const repeats = (one: Series, other: Series): boolean =>
  sameOf(numbersOf, one, other) || sameOf(titlesOf, one, other)

const scored = (series: Omit<Series, 'score'>): Series => {
  const { evidence, starts, rows } = series
  const count = Math.min(10, starts.length + rows.length) / 10
  const sum = Object.entries(weights).reduce(
    (total, [key, weight]) => total + weight * evidence[key as keyof Evidence],
    0,
  )
  const alone = starts.length + rows.length < 2 ? 2 : 0
  return { ...series, score: Math.round((sum + count - alone) * 100) / 100 }
}

const lengthOf = ({ blocks }: Layout, from: number, to: number): number => {
  let length = 0
  for (let index = from; index < to; index += 1) length += blocks[index]!.text.length
  return length
}

const share = (count: number, of: number): number => (of === 0 ? 0 : Math.min(1, count / of))

const ofStarts = (layout: Layout, id: string, manner: Manner, starts: Start[], introduced = 0): Series => {
  const ends = starts.map((_, position) => endOf(layout, starts, position))
  const parts = starts.map((start, position) => ({ index: start.body - 1, end: ends[position]! }))
  return scored({
    id,
    manner,
    starts,
    rows: [],
    evidence: {
      form: forms[id] ?? forms[manner]!,
      acts: share(
        starts.filter((start, position) => acts(layout, start, parts[position]!)).length,
        starts.length,
      ),
      fields: share(parts.filter((part) => isLabelled(layout.blocks, part)).length, starts.length),
      covers: share(
        starts.reduce((sum, { index }, position) => sum + lengthOf(layout, index, ends[position]!), 0),
        lengthOf(layout, 0, layout.blocks.length),
      ),
      introduced,
    },
  })
}

/** Up to the next start of the series, or the next heading that is no lower than its own. */
const endOf = (layout: Layout, starts: Start[], position: number): number => {
  const start = starts[position]!
  const next = Math.min(starts[position + 1]?.index ?? layout.blocks.length, layout.blocks.length)
  for (let index = start.body + 1; index < next; index += 1)
    if (endsSection(layout, index, start)) return index
  return next
}

/** Whether a part orders, gives or makes something: by its title, or early in its text. */
const acts = ({ blocks }: Layout, { heading, body, bodyAt }: Start, { end }: { end: number }): boolean => {
  if (heading !== null && isDoing(heading)) return true
  const text = blocks
    .slice(body, Math.min(end, body + 6))
    .map((block, index) => block.text.slice(index === 0 ? bodyAt : 0))
  return (
    (text[0] !== undefined && heading === null && isDoing(text[0])) ||
    text.some((paragraph) => {
      const early = sentencesOf(paragraph.slice(0, 900)).slice(0, 4)
      return early.some((sentence) => isOrder(sentence.text) || findMoney(sentence.text, 'sv').length > 0)
    })
  )
}

const ofRows = (layout: Layout, id: string, rows: Row[]): Series => {
  const apart = rows.filter(({ first }) =>
    titlesOver(layout, first).some((title) => isApartTitle(title)),
  ).length
  const told = rows.filter(({ cells }) =>
    cells.some(({ kind }) => kind === 'lead' || kind === 'deadline' || kind === 'money'),
  )
  return scored({
    id,
    manner: 'table',
    starts: [],
    rows,
    evidence: {
      form:
        forms.table! * (apart * 2 > rows.length || id === 'steps' ? 0.25 : 1) * (rows[0]?.stacked ? 0.6 : 1),
      acts: id === 'steps' ? 0 : 1,
      fields: share(told.length, rows.length),
      covers: share(
        rows.reduce((sum, { first, last }) => sum + lengthOf(layout, first, last + 1), 0),
        lengthOf(layout, 0, layout.blocks.length),
      ),
      introduced: 0,
    },
  })
}

const ofLists = (layout: Layout, id: 'items' | 'bullets', taken: List[]): Series => {
  const starts = taken.flatMap(startsOf)
  const introduced = share(
    taken.filter(
      ({ intro, heading }) => isIntroduction(intro) || isGeneralTitle(titlesOver(layout, heading)[0] ?? ''),
    ).length,
    taken.length,
  )
  const series = ofStarts(layout, id, id, id === 'items' ? underHeadings(layout, starts) : starts, introduced)
  const doing = taken.reduce((sum, list) => sum + Math.max(list.orders, list.doing) * list.items.length, 0)
  return scored({ ...series, evidence: { ...series.evidence, acts: share(doing, starts.length) } })
}

/** Headings of one level, numbered or not: the whole of them, but for those that stand over lists or apart. */
const ofHeadings = (layout: Layout, lists: List[], measures: List[], ordered: number): Series[] => {
  const parts = partsOf(layout)
  const again = comeBack(parts)
  const signed = layout.blocks.some(({ text }) => text.startsWith('#'))
  const groups = new Map<string, Part[]>()
  parts.forEach((part, position) => {
    const key = groupOf(layout, part, signed)
    if (key === undefined || isApart(parts, position) || again.has(part)) return
    groups.set(key, [...(groups.get(key) ?? []), part])
  })
  return [...groups].map(([key, members]) => {
    const { level } = members[0]!.heading
    const whole = members.map((part) => ({ ...part, end: wholeEnd(layout, part) }))
    // "Pågående utredningar på området:" says that its list is more of the same.
    const listsIn = (part: Part): List[] =>
      (part.heading.title.endsWith(':') ? lists : measures).filter(
        ({ items }) => items[0]!.index > part.index && items[0]!.index < part.end,
      )
    const one = whole.some((part) => standsOver(layout, part, listsIn(part), 2)) ? 1 : 2
    const opened = new Set(whole.filter((part) => standsOver(layout, part, listsIn(part), one)))
    const weak = level >= plainLevel
    // Without levels, "Pågående utredningar på området:" is no title, and its list is none of the title's over it.
    const beside = (part: Part): List[] =>
      weak ? listsIn(part).filter(({ intro }) => isIntroduction(intro) && !isOrder(intro)) : []
    const starts = whole.flatMap((part) =>
      opened.has(part)
        ? listsIn(part).flatMap(startsOf)
        : [headingStart(part), ...beside(part).flatMap(startsOf)],
    )
    const over = parts.some(
      ({ heading, index }) =>
        heading.level < level && isIntroduction(heading.title) && index < members[0]!.index,
    )
    const series = ofStarts(layout, weak ? key : `headings:${key}`, 'headings', starts, over ? 1 : 0)
    // Titles without a level are many things: they are measures where most act, few are empty, and words alone told few.
    const empty = members.filter(({ index, end }) => end - index < 2).length
    const few = starts.length < Math.max(3, ordered * 1.5)
    if (weak && (series.evidence.acts < 0.75 || empty * 5 > members.length || few))
      return { ...series, score: 0 }
    const below = Math.max(...whole.map((part) => headingsIn(layout, part))) > 1 ? 1 : 2
    const groupsOnly = whole.filter((part) => opened.has(part) || headingsIn(layout, part) >= below).length
    // Where nearly all are items of lists, or titles that come back say where the lists are, the lists are the series.
    const listed = starts.length - (whole.length - opened.size)
    const announced = whole.filter((part) => opened.has(part) && isGeneralTitle(part.heading.title)).length
    return groupsOnly * 2 >= members.length || listed > starts.length * 0.8 || announced > 1
      ? { ...series, score: 0 }
      : series
  })
}

/** What tells the headings of a group from others: level, number and sign; of titles without level, whether they are bold. */
const groupOf = ({ blocks }: Layout, { index, heading }: Part, signed: boolean): string | undefined => {
  const { text } = blocks[index]!
  if (heading.title === '') return undefined
  if (heading.level < plainLevel)
    return `${heading.level}${heading.label === null ? '' : 'n'}${text.startsWith('#') ? '' : 't'}`
  if (text.startsWith('**')) return 'bold'
  return signed || index === 0 ? undefined : 'plain'
}

/** Headings whose title chapter after chapter has ("How we will do this"): they divide, unless most titles come back. */
const comeBack = (parts: Part[]): Set<Part> => {
  const named = Map.groupBy(
    parts.filter(({ heading }) => heading.label === null),
    ({ heading }) => `${heading.level} ${heading.title.trim().toLowerCase()}`,
  )
  const again = [...named.values()].filter((same) => same.length > 1)
  return new Set(again.length * 2 < named.size ? again.flat() : [])
}

const wholeEnd = ({ blocks, roles }: Layout, { index, heading }: Part): number => {
  for (let next = index + 1; next < blocks.length; next += 1) {
    const role = roles[next]!
    if (role.kind === 'heading' && role.level <= heading.level) return next
  }
  return blocks.length
}

const headingStart = ({ index, heading }: Part): Start => ({
  index,
  at: heading.label === null ? heading.titleAt : 0,
  body: index + 1,
  bodyAt: 0,
  number: heading.label,
  heading: heading.title,
  level: heading.level,
})

/** A heading over lists of measures and hardly anything else names a group, unless it says itself what is done. */
const standsOver = (layout: Layout, part: Part & { end: number }, lists: List[], least: number): boolean => {
  const items = lists.flatMap((list) => list.items)
  if (items.length < least) return false
  const before = lengthOf(layout, part.index + 1, items[0]!.index)
  const says = part.heading.title.endsWith(':')
  // What has a number of its own, or no level, and is told in a paragraph is no group.
  const plain = part.heading.level >= plainLevel && !layout.blocks[part.index]!.text.startsWith('**')
  const told = plain ? 60 : part.heading.label === null ? 400 : 200
  return says || (before < told && !isOrder(part.heading.title) && !isLabelled(layout.blocks, part))
}

/** How many headings and marks stand below a part: two or more of them make it a chapter. */
const headingsIn = ({ roles }: Layout, part: Part & { end: number }): number => {
  let below = 0
  for (let index = part.index + 1; index < part.end; index += 1) {
    const role = roles[index]!
    if (role.kind === 'heading' && role.level < plainLevel && role.level > part.heading.level) below += 1
    if (role.kind === 'mark') below += 1
  }
  return below
}

/** Headings and paragraphs that order by their words alone, where nothing in the form tells measures apart. */
const ofOrders = (layout: Layout): Series => {
  const { numbered, plain } = headingStarts(layout)
  const starts = [...numbered, ...plain].sort((a, b) => a.index - b.index)
  return ofStarts(layout, 'orders', numbered.length >= plain.length ? 'headings' : 'sentences', starts)
}
