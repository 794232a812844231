import type { CasePart } from '../../support/index.ts'

export const emergencyPart: CasePart = { routes: [], api: [] }
