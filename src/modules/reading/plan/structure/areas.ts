import { tidy } from '../language/words.ts'
import type { Area } from '../schema.ts'
import { plainLevel } from './headings.ts'
import type { Layout } from './starts.ts'
import { isApartTitle, isGeneralTitle, isInsideTitle } from './titles.ts'

/** Where a measure's section begins, and the level of its own heading. */
export interface Placed {
  index: number
  level: number
}

export interface Areas {
  areas: Area[]
  /** The area of each measure, by position, null where it stands in none. */
  areaOf: (string | null)[]
  /** Blocks that begin an area and so end the measure before. */
  boundaries: ReadonlySet<number>
}

interface Open {
  index: number
  level: number
  label: string | null
  title: string
}

/**
 * The areas that the measures stand in: for each the nearest numbered or marked heading over it; where the document
 * has none, the unnumbered headings that several measures share.
 */
export const areasOf = (layout: Layout, measures: Placed[]): Areas => {
  const byNumber = enclosing(layout, measures, (open) => open.level < plainLevel)
  const useful = byNumber.filter((open) => open !== undefined)
  if (useful.length * 2 >= measures.length && !isOnlyTitle(useful)) return named(byNumber)
  const plain = plainAreas(layout, measures)
  if (plain.some((open) => open !== undefined)) return named(plain)
  return useful.length > 0 && !isOnlyTitle(useful) ? named(byNumber) : named(measures.map(() => undefined))
}

/** One heading over all measures is the plan's title or "Åtgärder", not an area. */
const isOnlyTitle = (opens: Open[]): boolean => {
  const first = opens[0]
  if (!first || opens.some((open) => open.index !== first.index)) return false
  return first.label === null || isGeneralTitle(first.title)
}

const enclosing = (
  { roles, contents, repeated }: Layout,
  measures: Placed[],
  counts: (open: Open) => boolean,
): (Open | undefined)[] => {
  const stack: Open[] = []
  const found: (Open | undefined)[] = []
  const own = new Map(measures.map(({ index, level }, position) => [index, { level, position }]))
  for (let index = 0; index < roles.length; index += 1) {
    const measure = own.get(index)
    if (measure) {
      found[measure.position] = stack.findLast((open) => open.level < measure.level && counts(open))
      continue
    }
    const role = roles[index]!
    if (
      role.kind !== 'heading' ||
      contents.has(index) ||
      (role.level >= plainLevel && isInsideTitle(role.title, repeated))
    )
      continue
    while (stack.length > 0 && stack.at(-1)!.level >= role.level) stack.pop()
    stack.push({ index, level: role.level, label: role.label, title: role.title })
  }
  return found
}

/** Unnumbered headings that are no measure's own: at least two, or one that several measures share. */
const plainAreas = (layout: Layout, measures: Placed[]): (Open | undefined)[] => {
  const own = new Set(measures.map(({ index }) => index))
  const roles = layout.roles
  let current: Open | undefined
  const found: (Open | undefined)[] = []
  const order = new Map(measures.map(({ index }, position) => [index, position]))
  for (let index = 0; index < roles.length; index += 1) {
    const position = order.get(index)
    if (position !== undefined) found[position] = current
    const role = roles[index]!
    if (role.kind !== 'heading' || own.has(index) || layout.contents.has(index)) continue
    if (isInsideTitle(role.title, layout.repeated) || isGeneralTitle(role.title)) continue
    if (isApartTitle(role.title)) current = undefined
    else current = { index, level: role.level, label: null, title: role.title }
  }
  const distinct = new Set(found.flatMap((open) => (open ? [open.index] : [])))
  return distinct.size >= 2 && distinct.size < measures.length ? found : measures.map(() => undefined)
}

const named = (opens: (Open | undefined)[]): Areas => {
  const ids = new Map<number, string>()
  const areas: Area[] = []
  const taken = new Set<string>()
  for (const open of opens) {
    if (!open || ids.has(open.index)) continue
    let id = open.label ?? String(ids.size + 1)
    while (taken.has(id)) id = `${id}'`
    taken.add(id)
    ids.set(open.index, id)
    areas.push({ id, title: tidy(open.title).replace(/[:.]$/, '') })
  }
  return {
    areas,
    areaOf: opens.map((open) => (open ? ids.get(open.index)! : null)),
    boundaries: new Set(ids.keys()),
  }
}
