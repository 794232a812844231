/** The law as data and pure functions: the lowest room, which knows no other. */
export type { Bilingual } from './bilingual.ts'
export { CLOCK_KINDS, type ClockKind } from './clock-kinds.ts'
export {
  applicantsForReflection,
  clockOf,
  clockSectionOn,
  lastDayOf,
  MOST_REHABILITATION_PERIODS,
  warningsOf,
} from './clocks.ts'
export {
  applicationLimit,
  comesOfAgeOn,
  highestForInjury,
  isChildOn,
  type Limit,
  leftOfDamages,
  PROCEEDINGS,
  type Proceedings,
  SMALLEST_COMPENSATION,
} from './compensation.ts'
export {
  ORDINARY_REFERRAL_LIMITS,
  REFERRAL_URGENCIES,
  type ReferralLimits,
  type ReferralUrgency,
  referralDue,
  runsAroundTheClock,
} from './referral-time.ts'
export {
  RETENTION_REASONS,
  type Retention,
  type RetentionFacts,
  type RetentionReason,
  retentionOf,
} from './retention.ts'
export { citation, inForce, SECTION_KEYS, type SectionKey, saying, section } from './sections.ts'
