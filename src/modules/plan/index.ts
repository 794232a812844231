export { accountFile } from './drafting/account-file.ts'
export { findAccountOfPlan } from './drafting/publishing-actions.ts'
export { listPlans } from './following/store.ts'
export { paths as planPaths } from './paths.ts'
