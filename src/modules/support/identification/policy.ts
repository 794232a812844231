import type { Actor } from '../../../platform/access/actor.ts'
import { policy } from '../../../platform/access/policy.ts'
import { type CaseFacts, seesPart, worksOn } from '../cases/facts.ts'
import { caseworkRoles } from '../roles.ts'

const sees = (actor: Actor, facts: CaseFacts): boolean => seesPart(actor, facts, 'identification')

/** Checklists: filled in and judged by those who work on the case; advice without a case by whoever works with people. */
export const identificationPolicy = policy({
  'checklist.list': { people: caseworkRoles, when: sees },
  'checklist.begin': { people: caseworkRoles, when: worksOn },
  'checklist.view': { people: caseworkRoles, when: sees },
  'checklist.answer': { people: caseworkRoles, when: worksOn },
  'checklist.judge': { people: caseworkRoles, when: worksOn },
  'checklist.situation': { people: caseworkRoles, when: worksOn },
  'checklist.steps': { people: caseworkRoles, when: worksOn },
  'checklist.start_duties': { people: caseworkRoles, when: worksOn },
  'checklist.print': { people: caseworkRoles, when: worksOn },
  'checklist.paper': { people: caseworkRoles },
  'consultation.list': { people: caseworkRoles },
  'consultation.read': { people: caseworkRoles },
  'consultation.note': { people: caseworkRoles },
  'consultation.find': { people: caseworkRoles },
  'consultation.view': { people: caseworkRoles },
  'consultation.continue': { people: caseworkRoles },
})
