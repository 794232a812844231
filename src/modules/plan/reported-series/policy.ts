import type { Actor } from '../../../platform/access/actor.ts'
import { actsAs, actsFor, policy } from '../../../platform/access/policy.ts'
import { reporting } from '../reports/policy.ts'

/** The body's own people, and the one who coordinates (the same as `access.reports_series()` in the database). */
const ownOrCoordinated = (actor: Actor, { bodyId }: { bodyId: string }): boolean =>
  actsFor(actor, bodyId) || actsAs(actor, 'national_coordinator') || actor.kind === 'system'

const writing = { people: reporting, when: ownOrCoordinated } as const

/** Everybody reads what is told of a series; a body reports its own. */
export const reportedPolicy = policy({
  'reported.prepare': { people: reporting },
  'reported.register': writing,
  'reported.describe': writing,
  'reported.change': writing,
  'reported.open': writing,
  'reported.report': writing,
  'reported.preview': writing,
  'reported.import': writing,
})
