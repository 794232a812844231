import type { Day } from '../../platform/clock/clock.ts'
import type { Bilingual } from './bilingual.ts'
import type { Sfs, Version } from './versions.ts'

/**
 * How sure the house is of what it says about a section: read in the statute's text (the version of July 2026), on an
 * authority's own page, or known without having been looked up. The page that shows a section shows this beside it.
 */
export type Confidence = 'statute' | 'agency' | 'own knowledge'

/** Where a section stands: the act by its SFS number, the chapter where the act has chapters, and the section's number. */
interface Place {
  readonly act: string
  readonly chapter: string | null
  readonly number: string
}

/** A section of the law as the house uses it. */
export interface Section {
  readonly citation: Bilingual
  /** Null for what stands in no Swedish act. */
  readonly place: Place | null
  /** What its act is called; null for what stands in no Swedish act. */
  readonly act: Bilingual | null
  /** What it says, in our own words. */
  readonly saying: Bilingual
  /** The first day it applies as told here; null where it has applied longer than any case of the house. */
  readonly from: Day | null
  /** The last day it applies as told here; null where no end is known. */
  readonly until: Day | null
  /** The act or amendment that brought it as told here, and the one that ended it; null where neither was read. */
  readonly by: Sfs | null
  readonly endedBy: Sfs | null
  /** What it says later, where an amendment that is dated has changed its words and nothing that the house decides by. */
  readonly later: readonly Version<Bilingual>[]
  /** Where it was read. */
  readonly source: string
  readonly confidence: Confidence
}

interface Act {
  readonly name: Bilingual
  readonly sfs: string
  readonly source: string
}

type Rest = Partial<
  Pick<Section, 'place' | 'act' | 'from' | 'until' | 'by' | 'endedBy' | 'later' | 'confidence'>
>

/** A section with what is not said of it left open. */
export const sectionAs = (
  citation: Bilingual,
  saying: Bilingual,
  source: string,
  rest: Rest = {},
): Section => ({
  citation,
  place: null,
  act: null,
  saying,
  from: null,
  until: null,
  by: null,
  endedBy: null,
  later: [],
  source,
  confidence: 'statute',
  ...rest,
})

/**
 * Sections of one act: `of('10', '21', …)` is chapter 10 section 21, `of(null, '4', …)` section 4 of an act without
 * chapters.
 */
export const sectionsOf =
  (act: Act) =>
  (chapter: string | null, number: string, saying: Bilingual, rest: Rest = {}): Section =>
    sectionAs(
      {
        sv: `${chapter === null ? '' : `${chapter} kap. `}${number} § ${act.name.sv}`,
        en: `${chapter === null ? '' : `chapter ${chapter} `}section ${number} of ${act.name.en}`,
      },
      saying,
      act.source,
      { place: { act: act.sfs, chapter, number }, act: act.name, ...rest },
    )
