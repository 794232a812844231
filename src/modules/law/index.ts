/** The law as data and pure functions: the lowest room, which knows no other. */
export { type FindAmendedBy, readAmendedBy } from './amended-by.ts'
export type { CitesLaw, Held, RestsOnLaw } from './amendments/rests-on-law.ts'
export { changedBy, outcomeOfText, type Resting } from './amendments/time-machine.ts'
export type { Bilingual } from './bilingual.ts'
export { type LastRead, lastReadings, mustBeAnsweredFor } from './checking/last-read.ts'
export { CLOCK_EVENT_KEYS } from './clock-events.ts'
export {
  CLOCK_KINDS,
  CLOCK_OUTCOMES,
  type ClockKind,
  type ClockOutcome,
  MEASURES,
} from './clock-kinds.ts'
export {
  applicantsForReflection,
  clockOf,
  clockSectionOn,
  lastDayOf,
  MOST_REHABILITATION_PERIODS,
  ordinaryLastDays,
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
export { ENACTED_NUMBERS, enacted } from './enacted.ts'
export { findPriceBaseAmount } from './figures/store.ts'
export { editionOf, inForce, saying, standingOn } from './in-force.ts'
export {
  amended,
  broughtBy,
  type Change,
  closedOn,
  daysOfChange,
  type Law,
  lawInUse,
  OWN_LAW,
  without,
} from './law.ts'
export { lawWords, readerOf } from './messages.ts'
export { OFFENCE_FORMS, type OffenceForm } from './offences/offence.ts'
export { OWN_OFFENCES, type OwnOffence } from './offences/table.ts'
export { lawPaths } from './paths.ts'
export { lawActions } from './playing.ts'
export {
  ORDINARY_REFERRAL_LIMITS,
  REFERRAL_URGENCIES,
  type ReferralLimits,
  type ReferralUrgency,
  referralDue,
  runsAroundTheClock,
} from './referral-time.ts'
export type { RestsOnSections } from './resting.ts'
export {
  RETENTION_REASONS,
  type Retention,
  type RetentionFacts,
  type RetentionReason,
  retentionOf,
} from './retention.ts'
export {
  type Deed,
  isOffence,
  listedOffences,
  minimaOf,
  OTHER_OFFENCE,
  offenceName,
  offenceOf,
  olderSeriousness,
  openedBySeriousness,
  punishable,
} from './scales.ts'
export { sectionCodes } from './section-codes.ts'
export { citation, SECTION_KEYS, type SectionKey, section } from './sections.ts'
export { type Paragraph, paragraphsOf } from './statute/paragraphs.ts'
export { TERMS } from './terms.ts'
export type { Sfs } from './versions.ts'
