export { accountFile } from './drafting/account-file.ts'
export { findAccountOfPlan } from './drafting/publishing-actions.ts'
export { viewStart } from './site/actions.ts'
export { StartPage } from './site/pages/start.tsx'
