/** The value below which a share of the values lies; between two values, the nearer one. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((first, second) => first - second)
  return sorted[Math.min(sorted.length - 1, Math.round(share * (sorted.length - 1)))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** Milliseconds by the clock that a piece of work takes. */
export const timed = async (work: () => unknown): Promise<number> => {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/**
 * Runs the contenders in turn, round after round, so that what disturbs the machine disturbs all of them alike, and
 * begins each round with another one.
 *
 * @returns what each contender gave, a list for each in the order of the rounds.
 */
export const interleaved = async <Name extends string, Figure>(
  rounds: number,
  contenders: Readonly<Record<Name, (round: number) => Promise<Figure>>>,
): Promise<Record<Name, Figure[]>> => {
  const names = Object.keys(contenders) as Name[]
  const figures = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Figure[]>
  for (let round = 0; round < rounds; round += 1)
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(round + turn) % names.length] as Name
      figures[name].push(await contenders[name](round))
    }
  return figures
}
