import { estimatePopulation, type PopulationEstimate } from './estimate.ts'
import { type CaptureTable, overlapsOf } from './histories.ts'
import { withMergedLists, withoutList } from './lists.ts'
import type { ModelChoice, RobustChoice } from './selection.ts'

/** One answer of the fan. */
export interface FanMember {
  /** What differs from the estimate that is looked at: how the model was chosen, or which lists. */
  readonly varied: 'model' | 'dropped' | 'merged'
  /** The lists that were dropped or merged. */
  readonly lists: readonly string[]
  readonly table: CaptureTable
  readonly estimate: PopulationEstimate
}

/** From how many lists on the lists are merged only with the smallest. */
const MANY_LISTS = 7

/** The choices of the fan: the thresholds that are usual in the literature, and every other way that is quick. */
const choicesOf = (): readonly ModelChoice[] => [
  { kind: 'main' },
  { kind: 'stepwise', threshold: 0.001 },
  { kind: 'stepwise', threshold: 0.02 },
  { kind: 'stepwise', threshold: 0.05 },
  { kind: 'aic', threshold: 0.05 },
  { kind: 'all-pairs' },
]

/** How the answer varies with the choice of the model, on the same lists. */
export const fanOverModels = (table: CaptureTable): readonly FanMember[] =>
  choicesOf().map((choice) => ({
    varied: 'model',
    lists: [],
    table,
    estimate: estimatePopulation(table, choice, { withProfile: false }),
  }))

/**
 * The choice of a model, repeated on other lists. Interactions that are named by their lists mean nothing there, and a search of all
 * models of more than six lists takes seconds: then stepwise at 0.02, as beside the robust estimate.
 */
export const choiceOnOtherLists = (
  { lists }: CaptureTable,
  choice: ModelChoice | RobustChoice,
): ModelChoice =>
  choice.kind === 'robust' ||
  choice.kind === 'pairs' ||
  choice.kind === 'bic-among' ||
  (choice.kind === 'bic' && lists.length >= MANY_LISTS)
    ? { kind: 'stepwise', threshold: 0.02 }
    : choice

/**
 * How the answer varies with the lists: each list left out, and pairs of lists as one, where two lists are left. The model is
 * chosen as `choiceOnOtherLists` has it.
 */
export const fanOverLists = (
  table: CaptureTable,
  choice: ModelChoice | RobustChoice,
): readonly FanMember[] => {
  const { shown, lists, counts } = table
  if (shown.length < 3) return []
  const repeated = choiceOnOtherLists(table, choice)
  const overlaps = overlapsOf(counts)
  const smallest = [...shown].sort(
    (left, right) => overlaps[1 << lists.indexOf(left)]! - overlaps[1 << lists.indexOf(right)]!,
  )[0]!
  const merged = shown.flatMap((first, index) =>
    shown
      .slice(index + 1)
      .filter((second) => shown.length < MANY_LISTS || first === smallest || second === smallest)
      .map((second) => [first, second] as const),
  )
  const member = (varied: FanMember['varied'], names: readonly string[], other: CaptureTable): FanMember => ({
    varied,
    lists: names,
    table: other,
    estimate: estimatePopulation(other, repeated, { withProfile: false }),
  })
  return [
    ...shown.map((name) => member('dropped', [name], withoutList(table, name))),
    ...merged.map(([first, second]) =>
      member('merged', [first, second], withMergedLists(table, first, second)),
    ),
  ]
}

/**
 * The members over models that the data do not speak against: their Akaike criterion is within 10 of the smallest (Burnham &
 * Anderson 2002, Model Selection and Multimodel Inference, section 2.6).
 */
export const supportedMembers = (fan: readonly FanMember[]): readonly FanMember[] => {
  const known = fan.filter(({ varied, estimate }) => varied === 'model' && estimate.aic !== null)
  const least = Math.min(...known.map(({ estimate }) => estimate.aic!))
  return known.filter(({ estimate }) => estimate.aic! - least <= 10)
}
