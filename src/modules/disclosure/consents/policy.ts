import { policy } from '../../../platform/access/policy.ts'
import { caseworkRoles, worksOn } from '../../support/index.ts'

/** Consents: asked for, written down and withdrawn by those who work on the case. */
export const consentPolicy = policy({
  'consent.list': { people: caseworkRoles, when: worksOn },
  'consent.prepare': { people: caseworkRoles, when: worksOn },
  'consent.ask': { people: caseworkRoles, when: worksOn },
  'consent.record': { people: caseworkRoles, when: worksOn },
  'consent.note_suspicion': { people: caseworkRoles, when: worksOn },
  'consent.print': { people: caseworkRoles, when: worksOn },
  'consent.effect': { people: caseworkRoles, when: worksOn },
  'consent.withdraw': { people: caseworkRoles, when: worksOn },
})
