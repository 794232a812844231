import type { Actor } from '../../../platform/access/actor.ts'
import { actsAs, actsFor, policy } from '../../../platform/access/policy.ts'
import { type Role, roles } from '../../../platform/access/roles.ts'

/** What of a service account decides who may do what with it. */
export interface ServiceFacts {
  readonly bodyId: string
  readonly answeredBy: string
}

/** Who can answer for a program: whoever audits, only learns or applies does not (the same as `identity.may_answer`). */
export const answering: readonly Role[] = roles.filter(
  (role) => role !== 'auditor' && role !== 'learner' && role !== 'applicant',
)

const keepers = ['administrator', 'case_manager'] as const satisfies readonly Role[]

/** Whoever lets people in at a body: an administrator, or its own manager (the same as `identity.keeps_services`). */
export const keepsServices = (actor: Actor, { bodyId }: Pick<ServiceFacts, 'bodyId'>): boolean =>
  actsAs(actor, 'administrator') || (actsAs(actor, 'case_manager') && actsFor(actor, bodyId))

/** Whether somebody answers for it. */
export const answersFor = (actor: Actor, { answeredBy }: Pick<ServiceFacts, 'answeredBy'>): boolean =>
  actor.kind === 'person' && actor.personId === answeredBy

const kept = { people: keepers, when: keepsServices } as const
const concerned = {
  people: answering,
  when: (actor: Actor, facts: ServiceFacts) => keepsServices(actor, facts) || answersFor(actor, facts),
} as const

/** Who makes the accounts of programs, and who stops one. No program does any of it. */
export const servicePolicy = policy({
  'service_account.list': { people: keepers },
  'service_account.prepare': { people: keepers },
  'service_account.make': kept,
  'service_account.view': concerned,
  'service_account.renew': kept,
  'service_account.hand_on': kept,
  'service_account.end': concerned,
  'service_account.note': { people: answering, when: answersFor },
  'service_account.mail': { people: [], system: true },
})
