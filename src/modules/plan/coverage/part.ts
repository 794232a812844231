import type { Room } from '../../../platform/http/room.ts'
import { page } from '../../../web/pages.tsx'
import { paths } from '../paths.ts'
import { viewCoverage } from './actions.ts'
import { CoveragePage } from './pages/coverage-page.tsx'

/** Measures by bodies: who is named, who was given an assignment, who has reported. */
export const coveragePart: Omit<Room, 'name'> = {
  routes: [page(paths.coverage, viewCoverage, CoveragePage)],
  api: [],
}
