import type { Figure } from '../../../platform/series/figure.ts'

/** A count as a figure: none is zero, and zero is told. */
export const figureOf = (count: number): Figure =>
  count === 0 ? { kind: 'zero' } : { kind: 'measured', value: count }

type Unstated = 'unknown' | 'not_collected' | 'suppressed'

/** What a thing that is counted is in one breakdown: the categories it belongs to, or why nobody can say. */
export type Classified<Category extends string> = readonly Category[] | Unstated

export interface Division<Category extends string> {
  readonly cells: Readonly<Record<Category, Figure>>
  /** Those whose category is not told, whatever the reason. */
  readonly untold: Figure
}

/** Why none is told: one reason where it is the same for all, else unknown. */
const reasonOf = (reasons: readonly Unstated[]): Figure => {
  const [first] = reasons
  const isSame = reasons.every((reason) => reason === first)
  return { kind: first !== undefined && isSame ? first : 'unknown' }
}

/**
 * Counts things by category. Where the category of none of them is told, the cells are not zero: they are unknown, not collected or
 * withheld. Where some are told, a cell counts those, and the rest stand by themselves.
 */
export const divide = <Category extends string>(
  categories: readonly Category[],
  classified: readonly Classified<Category>[],
): Division<Category> => {
  const told = classified.filter((one): one is readonly Category[] => typeof one !== 'string')
  const reasons = classified.filter((one): one is Unstated => typeof one === 'string')
  const figure = (category: Category): Figure =>
    told.length === 0 && reasons.length > 0
      ? reasonOf(reasons)
      : figureOf(told.filter((one) => one.includes(category)).length)
  return {
    cells: Object.fromEntries(categories.map((category) => [category, figure(category)])) as Record<
      Category,
      Figure
    >,
    untold: figureOf(reasons.length),
  }
}

/** One of the categories of a breakdown, or none that is told. */
export type OrUntold<Category extends string> = Category | 'untold'

/**
 * Counts things by two breakdowns at once. Where one of the two is told of nobody, the cells that name its categories are not zero:
 * they have the reason for it.
 */
export const cross = <First extends string, Second extends string>(
  firsts: readonly First[],
  seconds: readonly Second[],
  classified: readonly { readonly first: Classified<First>; readonly second: Classified<Second> }[],
): { readonly first: OrUntold<First>; readonly second: OrUntold<Second>; readonly figure: Figure }[] => {
  const reason = (all: readonly Classified<string>[]): Figure | undefined => {
    const reasons = all.filter((one): one is Unstated => typeof one === 'string')
    return all.length > 0 && reasons.length === all.length ? reasonOf(reasons) : undefined
  }
  const noFirst = reason(classified.map(({ first }) => first))
  const noSecond = reason(classified.map(({ second }) => second))
  const isIn = (given: Classified<string>, category: string): boolean =>
    category === 'untold' ? typeof given === 'string' : typeof given !== 'string' && given.includes(category)
  const figure = (one: OrUntold<First>, other: OrUntold<Second>): Figure => {
    if (one !== 'untold' && noFirst !== undefined) return noFirst
    if (other !== 'untold' && noSecond !== undefined) return noSecond
    return figureOf(classified.filter(({ first, second }) => isIn(first, one) && isIn(second, other)).length)
  }
  return [...firsts, 'untold' as const].flatMap((first) =>
    [...seconds, 'untold' as const].map((second) => ({ first, second, figure: figure(first, second) })),
  )
}
