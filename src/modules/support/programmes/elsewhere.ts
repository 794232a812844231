import { path } from '../../../platform/http/path.ts'

/** Where the room above refers somebody to another body. This room knows the address and nothing else of it. */
export const newReferral = path('/cases/:caseId/referrals/new')

/** Where the room above hands over a copy: what it holds and by what right is decided there. */
export const newDisclosure = path('/cases/:caseId/disclosures/new')
