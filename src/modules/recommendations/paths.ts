import { path } from '../../platform/http/path.ts'
import { registerPaths } from '../../web/registers/paths.ts'

/** Every address of the room of recommendations, for routes, links and tests. */
export const paths = {
  unheeded: path('/recommendations/unheeded'),
  table: path('/recommendations/table'),
  recommendation: registerPaths('/recommendations'),
  link: path('/recommendations/:id/acted-on'),
  unlink: path('/recommendations/:id/acted-on/:linkId/remove'),
}
