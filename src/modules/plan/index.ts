export { listAssignments, listServed, wholeSelection } from './assignments/list-store.ts'
export { decisionKinds } from './assignments/schema.ts'
export { type CitedSource, listCitedFigures } from './cited-figures.ts'
export { conflictWords } from './conflicts/messages.ts'
export { type ConflictRow, listConflicts } from './conflicts/store.ts'
export { loadDemoWith, type PlayAccount } from './demo/actions.ts'
export type { DemoText } from './demo/shape.ts'
export { evaluationWords } from './evaluation/messages.ts'
export { type EvaluationRow, listPublishedEvaluations } from './evaluation/store.ts'
export { judgementsOf } from './evaluation/told.ts'
export { unitWord, unitWordForOne } from './figure-units.ts'
export { planCounties } from './following/pages/pictures.tsx'
export { listIndicators } from './indicators/store.ts'
export { listWords } from './lists/messages.ts'
export { type FrameLine, frameLines, type TracedMoney, tracedLines } from './money/account-lines.ts'
export { listMoneyAssignments } from './money/choices-store.ts'
export { type DefinedSum, definedSums, definitionWords } from './money/definitions.ts'
export {
  type MoneyStep,
  moneyAvailable,
  postMoney,
  sums,
  takeBackGranted,
  takeStepBack,
} from './money/door.ts'
export { MoneyDefinitions } from './money/pages/definitions.tsx'
export { Sum } from './money/pages/parts.tsx'
export { moneyFinding } from './money/pages/picture.tsx'
export { type MoneySums, moneyOfArea, moneySums, type PlanSums, type Sums } from './money/sums.ts'
export { listFlowOfPlan } from './money/sums-store.ts'
export { moneyWords } from './money/words.ts'
export { PlanTabs } from './names/pages/tabs.tsx'
export { PlanTitle, titleIn } from './names/pages/title.tsx'
export { listMeasureChoices, listPlanHeads } from './names/store.ts'
export { type NewsRow, newsId } from './news/news.ts'
export {
  getBody,
  listBodyAssignments,
  listNews,
  listResults,
  type PublishedResult,
} from './news/store.ts'
export { missingDays, type Obligation, obligationState } from './obligations/rules.ts'
export { listObligations } from './obligations/store.ts'
export { paths as planPaths } from './paths.ts'
export {
  type Accepted,
  type ActivityContent,
  type AssignmentContent,
  type FigureRow,
  listAccepted,
  listReceived,
  type ReportContent,
} from './quotable/content-store.ts'
export { listEvidence } from './quotable/evidence-store.ts'
export { type QuotedPlan, readPlanAsQuoted } from './quotable/plan-store.ts'
export { listOwnPostings } from './quotable/posting-store.ts'
export { type SinceThen, SnapshotContent, sinceThen } from './snapshots/content.ts'
export { snapshotSentence, snapshotTitle } from './snapshots/sentence.ts'
export { listSnapshots, type SnapshotRow } from './snapshots/store.ts'
export { type FollowedMeasure, followMeasures } from './standing/follow.ts'
export { ObligationStatus, Standing, useFollowing, words as followingWords } from './standing/pages/words.tsx'
export { countCounties, countKinds, type MeasureStanding, neverAssigned } from './standing/rules.ts'
export { judgedKinds, type ProgressState } from './standing/schema.ts'
export { standingSentence } from './standing/standing-words.ts'
export {
  getPlan,
  listAreas,
  listCountyAssignments,
  listFacts,
  listMeasures,
  listMoney,
  listPlans,
  type MeasureRow,
  type PlanRow,
} from './standing/store.ts'
