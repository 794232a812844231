import type { CasePart } from '../../support/index.ts'
import { sharingApi } from './api.ts'
import { legalRefusals, sharingRefusals } from './refusals.ts'
import { replayEndings } from './replay.ts'

/** Lawful disclosure: deciding, handing over, live views, the lawyer's part, overriding, receiving. */
export const sharingPart: CasePart = {
  routes: [],
  api: sharingApi,
  refusals: [legalRefusals, sharingRefusals],
  replay: replayEndings,
}
