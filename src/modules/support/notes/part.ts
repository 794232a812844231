import type { CasePart } from '../cases/offer.ts'

export const notesPart: CasePart = { routes: [], api: [] }
