import type { Actor } from '../../../platform/access/actor.ts'
import { policy } from '../../../platform/access/policy.ts'
import type { Role } from '../../../platform/access/roles.ts'
import { type CaseFacts, caseworkRoles, leads, worksOn } from '../../support/index.ts'

/** What decides who may see and take up a handed-over copy. */
export interface CopyFacts {
  readonly toBody: string | null
  /** Role that the disclosure asks for; any that works with people where absent. */
  readonly toRole: Role | null
  /** On the deny list of the case that it was taken from: beats everything. */
  readonly denied: boolean
}

/** Something that is for a body's lawyers. */
interface LegalFacts {
  readonly bodyId: string
  /** On the deny list of the case that it is about: beats everything. */
  readonly denied: boolean
}

const receives = (actor: Actor, { toBody, toRole, denied }: CopyFacts): boolean =>
  !denied && actor.kind === 'person' && actor.bodyId === toBody && (toRole === null || toRole === actor.role)

const worksOrLeads = (actor: Actor, facts: CaseFacts): boolean => worksOn(actor, facts) || leads(actor, facts)

const isOwnLawyer = (actor: Actor, { bodyId, denied }: LegalFacts): boolean =>
  !denied && actor.kind === 'person' && actor.bodyId === bodyId

/**
 * Disclosures are decided by those who work on the case, overridden by those who lead, judged by the body's lawyers, and
 * received by the recipient alone.
 */
export const sharingPolicy = policy({
  'disclosure.list': { people: caseworkRoles, when: worksOrLeads },
  'disclosure.view': { people: caseworkRoles, when: worksOrLeads },
  'disclosure.print': { people: caseworkRoles, when: worksOn },
  'disclosure.prepare': { people: caseworkRoles, when: worksOn },
  'disclosure.look': { people: caseworkRoles, when: worksOn },
  'disclosure.preview': { people: caseworkRoles, when: worksOn },
  'disclosure.keep_grounds': { people: [], system: true },
  'disclosure.decide': { people: caseworkRoles, when: worksOn },
  'disclosure.hand_over': { people: caseworkRoles, when: worksOn },
  'disclosure.end': { people: caseworkRoles, when: worksOn },
  'disclosure.override': { people: ['case_manager'], when: leads },
  'disclosure.read_override': { people: ['lawyer'], when: isOwnLawyer },
  'disclosure.review': { people: ['lawyer'], when: isOwnLawyer },
  'legal_question.list': { people: ['lawyer', 'case_manager'] },
  'legal_question.view': { people: ['lawyer'], when: isOwnLawyer },
  'legal_question.answer': { people: ['lawyer'], when: isOwnLawyer },
  'copy.list': { people: caseworkRoles },
  'copy.open': { people: caseworkRoles, when: receives },
  'copy.register': { people: caseworkRoles, when: receives },
  'copy.acknowledge': { people: caseworkRoles, when: receives },
  'live_view.list': { people: caseworkRoles },
})
