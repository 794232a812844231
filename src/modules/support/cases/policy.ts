import { policy } from '../../../platform/access/policy.ts'
import { assigns, caseworkRoles, knowsOf, leads, seesContent, worksOn } from './facts.ts'

/** Cases: opened by whoever works with people, worked on by those who are named, led without being read. */
export const casePolicy = policy({
  'case.open': { people: caseworkRoles },
  'case.list': { people: caseworkRoles },
  'case.find': { people: caseworkRoles },
  'case.view': { people: caseworkRoles, when: seesContent },
  'case.write': { people: caseworkRoles, when: worksOn },
  'case.close': { people: caseworkRoles, when: worksOn },
  'case.reopen': { people: caseworkRoles, when: worksOn },
  'case.staff': { people: caseworkRoles, when: knowsOf },
  'case.assign': { people: caseworkRoles, when: assigns },
  'case.lead': { people: ['case_manager'] },
  'case.overview': { people: ['case_manager'], when: leads },
  'case.settings': { people: ['case_manager', 'administrator'] },
})
