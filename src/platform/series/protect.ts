import type { Figure } from './figure.ts'
import type { Period, RawCell, Series } from './series.ts'

/** Fewest people, events or bodies behind a figure that is told, where a series says nothing else. */
export const THRESHOLD = 5

/** A figure as it may be told: of the whole, or of one value of one breakdown. */
export interface ToldCell {
  /** Empty for the whole. */
  readonly breakdown: string
  /** Empty for the whole. */
  readonly category: string
  readonly figure: Figure
}

/** A period as it was last told. */
export interface ToldPeriod extends Period {
  readonly name: string
  readonly version: number
  /** SHA-256 of the definition it was counted or reported by. */
  readonly definition: string
  readonly countedAt: Date
  readonly cells: readonly ToldCell[]
}

type Shape = Pick<Series, 'breakdowns' | 'adds' | 'threshold' | 'leastSources'>

const measured = (value: number): Figure => (value === 0 ? { kind: 'zero' } : { kind: 'measured', value })
const suppressed: Figure = { kind: 'suppressed' }
const isSmall = (count: number, threshold: number): boolean => count > 0 && count < threshold

/** Which parts come from too few for any number of them to be told, and whether some of them together come from enough. */
interface Sources {
  readonly isFew: (place: number) => boolean
  readonly areEnough: (places: readonly number[]) => boolean
}
const anybody: Sources = { isFew: () => false, areEnough: () => true }

/**
 * Which parts of a whole are withheld so that none of them can be worked out from the whole and the rest.
 *
 * What a reader knows of those that are withheld: how many they are, their sum, and that each is at least one. So beside every
 * part that is too small, the smallest others follow until they are two at least and their sum leaves each of them room
 * for as much as the threshold. Where all that are not zero are withheld and still too little is left, the zeros are too.
 *
 * @param parts whole numbers, zero or more. @param sources who stands behind each, where that matters.
 * @returns which are withheld, in the same order.
 */
export const withhold = (
  parts: readonly number[],
  threshold = THRESHOLD,
  { isFew, areEnough }: Sources = anybody,
): boolean[] => {
  const hidden = parts.map((part, place) => isSmall(part, threshold) || isFew(place))
  if (!hidden.includes(true)) return hidden
  const others = parts
    .map((part, place) => ({ part, place }))
    .filter(({ part, place }) => part > 0 && !hidden[place])
    .sort((first, second) => first.part - second.part || first.place - second.place)
  const isSafe = () => {
    const places = [...parts.keys()].filter((place) => hidden[place])
    const sum = places.reduce((whole, place) => whole + parts[place]!, 0)
    return places.length > 1 && sum - places.length >= threshold - 1 && areEnough(places)
  }
  while (!isSafe()) {
    const next = others.shift()
    if (next === undefined) return parts.map(() => true)
    hidden[next.place] = true
  }
  return hidden
}

/** A breakdown with what was counted of each of its values. */
interface Division {
  readonly key: string
  readonly values: readonly string[]
  readonly parts: readonly number[]
  readonly cells: readonly (readonly RawCell[])[]
}

const divide = ({ breakdowns }: Shape, raw: readonly RawCell[]): Division[] =>
  breakdowns.map(({ key, values }) => {
    const cells = values.map((value) => raw.filter(({ cell }) => cell[key] === value.key))
    const parts = cells.map((of) => of.reduce((sum, { count }) => sum + count, 0))
    return { key, values: values.map((value) => value.key), parts, cells }
  })

const sourcesOf = (cells: readonly RawCell[]): number =>
  new Set(cells.flatMap(({ count, sources = [] }) => (count > 0 ? sources : []))).size

/**
 * Groups of values of a breakdown that another breakdown tells the sum of: those that occur with the same values of the other.
 * Whoever knows that all grants of one kind are decided by organisations reads the one off the other.
 */
const linked = (of: Division, other: Division): number[][] => {
  const groups: { places: number[]; with: Set<string> }[] = []
  for (const [place, cells] of of.cells.entries()) {
    const seen = new Set(cells.filter(({ count }) => count > 0).map(({ cell }) => cell[other.key] ?? ''))
    if (seen.size === 0) continue
    const joined = { places: [place], with: seen }
    for (const group of groups.filter((one) => [...seen].some((value) => one.with.has(value)))) {
      groups.splice(groups.indexOf(group), 1)
      joined.places.push(...group.places)
      for (const value of group.with) joined.with.add(value)
    }
    groups.push(joined)
  }
  return groups.length > 1 ? groups.map(({ places }) => places) : []
}

const protectCounts = (shape: Shape, raw: readonly RawCell[]): ToldCell[] => {
  const threshold = shape.threshold ?? THRESHOLD
  const least = shape.leastSources ?? 0
  const whole = raw.reduce((sum, { count }) => sum + count, 0)
  const wholeIsSmall = isSmall(whole, threshold) || sourcesOf(raw) < least
  const divisions = divide(shape, raw)
  const cells = divisions.flatMap((division) => {
    const { key, values, parts } = division
    const withheld = (places: readonly number[]): readonly number[] => {
      const hidden = withhold(
        places.map((place) => parts[place]!),
        threshold,
        {
          isFew: (at) => sourcesOf(division.cells[places[at]!]!) < least,
          areEnough: (ats) => sourcesOf(ats.flatMap((at) => division.cells[places[at]!]!)) >= least,
        },
      )
      return places.filter((_, at) => hidden[at])
    }
    const others = divisions.filter((other) => other !== division)
    // Of a whole that is withheld no part is told, not even a zero: what is left would be the whole.
    const hidden = new Set(
      wholeIsSmall
        ? parts.keys()
        : [[...parts.keys()], ...others.flatMap((other) => linked(division, other))].flatMap(withheld),
    )
    return values.map((category, place) => ({
      breakdown: key,
      category,
      figure: hidden.has(place) ? suppressed : measured(parts[place]!),
    }))
  })
  return [{ breakdown: '', category: '', figure: wholeIsSmall ? suppressed : measured(whole) }, ...cells]
}

/** A median or a share is told where enough stand behind it, and behind both sides of a share. */
const protectFigure = ({ count, part, value }: RawCell, threshold: number): Figure => {
  if (count === 0) return { kind: 'not_collected' }
  const rest = part === undefined ? 0 : count - part
  if (isSmall(count, threshold) || isSmall(part ?? 0, threshold) || isSmall(rest, threshold))
    return suppressed
  return value === null || value === undefined ? { kind: 'unknown' } : measured(value)
}

const protectFigures = (shape: Shape, raw: readonly RawCell[]): ToldCell[] => {
  const figureOf = (breakdown: string, category: string): Figure => {
    const found = raw.find(({ cell }) => {
      const keys = Object.keys(cell)
      return breakdown === '' ? keys.length === 0 : keys.length === 1 && cell[breakdown] === category
    })
    return found === undefined
      ? { kind: 'not_collected' }
      : protectFigure(found, shape.threshold ?? THRESHOLD)
  }
  return [
    { breakdown: '', category: '', figure: figureOf('', '') },
    ...shape.breakdowns.flatMap(({ key, values }) =>
      values.map(({ key: category }) => ({
        breakdown: key,
        category,
        figure: figureOf(key, category),
      })),
    ),
  ]
}

/** What may be told of a period: the whole, and each breakdown by itself. Never a cross of two, which would be too fine. */
export const protect = (shape: Shape, raw: readonly RawCell[]): ToldCell[] =>
  shape.adds ? protectCounts(shape, raw) : protectFigures(shape, raw)
