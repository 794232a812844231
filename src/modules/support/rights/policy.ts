import { policy } from '../../../platform/access/policy.ts'
import { worksOn } from '../cases/facts.ts'
import { caseworkRoles } from '../roles.ts'

/** What a person asks for by right is received and answered by those who work on the case. */
export const rightsPolicy = policy({
  'rights.view': { people: caseworkRoles, when: worksOn },
  'rights.ask': { people: caseworkRoles, when: worksOn },
  'rights.request': { people: caseworkRoles, when: worksOn },
  'rights.decide': { people: caseworkRoles, when: worksOn },
  'rights.lift_restriction': { people: caseworkRoles, when: worksOn },
  'rights.seen_by': { people: caseworkRoles, when: worksOn },
  'rights.everything': { people: caseworkRoles, when: worksOn },
})
