import { type CaptureTable, tableOf } from './histories.ts'
import { normal, randomStream, type Uniform } from './random.ts'

/** A made-up population and the lists that see it. */
export interface SimulatedPopulation {
  readonly people: number
  readonly lists: readonly {
    readonly name: string
    /** The share of people that the list sees, where it depends on no other list; between 0 and 1. */
    readonly share: number
  }[]
  /**
   * Lists that see the same people more often than by chance, or less: the odds that a person is on `second` are multiplied
   * by `oddsRatio` where the person is on `first`, which stands before it.
   */
  readonly dependent?: readonly {
    readonly first: string
    readonly second: string
    readonly oddsRatio: number
  }[]
  /**
   * Standard deviation of how much easier some people are to find than others, as a log-odds that all lists share; or what draws a person's
   * own log-odds for each list. 0 without it.
   */
  readonly heterogeneity?: number | ((uniform: Uniform) => (list: number) => number)
}

/**
 * A made-up population, person by person: the history of each as bits in the order of the description's lists, those of whom nobody saw (0)
 * among them. Every person has a number, so that records with names, aliases and damage can be made for the same people.
 *
 * @param seed any whole number from 0 to 2^53 − 1; each person has a stream of its own.
 */
export const simulateHistories = (
  { people, lists, dependent = [], heterogeneity = 0 }: SimulatedPopulation,
  seed: number,
): Uint16Array => {
  const logits = lists.map(({ share }) => Math.log(share / (1 - share)))
  const effects = dependent.map(({ first, second, oddsRatio }) => ({
    first: lists.findIndex(({ name }) => name === first),
    second: lists.findIndex(({ name }) => name === second),
    logOdds: Math.log(oddsRatio),
  }))
  const histories = new Uint16Array(people)
  for (let person = 0; person < people; person += 1) {
    const uniform = randomStream(seed, person)
    const drawn = typeof heterogeneity === 'function' ? heterogeneity(uniform) : undefined
    const ease = drawn || heterogeneity === 0 ? 0 : Number(heterogeneity) * normal(uniform)
    let history = 0
    for (let list = 0; list < lists.length; list += 1) {
      let logit = logits[list]! + (drawn?.(list) ?? ease)
      for (const { first, second, logOdds } of effects)
        if (second === list && ((history >> first) & 1) === 1) logit += logOdds
      if (uniform() < 1 / (1 + Math.exp(-logit))) history |= 1 << list
    }
    histories[person] = history
  }
  return histories
}

/** The table that the lists of a made-up population give together, where every link is right. */
export const tableOfHistories = (names: readonly string[], histories: ArrayLike<number>): CaptureTable => {
  const counts = new Map<number, number>()
  for (let person = 0; person < histories.length; person += 1) {
    const history = histories[person]!
    if (history !== 0) counts.set(history, (counts.get(history) ?? 0) + 1)
  }
  return tableOf(
    names,
    [...counts].map(([history, count]) => ({
      seen: names.map((_, list) => ((history >> list) & 1) === 1),
      count,
    })),
  )
}
