import type { Actor } from '../../platform/access/actor.ts'
import { actsAs, policy } from '../../platform/access/policy.ts'
import type { Role } from '../../platform/access/roles.ts'
import { caseworkRoles } from '../support/index.ts'

/** Who keeps numbers and is on duty: those who work with people, and whoever sees to housing requests by hand. */
export const onCallRoles = [...caseworkRoles, 'national_coordinator'] as const satisfies readonly Role[]

/** A body's numbers, as the first wall looks at them. */
export interface KeeperFacts {
  readonly bodyId: string
  /** Whether the body has somebody who leads its casework: then nobody else keeps the numbers. */
  readonly hasManager: boolean
}

/** The manager keeps them; where a body has none, whoever works with people there (the same as `on_call.keeps`). */
export const keeps = (actor: Actor, { bodyId, hasManager }: KeeperFacts): boolean =>
  actsAs(actor, ...onCallRoles) && actor.bodyId === bodyId && (actor.role === 'case_manager' || !hasManager)

const keepers = { people: onCallRoles, when: keeps } as const

export const onCallPolicy = policy({
  'on_call.view': { people: onCallRoles },
  'on_call.view_body': { people: onCallRoles },
  'on_call.prepare_line': keepers,
  'on_call.add_line': keepers,
  'on_call.change_line': keepers,
  'on_call.end_line': keepers,
  'on_call.add_duty': keepers,
  'on_call.withdraw_duty': keepers,
})
