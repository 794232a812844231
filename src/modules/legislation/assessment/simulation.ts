/**
 * How many who did nothing wrong a search among reference persons would flag: a simulation of made-up people. It takes nothing in: its
 * population stands here, and its numbers follow from a seed, so that everybody reads the same (decision 146).
 */

/** Made-up groups of reference persons: how many, and how often one is named beyond the first time, on average. */
export const GROUPS = {
  families: { people: 2_200, more: 0.3 },
  employers: { people: 1_500, more: 0.9 },
  congregations: { people: 200, more: 2.5 },
  landlords: { people: 1_100, more: 0.8 },
} as const
export type Group = keyof typeof GROUPS
export const groups = Object.keys(GROUPS) as readonly Group[]

/** Made-up organisers of trafficking: four in a thousand, named as reference six times on average. */
export const ORGANISERS = { people: 20, more: 5 } as const

/** The thresholds tried: named so many times or more. */
export const THRESHOLDS = Array.from({ length: 19 }, (_, at) => at + 2)
export const DRAWS = 1_000
const SEED = 25_2008

/** `even`: everybody of a group is named as easily (Poisson). `heavy`: a few are named very often (negative binomial). */
export const models = ['heavy', 'even'] as const
export type Model = (typeof models)[number]
/** The shape of the heavy tail: the smaller, the heavier. */
const SHAPE = 0.15

/** The chance of being named so many times or more, by that number: by the model, for a mean of further times after the first. */
export const chanceOf = (model: Model, more: number): readonly number[] => {
  const most = THRESHOLDS.at(-1)!
  const chances = [1]
  let at = model === 'even' ? Math.exp(-more) : (SHAPE / (SHAPE + more)) ** SHAPE
  let below = 0
  for (let times = 0; times < most; times += 1) {
    below += at
    chances.push(Math.max(0, 1 - below))
    at *= model === 'even' ? more / (times + 1) : ((SHAPE + times) / (times + 1)) * (more / (SHAPE + more))
  }
  // By the number itself: of being named none or once, and then of twice or more, and so on.
  return [1, ...chances]
}

/** Numbers in [0, 1) that follow from a seed (Steele, Lea and Flood 2014, 32 bits). */
const numbers = (seed: number) => {
  let state = seed
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
}

/** How many of so many come out, each with the same chance: by the gaps between those who do. */
const drawn = (among: number, chance: number, next: () => number): number => {
  if (chance <= 0) return 0
  if (chance >= 1) return among
  const log = Math.log1p(-chance)
  let found = 0
  let at = 0
  for (;;) {
    at += Math.floor(Math.log(1 - next()) / log) + 1
    if (at > among) return found
    found += 1
  }
}

/** How many of so many are named as often as each threshold, in one draw: those of a higher one are among those of a lower. */
const flaggedIn = (people: number, chances: readonly number[], next: () => number): readonly number[] => {
  let among = people
  let before = 1
  return THRESHOLDS.map((threshold) => {
    const chance = chances[threshold]!
    among = drawn(among, before === 0 ? 0 : chance / before, next)
    before = chance
    return among
  })
}

/** A number over all draws: its mean, and between what nineteen of twenty draws lie. */
export interface Spread {
  readonly mean: number
  readonly low: number
  readonly high: number
}

const spreadOf = (values: readonly number[]): Spread => {
  const sorted = values.toSorted((one, other) => one - other)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
  const sum = values.reduce((so, value) => so + value, 0)
  return { mean: sum / values.length, low: at(0.025), high: at(0.975) }
}

/** What a threshold would lead to. */
export interface Outcome {
  readonly threshold: number
  readonly innocent: Spread
  /** The same, worked out and not drawn. */
  readonly expected: number
  readonly found: Spread
  /** How many would be investigated for each organiser who is found; none where a draw finds nobody. */
  readonly perFind: Spread | null
  /** Of those investigated, how many are organisers, in hundredths; nothing where nobody is. */
  readonly share: number | null
  readonly byGroup: Readonly<Record<Group, number>>
}

const outcomesOf = (model: Model): readonly Outcome[] => {
  const next = numbers(SEED)
  const chances = Object.fromEntries(
    groups.map((group) => [group, chanceOf(model, GROUPS[group].more)]),
  ) as Record<Group, readonly number[]>
  const organisers = chanceOf('even', ORGANISERS.more)
  const draws = Array.from({ length: DRAWS }, () => ({
    groups: groups.map((group) => flaggedIn(GROUPS[group].people, chances[group], next)),
    found: flaggedIn(ORGANISERS.people, organisers, next),
  }))
  return THRESHOLDS.map((threshold, at) => {
    const innocent = draws.map((one) => one.groups.reduce((sum, flagged) => sum + flagged[at]!, 0))
    const found = draws.map((one) => one.found[at]!)
    const finding = found.flatMap((count, draw) => (count === 0 ? [] : [(innocent[draw]! + count) / count]))
    const [ofInnocent, ofFound] = [spreadOf(innocent), spreadOf(found)]
    return {
      threshold,
      innocent: ofInnocent,
      expected: groups.reduce((sum, group) => sum + GROUPS[group].people * chances[group][threshold]!, 0),
      found: ofFound,
      perFind: finding.length < DRAWS ? null : spreadOf(finding),
      share:
        ofFound.mean + ofInnocent.mean === 0 ? null : (100 * ofFound.mean) / (ofFound.mean + ofInnocent.mean),
      byGroup: Object.fromEntries(
        groups.map((group, of) => [group, draws.reduce((sum, one) => sum + one.groups[of]![at]!, 0) / DRAWS]),
      ) as Record<Group, number>,
    }
  })
}

let known: Readonly<Record<Model, readonly Outcome[]>> | undefined

/** What each threshold would lead to, by both models: worked out once. */
export const simulated = (): Readonly<Record<Model, readonly Outcome[]>> => {
  known ??= { heavy: outcomesOf('heavy'), even: outcomesOf('even') }
  return known
}
