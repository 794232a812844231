export { accountFile } from './drafting/account-file.ts'
export { findAccountOfPlan } from './drafting/actions.ts'
