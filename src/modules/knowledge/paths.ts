import { path } from '../../platform/http/path.ts'
import { registerPaths } from '../../web/registers/paths.ts'

/** Every address of the room of knowledge, for routes, links and tests. */
export const paths = {
  map: path('/knowledge'),
  order: path('/knowledge/gap'),
  study: registerPaths('/knowledge/studies'),
  references: path('/knowledge/references'),
  join: path('/knowledge/studies/:id/report-of'),
  search: registerPaths('/knowledge/searches'),
  readIn: path('/knowledge/searches/:id/references'),
  screen: path('/knowledge/searches/:id/screen'),
  settle: path('/knowledge/searches/:id/settle'),
}
