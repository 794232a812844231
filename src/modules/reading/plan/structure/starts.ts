import { anyLanguage } from '../language/languages.ts'
import { once } from '../language/once.ts'
import { sentencesOf } from '../language/sentences.ts'
import { anyWord } from '../language/words.ts'
import type { Block } from '../layout/blocks.ts'
import { fieldAtStart } from '../layout/fields.ts'
import { bulletLength, itemMark } from '../layout/marks.ts'
import {
  isBodyOrder,
  isGovernmentOrder,
  isImperative,
  isOrder,
  isPlainOrder,
  isRestatement,
  subjectOf,
} from '../orders.ts'
import { plainLevel, type Role } from './headings.ts'
import { isApartTitle, isGeneralTitle, isInsideTitle } from './titles.ts'

/** Where a measure begins. All indexes are of blocks; `at` and `bodyAt` are offsets in their blocks' text. */
export interface Start {
  /** The block that the measure's section begins with: its heading, or its own text. */
  index: number
  at: number
  /** The block that its own text begins in, and where. */
  body: number
  bodyAt: number
  /** The number as written, null where the document gives none. */
  number: string | null
  heading: string | null
  level: number
  /** The words that introduce a list of orders ("We will:"), where the measure is one of its items. */
  intro?: string
}

export interface Layout {
  blocks: Block[]
  roles: Role[]
  contents: ReadonlySet<number>
  /** Unnumbered titles, in small letters, that come back in three or more sections. */
  repeated: ReadonlySet<string>
  /** Whether a short text is the name of a body and nothing else. */
  isBody: (text: string) => boolean
}

const headingAt = (roles: Role[], index: number): Extract<Role, { kind: 'heading' }> | undefined => {
  const role = roles[index]
  return role?.kind === 'heading' ? role : undefined
}

/** A heading ends a measure's section, unless it only divides it ("Bakgrund") or stands below the measure's own. */
export const endsSection = ({ roles, contents, repeated }: Layout, index: number, start: Start): boolean => {
  const role = roles[index]!
  if (contents.has(index)) return false
  if (role.kind === 'mark') return true
  if (role.kind !== 'heading') return false
  if (role.level <= start.level && role.level < plainLevel) return true
  return !isInsideTitle(role.title, repeated) && !(start.level < plainLevel && role.level > start.level)
}

/** "Regeringen avser att:", "We will:": what follows in the list are the government's own orders. */
const governmentOpens = /^(?:regeringen|vi|we|the government)(?!\p{L})[^.]{0,60}(?::|att|to)$/iu

/** Nouns and verbs that a measure without a whole sentence begins with ("Delivery of …", "Utredning om …"). */
const opening = new RegExp(
  `^(?:\\*\\*)?["”“‘'(]?(?:(?:${anyLanguage('nouns')}|${anyLanguage('verbs')})(?!\\p{L})|[£€$]? ?\\d)`,
  'iu',
)

/** Whether a title or an item says by itself that something is done, given or made. */
export const isDoing = once(
  (text) =>
    opening.test(text) || isOrder(text) || isImperative(text) || /[£€$] ?\d|miljon|million/iu.test(text),
)

/** A list item or bullet that is an order by itself. */
const ownOrder = ({ blocks, roles }: Layout, index: number, length: number, intro: string): boolean => {
  const text = blocks[index]!.text.slice(length)
  const next = blocks[index + 1]
  if (next && roles[index + 1]!.kind === 'text' && fieldAtStart(next.text)) return true
  if (text.length < 20) return false
  if (isGovernmentOrder(text) || governmentOpens.test(intro)) return true
  return isOrder(text) || isImperative(text) || /\([^()]*\)\.?$|(?:lead|ansvarig|responsible):/iu.test(text)
}

const governedIntro =
  /(?:regeringen|vi|we|the government|government)(?!\p{L})[^.]{0,60}(?::|att|to)$|^(?:åtgärder|insatser|actions|measures|key actions)(?!\p{L}).{0,60}:$|(?<!\p{L})(?:will|is|are|ska|skal) .{0,40}(?<!\p{L})(?:by|through|genom|gennem|gjennom)(?: \p{L}+){0,3}:$/iu

/** The paragraph that opens a list, without which its items are no sentences; empty where there is none. */
const introOf = (blocks: Block[], roles: Role[], index: number): string => {
  for (let back = index - 1; back >= 0 && index - back < 40; back -= 1) {
    const text = blocks[back]!.text.replace(/^[*_]+|[*_]+$/g, '')
    if (bulletLength(text) > 0 || itemMark(text) !== undefined || fieldAtStart(text)) continue
    return /(?::|att|to)$/.test(text) && roles[back]!.kind === 'text' ? text : ''
  }
  return ''
}

/** Items or bullets that stand together: under one heading, opened by the same words. */
export interface List {
  items: { index: number; length: number; number: string | null }[]
  /** The heading over the list, −1 where there is none. */
  heading: number
  intro: string
  /** The share of the items that are orders by themselves, and of those that at least say what is done. */
  orders: number
  doing: number
}

/** Whether an item's number is the next after another's ("1.6" after "1.5"), whatever stands between them. */
const follows = (before: string | null | undefined, number: string): boolean =>
  before?.replace(/\d+$/, (last) => String(Number(last) + 1)) === number

/** "– Alla ska kunna bada, säger ministern.": a dash before somebody's words makes no list. */
const quoted = /^[–—-] .*(?<!\p{L})(?:säger|says|said|siger|sier)(?!\p{L})/su

/** Every list of the document whose items are counted or bulleted; items of the middle of a sentence are its own. */
export const listsOf = (layout: Layout, counted: boolean): List[] => {
  const { blocks, roles, contents } = layout
  const lists: List[] = []
  let heading = -1
  let open: List | undefined
  blocks.forEach(({ text, link }, index) => {
    const role = roles[index]!
    if (role.kind === 'heading' || role.kind === 'mark') {
      heading = index
      open = undefined
      return
    }
    if (contents.has(index) || role.kind !== 'text' || link) return
    const mark = counted ? itemMark(text) : undefined
    const length = counted ? (mark?.length ?? 0) : bulletLength(text)
    if (length === 0 || quoted.test(text)) return
    const intro = introOf(blocks, roles, index)
    const goesOn = mark !== undefined && follows(open?.items.at(-1)?.number, mark.number)
    if (!open || (intro !== open.intro && intro !== '' && !goesOn)) {
      open = { items: [], heading, intro, orders: 0, doing: 0 }
      lists.push(open)
    }
    open.items.push({ index, length, number: mark?.number ?? null })
  })
  for (const list of lists) {
    const share = (is: (index: number, length: number) => boolean): number =>
      list.items.filter(({ index, length }) => is(index, length)).length / list.items.length
    list.orders = share((index, length) => ownOrder(layout, index, length, list.intro))
    list.doing = share((index, length) => isDoing(blocks[index]!.text.slice(length)))
  }
  return lists
}

const introduces = anyWord([`(?:${anyLanguage('introduces')})`])
const leaves = new RegExp(`^(?:\\d[\\d.]* )?(?:${anyLanguage('leaves')})(?!\\p{L})`, 'iu')

/** Whether words before measures say that measures follow. */
export const isIntroduction = (text: string): boolean => introduces.test(text)

/** "The Government is already working on:", "Så här har vi gjort:": what follows is told, not ordered. */
const done = /(?<!\p{L})(?:already|so far|to date|redan|hittills|allerede)(?!\p{L})/iu

/** Blocks back from a place within which the headings over it are looked for. */
const farthest = 2000

/** The titles of the headings over a place, the nearest first. */
export const titlesOver = ({ roles }: Layout, from: number): string[] => {
  const titles: string[] = []
  let level = Number.POSITIVE_INFINITY
  for (let index = from; index >= 0 && level > 1 && from - index < farthest; index -= 1) {
    const role = headingAt(roles, index)
    if (!role || role.level >= level) continue
    titles.push(role.title)
    level = role.level
  }
  return titles
}

/** A list is taken whole or left whole: its items order, or it is said that measures follow and they tell what is done. */
const isListOfMeasures = (layout: Layout, list: List): boolean => {
  const titles = titlesOver(layout, list.heading)
  if (titles.some((title) => isApartTitle(title)) || leaves.test(list.intro) || done.test(list.intro))
    return false
  if (titles.some((title) => leaves.test(title))) return false
  // "Myndigheten ska: – kartlägga …, – analysera …" is one task in parts; "We will: • fund …" are orders.
  const said = governedIntro.test(list.intro) || isIntroduction(list.intro) || isGeneralTitle(titles[0] ?? '')
  if (list.intro !== '' && !said) return false
  if (list.orders >= 0.6) return true
  return list.items.length >= 2 && list.doing >= (said || titles.some(isIntroduction) ? 0.4 : 0.6)
}

/**
 * The lists of measures among all. Lists under titles that only say that measures follow ("Key actions"), and come
 * back, leave the others behind; else lists beside them, under headings like theirs, are taken with them.
 */
export const listsOfMeasures = (layout: Layout, lists: List[]): List[] => {
  const taken = new Set(lists.filter((list) => isListOfMeasures(layout, list)))
  const titled = lists.filter(
    ({ heading }) =>
      isGeneralTitle(headingAt(layout.roles, heading)?.title ?? '') &&
      !titlesOver(layout, heading).some((title) => isApartTitle(title) || leaves.test(title)),
  )
  const known = titled.filter((list) => taken.has(list))
  if (new Set(known.map(({ heading }) => heading)).size > 1)
    return known.length * 2 > titled.length ? titled : known
  /** How many items stand under headings of each level, and how many of them are measures. */
  const levels = new Map<string, { items: number; measures: number }>()
  const levelOf = ({ heading, intro }: List): string | undefined => {
    const over = intro === '' ? headingAt(layout.roles, heading) : undefined
    return over && `${over.level}${over.label === null ? '' : 'n'}`
  }
  for (const list of lists) {
    const level = levelOf(list)
    if (level === undefined) continue
    const { items, measures } = levels.get(level) ?? { items: 0, measures: 0 }
    const count = list.items.length
    levels.set(level, { items: items + count, measures: measures + (taken.has(list) ? count : 0) })
  }
  return lists.filter((list) => {
    if (taken.has(list)) return true
    const level = levels.get(levelOf(list) ?? '')
    if (!level || level.measures * 2 < level.items) return false
    return !titlesOver(layout, list.heading).some((title) => isApartTitle(title) || leaves.test(title))
  })
}

/** Where the measures of a list begin. */
export const startsOf = ({ items, intro }: List): Start[] =>
  items.map(({ index, length, number }) => ({
    index,
    at: number === null ? length : 0,
    body: index,
    bodyAt: length,
    number,
    heading: null,
    level: plainLevel + 1,
    intro,
  }))

/** Items whose numbers count on through the document, whatever headings and pages stand between them. */
export const countedStarts = ({ blocks, roles, contents }: Layout): Start[] => {
  /** The latest run that has come to each number. */
  const runs = new Map<number, { starts: Start[]; headings: Set<number> }>()
  let longest: Start[] = []
  let heading = -1
  blocks.forEach(({ text }, index) => {
    const role = roles[index]!
    const mark =
      text.startsWith('#') || role.kind === 'mark' || contents.has(index) ? undefined : itemMark(text)
    if (role.kind === 'heading' && !mark) heading = index
    const count = mark && /^\d+$/.test(mark.number) ? Number(mark.number) : 0
    const run = count === 1 ? { starts: [], headings: new Set<number>() } : runs.get(count - 1)
    if (!mark || !run) return
    const { number, length } = mark
    const titled = role.kind === 'heading' && role.label === number
    run.headings.add(heading)
    run.starts.push({
      ...{ index, at: 0, number, level: plainLevel + 1 },
      ...(titled
        ? { body: index + 1, bodyAt: 0, heading: role.title }
        : { body: index, bodyAt: length, heading: null }),
    })
    runs.delete(count - 1)
    runs.set(count, run)
    if (run.headings.size > 1 && count >= longest.length) longest = run.starts
  })
  const doing = longest.filter(({ index, bodyAt }) => {
    const text = blocks[index]!.text.slice(bodyAt, bodyAt + 300)
    return isDoing(text) || isOrder(blocks[index + 1]?.text.slice(0, 300) ?? '')
  })
  return longest.length >= 5 && doing.length * 5 >= longest.length * 3 ? longest : []
}

const named = new RegExp(
  `^[•*_|>\\s-]{0,6}(?:${anyLanguage('measure')})[*_]{0,3}\\s?[:.–—][*_]{0,3}\\s+(?=\\p{Lu})`,
  'iu',
)

/** "Åtgärd: Regeringen ger …" without a number, several under one heading: each such paragraph is a measure. */
export const labelledStarts = ({ blocks, roles, contents }: Layout): Start[] => {
  let heading = -1
  const over: number[] = []
  const starts = blocks.flatMap(({ text }, index): Start[] => {
    if (roles[index]!.kind === 'heading') heading = index
    const label = roles[index]!.kind === 'text' && !contents.has(index) ? named.exec(text) : null
    if (!label) return []
    over.push(heading)
    const at = label[0].length
    return [{ index, at, body: index, bodyAt: at, number: null, heading: null, level: plainLevel + 1 }]
  })
  // One under every heading only says what the heading's own measure is.
  return new Set(over).size * 3 <= over.length * 2 ? starts : []
}

/** "**Steg A.1 Kartlägg utsläppen.** Verket tar fram …": a bold title that its own text follows on the same line. */
const runIn = /^\*\*(?<title>[^*\n]{3,160}?)[.:]?\*\*[.:]?\s+(?=["”“«(]?[\p{Lu}\d])/u
const codeOfRunIn =
  /^(?:\p{Lu}\p{L}+ )?(?<label>\p{Lu}{0,2}[.-]?\d{1,3}(?:\.\d{1,3})*)[.:)]?\s+(?=["”“«(]?\p{Lu})/u

/** Paragraphs that a bold title of their own opens; one that comes back ("Bakgrund.") tells of another measure. */
export const runInStarts = ({ blocks, roles, contents }: Layout): Start[] => {
  const starts = blocks.flatMap(({ text }, index): (Start & { heading: string })[] => {
    const found = roles[index]!.kind === 'text' && !contents.has(index) ? runIn.exec(text) : null
    if (!found || fieldAtStart(text)) return []
    const title = found.groups!.title!
    const code = codeOfRunIn.exec(title)
    const from = code?.[0].length ?? 0
    return [
      {
        // With its code, as a numbered heading begins with its number.
        ...{ index, at: code ? 0 : 2, body: index, bodyAt: found[0].length },
        ...{ number: code?.groups?.label ?? null, heading: title.slice(from), level: plainLevel },
      },
    ]
  })
  const named = Map.groupBy(starts, ({ heading }) => heading.toLowerCase())
  return starts.filter(({ heading }) => named.get(heading.toLowerCase())!.length === 1)
}

const told = /(?<!\p{L})(?:tidigare|redan|vill att|previously|already|earlier|wants?)(?!\p{L})/iu

/**
 * Orders that follow one upon another in running prose: each sentence that gives a body, or the government itself, a
 * task. Where one body alone is given them all, they are the parts of its task.
 */
export const toldStarts = ({ blocks, roles, contents, isBody }: Layout): Start[] => {
  const subjects = new Set<string>()
  const starts = blocks.flatMap(({ text }, index): Start[] =>
    roles[index]!.kind !== 'text' || contents.has(index) || bulletLength(text) > 0
      ? []
      : sentencesOf(text)
          .filter((sentence) => {
            const opening = sentence.text.slice(0, 160)
            const subject = isGovernmentOrder(opening) ? '' : subjectOf(sentence.text)
            const taken =
              (subject === '' ? isGovernmentOrder(opening) : isBody(subject.split(',')[0]!)) &&
              !told.test(opening)
            if (taken) subjects.add(subject)
            return taken
          })
          .map(({ start }) => ({
            ...{ index, at: start, body: index, bodyAt: start },
            ...{ number: null, heading: null, level: plainLevel + 1 },
          })),
  )
  return subjects.size > 1 || subjects.has('') ? starts : []
}

export interface Part {
  index: number
  end: number
  heading: Extract<Role, { kind: 'heading' }>
}

/** Every heading with the blocks up to the next one; titles inside a measure's section open no part. */
export const partsOf = ({ blocks, roles, repeated }: Layout): Part[] => {
  const parts: Part[] = []
  roles.forEach((_, index) => {
    const heading = headingAt(roles, index)
    if (!heading || (isInsideTitle(heading.title, repeated) && heading.level >= plainLevel)) return
    const previous = parts.at(-1)
    if (previous) previous.end = index
    parts.push({ index, end: blocks.length, heading })
  })
  return parts
}

const handsOver =
  /(?:beslutar (?:att överlämna )?(?:denna )?(?:skrivelse|proposition)|överlämnar (?:denna|härmed))/iu

const ordersIn = ({ blocks, roles }: Layout, part: Part): number[] => {
  const found: number[] = []
  for (let index = part.index + 1; index < part.end; index += 1) {
    const block = blocks[index]!
    if (roles[index]!.kind !== 'text') continue
    if (isPlainOrder(block.text) && !handsOver.test(block.text)) found.push(index)
  }
  return found
}

export const isLabelled = (blocks: Block[], part: Pick<Part, 'index' | 'end'>): boolean => {
  for (let index = part.index + 1; index < Math.min(part.end, part.index + 12); index += 1) {
    const field = fieldAtStart(blocks[index]!.text)
    if (field && (field.kind === 'lead' || field.kind === 'deadline')) return true
  }
  return false
}

/** A part that is an introduction or an annex, or stands in one. */
export const isApart = (parts: Part[], position: number): boolean => {
  let { level } = parts[position]!.heading
  const { title } = parts[position]!.heading
  if (isApartTitle(title) || leaves.test(title)) return true
  for (let index = position - 1; index >= 0 && level > 1; index -= 1) {
    const over = parts[index]!.heading
    if (over.level >= level) continue
    if (over.level < plainLevel && isApartTitle(over.title)) return true
    level = over.level
  }
  return false
}

const holdsOthers = (parts: Part[], part: Part, next: Part | undefined): boolean => {
  if (!next || part.heading.level >= plainLevel || next.heading.level <= part.heading.level) return false
  return !parts.some(
    ({ index, heading }) => index > part.index && index < next.index && heading.level <= part.heading.level,
  )
}

/** The headings whose sections order something: each is a measure, numbered where the heading is. */
export const headingStarts = (layout: Layout): { numbered: Start[]; plain: Start[] } => {
  const numbered: Start[] = []
  const plain: Start[] = []
  const parts = partsOf(layout)
  const found = parts
    .filter((_, position) => !isApart(parts, position))
    .map((part) => ({ part, orders: ordersIn(layout, part) }))
    .filter(({ part, orders }) => orders.length > 0 || isLabelled(layout.blocks, part))
    // What stands under an area's heading before its first measure only introduces them.
    .filter(({ part }, position, all) => !holdsOthers(parts, part, all[position + 1]?.part))
    .map(({ part, orders }) => ({ part, orders, separate: separateOrders(layout, part, orders) }))
    .filter(({ part, separate }) => separate.length > 1 || !isGeneralTitle(part.heading.title))
  const split = found.filter(({ separate }) => separate.length > 1).length
  // Where most headings stand over several orders, the others too are areas, each with one measure.
  const areasOnly = split > 0 && split * 2 >= found.length
  for (const { part, orders, separate } of found) {
    const { heading } = part
    const own = separate.length > 1 ? separate : areasOnly ? orders.slice(0, 1) : []
    for (const index of own) {
      plain.push({ index, at: 0, body: index, bodyAt: 0, number: null, heading: null, level: plainLevel + 1 })
    }
    if (own.length > 0) continue
    const start = {
      index: part.index,
      body: part.index + 1,
      bodyAt: 0,
      heading: heading.title,
      level: heading.level,
    }
    if (heading.label !== null && heading.level < plainLevel)
      numbered.push({ ...start, at: 0, number: heading.label })
    else plain.push({ ...start, at: heading.titleAt, number: null })
  }
  return { numbered, plain }
}

/** Items that each stand under an unnumbered heading of their own take it, as marked measures do. */
export const underHeadings = ({ roles, repeated }: Layout, starts: Start[]): Start[] => {
  const above = starts.map(({ index }) => {
    const heading = headingAt(roles, index - 1)
    return heading && heading.level >= plainLevel && !isInsideTitle(heading.title, repeated)
      ? heading
      : undefined
  })
  if (above.filter((heading) => heading !== undefined).length * 5 < starts.length * 3) return starts
  return starts.map((start, position) => {
    const heading = above[position]
    return heading
      ? { ...start, index: start.index - 1, at: heading.titleAt, heading: heading.title, level: plainLevel }
      : start
  })
}

/**
 * The paragraphs under one heading that are measures of their own: hardly anything else stands there, and each
 * begins a new order rather than going on with the last.
 */
const separateOrders = ({ blocks, roles }: Layout, part: Part, orders: number[]): number[] => {
  const fresh = orders.filter((index, position) => {
    const text = blocks[index]!.text
    if (isRestatement(text) || bulletLength(text) > 0) return false
    if (isGovernmentOrder(text.slice(0, 120))) return true
    // A body that an earlier order under the heading names goes on with that one.
    const subject = text.replace(/^The /, '').split(' ').slice(0, 2).join(' ')
    return (
      isBodyOrder(text) &&
      !orders.slice(0, position).some((earlier) => blocks[earlier]!.text.includes(subject))
    )
  })
  let running = 0
  for (let index = part.index + 1; index < part.end; index += 1)
    if (roles[index]!.kind === 'text' && !fieldAtStart(blocks[index]!.text)) running += 1
  const wide = part.heading.level < plainLevel
  return fresh.length > 1 &&
    (fresh.length >= running * 0.6 || (wide && fresh.length >= 3 && fresh.length >= running * 0.4))
    ? fresh
    : []
}
