import type { CasePart } from '../../support/index.ts'

export const sharingPart: CasePart = { routes: [], api: [] }
