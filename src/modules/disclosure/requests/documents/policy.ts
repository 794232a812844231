import { policy } from '../../../../platform/access/policy.ts'
import { caseworkRoles, worksOn } from '../../../support/index.ts'

const byWorkers = { people: caseworkRoles, when: worksOn }

/** Requests for official documents: registered, reviewed part by part and decided by those who work on the case. */
export const documentPolicy = policy({
  'document_request.list': byWorkers,
  'document_request.register': byWorkers,
  'document_request.view': byWorkers,
  'document_request.choose': byWorkers,
  'document_request.decide': byWorkers,
  'document_request.print': byWorkers,
})
