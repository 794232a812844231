import {
  type Attacker,
  chance,
  differencing,
  logistic,
  lookUp,
  naiveBayes,
  type Observation,
} from './blind-pool-learners.ts'

const all = ({ asked: own, seen }: Observation) => [...own, ...seen]
const seen = ({ seen: answer }: Observation) => answer

/** The same attacker, who is shown what other shelters would have answered. */
const FROM_ELSEWHERE = 'answers from elsewhere'

/**
 * Each attacker with all that it has to be better than: the best guess without an answer, and the same guess without one or
 * with one that tells nothing. Whoever gains on a guess that is worse than none at all has gained nothing.
 */
const attackers: readonly {
  readonly with: Attacker
  readonly without: readonly (Attacker | typeof FROM_ELSEWHERE)[]
}[] = [
  { with: naiveBayes('naive Bayes on the answers', seen), without: [chance] },
  { with: naiveBayes('naive Bayes on all', all), without: [chance, FROM_ELSEWHERE] },
  { with: logistic('logistic on the answers', seen), without: [chance] },
  { with: logistic('logistic on all', all), without: [chance, FROM_ELSEWHERE] },
  { with: lookUp('identifiers', 'id'), without: [chance] },
  { with: lookUp('order', 'place'), without: [chance] },
  { with: lookUp('delay', 'delay'), without: [lookUp('delay as announced', 'announced')] },
  { with: lookUp('hour', 'hour'), without: [lookUp('hour as announced', 'announced-hour')] },
  { with: lookUp('how many', 'count'), without: [chance] },
  { with: differencing, without: [chance] },
]

const FOLDS = 5

/**
 * Every observation is guessed by somebody who has learned from the others. Chance knows the whole: it is the best that can
 * be done without an answer, not what can be learned of it.
 */
const guesses = (attacker: Attacker, observations: readonly Observation[]): boolean[] => {
  if (attacker === chance) {
    const guess = chance.learn(observations)
    return observations.map((of) => guess(of) === of.label)
  }
  const right = observations.map(() => false)
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const guess = attacker.learn(observations.filter((_, place) => place % FOLDS !== fold))
    for (const [place, of] of observations.entries())
      if (place % FOLDS === fold) right[place] = guess(of) === of.label
  }
  return right
}

const fromElsewhere = (observations: readonly Observation[]): Observation[] =>
  observations.map((one) => ({ ...one, seen: one.seenElsewhere }))

const logFactorials: number[] = [0]
const logFactorial = (of: number): number => {
  for (let next = logFactorials.length; next <= of; next += 1)
    logFactorials.push((logFactorials[next - 1] as number) + Math.log(next))
  return logFactorials[of] as number
}

/** How likely it is that so many or more of as many fair tosses fall on one side. */
const atLeast = (many: number, of: number): number => {
  let sum = 0
  for (let k = many; k <= of; k += 1)
    sum += Math.exp(logFactorial(of) - logFactorial(k) - logFactorial(of - k) - of * Math.LN2)
  return Math.min(1, sum)
}

const shareOf = (rights: readonly boolean[]): number => rights.filter((right) => right).length / rights.length

export interface Compared {
  readonly name: string
  /** Share of right guesses with the answers, and the best without. */
  readonly hit: number
  readonly chance: number
  /** How likely so great an advantage is where the answers tell nothing (sign test on those that only one got right). */
  readonly p: number
}

/**
 * Whether the answers help attackers to guess, over several pools. Each learns in every pool anew.
 *
 * @param names of the attackers; all where none is given.
 */
export const compare = (
  pools: readonly (readonly Observation[])[],
  names?: readonly string[],
): Compared[] => {
  const chosen = attackers.filter((pair) => names?.includes(pair.with.name) ?? true)
  return chosen.map((pair) => {
    const withAnswers = pools.flatMap((observations) => guesses(pair.with, observations))
    const against = pair.without.map((without) => {
      const rights = pools.flatMap((observations) =>
        without === FROM_ELSEWHERE
          ? guesses(pair.with, fromElsewhere(observations))
          : guesses(without, observations),
      )
      const gained = withAnswers.filter((right, place) => right && !rights[place]).length
      const lost = withAnswers.filter((right, place) => !right && rights[place]).length
      return { share: shareOf(rights), p: gained + lost === 0 ? 1 : atLeast(gained, gained + lost) }
    })
    return {
      name: pair.with.name,
      hit: shareOf(withAnswers),
      chance: Math.max(...against.map(({ share }) => share)),
      p: Math.max(...against.map(({ p }) => p)),
    }
  })
}
