import loadHighs, { type LegacyHighs } from 'highs'

/** A protected table as whoever reads it has it. */
export interface Published {
  readonly cells: readonly (Readonly<Record<string, unknown>> & { readonly freq: number | null })[]
}

type Hierarchies = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

/** Cells by their labels. */
export const keyOf = (hierarchies: Hierarchies, cell: Readonly<Record<string, unknown>>): string =>
  Object.keys(hierarchies)
    .map((name) => cell[name])
    .join('|')

/**
 * An attack that shares nothing with the engine: from the published cells alone it writes every sum of every level as a linear
 * programme in text, and asks for the smallest and the largest count of a cell.
 */
export const attacker = async (
  hierarchies: Hierarchies,
  { cells }: Published,
  least: number,
): Promise<{ interval: (key: string) => [number, number] }> => {
  const highs = await (loadHighs as unknown as () => Promise<LegacyHighs>)()
  const names = Object.keys(hierarchies)
  const byKey = new Map(
    cells.map((cell, at) => [keyOf(hierarchies, cell), { freq: cell.freq, name: `x${at}` }]),
  )
  const constraints: string[] = []
  for (const cell of cells)
    for (const name of names) {
      const parts = hierarchies[name]![cell[name] as string]
      if (parts === undefined) continue
      const sides = [
        { sign: '-', of: cell },
        ...parts.map((part) => ({ sign: '+', of: { ...cell, [name]: part } })),
      ]
      let known = 0
      let text = ''
      for (const { sign, of } of sides) {
        const found = byKey.get(keyOf(hierarchies, of))!
        if (found.freq === null) text += ` ${sign} ${found.name}`
        else known += sign === '-' ? -found.freq : found.freq
      }
      if (text !== '') constraints.push(`${text} = ${-known}`)
    }
  const hidden = [...byKey.values()].filter(({ freq }) => freq === null)
  const solve = (sense: string, name: string): number => {
    const found = highs.solve(
      `${sense}\n obj: ${name}\nSubject To\n${constraints.map((text, at) => ` c${at}:${text}`).join('\n')}\nBounds\n${hidden.map((one) => ` ${one.name} >= ${least}`).join('\n')}\nEnd`,
      { output_flag: false },
    )
    if (found.Status === 'Optimal') return found.ObjectiveValue
    return sense === 'Maximize' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
  }
  return {
    interval: (key) => {
      const { freq, name } = byKey.get(key)!
      if (freq !== null) return [freq, freq]
      return [Math.ceil(solve('Minimize', name) - 1e-6), Math.floor(solve('Maximize', name) + 1e-6)]
    },
  }
}
