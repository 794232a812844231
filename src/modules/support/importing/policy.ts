import { policy } from '../../../platform/access/policy.ts'
import { caseworkRoles } from '../roles.ts'

/** Whoever may open a case opens several of a table, which are theirs then. */
export const importPolicy = policy({
  'case.preview_import': { people: caseworkRoles },
  'case.import': { people: caseworkRoles },
})
