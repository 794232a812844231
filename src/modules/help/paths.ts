import { path } from '../../platform/http/path.ts'
import { shellPaths } from '../../web/shell-paths.ts'

/** Addresses that are kept in histories and say nothing of what stands there. */
export const helpPaths = {
  info: path(shellPaths.help),
  infoIn: path('/info/:language'),
} as const
