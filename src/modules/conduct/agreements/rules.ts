/** What a person finds of the clause in an agreement. */
export const results = ['present', 'weaker', 'absent', 'not_applicable'] as const
export type Result = (typeof results)[number]

/** How an agreement stands: as was found, or that nobody has looked. */
export const outcomes = [...results, 'unchecked'] as const
export type Outcome = (typeof outcomes)[number]

/** How many agreements that run on a day stand how, by value, kind and the year in which they began. */
export interface Complying {
  readonly result: Outcome
  readonly band: string
  readonly kind: string
  readonly year: number
  readonly count: number
}

/** Agreements by how they stand, of one value, one kind or one year. */
export interface Tally {
  readonly key: string
  readonly counts: Readonly<Record<Outcome, number>>
}

/** Agreements by how they stand, for each value of what they are divided by; in its order. */
export const tallyBy = (
  all: readonly Complying[],
  of: (one: Complying) => string,
  keys: readonly string[] = [...new Set(all.map(of))].sort(),
): readonly Tally[] =>
  keys.map((key) => {
    const group = all.filter((one) => of(one) === key)
    const countOf = (outcome: Outcome) =>
      group.filter(({ result }) => result === outcome).reduce((sum, { count }) => sum + count, 0)
    return {
      key,
      counts: Object.fromEntries(outcomes.map((outcome) => [outcome, countOf(outcome)])) as Tally['counts'],
    }
  })
