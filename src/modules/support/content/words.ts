import type { Locale } from '../../../platform/i18n/locale.ts'

/** A text of the screen, written in Swedish first and said again in English. */
export type Words = Readonly<Record<Locale, string>>

/** Clocks that a next step starts; each is computed by the rules of the room's clocks, not here. */
export type ClockKind =
  | 'reflection_period'
  | 'report_of_concern'
  | 'protection_assessment'
  | 'preliminary_assessment'
  | 'guardian_ad_litem'
  | 'special_representative'
  | 'victim_counsel'
