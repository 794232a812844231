import type { Words } from '../../../platform/i18n/words.ts'

/** A part of guidelines. `key` is never used again for anything else: feedback points at it. */
interface GuidelineSection {
  readonly key: string
  readonly title: Words
  readonly points: readonly Words[]
}

/** One version of common guidelines, in our own words. */
export interface Guideline {
  readonly version: string
  /** The first day on which it is followed. */
  readonly from: string
  readonly title: Words
  readonly lead: Words
  /** What is new since the version before; empty for the first. */
  readonly changed: readonly Words[]
  readonly sections: readonly GuidelineSection[]
}
