import type { Words } from '../../../platform/i18n/words.ts'
import {
  cannotSay,
  type KnownSize,
  type PublishReason,
  type RobustEstimate,
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
  'known_size_missed',
  'linkage_errors_assumed',
  'three_lists',
] as const satisfies readonly PublishReason[]
type PublicLimit = (typeof publicLimits)[number]

/** Of how many lists of known size the robust interval of the other lists holds the size. */
export interface KnownInside {
  readonly inside: number
  readonly of: number
}

/** @returns nothing where there are too few lists for it. */
export const knownInside = (rows: readonly KnownSize[]): KnownInside | undefined =>
  rows.length === 0
    ? undefined
    : {
        inside: rows.filter(
          ({ true: size, robustLower, robustUpper }) =>
            robustLower !== null && robustUpper !== null && robustLower <= size && size <= robustUpper,
        ).length,
        of: rows.length,
      }

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
  /** Nothing where the lists cannot say how many there are: then `atLeast` stands alone. */
  readonly population: number | null
  readonly darkFigure: number | null
  /** The lower bound, where it alone is published. */
  readonly atLeast?: number
  readonly observed: number
  readonly interval: { readonly level: number; readonly lower: number; readonly upper: number } | null
  /** Whether the interval counts that the model was chosen on the same data; the robust one does, since none is chosen. */
  readonly resampled: boolean
  readonly roundedTo: number
  readonly lists: number
  readonly model: ChosenModel
  /** What the interval would be if everybody were equally easy to find, by that model; absent of what is older. */
  readonly alike?: { readonly lower: number; readonly upper: number } | null
  readonly knownSize?: KnownInside
  readonly limits: readonly PublicLimit[]
  readonly paragraph: Words
  readonly fan: readonly PublishedAnswer[]
  /** Where the lists were linked in a run: how, and with which errors, which the interval counts. */
  readonly linkage?: LinkageProvenance
}

/** What is told: a figure with its interval, or where the lists cannot say how many there are a lower bound alone. */
export const toldOf = ({
  population,
  atLeast,
}: Pick<PublishedFigures, 'population' | 'atLeast'>): {
  readonly people: number
  readonly isLeast: boolean
} => (population === null ? { people: atLeast ?? 0, isLeast: true } : { people: population, isLeast: false })

/** @returns nothing where there is no estimate. */
export const publishedFigures = ({
  observed,
  robust,
  alike,
  lists,
  model,
  reasons,
  fan,
  knownSize,
  paragraph,
  finest,
}: {
  readonly observed: number
  readonly robust: RobustEstimate | null
  /** Of the model for people who are equally easy to find. */
  readonly alike: { readonly lower: number | null; readonly upper: number | null } | null
  readonly lists: number
  readonly model: ChosenModel
  readonly reasons: readonly PublishReason[]
  readonly fan: readonly FanRow[]
  readonly knownSize: KnownInside | undefined
  readonly paragraph: Words
  readonly finest: number
}): PublishedFigures | null => {
  if (robust === null) return null
  const seen = Math.round(observed / finest) * finest
  // A whole is never told as less than the part that was seen.
  const rough = (value: number): number => Math.max(seen, roughFigure(value, finest))
  const bound = (value: number | null): number | null => (value === null ? null : rough(value))
  const { lower = null, upper = null } = alike ?? {}
  // Nothing beside a lower bound may say as a figure what the lists cannot say.
  const isLeast = cannotSay(robust)
  return {
    ...(isLeast
      ? { population: null, darkFigure: null, atLeast: rough(robust.lower), interval: null }
      : {
          population: rough(robust.median),
          darkFigure: roughFigure(robust.median - seen, finest),
          interval: { level: robust.level, lower: rough(robust.lower), upper: rough(robust.upper) },
        }),
    observed: seen,
    resampled: true,
    roundedTo: finest,
    lists,
    model,
    alike:
      isLeast || lower === null || upper === null || !Number.isFinite(upper)
        ? null
        : { lower: rough(lower), upper: rough(upper) },
    ...(knownSize && { knownSize }),
    limits: publicLimits.filter((limit) => reasons.includes(limit)),
    paragraph,
    fan: fan.flatMap((row) =>
      isLeast || row.varied !== 'model' || row.population === null
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
