import { policy } from '../../../platform/access/policy.ts'

/** Who enters and reads strategies: those of ministries and authorities that have them (the same as `cooperation.marks()`). */
export const markers = ['ministry_officer', 'body_officer', 'national_coordinator'] as const

/** Marks of strategies: two readers, and what everybody sees of them. */
export const strategyPolicy = policy({
  'strategy.mark': { people: markers },
  'strategy.settle': { people: markers },
  'strategy.gaps': { people: 'all', anyone: true },
  'strategy.export': { people: 'all', anyone: true },
})
