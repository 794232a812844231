import { Contradiction, infer, type Solver, type Told, type Unknown } from '../protection/index.ts'
import { labelsIn, tableIn } from './block.ts'
import { type KnownFigure, linksOf, merged, nameOf, type Publication, tellings, toldOf } from './telling.ts'

/** Unknown counts, and what is told of them. */
export interface Knowledge {
  readonly unknowns: readonly Unknown[]
  readonly told: readonly Told[]
}

/** Knowledge put together; a count that one knows to be at least so much is at least so much. */
export const joined = (all: readonly Knowledge[]): Knowledge => ({
  unknowns: merged(
    [
      ...all.flatMap(({ unknowns }) => unknowns),
      ...all.flatMap(({ told }) => told.flatMap(({ terms }) => terms.map(({ name }): Unknown => ({ name })))),
    ],
    ({ least = 0 }) => least,
  ),
  told: all.flatMap(({ told }) => told),
})

/** Whether all that is told can be true of the same counts. */
export const isPossible = (solver: Solver, { unknowns, told }: Knowledge): boolean => {
  const [first] = unknowns
  if (first === undefined) return true
  try {
    infer(solver, unknowns, told, [first.name])
    return true
  } catch (error) {
    if (error instanceof Contradiction) return false
    throw error
  }
}

/** What is known beside something that is about to leave the house. */
interface Beside {
  readonly known: Knowledge
  /** The publications that can be of the same counts. */
  readonly fitting: readonly Publication[]
  /** Those, and the figures, that cannot: nobody can put them beside ours as they are. */
  readonly unfitPublications: readonly Publication[]
  readonly unfitFigures: readonly KnownFigure[]
}

/**
 * Everything that is out of a population and can be true beside what is about to be told of it.
 *
 * @param own what is about to be told. @param links publications that it is itself, for the combinations that tie tables together.
 */
export const whatIsBeside = (
  solver: Solver,
  own: Knowledge,
  population: string,
  {
    publications,
    figures,
  }: { readonly publications: readonly Publication[]; readonly figures: readonly KnownFigure[] },
  links: readonly Publication[] = [],
): Beside => {
  let known: Knowledge = { unknowns: [], told: [] }
  const add = (more: Knowledge): boolean => {
    const next = joined([known, more])
    if (!isPossible(solver, joined([own, next]))) return false
    known = next
    return true
  }
  const fitting: Publication[] = []
  const unfitPublications: Publication[] = []
  for (const one of publications.filter((of) => of.population === population))
    (add(joined(tellings(one))) ? fitting : unfitPublications).push(one)
  known = joined([known, linksOf(population, [...fitting, ...links])])
  const unfitFigures = figures
    .filter((of) => of.population === population)
    .filter((one) => !add({ unknowns: [], told: toldOf(one) }))
  return { known, fitting, unfitPublications, unfitFigures }
}

/** Every number that a publication tells exactly, by the name of its count. */
export const exactly = ({ population, method, blocks }: Publication): Map<string, number> => {
  const told = new Map<string, number>()
  if (method.name !== 'suppress') return told
  for (const block of blocks) {
    const table = tableIn(block)
    const hidden = new Set(block.hidden)
    for (const [cell, count] of block.counts.entries())
      if (!hidden.has(cell) && block.unsaid[cell] === undefined)
        told.set(nameOf(population, labelsIn(block, table, cell)), count)
  }
  return told
}

/** The number of a figure, by the name of its count, where it says exactly how many are in one cell. */
export const exactIn = ({ population, cells, perhaps, least, most }: KnownFigure): Map<string, number> =>
  new Map(
    cells.length === 1 && perhaps.length === 0 && least === most
      ? [[nameOf(population, cells[0]), least]]
      : [],
  )

/** Whether both were counted from the same, at the same day. */
export const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  JSON.stringify([...one].sort()) === JSON.stringify([...other].sort())

/**
 * Numbers that differ from earlier ones by less than a table would show: the difference tells of those who came or went since.
 */
export const differences = (
  now: ReadonlyMap<string, number>,
  earlier: readonly (readonly [source: string, told: ReadonlyMap<string, number>])[],
  threshold: number,
): { readonly name: string; readonly source: string; readonly change: number }[] =>
  earlier.flatMap(([source, told]) =>
    [...told].flatMap(([name, count]) => {
      const change = Math.abs((now.get(name) ?? count) - count)
      return change > 0 && change < threshold ? [{ name, source, change }] : []
    }),
  )
