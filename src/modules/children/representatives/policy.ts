import { policy } from '../../../platform/access/policy.ts'
import { caseworkRoles, worksOn } from '../../support/index.ts'

const works = { people: caseworkRoles, when: worksOn }

/** Who speaks for a child, and who may not: whoever works on the case. */
export const representativePolicy = policy({
  'representative.list': works,
  'representative.view': works,
  'representative.need': works,
  'representative.step': works,
  'suspected_guardian.note': works,
  'suspected_guardian.lift': works,
})
