import type { Actor } from '../../platform/access/actor.ts'
import { actsAs, policy } from '../../platform/access/policy.ts'
import { caseworkRoles } from '../support/index.ts'

/** A body's numbers, as the first wall looks at them. */
export interface KeeperFacts {
  readonly bodyId: string
  /** Whether the body has somebody who leads its casework: then nobody else keeps the numbers. */
  readonly hasManager: boolean
}

/** The manager keeps them; where a body has none, whoever works with people there (the same as `on_call.keeps`). */
export const keeps = (actor: Actor, { bodyId, hasManager }: KeeperFacts): boolean =>
  actsAs(actor, ...caseworkRoles) && actor.bodyId === bodyId && (actor.role === 'case_manager' || !hasManager)

const keepers = { people: caseworkRoles, when: keeps } as const

export const onCallPolicy = policy({
  'on_call.view': { people: caseworkRoles },
  'on_call.view_body': { people: [...caseworkRoles, 'national_coordinator'] },
  'on_call.prepare_line': keepers,
  'on_call.add_line': keepers,
  'on_call.change_line': keepers,
  'on_call.end_line': keepers,
  'on_call.add_duty': keepers,
  'on_call.withdraw_duty': keepers,
})
