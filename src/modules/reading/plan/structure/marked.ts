import { isGovernmentOrder, isOrder } from '../orders.ts'
import type { Role } from './headings.ts'
import type { Layout, Start } from './starts.ts'
import { isInsideTitle } from './titles.ts'

type MarkRole = Extract<Role, { kind: 'mark' }>
interface Marked {
  index: number
  role: MarkRole
  rest: string
}

/**
 * The measures that the document marks with a word and a number ("Åtgärd 3: …"). Where several words are used,
 * the commonest names the measures; one that stands over others names areas, and its blocks become headings.
 */
export const markedStarts = (layout: Layout): Start[] => {
  const { blocks, roles, contents } = layout
  const all = roles.flatMap((role, index): Marked[] =>
    role.kind === 'mark' && !contents.has(index)
      ? [
          {
            index,
            role,
            rest: blocks[index]!.text.slice(role.restAt)
              .replace(/[*_]{2,3}\s*$/, '')
              .trim(),
          },
        ]
      : [],
  )
  const kept = withoutRepeats(layout, mainFamily(layout, all))
  return headed(layout, kept)
}

const mainFamily = (layout: Layout, all: Marked[]): Marked[] => {
  const families = new Map<string, Marked[]>()
  for (const mark of all) {
    const family = families.get(mark.role.word)
    if (family) family.push(mark)
    else families.set(mark.role.word, [mark])
  }
  const ranked = [...families.values()].sort((a, b) => b.length - a.length)
  const main = ranked[0] ?? []
  const numbers = new Set(main.map(({ role }) => role.number))
  const more: Marked[] = []
  const places = main.map(({ index }) => index)
  for (const family of ranked.slice(1)) {
    const over = family.filter((mark, position) => {
      const until = family[position + 1]?.index ?? Number.POSITIVE_INFINITY
      const next = nextAfter(places, mark.index)
      return next !== undefined && next < until
    })
    if (over.length > 0 && over.length * 2 >= family.length && family.every(({ rest }) => !isOrder(rest))) {
      for (const { index, role, rest } of family) {
        layout.roles[index] = {
          kind: 'heading',
          level: 3,
          label: role.number,
          title: rest,
          titleAt: role.restAt,
        }
      }
    } else if (family.every(({ role }) => !numbers.has(role.number))) more.push(...family)
    else for (const { index } of family) layout.roles[index] = { kind: 'text' }
  }
  return [...main, ...more].sort((a, b) => a.index - b.index)
}

/** The first of the rising places after one, found by halving. */
const nextAfter = (places: number[], after: number): number | undefined => {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]! <= after) low = middle + 1
    else high = middle
  }
  return places[low]
}

/** The same mark again in a list of contents or an annex: the one with the most text is the measure. */
const withoutRepeats = (layout: Layout, marks: Marked[]): Marked[] => {
  const weight = marks.map(({ index, rest }, position) => {
    const until = Math.min(marks[position + 1]?.index ?? layout.blocks.length, index + 40)
    let length = rest.length
    for (let next = index + 1; next < until && layout.roles[next]!.kind === 'text'; next += 1)
      length += layout.blocks[next]!.text.length
    return length
  })
  const best = new Map<string, number>()
  const dropped = new Set<number>()
  marks.forEach(({ role, rest }, position) => {
    const earlier = best.get(role.number)
    if (earlier === undefined) {
      best.set(role.number, position)
      return
    }
    const first = marks[earlier]!
    const same =
      titleKey(first.rest) === titleKey(rest) || titleKey(rest) === '' || titleKey(first.rest) === ''
    const thin =
      Math.min(weight[earlier]!, weight[position]!) < 160 &&
      Math.max(weight[earlier]!, weight[position]!) > 2 * Math.min(weight[earlier]!, weight[position]!)
    if (!same && !thin) return
    if (weight[position]! > weight[earlier]!) {
      dropped.add(earlier)
      best.set(role.number, position)
    } else dropped.add(position)
  })
  for (const position of dropped) layout.roles[marks[position]!.index] = { kind: 'text' }
  return marks.filter((_, position) => !dropped.has(position))
}

const titleKey = (rest: string): string =>
  rest
    .replace(/[^\p{L}]+/gu, '')
    .slice(0, 30)
    .toLowerCase()

/** Whether what follows the number is the measure's title, not its text. */
const isTitle = (rest: string): boolean =>
  rest !== '' && rest.length <= 180 && !/[.:;]["”»)]?$/.test(rest) && !isGovernmentOrder(rest)

const withinTitle = /^(?<title>[^.:–—|]{3,140}?)(?:[.:|]| [–—])\s+(?=["”“«(]?\p{Lu})/u

/** Finds each mark's heading: above it, in it, or nowhere. */
const headed = (layout: Layout, marks: Marked[]): Start[] => {
  const { blocks, roles } = layout
  const direct = marks.map(({ index }) => {
    const role = roles[index - 1]
    return role?.kind === 'heading' && !isInsideTitle(role.title, layout.repeated) ? role : undefined
  })
  // A numbered heading over nearly every mark is the measure's own; over some of them only, it is an area.
  const labelled = direct.filter((role) => role !== undefined && role.label !== null).length
  const above = direct.map((role) =>
    role && (role.label === null || labelled * 10 >= marks.length * 7) ? role : undefined,
  )
  // One mark that plainly carries a short title before its text lets the others do so too.
  const loose = marks.some(({ rest }) => splitTitle(rest, false) !== undefined)
  const titled = marks.filter(({ rest }) => isTitle(rest) || splitTitle(rest, loose) !== undefined).length
  const withAbove = above.filter((role) => role !== undefined).length
  const marksCarryTitles = titled * 2 > marks.length
  // A mark that stands alone on its line opens what follows it.
  const bare = marks.filter(({ rest }) => rest === '').length * 2 > marks.length
  const aboveIsHeading = !marksCarryTitles && !bare && withAbove * 5 >= marks.length * 2
  return marks.map(({ index, role, rest }, position): Start => {
    const start = {
      index,
      at: markAt(blocks[index]!.text),
      body: index,
      bodyAt: role.restAt,
      number: role.number,
      level: role.level,
    }
    const heading = above[position]
    if (aboveIsHeading && heading)
      return {
        ...start,
        index: index - 1,
        at: heading.label === null ? heading.titleAt : 0,
        heading: heading.title,
        level: heading.level,
      }
    if (isTitle(rest) && !aboveIsHeading) return { ...start, body: index + 1, bodyAt: 0, heading: rest }
    const split = splitTitle(rest, loose)
    if (split && !heading) return { ...start, bodyAt: role.restAt + split.textAt, heading: split.title }
    if (rest === '') {
      const next = roles[index + 1]
      if (next?.kind === 'heading' && !isInsideTitle(next.title, layout.repeated)) {
        return { ...start, body: index + 2, bodyAt: 0, heading: next.title }
      }
      return { ...start, body: index + 1, bodyAt: 0, heading: null }
    }
    return { ...start, heading: null }
  })
}

const splitTitle = (rest: string, loose: boolean): { title: string; textAt: number } | undefined => {
  const match = withinTitle.exec(rest)
  const title = match?.groups?.title?.trim()
  if (!match || !title || isOrder(title)) return undefined
  const text = rest.slice(match[0].length)
  const follows = isOrder(text) || (loose && text.length > 20 && title.split(' ').length <= 6)
  return follows ? { title, textAt: match[0].length } : undefined
}

const markAt = (text: string): number => /^[#>*_|•·▪\s]*/.exec(text)![0].length
