import { policy } from '../../../platform/access/policy.ts'
import { statisticians } from '../roles.ts'

export const overviewPolicy = policy({ 'statistics.overview': { people: statisticians } })
