import { createHash } from 'node:crypto'
import type { Words } from '../../../platform/series/series.ts'
import {
  bcaInterval,
  type CaptureTable,
  describeEstimate,
  ENGINE,
  type EstimateDocument,
  estimateDocument,
  estimatePopulation,
  fanOverLists,
  fanOverModels,
  type ModelChoice,
  type PublishReason,
  publishVerdict,
  type Stratum,
} from '../estimation/index.ts'
import { type ChosenModel, type FanRow, fanRow, modelOf } from './fan.ts'
import { estimateGroups, type GroupedEstimate } from './groups.ts'
import type { LinkageProvenance } from './linkage.ts'
import { type PublishedFigures, publishedFigures } from './published.ts'
import type { MakeInput } from './schema.ts'

/** All that was worked out from capture histories, exact where they were given: for those who may see them. */
export interface Analysis {
  readonly format: 'samlad.estimate/1'
  readonly engine: string
  readonly model: ChosenModel
  readonly bootstrap: { readonly replicates: number; readonly seed: number } | null
  readonly estimate: EstimateDocument
  readonly verdict: boolean
  readonly reasons: readonly PublishReason[]
  readonly paragraph: Words
  readonly fan: readonly FanRow[]
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
  const byGroup = estimateGroups(groups, choice)
  const verdict = publishVerdict(table, estimate, bca, models)
  const { lower = null, upper = null } = (bca ?? estimate.asymptotic) || {}
  const isOutside =
    byGroup?.population != null &&
    ((lower !== null && byGroup.population < lower) || (upper !== null && byGroup.population > upper))
  const reasons: readonly PublishReason[] = isOutside
    ? [...verdict.reasons, 'differs_by_group']
    : verdict.reasons
  const gate = { ...verdict, reasons }
  const fan = [...models, ...fanOverLists(table, choice)].map(fanRow)
  const said = { verdict: gate.verdict, reasons: [] }
  const inWords = (finest: number, of: typeof gate): Words => ({
    sv: describeEstimate(table, estimate, bca, of, 'sv', finest),
    en: describeEstimate(table, estimate, bca, of, 'en', finest),
  })
  return {
    format: 'samlad.estimate/1',
    engine: ENGINE,
    model: modelOf(choice),
    bootstrap: bca === null ? null : { replicates, seed },
    estimate: estimateDocument(table, estimate, bca, gate),
    ...gate,
    paragraph: inWords(1, said),
    fan,
    ...(byGroup === null ? {} : { byGroup }),
    published: publishedFigures({
      estimate,
      bca,
      lists: table.lists.length,
      model: modelOf(choice),
      reasons: gate.reasons,
      fan,
      paragraph: inWords(FINEST_PUBLISHED, said),
      finest: FINEST_PUBLISHED,
    }),
  }
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
