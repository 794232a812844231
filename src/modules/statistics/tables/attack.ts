import {
  Contradiction,
  disclosuresOf,
  isInnermost,
  type Secret,
  type Solver,
  TOTAL,
  type Told,
  tellingsFrom,
  type Unknown,
} from '../protection/index.ts'
import { labelsIn, tableIn } from './block.ts'
import { demandOf, type Method } from './methods.ts'
import { type ProtectedBlock, smallCells } from './protecting.ts'

type Labels = Readonly<Record<string, string>>

/** A protected table as it was told, or is about to be. */
export interface Publication {
  /** As people know it: its title. */
  readonly source: string
  /** Whom it counts; only tables of the same people tell of each other. */
  readonly population: string
  readonly method: Method
  readonly blocks: readonly ProtectedBlock[]
  /** The submissions that it was counted from. */
  readonly rests: readonly string[]
}

/** A number that is known elsewhere: at least `least` of those in the cells together, and at most `most` in the first. */
export interface KnownFigure {
  readonly source: string
  readonly population: string
  readonly cells: readonly [Labels, ...Labels[]]
  readonly least: number
  readonly most: number
}

/** A count that a reader could work out too closely, and from what. For those within the house alone. */
export interface Finding {
  readonly labels: Labels
  readonly least: number
  readonly most: number
  readonly from: readonly { readonly source: string; readonly labels: Labels }[]
}

/** What an attack on a table that is about to be released found. */
export interface Verdict {
  readonly findings: readonly Finding[]
  /** Figures of others that cannot be of the same people: nobody can put them beside ours. */
  readonly unfit: readonly string[]
  /** What is told already contradicts this table, so that nobody can say what could be inferred. */
  readonly contradicts: boolean
  /** How many releases, exports and figures of others it was looked at beside. */
  readonly beside: number
}

/** Most combinations of labels up to which every one is an unknown of its own. */
const MOST_COMBINATIONS = 3_000

/** The same count has the same name in every table: a dimension that is not divided is left out. */
const nameOf = (population: string, labels: Labels): string =>
  JSON.stringify([
    population,
    ...Object.entries(labels)
      .filter(([, label]) => label !== TOTAL)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  ])

const labelsOfName = (name: string): Record<string, string> =>
  Object.fromEntries((JSON.parse(name) as [string, ...[string, string][]]).slice(1) as [string, string][])

/** How far a changed number can be from the count. */
const rangeOf = (method: Method, block: ProtectedBlock, cell: number): { least: number; most: number } => {
  const count = block.counts[cell]!
  if (method.name === 'suppress') return { least: count, most: count }
  const told = block.changed![cell]!
  if (method.name === 'cell-key')
    return told === 0
      ? { least: 0, most: method.D }
      : { least: Math.max(1, told - method.D), most: told + method.D }
  const reach = block.beyond > 0 ? 2 * method.base - 1 : method.base - 1
  return { least: Math.max(0, told - reach), most: told + reach }
}

const tellings = ({ source, population, method, blocks }: Publication) =>
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

const secretsOf = ({ population, method, blocks }: Publication): Secret[] =>
  blocks.flatMap((block) => {
    const table = tableIn(block)
    const { width } = demandOf(method)
    return smallCells(block, method).map((cell) => ({
      name: nameOf(population, labelsIn(block, table, cell)),
      width,
    }))
  })

const toldOf = ({ source, population, cells, least, most }: KnownFigure): Told[] => {
  const names = cells.map((labels) => nameOf(population, labels))
  const term = (name: string) => ({ name, weight: 1 })
  const cell = names[0]!
  if (names.length === 1) return [{ source, cell, terms: [term(cell)], least, most }]
  return [
    { source, cell, terms: names.map(term), least, most: Number.POSITIVE_INFINITY },
    { source, cell, terms: [term(cell)], least: 0, most },
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

const linksOf = (
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

const merged = <Named extends { readonly name: string }>(
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

/** Every number that a publication tells exactly, by its name. */
const exactly = ({ population, method, blocks }: Publication): Map<string, number> => {
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

/**
 * What counting anew would tell of those who came or went since: a number that differs from an earlier one by less than what a
 * table would hide.
 */
const differences = (release: Publication, earlier: readonly Publication[]): Finding[] => {
  const { threshold } = demandOf(release.method)
  const now = exactly(release)
  return earlier.flatMap((before) =>
    [...exactly(before)].flatMap(([name, count]): Finding[] => {
      const change = Math.abs((now.get(name) ?? count) - count)
      if (change === 0 || change >= threshold) return []
      const labels = labelsOfName(name)
      return [{ labels, least: change, most: change, from: [{ source: before.source, labels }] }]
    }),
  )
}

const sameSubmissions = (one: Publication, other: Publication): boolean =>
  JSON.stringify([...one.rests].sort()) === JSON.stringify([...other.rests].sort())

/**
 * Attacks a table as anybody could who has read it beside everything that is out of the same people: earlier releases (withdrawn
 * ones too), what was sent abroad, and what others have published.
 *
 * @param earlier of the same collection, whatever they count.
 */
export const attack = (
  solver: Solver,
  release: Publication,
  earlier: readonly Publication[],
  figures: readonly KnownFigure[],
): Verdict => {
  const { population } = release
  const related = earlier.filter((one) => one.population === population)
  const same = related.filter((one) => sameSubmissions(one, release))
  const stale = related.filter((one) => !same.includes(one))
  const outside = figures.filter((one) => one.population === population)
  const all = [...same, release]
  const links = linksOf(population, all)
  const ours = all.map((one) => tellings(one))
  const secrets = merged(all.flatMap(secretsOf), ({ width }) => width)
  const told = (of: readonly (typeof ours)[number][]) =>
    of.flatMap((blocks) => blocks.flatMap((one) => one.told))
  const known = [...told(ours.slice(0, -1)), ...links.told]
  const released = told(ours.slice(-1))
  const unknownsFor = (beside: readonly Told[]): Unknown[] =>
    merged(
      [
        ...ours.flatMap((blocks) => blocks.flatMap(({ unknowns }) => unknowns)),
        ...links.unknowns,
        ...beside.flatMap(({ terms }) => terms.map(({ name }): Unknown => ({ name }))),
      ],
      ({ least = 0 }) => least,
    )
  const judge = (beside: readonly Told[], of: readonly Secret[] = secrets): Finding[] =>
    disclosuresOf(solver, unknownsFor(beside), [...known, ...beside], released, of).map(
      ({ name, least, most, from }) => ({
        labels: labelsOfName(name),
        least,
        most,
        from: from.map(({ source, cell }) => ({ source, labels: labelsOfName(cell) })),
      }),
    )
  const changed = differences(release, stale)
  const beside = related.length + outside.length
  const isPossible = (of: readonly Told[]): boolean => {
    const any: Secret[] = [
      { name: nameOf(population, labelsIn(release.blocks[0]!, tableIn(release.blocks[0]!), 0)), width: 0 },
    ]
    try {
      judge(of, any)
      return true
    } catch (error) {
      if (error instanceof Contradiction) return false
      throw error
    }
  }
  if (release.blocks.length === 0) return { findings: changed, unfit: [], contradicts: false, beside }
  if (!isPossible([])) return { findings: changed, unfit: [], contradicts: true, beside }
  const fitting: Told[] = []
  const unfit: string[] = []
  for (const figure of outside) {
    const more = toldOf(figure)
    if (isPossible([...fitting, ...more])) fitting.push(...more)
    else unfit.push(figure.source)
  }
  return { findings: [...changed, ...judge(fitting)], unfit, contradicts: false, beside }
}
