import type { CasePart } from '../cases/offer.ts'

export const planningPart: CasePart = { routes: [], api: [] }
