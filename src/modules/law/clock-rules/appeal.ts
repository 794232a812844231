import type { ClockRule } from '../clock-kinds.ts'
import { LAST_DAYS, PLAIN } from './shared.ts'

/** How long a decision can be appealed, from when the person was told of it. */
export const APPEAL_CLOCKS = {
  appeal: {
    ...PLAIN,
    name: { sv: 'Överklagande av ett beslut', en: 'Appeal of a decision' },
    trigger: 'decision_told',
    endedBy: null,
    passing: 'ends',
    responsible: { sv: 'den som beslutet angår', en: 'whoever the decision concerns' },
    warnDaysBefore: LAST_DAYS,
  },
} as const satisfies Readonly<Record<string, ClockRule>>
