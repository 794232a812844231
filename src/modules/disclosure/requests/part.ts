import type { CasePart } from '../../support/index.ts'

export const requestsPart: CasePart = { routes: [], api: [] }
