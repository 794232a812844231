import type { Pattern } from './pattern.ts'
import type { ProgrammeRow, Solver } from './solver.ts'
import { type CountTable, equation, labelsOf } from './table.ts'

/** A count that nobody outside is told, and what anybody knows of it in any case. */
export interface Unknown {
  readonly name: string
  /** 0 where nothing else is known. */
  readonly least?: number
  readonly most?: number
}

/** What a publication tells of unknown counts: their weighted sum lies in a range, or is one number. */
export interface Told {
  /** Which publication: a table, an earlier release, another body's table, an international export. */
  readonly source: string
  /** Which of its cells. */
  readonly cell: string
  readonly terms: readonly { readonly name: string; readonly weight: number }[]
  readonly least: number
  readonly most: number
}

/** What can be inferred of one count. */
export interface Inference {
  readonly name: string
  /** Whole numbers; `most` is infinite where nothing limits it. */
  readonly least: number
  readonly most: number
  /** What it was inferred from: where each is needed for one of the two limits. */
  readonly from: readonly { readonly source: string; readonly cell: string }[]
}

/** What is told cannot all be true of the same counts: nothing can be inferred from it. */
export class Contradiction extends Error {
  constructor() {
    super('What is told contradicts itself')
    this.name = 'Contradiction'
  }
}

const TOLERANCE = 1e-6

/**
 * The attacker in the box: what anybody can infer of some counts from all that has been told, by linear programming, the
 * limits brought to whole numbers.
 *
 * @param sought names of the counts that matter.
 * @throws Contradiction where what is told contradicts itself.
 */
export const infer = (
  solver: Solver,
  unknowns: readonly Unknown[],
  told: readonly Told[],
  sought: readonly string[],
): Inference[] => {
  const column = new Map(unknowns.map(({ name }, place) => [name, place]))
  const rows = told.map(({ terms, least, most }): ProgrammeRow => {
    const weights = new Map<number, number>()
    for (const { name, weight } of terms) {
      const place = column.get(name)
      if (place === undefined) throw new Error(`Nothing is known of ${name}`)
      weights.set(place, (weights.get(place) ?? 0) + weight)
    }
    return { indices: [...weights.keys()], values: [...weights.values()], lower: least, upper: most }
  })
  const questions = solver.keep({
    cost: unknowns.map(() => 0),
    lower: unknowns.map(({ least = 0 }) => least),
    upper: unknowns.map(({ most = solver.infinity }) => most),
    rows,
  })
  try {
    return sought.map((name) => {
      const place = column.get(name)
      if (place === undefined) throw new Error(`Nothing is known of ${name}`)
      const used = new Set<number>()
      const limit = (sign: 1 | -1): number => {
        const { optimal, unbounded, objective, rowDuals } = questions.minimise(new Map([[place, sign]]))
        if (unbounded) return sign * Number.NEGATIVE_INFINITY
        if (!optimal) throw new Contradiction()
        for (const [row, dual] of rowDuals.entries()) if (Math.abs(dual) > TOLERANCE) used.add(row)
        return sign * objective
      }
      // Adding zero makes a zero of a negative zero.
      const least = Math.ceil(limit(1) - TOLERANCE) + 0
      const most = Math.floor(limit(-1) + TOLERANCE) + 0
      const from = [...used].sort((first, second) => first - second).map((row) => told[row]!)
      return { name, least, most, from: from.map(({ source, cell }) => ({ source, cell })) }
    })
  } finally {
    questions.end()
  }
}

/** A count that must not be inferred, and how wide the interval must be that anybody can work out for it. */
export interface Secret {
  readonly name: string
  /** 1 where it must not be known exactly. */
  readonly width: number
}

/** A secret that publishing would disclose. */
export interface Disclosure extends Inference {
  readonly width: number
}

/**
 * What would be disclosed if `release` were published beside all that is out already: the counts whose interval becomes too
 * narrow, each with the published cells that do it. Empty where it may be published. What was out before and disclosed by itself is
 * listed too: the release makes it no worse, but somebody must know.
 */
export const disclosuresOf = (
  solver: Solver,
  unknowns: readonly Unknown[],
  known: readonly Told[],
  release: readonly Told[],
  secrets: readonly Secret[],
): Disclosure[] => {
  const widthOf = new Map(secrets.map(({ name, width }) => [name, width]))
  return infer(solver, unknowns, [...known, ...release], [...widthOf.keys()])
    .map((inference) => ({ ...inference, width: widthOf.get(inference.name)! }))
    .filter(({ least, most, width }) => most - least < width)
}

/** A table as it is told: what a reader learns of each cell, and what anybody knows of a cell in any case. */
export interface Telling {
  readonly table: CountTable
  /** The range in which the count lies; undefined where the cell tells nothing. */
  readonly tells: (cell: number) => { readonly least: number; readonly most: number } | undefined
  readonly leastOf: (cell: number) => number
  /** The name of the count; by its labels where nothing else is given. Tables that give the same name tell of the same count. */
  readonly nameOf?: (labels: Readonly<Record<string, string>>) => string
}

/** A table as the attacker sees it: its cells are the unknown counts; its sums and its published cells are what it tells. */
export const tellingsFrom = (
  { table, tells, leastOf, nameOf = (labels) => JSON.stringify(labels) }: Telling,
  source: string,
): { unknowns: Unknown[]; told: Told[] } => {
  const names = Array.from(table.counts, (_, cell) => nameOf(labelsOf(table, cell)))
  const told: Told[] = []
  for (const cell of table.counts.keys()) {
    const range = tells(cell)
    if (range === undefined) continue
    told.push({ source, cell: names[cell]!, terms: [{ name: names[cell]!, weight: 1 }], ...range })
  }
  for (let number = 0; number < names.length * table.dimensions.length; number += 1) {
    const { whole, parts } = equation(table, number)
    if (parts.length === 0) continue
    told.push({
      source,
      cell: names[whole]!,
      terms: [
        { name: names[whole]!, weight: -1 },
        ...parts.map((part) => ({ name: names[part]!, weight: 1 })),
      ],
      least: 0,
      most: 0,
    })
  }
  return { unknowns: names.map((name, cell) => ({ name, least: leastOf(cell) })), told }
}

/**
 * A table protected by suppression as the attacker sees it, its counts under the names of their labels. Tables whose cells have
 * the same labels tell of the same counts and are linked by that.
 */
export const tellingsOf = (
  { table, isHidden, least }: Pick<Pattern, 'table' | 'isHidden' | 'least'>,
  source: string,
): { unknowns: Unknown[]; told: Told[] } =>
  tellingsFrom(
    {
      table,
      tells: (cell) =>
        isHidden[cell] === 1 ? undefined : { least: table.counts[cell]!, most: table.counts[cell]! },
      leastOf: (cell) => (isHidden[cell] === 1 ? least : 0),
    },
    source,
  )
