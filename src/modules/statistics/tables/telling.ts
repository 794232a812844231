import {
  isInnermost,
  type Secret,
  TOTAL,
  type Told,
  tellingsFrom,
  type Unknown,
} from '../protection/index.ts'
import { labelsIn, tableIn } from './block.ts'
import { demandOf, type Method } from './methods.ts'
import { type ProtectedBlock, smallCells } from './protecting.ts'

export type Labels = Readonly<Record<string, string>>

/** A protected table as it was told, or is about to be. */
export interface Publication {
  /** As people know it: its title. */
  readonly source: string
  /** Whom it counts; only tables of the same people tell of each other. */
  readonly population: string
  readonly method: Method
  readonly blocks: readonly ProtectedBlock[]
  /** The submissions that it was counted from, and the day at which everybody's status was read. */
  readonly rests: readonly string[]
}

/**
 * A number that is known outside: of those in `cells` together, and of some in `perhaps`. At least `least` are in all of these, and
 * at most `most` in `cells`.
 */
export interface KnownFigure {
  readonly source: string
  readonly population: string
  readonly cells: readonly [Labels, ...Labels[]]
  readonly perhaps: readonly Labels[]
  readonly least: number
  readonly most: number
  /** What it was counted from, where it is ours. */
  readonly rests?: readonly string[]
}

/** Most combinations of labels up to which every one is an unknown of its own. */
const MOST_COMBINATIONS = 3_000

/** The same count has the same name in every table: a dimension that is not divided is left out. */
export const nameOf = (population: string, labels: Labels): string =>
  JSON.stringify([
    population,
    ...Object.entries(labels)
      .filter(([, label]) => label !== TOTAL)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  ])

export const labelsOfName = (name: string): Record<string, string> =>
  Object.fromEntries((JSON.parse(name) as [string, ...[string, string][]]).slice(1) as [string, string][])

/** How far a changed number can be from the count. */
const rangeOf = (method: Method, block: ProtectedBlock, cell: number): { least: number; most: number } => {
  const count = block.counts[cell]!
  if (method.name === 'suppress') return { least: count, most: count }
  const told = block.changed![cell]!
  if (method.name === 'cell-key')
    return told === 0
      ? { least: 0, most: method.largestChange }
      : { least: Math.max(1, told - method.largestChange), most: told + method.largestChange }
  const reach = block.beyond > 0 ? 2 * method.base - 1 : method.base - 1
  return { least: Math.max(0, told - reach), most: told + reach }
}

export const tellings = ({ source, population, method, blocks }: Publication) =>
  blocks.map((block) => {
    const table = tableIn(block)
    const hidden = new Set(block.hidden)
    return tellingsFrom(
      {
        table,
        tells: (cell) =>
          hidden.has(cell) || block.unsaid[cell] !== undefined ? undefined : rangeOf(method, block, cell),
        // A reader who knows the method knows that zeros are told.
        leastOf: (cell) => (hidden.has(cell) ? 1 : 0),
        nameOf: (labels) => nameOf(population, { ...block.at, ...labels }),
      },
      source,
    )
  })

export const secretsOf = ({ population, method, blocks }: Publication): Secret[] =>
  blocks.flatMap((block) => {
    const table = tableIn(block)
    const { width } = demandOf(method)
    return smallCells(block, method).map((cell) => ({
      name: nameOf(population, labelsIn(block, table, cell)),
      width,
    }))
  })

/** What a known figure tells of our counts. */
export const toldOf = ({ source, population, cells, perhaps, least, most }: KnownFigure): Told[] => {
  const term = (labels: Labels) => ({ name: nameOf(population, labels), weight: 1 })
  const cell = nameOf(population, cells[0])
  const terms = cells.map(term)
  if (perhaps.length === 0) return [{ source, cell, terms, least, most }]
  return [
    { source, cell, terms: [...terms, ...perhaps.map(term)], least, most: Number.POSITIVE_INFINITY },
    { source, cell, terms, least: 0, most },
  ]
}

/**
 * The combinations of labels that all tables together can tell apart, and which of them each innermost cell holds: tables that
 * cross the same people in different ways are linked by that, and not by their common sums alone.
 */
const combinations = (publications: readonly Publication[]) => {
  const finest = new Map<string, { leaves: string[]; holds: Map<string, Set<string>> }>()
  for (const { blocks } of publications)
    for (const block of blocks) {
      if (Object.keys(block.at).length > 0) return undefined
      for (const { name, labels, leaves } of tableIn(block).dimensions) {
        const last = labels.flatMap((label, at) =>
          leaves[at]!.length === 1 && leaves[at]![0] === at ? [label] : [],
        )
        if ((finest.get(name)?.leaves.length ?? 0) >= last.length) continue
        const holds = new Map(
          labels.map((label, at) => [label, new Set([...leaves[at]!].map((leaf) => labels[leaf]!))]),
        )
        finest.set(name, { leaves: last, holds })
      }
    }
  const size = [...finest.values()].reduce((product, { leaves }) => product * leaves.length, 1)
  if (size > MOST_COMBINATIONS) return undefined
  const all = [...finest].reduce<Labels[]>(
    (found, [name, { leaves }]) => found.flatMap((one) => leaves.map((leaf) => ({ ...one, [name]: leaf }))),
    [{}],
  )
  const isIn = (combination: Labels, labels: Labels): boolean =>
    Object.entries(labels).every(
      ([name, label]) => finest.get(name)?.holds.get(label)?.has(combination[name]!) ?? false,
    )
  return { all, isIn }
}

export const linksOf = (
  population: string,
  publications: readonly Publication[],
): { unknowns: Unknown[]; told: Told[] } => {
  const shapes = new Set(
    publications.map(({ blocks }) =>
      Object.keys(blocks[0]?.hierarchies ?? {})
        .sort()
        .join(),
    ),
  )
  const combined = shapes.size > 1 ? combinations(publications) : undefined
  if (combined === undefined) return { unknowns: [], told: [] }
  const nameAll = (labels: Labels) => `all ${nameOf(population, labels)}`
  const done = new Set<string>()
  const told = publications.flatMap(({ source, blocks }) =>
    blocks.flatMap((block) => {
      const table = tableIn(block)
      return [...table.counts.keys()].flatMap((cell): Told[] => {
        const labels = labelsIn(block, table, cell)
        const name = nameOf(population, labels)
        if (!isInnermost(table, cell) || done.has(name)) return []
        done.add(name)
        const parts = combined.all.filter((one) => combined.isIn(one, labels))
        const terms = [{ name, weight: -1 }, ...parts.map((one) => ({ name: nameAll(one), weight: 1 }))]
        return [{ source, cell: name, terms, least: 0, most: 0 }]
      })
    }),
  )
  return { unknowns: combined.all.map((labels) => ({ name: nameAll(labels) })), told }
}

export const merged = <Named extends { readonly name: string }>(
  all: readonly Named[],
  larger: (one: Named) => number,
) => {
  const byName = new Map<string, Named>()
  for (const one of all) {
    const before = byName.get(one.name)
    if (before === undefined || larger(before) < larger(one)) byName.set(one.name, one)
  }
  return [...byName.values()]
}
