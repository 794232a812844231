import type { Actor } from '../../../platform/access/actor.ts'
import { actsAs, actsFor, policy } from '../../../platform/access/policy.ts'
import { type Role, reporting } from '../../../platform/access/roles.ts'

/** The body's own people, and the one who coordinates (the same as `access.reports_series()` in the database). */
const ownOrCoordinated = (actor: Actor, { bodyId }: { bodyId: string }): boolean =>
  actsFor(actor, bodyId) || actsAs(actor, 'national_coordinator') || actor.kind === 'system'

const writing = { people: reporting, when: ownOrCoordinated } as const

/** Officers who receive what bodies report (`series.receives` in the database). */
export const receiving = ['national_coordinator', 'ministry_officer'] as const satisfies readonly Role[]
/** Those who may be the second person of figures. */
const releasing = [...reporting, 'case_manager'] as const satisfies readonly Role[]

/** What decides who releases figures that wait. */
export interface HeldFacts {
  /** The body whose series it is. */
  readonly bodyId: string
  readonly reportedBy: string
  /** Nobody had answered in time: it has gone on to the manager and to those who receive figures. */
  readonly wentOn: boolean
  /** The body has nobody else who reports. */
  readonly isAlone: boolean
}

/**
 * The second person: another of the body; where it has nobody else, or nobody has answered, an officer who receives figures; then also
 * the body's manager.
 */
export const mayRelease = (actor: Actor, facts: HeldFacts): boolean => {
  if (actor.kind !== 'person' || actor.personId === facts.reportedBy) return false
  if (actor.bodyId === facts.bodyId && (actsAs(actor, ...reporting) || facts.wentOn)) return true
  return actsAs(actor, ...receiving) && (facts.isAlone || facts.wentOn)
}

/** Everybody reads what is told of a series; a body reports its own, and a second person releases it. */
export const reportedPolicy = policy({
  'reported.prepare': { people: reporting },
  'reported.register': writing,
  'reported.describe': writing,
  'reported.change': writing,
  'reported.open': writing,
  'reported.report': { ...writing, services: true },
  'reported.preview': writing,
  'reported.import': writing,
  'reported.view_waiting': {
    people: releasing,
    when: (actor: Actor, { bodyId }: { bodyId: string }) =>
      actsFor(actor, bodyId) || actsAs(actor, ...receiving),
  },
  'reported.release': { people: releasing, when: mayRelease },
  'reported.refuse': {
    people: releasing,
    when: (actor: Actor, facts: HeldFacts & { readonly isOwn: boolean }) =>
      facts.isOwn || mayRelease(actor, facts),
  },
  'reported.go_on': { people: [], system: true },
})
