import { policy } from '../../../platform/access/policy.ts'
import {
  CASE_ROLES,
  HOUSE_ROLES,
  mayConfirm,
  mayLetIn,
  mayPropose,
  mayProposeSecond,
  mayRestore,
} from './rules.ts'

const concerned = [...CASE_ROLES, ...HOUSE_ROLES] as const

const anyone = { people: 'all', anyone: true } as const
const system = { people: [], system: true } as const

/** Who proposes and who confirms that somebody is given power. `identity.may_propose` and `identity.may_confirm` decide again. */
export const byTwoPolicy = policy({
  // Everybody sees that a way in to their own account was asked for, and stops it.
  'colleague.list': { people: 'all' },
  'colleague.view': { people: 'all' },
  'colleague.propose': {
    people: [...CASE_ROLES, 'administrator', 'national_coordinator'],
    when: mayPropose,
  },
  'colleague.propose_second': { people: CASE_ROLES, when: mayProposeSecond },
  'colleague.confirm': { people: concerned, when: mayConfirm },
  'colleague.refuse': { people: 'all' },
  'colleague.restore': { people: [...CASE_ROLES, 'administrator'], when: mayRestore },
  'colleague.note': { people: concerned },
  'colleague.let_in': { people: CASE_ROLES, when: mayLetIn },
  'colleague.view_come_in': anyone,
  'colleague.come_in': anyone,
  'colleague.view_rescue': { people: ['case_manager', 'auditor'] },
  'colleague.note_rescue': { people: ['case_manager', 'auditor'] },
  'colleague.announce_rescue': system,
  'colleague.lapse': system,
  'colleague.warn_of_let_in': system,
  'colleague.warn_of_restore': system,
  'colleague.mail_restore': system,
})
