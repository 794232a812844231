import { policy } from '../../../platform/access/policy.ts'
import { caseworkRoles, worksOn } from '../../support/index.ts'

const works = { people: caseworkRoles, when: worksOn }
const people = { people: caseworkRoles }

/** Disappearances: of a case by those who work on it; the list also by those who lead; agreed plans by their bodies. */
export const missingPolicy = policy({
  'missing.list': people,
  'missing.look_for_late': { people: [], system: true },
  'missing.escalate': { people: [], system: true },
  'missing_agreement.list': people,
  'missing_agreement.view': people,
  'missing_agreement.view_part': people,
  'missing_agreement.add': people,
  'missing_agreement.change': people,
  'missing_agreement.end': people,
  'missing_agreement.add_part': people,
  'missing_agreement.write_part': people,
  'missing_agreement.sign_part': people,
  'missing.view': works,
  'missing.prepare_plan': works,
  'missing.plan': works,
  'missing.raise': works,
  'missing.alarm': works,
  'missing.step': works,
  'missing.find': works,
  'missing.end_search': works,
  'missing.search_again': works,
  'missing.follow_up': works,
})
