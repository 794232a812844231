import { clocksRestOnLaw } from './clocks/rests-on-law.ts'
import { stepsCiteLaw } from './content/cites-law.ts'
import { retentionRestsOnLaw } from './retention/rests-on-law.ts'

/** What of the room rests on the law, and which of its texts cite it. */
export const supportLaw = { rests: [clocksRestOnLaw, retentionRestsOnLaw], texts: [stepsCiteLaw] } as const
