import type { Inspected } from '../../../platform/series/inspect.ts'
import { THRESHOLD, type ToldCell } from '../../../platform/series/protect.ts'
import type { RawCell } from '../../../platform/series/series.ts'
import { Contradiction, infer, type Solver, type Told, type Unknown } from '../protection/index.ts'

/** A cell of what is told of a series with what was counted of it. */
interface Cell {
  readonly name: string
  readonly told: ToldCell
  readonly count: number
  /** Places of the combinations that it counts. */
  readonly of: readonly number[]
  /** Too small, from too few, or too little changed to be known. */
  readonly isSecret: boolean
}

const suppressed = { kind: 'suppressed' } as const
const nameOf = ({ breakdown, category }: Pick<ToldCell, 'breakdown' | 'category'>): string =>
  `${breakdown}|${category}`
const isNumber = ({ figure }: Pick<ToldCell, 'figure'>): boolean =>
  figure.kind === 'measured' || figure.kind === 'zero'
const numberOf = ({ figure }: Pick<ToldCell, 'figure'>): number =>
  figure.kind === 'measured' ? figure.value : 0

const sourcesOf = (raw: readonly RawCell[]): number =>
  new Set(raw.flatMap(({ count, sources = [] }) => (count > 0 ? sources : []))).size

const cellsOf = ({ series, raw, told }: Inspected): Cell[] => {
  const threshold = series.threshold ?? THRESHOLD
  return told.map((one) => {
    const of = [...raw.keys()].filter(
      (at) => one.breakdown === '' || raw[at]!.cell[one.breakdown] === one.category,
    )
    const count = of.reduce((sum, at) => sum + raw[at]!.count, 0)
    const isFew = sourcesOf(of.map((at) => raw[at]!)) < (series.leastSources ?? 0)
    return { name: nameOf(one), told: one, count, of, isSecret: count > 0 && (count < threshold || isFew) }
  })
}

/** Whether a withheld cell of a breakdown may be a zero: where one is, whoever knows the method cannot take any for one at least. */
const mayBeZero = (cells: readonly Cell[], hidden: ReadonlySet<string>, breakdown: string): boolean =>
  cells.some(({ name, told, count }) => told.breakdown === breakdown && hidden.has(name) && count === 0)

/**
 * What a reader works with: which combinations of values there can be (nobody asks a school for shelter), what each cell sums up,
 * every number that is told, and what was told before.
 */
const knowledge = (cells: readonly Cell[], raw: readonly RawCell[], hidden: ReadonlySet<string>) => {
  const unknowns: Unknown[] = [
    ...raw.map((_, at): Unknown => ({ name: `${at}` })),
    ...cells.map(
      ({ name, told }): Unknown => ({
        name,
        least: hidden.has(name) && !mayBeZero(cells, hidden, told.breakdown) ? 1 : 0,
      }),
    ),
  ]
  const sums = cells.map(
    ({ name, of }): Told => ({
      source: 'sum',
      cell: name,
      terms: [{ name, weight: -1 }, ...of.map((at) => ({ name: `${at}`, weight: 1 }))],
      least: 0,
      most: 0,
    }),
  )
  const told = cells
    .filter(({ name }) => !hidden.has(name))
    .map(
      ({ name, count }): Told => ({
        source: 'told',
        cell: name,
        terms: [{ name, weight: 1 }],
        least: count,
        most: count,
      }),
    )
  return { unknowns, told: [...sums, ...told] }
}

const beforeOf = (cells: readonly Cell[], before: Inspected['before']): Told[] => {
  const names = new Set(cells.map(({ name }) => name))
  return before.flatMap((version) =>
    version
      .filter((one) => isNumber(one) && names.has(nameOf(one)))
      .map(
        (one): Told => ({
          source: 'before',
          cell: nameOf(one),
          terms: [{ name: nameOf(one), weight: 1 }],
          least: numberOf(one),
          most: numberOf(one),
        }),
      ),
  )
}

/** Cells whose number differs from an earlier one by so few that the difference would tell of them. */
const changedByFew = (cells: readonly Cell[], before: Inspected['before'], threshold: number): string[] =>
  cells
    .filter(({ name, count }) =>
      before.some((version) =>
        version.some((one) => {
          const change = Math.abs(numberOf(one) - count)
          return nameOf(one) === name && isNumber(one) && change > 0 && change < threshold
        }),
      ),
    )
    .map(({ name }) => name)

/** What to withhold next so that a secret is less clear: the smallest of the told numbers that give it away, the whole last. */
const nextOf = (
  cells: readonly Cell[],
  hidden: ReadonlySet<string>,
  from: ReadonlySet<string>,
): Cell | undefined => {
  const rank = ({ told, count }: Cell): number =>
    told.breakdown === '' ? Number.MAX_SAFE_INTEGER : count === 0 ? Number.MAX_SAFE_INTEGER - 1 : count
  const open = cells.filter(({ name }) => !hidden.has(name))
  const telling = open.filter(({ name }) => from.has(name))
  return (telling.length > 0 ? telling : open).toSorted((one, other) => rank(one) - rank(other))[0]
}

const attackOnce = (
  solver: Solver,
  cells: readonly Cell[],
  { raw }: Inspected,
  hidden: ReadonlySet<string>,
  before: readonly Told[],
) => {
  const { unknowns, told } = knowledge(cells, raw, hidden)
  const secrets = cells.filter(({ isSecret, name }) => isSecret && hidden.has(name)).map(({ name }) => name)
  return infer(solver, unknowns, [...told, ...before], secrets)
}

/**
 * What may be told of a period of a series, for a reader who puts all its breakdowns together with what was told of it before: the
 * same as is about to be told where that is safe, and less where a small count could be worked out to within the threshold. Where
 * what was told before gives it away by itself, nothing more is told.
 *
 * Medians, shares and rates are no sums and pass.
 */
export const guardSeries = (solver: Solver, given: Inspected): readonly ToldCell[] => {
  const { series, told } = given
  if (!series.adds) return told
  const threshold = series.threshold ?? THRESHOLD
  const counted = cellsOf(given)
  const changed = new Set(changedByFew(counted, given.before, threshold))
  const cells = counted.map((cell) => ({ ...cell, isSecret: cell.isSecret || changed.has(cell.name) }))
  const hidden = new Set(cells.filter((cell) => !isNumber(cell.told)).map(({ name }) => name))
  for (const name of changed) hidden.add(name)
  let before = beforeOf(cells, given.before)
  for (;;) {
    try {
      const narrow = attackOnce(solver, cells, given, hidden, before).find(
        ({ least, most }) => most - least < threshold - 1,
      )
      if (narrow === undefined) break
      const next = nextOf(cells, hidden, new Set(narrow.from.map(({ cell }) => cell)))
      if (next === undefined) break
      hidden.add(next.name)
    } catch (error) {
      // Counted anew it is no longer the same people: what was told before says nothing exact of them.
      if (!(error instanceof Contradiction)) throw error
      // What contradicts itself cannot be judged, and what cannot be judged is not told.
      if (before.length === 0)
        return told.map((one) => (isNumber(one) ? { ...one, figure: suppressed } : one))
      before = []
    }
  }
  return told.map((one) => (hidden.has(nameOf(one)) && isNumber(one) ? { ...one, figure: suppressed } : one))
}
