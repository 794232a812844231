import type { Words } from '../../../platform/i18n/words.ts'
import {
  type CaptureTable,
  type ClericalReview,
  describeEstimate,
  ENGINE,
  type EstimateDocument,
  estimateDocument,
  estimateWithLinkageErrorInTurns,
  fanOverModels,
  type PublishReason,
  posteriorWithLinkageError,
  publishVerdict,
  robustnessOf,
  robustPopulation,
  roughFigure,
} from '../estimation/index.ts'
import { type Analysis, choiceOf, FINEST_PUBLISHED } from './analysis.ts'
import { type FanRow, fanRow, modelOf } from './fan.ts'
import type { LinkageProvenance } from './linkage.ts'
import { knownInside, publishedFigures } from './published.ts'
import type { MakeInput } from './schema.ts'

/** How often rates of linkage errors are drawn for the robust interval. */
const LINKAGE_DRAWS = 40

type Bounded = { readonly lower: number | null; readonly upper: number | null }

const hundredths = (value: number): number => Math.round(value * 100) / 100
const rough = (value: number | null): number | null =>
  value === null ? null : roughFigure(value, FINEST_PUBLISHED)
const roughBounds = <B extends Bounded | null>(bounds: B): B =>
  bounds && { ...bounds, lower: rough(bounds.lower), upper: rough(bounds.upper) }

/**
 * A document as it leaves the unit: people to the nearest ten, no criterion of fit and no weight from which cells could be solved, no size
 * of a list, no word of which lists share nobody, which is a cell of its own.
 */
const roughDocument = (document: EstimateDocument): EstimateDocument => ({
  ...document,
  robust: document.robust && {
    ...roughBounds(document.robust),
    median: roughFigure(document.robust.median, FINEST_PUBLISHED),
    heterogeneity: {
      mean: hundredths(document.robust.heterogeneity.mean),
      probability: hundredths(document.robust.heterogeneity.probability),
    },
    dependence: hundredths(document.robust.dependence),
    components: [],
  },
  knownSize: [],
  observed: Math.round(document.observed / FINEST_PUBLISHED) * FINEST_PUBLISHED,
  model: { ...document.model, absentPairs: [] },
  estimate: rough(document.estimate),
  asymptotic: roughBounds(document.asymptotic),
  bca: roughBounds(document.bca),
  profile: roughBounds(document.profile),
  aic: null,
  bic: null,
  deviance: null,
  chao: {
    lower: rough(document.chao.lower),
    biasCorrected: roughFigure(document.chao.biasCorrected, FINEST_PUBLISHED),
  },
})

const roughRow = (row: FanRow): FanRow => ({
  ...row,
  population: rough(row.population),
  lower: rough(row.lower),
  upper: rough(row.upper),
  aic: null,
})

/**
 * Works out an estimate within the wall of a unit that links, from exact counts and with the errors of their linkage carried on. What it
 * returns may leave the unit: every number of people is rounded, no history and no list total follows from it.
 *
 * @param progress told the share that is done, from 0 to 1.
 */
export const analyseLinked = async (
  table: CaptureTable,
  { model, threshold, replicates, seed }: Pick<MakeInput, 'model' | 'threshold' | 'replicates' | 'seed'>,
  review: ClericalReview,
  linkage: LinkageProvenance,
  progress?: (share: number) => Promise<void>,
): Promise<Analysis> => {
  const choice = choiceOf({ model, threshold })
  const carried = await estimateWithLinkageErrorInTurns(table, choice, review, { replicates, seed }, progress)
  const { estimate, corrected } = carried
  const interval = {
    ...carried.interval,
    replicates,
    acceleration: 0,
    shareBelow: 0.5,
    unbounded: carried.interval.upper === null ? 1 : 0,
    collapsed: false,
  }
  const models = fanOverModels(corrected.table)
  const posterior = await posteriorWithLinkageError(table, { review, draws: LINKAGE_DRAWS, seed })
  const robustness = robustnessOf(corrected.table, choice, posterior)
  const { robust } = robustness
  // Whether cells are small is asked of what was counted, not of what the correction makes of it.
  const gate = publishVerdict(table, robustPopulation(table, robust), null, models, robustness)
  const reasons: readonly PublishReason[] = [
    ...gate.reasons,
    ...(corrected.clipped ? (['linkage_rates_too_high'] as const) : []),
    ...(linkage.basis === 'made_up_cases' ? (['linkage_errors_assumed'] as const) : []),
  ]
  const said = { verdict: gate.verdict, reasons: [] }
  const paragraph: Words = {
    sv: describeEstimate(corrected.table, estimate, interval, robust, said, 'sv', FINEST_PUBLISHED),
    en: describeEstimate(corrected.table, estimate, interval, robust, said, 'en', FINEST_PUBLISHED),
  }
  const fan = models.map(fanRow).map(roughRow)
  const judged = { verdict: gate.verdict, reasons }
  const knownSize = knownInside(robustness.known.rows)
  const figures = publishedFigures({
    observed: estimate.observed,
    robust,
    alike: interval,
    lists: table.lists.length,
    model: modelOf(choice),
    reasons,
    fan,
    knownSize,
    paragraph,
    finest: FINEST_PUBLISHED,
  })
  return {
    format: 'samlad.estimate/1',
    engine: ENGINE,
    model: modelOf(choice),
    bootstrap: { replicates, seed },
    estimate: roughDocument(estimateDocument(corrected.table, estimate, interval, robustness, judged)),
    ...judged,
    paragraph,
    fan,
    ...(knownSize && { knownSize }),
    published: figures === null ? null : { ...figures, linkage },
    linkage,
  }
}
