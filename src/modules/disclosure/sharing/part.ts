import type { CasePart } from '../../support/index.ts'

import { legalRefusals, sharingRefusals } from './refusals.ts'

export const sharingPart: CasePart = { routes: [], api: [], refusals: [legalRefusals, sharingRefusals] }
