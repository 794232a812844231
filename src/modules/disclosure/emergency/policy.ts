import type { Actor } from '../../../platform/access/actor.ts'
import { actsAs, policy } from '../../../platform/access/policy.ts'
import { caseworkRoles, worksOn } from '../../support/index.ts'
import type { EmergencyFacts } from './rules.ts'

const isPerson = (actor: Actor, personId: string | null): boolean =>
  actor.kind === 'person' && actor.personId === personId

/** The second person: of the same body, in a role that works with people, and never the one who asks. */
const isSecond = (actor: Actor, { bodyId, askedBy }: EmergencyFacts): boolean =>
  actsAs(actor, ...caseworkRoles) && actor.bodyId === bodyId && !isPerson(actor, askedBy)

const leadsIn = (actor: Actor, { bodyId }: EmergencyFacts): boolean =>
  actsAs(actor, 'case_manager') && actor.bodyId === bodyId

const mayEnd = (actor: Actor, facts: EmergencyFacts & { readonly works: boolean }): boolean =>
  isPerson(actor, facts.askedBy) ||
  isPerson(actor, facts.secondPerson) ||
  facts.works ||
  leadsIn(actor, facts)

/** A third person: neither who asked nor who opened. */
const mayReview = (actor: Actor, facts: EmergencyFacts): boolean =>
  !isPerson(actor, facts.askedBy) &&
  !isPerson(actor, facts.secondPerson) &&
  (leadsIn(actor, facts) || actsAs(actor, 'auditor'))

/** Ways that are watched: emergencies, denials, declared numbers, alerts, and who sees a case (domain rules 9 and 10). */
export const watchPolicy = policy({
  'emergency.form': { people: caseworkRoles },
  'emergency.ask': { people: caseworkRoles },
  'emergency.ask_by_name': { people: caseworkRoles },
  'emergency.list': { people: [...caseworkRoles, 'auditor'] },
  'emergency.read_ask': { people: caseworkRoles, when: isSecond },
  'emergency.decide': { people: caseworkRoles, when: isSecond },
  'emergency.end': { people: caseworkRoles, when: mayEnd },
  'emergency.read_for_review': { people: ['case_manager', 'auditor'], when: mayReview },
  'emergency.review': { people: ['case_manager', 'auditor'], when: mayReview },
  'denial.form': { people: caseworkRoles, when: worksOn },
  'denial.search': { people: caseworkRoles, when: worksOn },
  'denial.effect': { people: caseworkRoles, when: worksOn },
  'denial.add': { people: caseworkRoles, when: worksOn },
  'denial.lift': { people: caseworkRoles, when: worksOn },
  'denial.remember_lifted': { people: [], system: true },
  'own_number.list': { people: caseworkRoles },
  'own_number.declare': { people: caseworkRoles },
  'own_number.remove': { people: caseworkRoles },
  'alert.list': { people: [...caseworkRoles, 'auditor'] },
  'alert.judge': { people: ['case_manager', 'auditor'] },
  'alert.mail': { people: [], system: true },
  'access.view': { people: caseworkRoles, when: worksOn },
  'access.print': { people: caseworkRoles, when: worksOn },
})
