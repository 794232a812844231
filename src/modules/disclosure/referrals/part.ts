import type { CasePart } from '../../support/index.ts'

export const referralsPart: CasePart = { routes: [], api: [] }
