import { path } from '../../platform/http/path.ts'
import { registerPaths } from '../../web/registers/paths.ts'

const base = '/incidents'

export const paths = {
  incident: registerPaths(base),
  report: path(`${base}/:id/report/:format`),
  notice: path(`${base}/:id/notice`),
  concerned: path(`${base}/:id/concerned`),
  told: path(`${base}/:id/concerned/:concernedId`),
  removeConcerned: path(`${base}/:id/concerned/:concernedId/remove`),
} as const
