import type { CasePart } from '../cases/offer.ts'

export const programmesPart: CasePart = { routes: [], api: [] }
