export {
  listAssignments,
  listMeasureChoices,
  listPlanHeads,
} from './assignments/list-store.ts'
export { type CitedSource, listCitedFigures } from './cited-figures.ts'
export { accountFile } from './drafting/account-file.ts'
export { findAccountOfPlan } from './drafting/publishing-actions.ts'
export { listMoneyAssignments } from './money/choices-store.ts'
export { type MoneyStep, moneyAvailable, postMoney } from './money/door.ts'
export { paths as planPaths } from './paths.ts'
export { figureFrom } from './reported-series/rules.ts'
export { countingActions } from './series/actions.ts'
export { viewStart } from './site/actions.ts'
export { StartPage } from './site/pages/start.tsx'
