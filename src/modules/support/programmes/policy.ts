import type { Actor } from '../../../platform/access/actor.ts'
import { policy } from '../../../platform/access/policy.ts'
import { type CaseFacts, seesPart, worksOn } from '../cases/facts.ts'
import { caseworkRoles } from '../roles.ts'

const seesPlan = (actor: Actor, facts: CaseFacts): boolean => seesPart(actor, facts, 'plan')

/** Who reads the register and its counts beside those who work with people. */
export const overseers = [
  'national_coordinator',
  'ministry_officer',
  'county_coordinator',
  'body_officer',
  'rapporteur',
  'evaluator',
] as const

/** Programmes: a register that all may read who need it; times in them belong to a case. */
export const programmePolicy = policy({
  'programme.list': { people: [...caseworkRoles, ...overseers] },
  'programme.view': { people: [...caseworkRoles, ...overseers] },
  'programme.coverage': { people: [...caseworkRoles, ...overseers] },
  'programme.prepare': { people: caseworkRoles },
  'programme.add': { people: caseworkRoles },
  'programme.prepare_change': { people: caseworkRoles },
  'programme.change': { people: caseworkRoles },
  'programme.close': { people: caseworkRoles },
  'screening.view': { people: caseworkRoles, when: worksOn },
  'screening.hold': { people: caseworkRoles, when: worksOn },
  'stay.list': { people: caseworkRoles, when: seesPlan },
  'stay.view': { people: caseworkRoles, when: seesPlan },
  'stay.prepare_discharge': { people: caseworkRoles, when: worksOn },
  'stay.begin': { people: caseworkRoles, when: worksOn },
  'stay.end': { people: caseworkRoles, when: worksOn },
  'stay.write_discharge': { people: caseworkRoles, when: worksOn },
  'follow_up.list': { people: caseworkRoles },
  'follow_up.view': { people: caseworkRoles, when: worksOn },
  'follow_up.record': { people: caseworkRoles, when: worksOn },
})
