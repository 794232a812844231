import type { Actor } from '../../../platform/access/actor.ts'
import { policy } from '../../../platform/access/policy.ts'
import { caseworkRoles } from '../roles.ts'
import { assigns, type CaseFacts, leads, seesContent, worksOn } from './facts.ts'

const staffs = (actor: Actor, facts: CaseFacts): boolean => worksOn(actor, facts) || leads(actor, facts)

/** Cases: opened by whoever works with people, worked on by those who are named, led without being read. */
export const casePolicy = policy({
  'case.prepare': { people: caseworkRoles },
  'case.compare': { people: caseworkRoles },
  'case.open': { people: caseworkRoles },
  'case.list': { people: caseworkRoles },
  'case.find_form': { people: caseworkRoles },
  'case.find': { people: caseworkRoles },
  'case.view': { people: caseworkRoles, when: seesContent },
  'case.section': { people: caseworkRoles, when: seesContent },
  'case.section_history': { people: caseworkRoles, when: worksOn },
  'case.write': { people: caseworkRoles, when: worksOn },
  'case.change_step': { people: caseworkRoles, when: worksOn },
  'case.age': { people: caseworkRoles, when: worksOn },
  'case.assess_age': { people: caseworkRoles, when: worksOn },
  'case.ending': { people: caseworkRoles, when: worksOn },
  'case.close': { people: caseworkRoles, when: worksOn },
  'case.reopen': { people: caseworkRoles, when: worksOn },
  'case.staff': { people: caseworkRoles, when: staffs },
  'case.assign': { people: caseworkRoles, when: assigns },
  'case.stand_in': { people: caseworkRoles, when: assigns },
  'case.hand_over': { people: caseworkRoles, when: assigns },
  'case.end_assignment': { people: caseworkRoles, when: assigns },
  'case.lead': { people: ['case_manager'] },
  'case.prepare_move': { people: ['case_manager'] },
  'case.move': { people: ['case_manager'] },
  'case.move_back': { people: ['case_manager'] },
  'case.read_settings': { people: ['case_manager', 'administrator'] },
  'case.settings': { people: ['case_manager', 'administrator'] },
})
