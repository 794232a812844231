import { policy } from '../../../platform/access/policy.ts'
import { worksOn } from '../cases/facts.ts'
import { caseworkRoles } from '../roles.ts'

/** Tasks: for those who work on the case, and whoever stands in. */
export const taskPolicy = policy({
  'task.list': { people: caseworkRoles, when: worksOn },
  'task.give': { people: caseworkRoles, when: worksOn },
  'task.end': { people: caseworkRoles, when: worksOn },
})
