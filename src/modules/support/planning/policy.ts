import type { Actor } from '../../../platform/access/actor.ts'
import { policy } from '../../../platform/access/policy.ts'
import { type CaseFacts, seesPart, worksOn } from '../cases/facts.ts'
import { caseworkRoles } from '../roles.ts'

const seesPlan = (actor: Actor, facts: CaseFacts): boolean => seesPart(actor, facts, 'plan')

/** Support plans: read by whoever sees that part of the case, written by those who work on it. */
export const planPolicy = policy({
  'support_plan.view': { people: caseworkRoles, when: seesPlan },
  'support_plan.outcomes': { people: caseworkRoles, when: seesPlan },
  'support_plan.prepare': { people: caseworkRoles, when: worksOn },
  'support_plan.prepare_goal': { people: caseworkRoles, when: worksOn },
  'support_plan.prepare_step': { people: caseworkRoles, when: worksOn },
  'support_plan.write_wishes': { people: caseworkRoles, when: worksOn },
  'support_plan.add_phase': { people: caseworkRoles, when: worksOn },
  'support_plan.end_phase': { people: caseworkRoles, when: worksOn },
  'support_plan.add_goal': { people: caseworkRoles, when: worksOn },
  'support_plan.change_goal': { people: caseworkRoles, when: worksOn },
  'support_plan.add_step': { people: caseworkRoles, when: worksOn },
  'support_plan.change_step': { people: caseworkRoles, when: worksOn },
  'support_plan.end_step': { people: caseworkRoles, when: worksOn },
  'support_plan.prepare_translation': { people: caseworkRoles, when: worksOn },
  'support_plan.translate': { people: caseworkRoles, when: worksOn },
  'support_plan.review': { people: caseworkRoles, when: worksOn },
  'support_plan.ask_outcomes': { people: caseworkRoles, when: worksOn },
  'support_plan.own_version': { people: caseworkRoles, when: worksOn },
  'support_plan.own_file': { people: caseworkRoles, when: worksOn },
})
