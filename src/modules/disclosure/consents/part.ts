import type { CasePart } from '../../support/index.ts'

export const consentsPart: CasePart = { routes: [], api: [] }
