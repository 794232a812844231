import { estimatePopulation } from './estimate.ts'
import { publishVerdict } from './publishable.ts'
import { randomStream, type Uniform } from './random.ts'
import { posteriorOf, robustOf } from './robust.ts'
import { fanOverModels } from './sensitivity.ts'
import { type SimulatedPopulation, simulateHistories, tableOfHistories } from './simulate.ts'

type Kind = Pick<SimulatedPopulation, 'dependent' | 'heterogeneity'>

const pair = (first: number, second: number, oddsRatio: number) => ({
  first: NAMES[first]!,
  second: NAMES[second]!,
  oddsRatio,
})
const NAMES = ['A', 'B', 'C', 'D', 'E', 'F'] as const

/** Log-odds that all lists share. */
const alike = (draw: (uniform: Uniform) => number) => (uniform: Uniform) => {
  const ease = draw(uniform)
  return () => ease
}
const classes = (share: number, ease: number) =>
  alike((uniform) => (uniform() < share ? (1 - share) * ease : -share * ease))

/** Twelve kinds of populations: people who are alike, who differ in several ways, and lists that depend on each other. */
export const kinds = {
  independent: {},
  'one pair': { dependent: [pair(0, 1, 4)] },
  'two pairs': { dependent: [pair(0, 1, 4), pair(1, 2, 3)] },
  'weak pairs': { dependent: [pair(0, 1, 1.6), pair(0, 2, 1.5)] },
  'one list sends to the next': {
    dependent: NAMES.slice(1).map((_, place) => pair(place, place + 1, 2)),
  },
  'people differ a little': { heterogeneity: 0.5 },
  'people differ': { heterogeneity: 0.8 },
  'people differ much': { heterogeneity: 1.2 },
  'two halves': { heterogeneity: classes(0.5, 1.5) },
  'two halves far apart': { heterogeneity: classes(0.5, 2) },
  'frailty, most hard to find': {
    heterogeneity: alike((uniform) => Math.log(-Math.log((1 - uniform()) * (1 - uniform())) / 2)),
  },
  'people differ and lists depend': { heterogeneity: 0.8, dependent: [pair(0, 1, 3)] },
} as const satisfies Record<string, Kind>

/** Kinds in which it holds less often, which the page names. */
export const hardKinds = {
  'lists avoid each other': { dependent: [pair(0, 1, 0.4)] },
  'a quarter can be on no list': {
    heterogeneity: alike((uniform) => (uniform() < 0.25 ? Number.NEGATIVE_INFINITY : 0)),
  },
  'a tenth much easier to find': { heterogeneity: classes(0.1, 2.5) },
} as const satisfies Record<string, Kind>

/** What the intervals of one made-up population came to. */
export interface Outcome {
  readonly lists: number
  /** Whether the robust interval held the truth, and that of the model chosen step by step. */
  readonly held: boolean
  readonly stepwiseHeld: boolean
  /** Whether the gate refused the latter, lists of known size left aside. */
  readonly refused: boolean
  /** Upper ÷ lower bound of the robust interval. */
  readonly ratio: number
}

/**
 * Draws populations of a kind: of 300, 1,000 and 3,000 people and three to six lists, as many of each as `rounds`, with lists that see 8 to
 * 35 % of people; with 0 rounds one of 1,000 people with three lists and one with six.
 *
 * @param seed of the first population; the others have those that follow.
 */
export const calibrateRobust = (kind: Kind, rounds: number, seed: number): readonly Outcome[] => {
  const outcomes: Outcome[] = []
  for (let round = 0; round < Math.max(1, rounds); round += 1)
    for (const people of rounds === 0 ? [1000] : [300, 1000, 3000])
      for (const count of rounds === 0 ? [3, 6] : [3, 4, 5, 6]) {
        const own = seed + outcomes.length
        const uniform = randomStream(own, people + 1)
        const lists = NAMES.slice(0, count).map((name) => ({ name, share: 0.08 + 0.27 * uniform() }))
        const names = lists.map(({ name }) => name)
        const dependent = kind.dependent?.filter(({ second }) => names.includes(second as 'A')) ?? []
        const table = tableOfHistories(names, simulateHistories({ people, lists, ...kind, dependent }, own))
        const choice = { kind: 'stepwise', threshold: 0.02 } as const
        const posterior = posteriorOf(table)
        const robust = posterior && robustOf(posterior)
        const stepwise = estimatePopulation(table, choice, { withProfile: false })
        const { verdict } = publishVerdict(table, stepwise, null, fanOverModels(table), {
          robust,
          known: { rows: [], missed: { model: false, robust: false } },
        })
        const holds = (interval: { readonly lower: number; readonly upper: number } | null) =>
          interval !== null && interval.lower <= people && people <= interval.upper
        outcomes.push({
          lists: count,
          held: holds(robust),
          stepwiseHeld: holds(stepwise.asymptotic),
          refused: !verdict,
          ratio: robust === null ? Number.POSITIVE_INFINITY : robust.upper / robust.lower,
        })
      }
  return outcomes
}
