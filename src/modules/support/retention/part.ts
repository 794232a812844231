import type { CasePart } from '../cases/offer.ts'

export const retentionPart: CasePart = { routes: [], api: [] }
