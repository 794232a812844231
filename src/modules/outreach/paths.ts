import { path } from '../../platform/http/path.ts'
import { registerPaths } from '../../web/registers/paths.ts'

/** Every address of the room of outreach, for routes, links and tests. */
export const paths = {
  unit: path('/outreach'),
  note: path('/outreach/contact'),
  child: path('/outreach/child'),
  slips: path('/outreach/slips'),
  useSlip: path('/outreach/slips/said'),
  leaving: path('/outreach/leaving'),
  openLeaving: path('/outreach/leaving/open'),
  results: path('/outreach/change'),
  sayOfResult: path('/outreach/change/words'),
  readResult: path('/outreach/change/read'),
  // as men answer: it stands in a history, and says nothing
  answer: path('/info/svar/:groupId/:moment'),
  answered: path('/info/svar/:groupId/:moment/sent'),
  contactApi: path('/v1/outreach/contacts'),
  method: registerPaths('/methods'),
  adopt: path('/methods/:id/adopt'),
  leave: path('/methods/:id/leave'),
}
