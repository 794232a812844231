import type { CasePart } from '../cases/offer.ts'

export const identificationPart: CasePart = { routes: [], api: [] }
