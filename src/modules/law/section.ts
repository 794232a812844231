import type { Day } from '../../platform/clock/clock.ts'
import type { Bilingual } from './bilingual.ts'

/**
 * How sure the house is of what it says about a section: read in the statute's text (the version of July 2026), on an
 * authority's own page, or known without having been looked up. The page that shows a section shows this beside it.
 */
type Confidence = 'statute' | 'agency' | 'own knowledge'

/** A section of the law as the house uses it. */
export interface Section {
  readonly citation: Bilingual
  /** What it says, in our own words. */
  readonly saying: Bilingual
  /** The first day it applies as told here; null where it has applied longer than any case of the house. */
  readonly from: Day | null
  /** The last day it applies as told here; null where no end is known. */
  readonly until: Day | null
  /** Where it was read. */
  readonly source: string
  readonly confidence: Confidence
}

interface Act {
  readonly name: Bilingual
  readonly source: string
}

type Rest = Partial<Pick<Section, 'from' | 'until' | 'confidence'>>

/**
 * Sections of one act: `of('10', '21', …)` is chapter 10 section 21, `of(null, '4', …)` section 4 of an act without
 * chapters.
 */
export const sectionsOf =
  (act: Act) =>
  (chapter: string | null, number: string, saying: Bilingual, rest: Rest = {}): Section => ({
    citation: {
      sv: `${chapter === null ? '' : `${chapter} kap. `}${number} § ${act.name.sv}`,
      en: `${chapter === null ? '' : `chapter ${chapter} `}section ${number} of ${act.name.en}`,
    },
    saying,
    from: rest.from ?? null,
    until: rest.until ?? null,
    source: act.source,
    confidence: rest.confidence ?? 'statute',
  })
