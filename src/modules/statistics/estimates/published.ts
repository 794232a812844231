import type { Words } from '../../../platform/series/series.ts'
import {
  type BcaInterval,
  type PopulationEstimate,
  type PublishReason,
  roughFigure,
} from '../estimation/index.ts'
import type { ChosenModel, FanRow } from './fan.ts'
import type { LinkageProvenance } from './linkage.ts'

/** What is said to everybody with a figure that it is true of. That single cells are small is not: it tells of the cells. */
export const publicLimits = [
  'model_outside_interval',
  'no_bootstrap',
  'hidden_dependence',
  'differs_by_group',
  'wide_interval',
] as const satisfies readonly PublishReason[]
type PublicLimit = (typeof publicLimits)[number]

/** An answer by another choice of the model, rounded. */
interface PublishedAnswer {
  readonly model: ChosenModel
  readonly population: number
  readonly lower: number | null
  readonly upper: number | null
}

/**
 * What everybody may know of an estimate. Every number of people is rounded. It holds no history and no list, neither by name
 * (a shelter's existence is secret) nor by size; no criterion of fit, from which cells can be solved; which pairs never
 * overlap is a cell of zero; and answers without a list tell its size by their difference. Nor does it hold a fingerprint of
 * the histories: whoever knows most of the cells could try out the others against it.
 */
export interface PublishedFigures {
  readonly population: number
  readonly darkFigure: number
  readonly observed: number
  readonly interval: { readonly level: number; readonly lower: number; readonly upper: number } | null
  /** Whether the interval counts that the model was chosen on the same data. */
  readonly resampled: boolean
  readonly roundedTo: number
  readonly lists: number
  readonly model: ChosenModel
  readonly limits: readonly PublicLimit[]
  readonly paragraph: Words
  readonly fan: readonly PublishedAnswer[]
  /** Where the lists were linked in a run: how, and with which errors, which the interval counts. */
  readonly linkage?: LinkageProvenance
}

/** @returns nothing where there is no estimate. */
export const publishedFigures = ({
  estimate: { observed, population, asymptotic },
  bca,
  lists,
  model,
  reasons,
  fan,
  paragraph,
  finest,
}: {
  readonly estimate: Pick<PopulationEstimate, 'observed' | 'population' | 'asymptotic'>
  readonly bca: BcaInterval | null
  readonly lists: number
  readonly model: ChosenModel
  readonly reasons: readonly PublishReason[]
  readonly fan: readonly FanRow[]
  readonly paragraph: Words
  readonly finest: number
}): PublishedFigures | null => {
  if (population === null) return null
  const seen = Math.round(observed / finest) * finest
  // A whole is never told as less than the part that was seen.
  const rough = (value: number): number => Math.max(seen, roughFigure(value, finest))
  const bound = (value: number | null): number | null => (value === null ? null : rough(value))
  const { lower = null, upper = null, level = 0.95 } = (bca ?? asymptotic) || {}
  return {
    population: rough(population),
    darkFigure: roughFigure(population - seen, finest),
    observed: seen,
    interval:
      lower === null || upper === null || !Number.isFinite(upper)
        ? null
        : { level, lower: rough(lower), upper: rough(upper) },
    resampled: bca !== null,
    roundedTo: finest,
    lists,
    model,
    limits: publicLimits.filter((limit) => reasons.includes(limit)),
    paragraph,
    fan: fan.flatMap((row) =>
      row.varied !== 'model' || row.population === null
        ? []
        : [
            {
              model: row.model,
              population: rough(row.population),
              lower: bound(row.lower),
              upper: bound(row.upper),
            },
          ],
    ),
  }
}
