export {
  listAssignments,
  listMeasureChoices,
  listPlanHeads,
} from './assignments/list-store.ts'
export { accountFile } from './drafting/account-file.ts'
export { findAccountOfPlan } from './drafting/publishing-actions.ts'
export { listPlans } from './following/store.ts'
export { paths as planPaths } from './paths.ts'
export { seriesActions } from './series/actions.ts'
