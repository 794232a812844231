import type { Day } from '../../platform/clock/clock.ts'
import type { Bilingual } from './bilingual.ts'
import type { SectionKey } from './sections.ts'

export const CLOCK_KINDS = [
  'reflection_period',
  'temporary_permit',
  'report_of_concern',
  'protection_assessment',
  'preliminary_assessment',
  'investigation',
  'answer_to_reporter',
  'answer_at_once',
  'guardian_ad_litem',
  'special_representative',
  'victim_counsel',
  'rest_phase',
  'rehabilitation_phase',
  'integration_phase',
  'follow_up_3_months',
  'follow_up_6_months',
  'follow_up_12_months',
  'compensation_claim',
  'payment_follow_up',
  'placement_start',
  'placement_lapse',
  'court_submission',
  'court_trial',
  'court_application',
  'court_hearing',
] as const
export type ClockKind = (typeof CLOCK_KINDS)[number]

/**
 * What kind of time it is.
 * `moves`: a time limit for somebody to act; a last day that is no working day moves to the next one (1930:173).
 * `fixed`: the length of a permit or a phase; it ends on its day, holiday or not.
 * `at_once`: a duty without any days to count.
 * `own`: the programme's own date, kept to working days by its own choice.
 */
type ClockNature = 'moves' | 'fixed' | 'at_once' | 'own'

export interface StatutoryClock {
  readonly name: Bilingual
  /** What starts it. */
  readonly starts: Bilingual
  /** The section it rests on; null where a programme sets it and no law. */
  readonly section: SectionKey | null
  readonly nature: ClockNature
  /** How the law puts a duty without days: "genast", "så snart det är möjligt"; null where days are counted. */
  readonly promptness: Bilingual | null
  readonly length: { readonly days?: number; readonly months?: number } | null
  readonly responsible: Bilingual
  /** Who starts it by asking for it, where somebody must. */
  readonly applicant: Bilingual | null
  readonly appliesTo: 'adult' | 'child' | 'all'
  /** Days before the last day on which to warn; 0 is the day itself. */
  readonly warnDaysBefore: readonly number[]
  readonly extension: { readonly rule: Bilingual; readonly reasonRequired: boolean } | null
}

export interface ClockOptions {
  /** The day for which it is asked, where an amendment may apply to what runs already; the day of the start where left out. */
  readonly on?: Day | undefined
  /** The day to which it has been extended, by a decision with its reason. */
  readonly extendedTo?: Day | undefined
  /** The length that the decision states, where it differs from the shortest (a permit of nine months). */
  readonly months?: number | undefined
}
