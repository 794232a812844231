/** Something that the attacker has seen of one shown offer, with what they would like to know. */
export interface Observation {
  /** What the attacker asked: known without any answer. */
  readonly asked: readonly string[]
  /** What the answer showed. */
  readonly seen: readonly string[]
  /** What the same request showed of other shelters, elsewhere. */
  readonly seenElsewhere: readonly string[]
  /** What came of the same request with one area more excluded: how many offers fewer there were. */
  readonly difference: {
    readonly area: string
    readonly fewer: number
    readonly none: boolean
    /** What was shown is not among what was shown then. */
    readonly gone: boolean
  }
  /** Codes that the answer cannot be, since they were excluded. */
  readonly excluded: readonly string[]
  /** Where the shelter is: the county, or the municipality. */
  readonly label: string
}

/** Learns from some observations, and then guesses where others come from. */
export interface Attacker {
  readonly name: string
  readonly learn: (known: readonly Observation[]) => (of: Observation) => string
}

const isOut = ({ excluded }: Observation, label: string): boolean =>
  excluded.some((code) => label.startsWith(code))

const best = (scores: ReadonlyMap<string, number>, of: Observation): string => {
  let found = ''
  let highest = Number.NEGATIVE_INFINITY
  for (const [label, score] of scores)
    if (score > highest && !isOut(of, label)) {
      found = label
      highest = score
    }
  return found
}

const countsOf = (known: readonly Observation[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { label } of known) counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}

/** Chance: the best guess of somebody who knows how often each area answers and what was excluded, and sees no answer. */
export const chance: Attacker = {
  name: 'the best guess without an answer',
  learn: (known) => {
    const counts = countsOf(known)
    return (of) => best(counts, of)
  },
}

/** Guesses what was most often behind the same value of one thing that is seen; chance where it has not been seen before. */
export const lookUp = (name: string, part: string): Attacker => ({
  name,
  learn: (known) => {
    const partOf = ({ asked: own, seen: answer }: Observation) =>
      [...own, ...answer].find((value) => value.startsWith(`${part}=`)) ?? ''
    const byValue = new Map(
      [...Map.groupBy(known, partOf)].map(([value, those]) => [value, countsOf(those)] as const),
    )
    const blind = chance.learn(known)
    return (of) => {
      const counts = byValue.get(partOf(of))
      const guess = counts === undefined ? '' : best(counts, of)
      return guess === '' ? blind(of) : guess
    }
  },
})

/**
 * Asks the same once more with one area more excluded: where there are fewer offers then, the one that was shown may have
 * been in that area. How much that tells, it has learned.
 */
export const differencing: Attacker = {
  name: 'one area more excluded',
  learn: (known) => {
    const sawOf = ({ difference: { fewer, none, gone } }: Observation) =>
      `${none} ${gone} ${Math.sign(fewer)}`
    const inArea = (of: Observation) => of.label.startsWith(of.difference.area)
    const shares = new Map(
      [...Map.groupBy(known, sawOf)].map(
        ([saw, those]) => [saw, those.filter(inArea).length / those.length] as const,
      ),
    )
    const counts = countsOf(known)
    return (of) => {
      const share = shares.get(sawOf(of)) ?? 0
      const within = [...counts].filter(([label]) => label.startsWith(of.difference.area))
      const weightIn = within.reduce((sum, [, count]) => sum + count, 0) / known.length
      const scores = new Map(
        [...counts].map(([label, count]) => {
          const isIn = label.startsWith(of.difference.area)
          const base = count / known.length
          return [label, isIn ? (base / weightIn) * share : (base / (1 - weightIn)) * (1 - share)]
        }),
      )
      return best(scores, of)
    }
  },
}

export const naiveBayes = (name: string, see: (of: Observation) => readonly string[]): Attacker => ({
  name,
  learn: (known) => {
    const counts = countsOf(known)
    const values = new Map<string, Map<string, number>>()
    for (const of of known)
      for (const value of see(of)) {
        const byLabel = values.get(value) ?? new Map<string, number>()
        byLabel.set(of.label, (byLabel.get(of.label) ?? 0) + 1)
        values.set(value, byLabel)
      }
    return (of) => {
      const scores = new Map<string, number>()
      for (const [label, count] of counts) {
        let score = Math.log(count)
        for (const value of see(of)) {
          const byLabel = values.get(value)
          if (byLabel !== undefined) score += Math.log(((byLabel.get(label) ?? 0) + 1) / (count + 10))
        }
        scores.set(label, score)
      }
      return best(scores, of)
    }
  },
})

/** Sums the weights of what a row shows, by label. */
const addScores = (row: Int32Array, weights: Float64Array, scores: Float64Array): void => {
  const many = scores.length
  scores.fill(0)
  for (let one = 0; one < row.length; one += 1) {
    const from = (row[one] as number) * many
    for (let label = 0; label < many; label += 1) (scores[label] as number) += weights[from + label] as number
  }
}

/** Makes scores into how likely each label is. */
const shareOut = (scores: Float64Array): void => {
  let sum = 0
  for (let label = 0; label < scores.length; label += 1) {
    const raised = Math.exp(scores[label] as number)
    scores[label] = raised
    sum += raised
  }
  for (let label = 0; label < scores.length; label += 1) (scores[label] as number) /= sum
}

/** Adds what was guessed wrongly to each thing that a row shows. */
const addToEach = (row: Int32Array, wrong: Float64Array, gradient: Float64Array): void => {
  const many = wrong.length
  for (let one = 0; one < row.length; one += 1) {
    const from = (row[one] as number) * many
    for (let label = 0; label < many; label += 1) (gradient[from + label] as number) += wrong[label] as number
  }
}

const STEPS = 12
const RATE = 5
/** Of each step so much goes on in the next: as good a fit as from many more steps that forget. */
const GOES_ON = 0.75
const PENALTY = 0.002 / (1 - GOES_ON)

/** A step down the gradient, and on from the one before; leaves the gradient for the next to add to. */
const descend = (weights: Float64Array, gradient: Float64Array, rate: number): void => {
  for (let at = 0; at < weights.length; at += 1) {
    weights[at] = (weights[at] as number) * (1 - PENALTY) - rate * (gradient[at] as number)
    gradient[at] = GOES_ON * (gradient[at] as number)
  }
}

/** Multinomial logistic regression by gradient descent. */
export const logistic = (name: string, see: (of: Observation) => readonly string[]): Attacker => ({
  name,
  learn: (known) => {
    const labels = [...countsOf(known).keys()]
    const features = new Map<string, number>([['', 0]])
    for (const of of known)
      for (const value of see(of)) if (!features.has(value)) features.set(value, features.size)
    const rowOf = (of: Observation): Int32Array =>
      Int32Array.from([
        0,
        ...see(of).flatMap((value) => {
          const at = features.get(value)
          return at === undefined ? [] : [at]
        }),
      ])
    const rows = known.map(rowOf)
    const place = new Map(labels.map((label, at) => [label, at]))
    const targets = known.map(({ label }) => place.get(label) as number)
    const many = labels.length
    // The weights of a feature for all labels stand together.
    const weights = new Float64Array(many * features.size)
    const gradient = new Float64Array(weights.length)
    const likely = new Float64Array(many)
    for (let step = 0; step < STEPS; step += 1) {
      for (let place = 0; place < rows.length; place += 1) {
        const row = rows[place] as Int32Array
        addScores(row, weights, likely)
        shareOut(likely)
        likely[targets[place] as number] = (likely[targets[place] as number] as number) - 1
        addToEach(row, likely, gradient)
      }
      descend(weights, gradient, RATE / rows.length)
    }
    return (of) => {
      addScores(rowOf(of), weights, likely)
      return best(new Map(labels.map((label, at) => [label, likely[at] as number])), of)
    }
  },
})
