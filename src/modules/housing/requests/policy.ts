import { policy } from '../../../platform/access/policy.ts'
import { worksOn } from '../../support/index.ts'

/** Who asks the pool, for somebody whose case they work on. */
export const askers = ['caseworker', 'ngo_officer', 'regional_coordinator'] as const
/** Who answers for a shelter: its staff and whoever leads it. Row-level security shows them their own shelters' alone. */
export const answerers = ['shelter_staff', 'case_manager'] as const

/** Who sees to requests of which the pool must not answer by itself: nobody who asks or answers. */
export const deciders = ['national_coordinator'] as const

/** Requests belong to a case, and to nobody who does not work on it; what shelters see of them are matches. */
export const requestPolicy = policy({
  'housing_request.list': { people: askers },
  'housing_request.list_of_case': { people: askers, when: worksOn },
  'housing_request.prepare': { people: askers, when: worksOn },
  'housing_request.make': { people: askers, when: worksOn },
  'housing_request.view': { people: askers, when: worksOn },
  'housing_request.prepare_change': { people: askers, when: worksOn },
  'housing_request.change': { people: askers, when: worksOn },
  'housing_request.end': { people: askers, when: worksOn },
  'housing_areas.confirm': { people: [...askers, 'case_manager'], when: worksOn },
  'housing_offer.accept': { people: askers, when: worksOn },
  'housing_offer.decline': { people: askers, when: worksOn },
  'housing_match.list': { people: answerers, apart: true },
  'housing_match.view': { people: answerers, apart: true },
  'housing_match.offer': { people: answerers, apart: true },
  'housing_match.take_back': { people: answerers, apart: true },
  'housing_match.decline': { people: answerers, apart: true },
  'housing_hand.list': { people: deciders },
  'housing_hand.view': { people: deciders },
  'housing_hand.decide': { people: deciders },
  'housing_pool.match': { people: [], system: true },
  'housing_pool.release': { people: [], system: true },
  'housing_pool.settle': { people: [], system: true },
})
