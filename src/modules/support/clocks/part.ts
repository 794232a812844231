import type { CasePart } from '../cases/offer.ts'

export const clocksPart: CasePart = { routes: [], api: [] }
