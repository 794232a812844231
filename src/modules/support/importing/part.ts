import type { CasePart } from '../cases/offer.ts'
import { importRoutes } from './import-page.tsx'
import { importRefusals } from './messages.ts'

/** Cases that are taken over from another system, read in from a table. */
export const importPart: CasePart = { routes: importRoutes, api: [], refusals: [importRefusals] }
