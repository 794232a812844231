import { supremumOf } from './fitted-model.ts'
import { observedIn } from './histories.ts'
import { multinomial, randomStream } from './random.ts'
import { chooseModel, type ModelChoice } from './selection.ts'

/** Everything that a thread needs to calculate any part of a bootstrap; it can be sent to one. */
export interface BootstrapPlan {
  readonly counts: Float64Array
  readonly choice: ModelChoice
  readonly replicates: number
  readonly seed: number
}

/**
 * The population that a choice of model gives on given counts, the choice made anew. Where the chosen model has no
 * estimate, the limit at the supremum of the likelihood stands for it: a list that saw nobody takes no part, lists that never
 * overlap give ∞; a dark figure that nothing determines counts as ∞, which widens the interval rather than hiding it.
 */
export const populationBy = (counts: Float64Array, choice: ModelChoice): number => {
  const { fit, interactions } = chooseModel(counts, choice)
  const darkFigure =
    fit === undefined ? supremumOf(counts, interactions).darkFigure : Math.exp(fit.coefficients[0]!)
  return observedIn(counts) + (Number.isNaN(darkFigure) ? Infinity : darkFigure)
}

/** The histories in which somebody was seen: one leave-one-out estimate each. */
export const occupiedHistories = (counts: Float64Array): readonly number[] => {
  const occupied: number[] = []
  for (let history = 1; history < counts.length; history += 1)
    if (counts[history]! > 0) occupied.push(history)
  return occupied
}

/** How many tasks a plan has: its replicates first, then the leave-one-out estimates. */
export const taskCount = ({ counts, replicates }: BootstrapPlan): number =>
  replicates + occupiedHistories(counts).length

/**
 * The estimates of some tasks, `from` up to but without `to`. Each depends on the plan and its own number alone.
 */
export const runTasks = (plan: BootstrapPlan, from: number, to: number): Float64Array => {
  const { counts, choice, replicates, seed } = plan
  const occupied = occupiedHistories(counts)
  const observed = Math.round(observedIn(counts))
  const estimates = new Float64Array(to - from)
  for (let task = from; task < to; task += 1) {
    let sample: Float64Array
    if (task < replicates) sample = multinomial(randomStream(seed, task), observed, counts)
    else {
      sample = Float64Array.from(counts)
      const history = occupied[task - replicates]!
      sample[history] = Math.max(0, sample[history]! - 1)
    }
    estimates[task - from] = populationBy(sample, choice)
  }
  return estimates
}
