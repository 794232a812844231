import type { Actor } from '../../../platform/access/actor.ts'
import { policy } from '../../../platform/access/policy.ts'
import { type CaseFacts, leads, worksOn } from '../cases/facts.ts'
import { caseworkRoles } from '../roles.ts'

const keeps = (actor: Actor, facts: CaseFacts): boolean => worksOn(actor, facts) || leads(actor, facts)

/**
 * How long a case is kept: seen, and held, by those who work on it and by those who lead; what the law asks about a child
 * is written by those who know the case.
 */
export const retentionPolicy = policy({
  'retention.view': { people: caseworkRoles, when: keeps },
  'retention.circumstances': { people: caseworkRoles, when: worksOn },
  'retention.place_hold': { people: caseworkRoles, when: keeps },
  'retention.lift_hold': { people: caseworkRoles, when: keeps },
})

/** Disposal: carried out by the system alone; seen, fetched and handed over by those who lead the body's casework. */
export const disposalPolicy = policy({
  'disposal.list': { people: ['case_manager'] },
  'disposal.view': { people: ['case_manager', 'auditor'] },
  'disposal.fetch_package': { people: ['case_manager'] },
  'disposal.verify_form': { people: ['case_manager', 'auditor'] },
  'disposal.verify': { people: ['case_manager', 'auditor'] },
  'disposal.refresh': { people: [], system: true },
  'disposal.find_ended': { people: [], system: true },
  'disposal.find_begun': { people: [], system: true },
  'disposal.begin': { people: [], system: true },
  'disposal.carry_out': { people: [], system: true },
  'disposal.finish': { people: [], system: true },
  'disposal.clear_packages': { people: [], system: true },
})
