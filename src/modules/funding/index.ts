/** Funding: calls, applications, grants. */
export { callPolicy } from './calls/policy.ts'
export { fundingPaths } from './paths.ts'
