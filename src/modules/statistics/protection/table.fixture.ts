import fc from 'fast-check'

/** A document of a table that is made up; nothing in it is real. */
export interface MadeUp {
  readonly hierarchies: Record<string, Record<string, string[]>>
  readonly inner: Record<string, string | number>[]
}

/** The leaves of a hierarchy. */
const leavesOf = (hierarchy: Record<string, string[]>, label = 'Total'): string[] =>
  hierarchy[label] === undefined ? [label] : hierarchy[label].flatMap((part) => leavesOf(hierarchy, part))

const hierarchyOf = (name: string, sizes: readonly number[]): Record<string, string[]> => ({
  Total: sizes.map((_, at) => `${name}${at}`),
  ...Object.fromEntries(
    sizes.flatMap((size, at) =>
      size < 2 ? [] : [[`${name}${at}`, Array.from({ length: size }, (_, part) => `${name}${at}.${part}`)]],
    ),
  ),
})

/** The true count of every cell of every level, by its labels in the order of the hierarchies. */
export const truth = ({ hierarchies, inner }: MadeUp): Map<string, number> => {
  const names = Object.keys(hierarchies)
  const above = names.map((name) => {
    const chains = new Map<string, string[]>()
    const walk = (label: string, chain: string[]): void => {
      chains.set(label, [label, ...chain])
      for (const part of hierarchies[name]![label] ?? []) walk(part, [label, ...chain])
    }
    walk('Total', [])
    return chains
  })
  const every = above.reduce<string[][]>(
    (cells, chains) => cells.flatMap((cell) => [...chains.keys()].map((label) => [...cell, label])),
    [[]],
  )
  const counts = new Map(every.map((cell) => [cell.join('|'), 0]))
  for (const row of inner) {
    const chains = names.map((name, at) => above[at]!.get(row[name] as string)!)
    const cells = chains.reduce<string[][]>(
      (all, chain) => all.flatMap((cell) => chain.map((label) => [...cell, label])),
      [[]],
    )
    for (const cell of cells) counts.set(cell.join('|'), counts.get(cell.join('|'))! + (row.freq as number))
  }
  return counts
}

/** Tables of one to three dimensions, of one or two levels, with many zeros and small counts. */
export const madeUp: fc.Arbitrary<MadeUp> = fc
  .array(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 3,
  })
  .chain((sizes) => {
    const hierarchies = Object.fromEntries(
      sizes.map((of, at) => [`d${at}`, hierarchyOf('abc'[at]!, sizes.length === 3 ? of.slice(0, 2) : of)]),
    )
    const cells = Object.entries(hierarchies).reduce<Record<string, string>[]>(
      (all, [name, hierarchy]) =>
        all.flatMap((cell) => leavesOf(hierarchy).map((label) => ({ ...cell, [name]: label }))),
      [{}],
    )
    const count = fc.oneof(
      { weight: 3, arbitrary: fc.constant(0) },
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 6 }) },
      { weight: 3, arbitrary: fc.integer({ min: 7, max: 60 }) },
    )
    return fc.array(count, { minLength: cells.length, maxLength: cells.length }).map((counts) => ({
      hierarchies,
      inner: cells.map((cell, at) => ({ ...cell, freq: counts[at]! })).filter(({ freq }) => freq > 0),
    }))
  })
