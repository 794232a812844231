import type { Actor } from '../../../platform/access/actor.ts'
import { policy } from '../../../platform/access/policy.ts'
import { type CaseFacts, seesPart, worksOn } from '../cases/facts.ts'
import { caseworkRoles } from '../roles.ts'

const seesLegal = (actor: Actor, facts: CaseFacts): boolean => seesPart(actor, facts, 'legal')

/** Clocks: read by whoever sees the legal situation of the case, kept by those who work on it. */
export const clockPolicy = policy({
  'clock.list': { people: caseworkRoles },
  'clock.of_case': { people: caseworkRoles, when: seesLegal },
  'clock.view': { people: caseworkRoles, when: seesLegal },
  'clock.prepare': { people: caseworkRoles, when: worksOn },
  'clock.preview': { people: caseworkRoles, when: worksOn },
  'clock.start': { people: caseworkRoles, when: worksOn },
  'clock.end': { people: caseworkRoles, when: worksOn },
  'clock.extend': { people: caseworkRoles, when: worksOn },
  'clock.warn': { people: [], system: true },
})
