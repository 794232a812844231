import { createHash } from 'node:crypto'
import type { Words } from '../../../platform/i18n/words.ts'
import {
  bcaInterval,
  type CaptureTable,
  describeEstimate,
  ENGINE,
  type EstimateDocument,
  estimateByStratum,
  estimateDocument,
  estimatePopulation,
  fanOverLists,
  fanOverModels,
  type GroupedEstimate,
  type ModelChoice,
  type PublishReason,
  publishVerdict,
  robustnessOf,
  robustPopulation,
  type Stratum,
  saysAtLeast,
} from '../estimation/index.ts'
import { type ChosenModel, type FanRow, fanRow, modelOf } from './fan.ts'
import type { LinkageProvenance } from './linkage.ts'
import { type KnownInside, knownInside, type PublishedFigures, publishedFigures } from './published.ts'
import type { MakeInput } from './schema.ts'

/** All that was worked out from capture histories, exact where they were given: for those who may see them. */
export interface Analysis {
  readonly format: 'samlad.estimate/1'
  readonly engine: string
  readonly model: ChosenModel
  readonly bootstrap: { readonly replicates: number; readonly seed: number } | null
  /** What was made before people were allowed to differ has no robust interval. */
  readonly estimate: Omit<EstimateDocument, 'robust' | 'knownSize'> &
    Partial<Pick<EstimateDocument, 'robust' | 'knownSize'>>
  /** Of the robust interval, which is what is published. */
  readonly verdict: boolean
  readonly reasons: readonly PublishReason[]
  readonly paragraph: Words
  readonly fan: readonly FanRow[]
  /** Of how many lists the interval of the others holds the size; absent of three lists and of what is older. */
  readonly knownSize?: KnownInside
  /** What everybody may know of it once it is published; absent where there is no estimate. */
  readonly published: PublishedFigures | null
  /** Where it was made within the wall of a unit that links: from which run, with which errors. Then nothing in it is exact. */
  readonly linkage?: LinkageProvenance
  /** Where people are told apart by group. Never published: groups are small. */
  readonly byGroup?: GroupedEstimate
}

/** Most lists for which a bootstrap is run while somebody waits: 1,000 replicates then take under two seconds. */
export const MOST_LISTS_RESAMPLED = 8

/** People are told to the nearest ten outside the house. */
export const FINEST_PUBLISHED = 10

export const choiceOf = ({ model, threshold }: Pick<MakeInput, 'model' | 'threshold'>): ModelChoice =>
  model === 'stepwise' || model === 'aic' ? { kind: model, threshold } : { kind: model }

/**
 * Works out everything that an estimate says: the figure with its intervals, how far it depends on the model and the lists,
 * whether it may be published, and what everybody may then know. The same input gives the same answer.
 */
export const analyse = async (
  table: CaptureTable,
  { model, threshold, replicates, seed }: Pick<MakeInput, 'model' | 'threshold' | 'replicates' | 'seed'>,
  groups: readonly Stratum[] = [],
): Promise<Analysis> => {
  const choice = choiceOf({ model, threshold })
  const estimate = estimatePopulation(table, choice)
  const { population } = estimate
  const bca =
    replicates === 0 || population === null
      ? null
      : await bcaInterval(table.counts, choice, population, { replicates, seed })
  const models = fanOverModels(table)
  const robustness = robustnessOf(table, choice)
  const { robust } = robustness
  const byGroup = groups.length < 2 ? null : estimateByStratum(groups)
  const verdict = publishVerdict(table, robustPopulation(table, robust), null, models, robustness)
  const isOutside =
    robust !== null &&
    byGroup?.population != null &&
    (byGroup.population < robust.lower || byGroup.population > robust.upper)
  const reasons: readonly PublishReason[] = isOutside
    ? [...verdict.reasons, 'differs_by_group']
    : verdict.reasons
  const gate = { ...verdict, reasons }
  const fan = [...models, ...fanOverLists(table, choice)].map(fanRow)
  const said = { verdict: gate.verdict, reasons: [] }
  const inWords = (finest: number): Words => ({
    sv: describeEstimate(table, estimate, bca, robust, said, 'sv', finest),
    en: describeEstimate(table, estimate, bca, robust, said, 'en', finest),
  })
  const knownSize = knownInside(robustness.known.rows)
  return {
    format: 'samlad.estimate/1',
    engine: ENGINE,
    model: modelOf(choice),
    bootstrap: bca === null ? null : { replicates, seed },
    estimate: estimateDocument(table, estimate, bca, robustness, gate),
    ...gate,
    paragraph: inWords(1),
    fan,
    ...(knownSize && { knownSize }),
    ...(byGroup && { byGroup }),
    published: publishedFigures({
      observed: estimate.observed,
      robust,
      alike: bca ?? estimate.asymptotic,
      lists: table.lists.length,
      model: modelOf(choice),
      reasons: gate.reasons,
      fan,
      knownSize,
      paragraph: inWords(FINEST_PUBLISHED),
      finest: FINEST_PUBLISHED,
    }),
  }
}

/** Whether it may be published: as a figure, or as a lower bound alone. */
export const mayStand = (analysis: Pick<Analysis, 'verdict' | 'reasons' | 'published'>): boolean =>
  analysis.published !== null && (analysis.verdict || saysAtLeast(analysis))

/** A draft from before people were allowed to differ, or before a lower bound stood alone, is not published: it is made anew. */
export const judgedNow = (analysis: Analysis): Analysis =>
  analysis.estimate.robust === undefined || (saysAtLeast(analysis) && analysis.published?.population != null)
    ? { ...analysis, verdict: false, reasons: [...analysis.reasons, 'made_before'] }
    : analysis

/** The figure of an analysis with its interval: the robust one, or that of its model where it is older. */
export const ownOf = ({ estimate: { robust, estimate, bca, asymptotic } }: Pick<Analysis, 'estimate'>) => {
  if (robust === null) return { population: null, lower: null, upper: null }
  const { lower = null, upper = null } = robust ?? bca ?? asymptotic ?? {}
  return { population: robust?.median ?? estimate, lower, upper }
}

/** SHA-256 of what was given, in hexadecimal: `sha256sum` of the file gives the same. */
export const fingerprintOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Lists that people were on together and on no other list, and how many they are; the most first. */
export interface Overlap {
  readonly lists: readonly string[]
  readonly count: number
}

/** How many people were on exactly which lists, and how many on each list in all, in the order of the source. */
export const overlapsIn = (
  table: CaptureTable,
): { readonly lists: readonly Overlap[]; readonly overlaps: readonly Overlap[] } => {
  const all = [...table.counts].map((count, history) => ({ history, count }))
  return {
    lists: table.shown.map((name) => ({
      lists: [name],
      count: all.reduce(
        (sum, { history, count }) => sum + ((history >> table.lists.indexOf(name)) & 1 ? count : 0),
        0,
      ),
    })),
    overlaps: all
      .filter(({ count }) => count > 0)
      .map(({ history, count }) => ({
        lists: table.shown.filter((name) => (history >> table.lists.indexOf(name)) & 1),
        count,
      }))
      .sort((one, other) => other.count - one.count || one.lists.length - other.lists.length),
  }
}
