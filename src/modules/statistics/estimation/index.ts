export { type BcaInterval, bcaInterval } from './bootstrap.ts'
export { calibrate } from './calibration.ts'
export { type EstimateDocument, estimateDocument } from './document.ts'
export { ENGINE, estimatePopulation, type PopulationEstimate } from './estimate.ts'
export { type CaptureTable, captureFrequencies, nameOf, overlapsOf, pairsOf, tableOf } from './histories.ts'
export {
  type KnownSize,
  knownSizes,
  type Robustness,
  robustnessOf,
} from './known-size.ts'
export { correctForLinkage, missLinks } from './linkage-error.ts'
export {
  type ClericalReview,
  estimateWithLinkageError,
  estimateWithLinkageErrorInTurns,
} from './linkage-interval.ts'
export { describeEstimate, roughFigure } from './plain-language.ts'
export {
  cannotSay,
  type PublishReason,
  type PublishVerdict,
  publishReasons,
  publishVerdict,
  refusesKind,
  saysAtLeast,
} from './publishable.ts'
export { HistoriesRefusal, readGroupedHistories, readHistories } from './read-histories.ts'
export {
  posteriorOf,
  posteriorWithLinkageError,
  type RobustEstimate,
  robustOf,
  robustPopulation,
} from './robust.ts'
export { type ModelChoice, type ModelKind, modelKinds, type RobustChoice } from './selection.ts'
export { type FanMember, fanOverLists, fanOverModels } from './sensitivity.ts'
export { type SimulatedPopulation, simulateHistories, tableOfHistories } from './simulate.ts'
export { estimateByStratum, type GroupEstimate, type GroupedEstimate, type Stratum } from './strata.ts'
