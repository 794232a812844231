export { accountFile } from './drafting/account-file.ts'
export { findAccountOfPlan } from './drafting/publishing-actions.ts'
