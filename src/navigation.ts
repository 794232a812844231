import type { Actor } from './platform/access/actor.ts'
import type { Role } from './platform/access/roles.ts'
import type { NavigationGroup } from './platform/http/navigation.ts'
import type { NavigationOffer } from './platform/http/room.ts'

/**
 * What people come to first, by their role: as many links as stand on one line, the most used first. The rooms
 * say who sees a link; only here is the whole seen, and a hurried reader finds their daily work before everything else.
 */
export const firstLinks: Partial<Record<Role, readonly string[]>> = {
  administrator: ['/state', '/people', '/colleagues', '/directory'],
  ministry_officer: [
    '/overview',
    '/plans',
    '/assignments',
    '/report-backs',
    '/indicators',
    '/money',
    '/readings',
  ],
  body_officer: [
    '/my-assignments',
    '/report-backs',
    '/my-grants',
    '/statistics/asked',
    '/plans',
    '/indicators',
    '/directory',
  ],
  county_coordinator: [
    '/my-assignments',
    '/report-backs',
    '/counties',
    '/local-plans',
    '/plans',
    '/indicators',
    '/directory',
  ],
  caseworker: [
    '/cases',
    '/referrals',
    '/clocks',
    '/housing-requests',
    '/programmes',
    '/directory',
    '/children/missing',
    '/received',
  ],
  case_manager: [
    '/cases',
    '/cases/of-the-body',
    '/referrals',
    '/clocks',
    '/legal-questions',
    '/programmes',
    '/directory',
    '/children/missing',
  ],
  regional_coordinator: [
    '/cases',
    '/consultations',
    '/referrals',
    '/programmes',
    '/housing-requests',
    '/directory',
    '/clocks',
    '/returns',
  ],
  shelter_staff: [
    '/places',
    '/housing-pool',
    '/residents',
    '/competence',
    '/cases',
    '/referrals',
    '/clocks',
    '/received',
  ],
  police_prosecutor: [
    '/received',
    '/requests',
    '/joint-investigations',
    '/clocks',
    '/cases',
    '/referrals',
    '/children/missing',
    '/directory',
  ],
  national_coordinator: [
    '/overview',
    '/plans',
    '/assignments',
    '/report-backs',
    '/indicators',
    '/money',
    '/readings',
    '/directory',
  ],
  ngo_officer: [
    '/calls',
    '/my-grants',
    '/report-backs',
    '/cases',
    '/referrals',
    '/consultations',
    '/clocks',
    '/programmes',
  ],
  lawyer: ['/requests', '/legal-questions', '/law'],
  rapporteur: ['/statistics'],
  evaluator: [
    '/evaluation',
    '/plans',
    '/report-backs',
    '/assignments',
    '/indicators',
    '/money',
    '/directory',
  ],
  learner: ['/courses', '/library', '/guidelines', '/directory', '/plans'],
  applicant: ['/calls', '/applications', '/my-grants', '/grants', '/directory'],
}

/** Under which heading a link stands where it does not stand on the line. */
export const groupOf = ({ order }: NavigationOffer): NavigationGroup =>
  order < 20 ? 'work' : order < 86 ? 'plan' : 'own'

/** The links that an actor sees, in their order: those of the role's daily work, then the rest by the order of the rooms. */
export const navigationFor = (offers: readonly NavigationOffer[], actor: Actor): NavigationOffer[] => {
  const first = (actor.kind === 'person' ? firstLinks[actor.role] : undefined) ?? []
  const place = ({ href }: NavigationOffer): number => {
    const at = first.indexOf(href)
    return at === -1 ? first.length : at
  }
  return offers
    .filter((offer) => offer.shownTo(actor))
    .sort((one, other) => place(one) - place(other) || one.order - other.order)
}
