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
  readonly countedAt: Date
  readonly cells: readonly ToldCell[]
}

type Shape = Pick<Series, 'breakdowns' | 'adds' | 'threshold'>

const measured = (value: number): Figure => (value === 0 ? { kind: 'zero' } : { kind: 'measured', value })
const suppressed: Figure = { kind: 'suppressed' }
const isSmall = (count: number, threshold: number): boolean => count > 0 && count < threshold

/**
 * Which parts of a whole are withheld so that none of them can be worked out from the whole and the rest.
 *
 * What a reader knows of those that are withheld: how many they are, their sum, and that each is at least one. So beside every
 * part that is too small, the smallest others follow until they are two at least and their sum leaves each of them room
 * for as much as the threshold. Where all that are not zero are withheld and still too little is left, the zeros are too.
 *
 * @param parts whole numbers, zero or more. @returns which are withheld, in the same order.
 */
export const withhold = (parts: readonly number[], threshold = THRESHOLD): boolean[] => {
  const hidden = parts.map((part) => isSmall(part, threshold))
  if (!hidden.includes(true)) return hidden
  const others = parts
    .map((part, place) => ({ part, place }))
    .filter(({ part, place }) => part > 0 && !hidden[place])
    .sort((first, second) => first.part - second.part || first.place - second.place)
  const isSafe = () => {
    const inside = parts.filter((_, place) => hidden[place])
    const sum = inside.reduce((whole, part) => whole + part, 0)
    return inside.length > 1 && sum - inside.length >= threshold - 1
  }
  while (!isSafe()) {
    const next = others.shift()
    if (next === undefined) return parts.map(() => true)
    hidden[next.place] = true
  }
  return hidden
}

const protectCounts = (shape: Shape, raw: readonly RawCell[]): ToldCell[] => {
  const threshold = shape.threshold ?? THRESHOLD
  const whole = raw.reduce((sum, { count }) => sum + count, 0)
  const wholeIsSmall = isSmall(whole, threshold)
  const cells = shape.breakdowns.flatMap(({ key, values }) => {
    const parts = values.map((value) =>
      raw.filter(({ cell }) => cell[key] === value.key).reduce((sum, { count }) => sum + count, 0),
    )
    // Of a whole that is withheld no part is told, not even a zero: what is left would be the whole.
    const hidden = wholeIsSmall ? parts.map(() => true) : withhold(parts, threshold)
    return values.map(({ key: category }, place) => ({
      breakdown: key,
      category,
      figure: hidden[place] ? suppressed : measured(parts[place]!),
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
