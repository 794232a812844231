import type { BcaInterval } from './bootstrap.ts'
import type { PopulationEstimate } from './estimate.ts'
import { existenceMeanings } from './existence.ts'
import { type CaptureTable, nameOf, sizeOf } from './histories.ts'
import type { KnownSize, Robustness } from './known-size.ts'
import { type PublishVerdict, publishReasons } from './publishable.ts'
import type { RobustEstimate } from './robust.ts'

interface Bounds {
  readonly level: number
  readonly lower: number | null
  readonly upper: number | null
}

/** An estimate in the form in which other programs read it. Numbers of people are not rounded. */
export interface EstimateDocument {
  readonly observed: number
  readonly lists: readonly string[]
  readonly model: {
    readonly kind: string
    readonly pairs: readonly string[]
    readonly absentPairs: readonly string[]
    /** Parameters of three lists and more; only where there are any. */
    readonly interactions?: readonly string[]
  }
  readonly estimate: number | null
  readonly asymptotic: Bounds | null
  readonly bca: (Bounds & { readonly replicates: number }) | null
  readonly aic: number | null
  readonly bic: number | null
  readonly deviance: number | null
  readonly profile: Bounds | null
  readonly chao: { readonly lower: number | null; readonly biasCorrected: number }
  /** Where people may differ in how easily they are found; absent where there are not three to six lists. */
  readonly robust: RobustEstimate | null
  /** None where there are fewer than four lists. */
  readonly knownSize: readonly KnownSize[]
  readonly existence: { readonly status: 0 | 1 | 2 | 3; readonly meaning: string }
  readonly publishable: { readonly verdict: boolean; readonly reasons: readonly string[] }
}

/** Interactions in the order of their choice; where none was chosen, by the place of their lists in the source. */
const inOrder = (table: CaptureTable, { choice, interactions }: PopulationEstimate): readonly number[] => {
  if (choice.kind !== 'all-pairs' && choice.kind !== 'bic') return interactions
  const places = (set: number) =>
    table.shown
      .map((name, place) => (((set >> table.lists.indexOf(name)) & 1) === 1 ? place : -1))
      .filter((place) => place >= 0)
      .reduce((sum, place) => sum + 2 ** place, 0)
  return [...interactions].sort((left, right) => sizeOf(left) - sizeOf(right) || places(left) - places(right))
}

/** The document of an estimate, with the bootstrap interval where it was asked for. */
export const estimateDocument = (
  table: CaptureTable,
  estimate: PopulationEstimate,
  bca: BcaInterval | null,
  { robust, known }: Robustness,
  { verdict, reasons }: PublishVerdict,
): EstimateDocument => {
  const ordered = inOrder(table, estimate)
  const larger = ordered.filter((set) => sizeOf(set) > 2)
  return {
    observed: estimate.observed,
    lists: table.shown,
    model: {
      kind: estimate.choice.kind,
      pairs: ordered.filter((set) => sizeOf(set) === 2).map((set) => nameOf(table, set)),
      absentPairs: ordered
        .filter((set) => sizeOf(set) === 2 && estimate.absent.includes(set))
        .map((set) => nameOf(table, set)),
      ...(larger.length > 0 && { interactions: larger.map((set) => nameOf(table, set)) }),
    },
    estimate: estimate.population,
    asymptotic: estimate.asymptotic,
    bca: bca && { level: bca.level, lower: bca.lower, upper: bca.upper, replicates: bca.replicates },
    aic: estimate.aic,
    bic: estimate.bic,
    deviance: estimate.deviance,
    profile: estimate.profile && {
      level: estimate.profile.level,
      lower: estimate.profile.lower,
      upper: estimate.profile.upper,
    },
    chao: estimate.chao,
    robust,
    knownSize: known.rows,
    existence: { status: estimate.status, meaning: existenceMeanings[estimate.status] },
    publishable: { verdict, reasons: reasons.map((reason) => `${reason}: ${publishReasons[reason].en}`) },
  }
}
