import { path } from '../../platform/http/path.ts'

/** Every address of the auditing room. */
export const paths = {
  trail: path('/audit'),
  verify: path('/audit/verify'),
  apiTrail: path('/v1/audit'),
} as const
