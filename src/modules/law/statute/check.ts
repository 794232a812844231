import type { Day } from '../../../platform/clock/clock.ts'
import { inForce } from '../in-force.ts'
import { readingOf } from '../readings.ts'
import { citation, SECTION_KEYS, type SectionKey, section } from '../sections.ts'
import { digestOf } from './digest.ts'
import { type Paragraph, paragraphOn, paragraphsOf } from './paragraphs.ts'

/** A consolidated text of an act, as somebody has fetched it. */
export interface StatuteText {
  /** SFS number of the act. */
  readonly act: string
  readonly file: string
  readonly text: string
}

/** What the texts say of a section that the house goes by. */
export interface Found {
  readonly section: SectionKey
  readonly citation: string
  /** `differs` too where no digest is known and another act has amended it since it was read. */
  readonly result: 'differs' | 'not_found' | 'no_digest' | 'unchanged'
  /** SFS number that it was read against; null where it was read in no statute text. */
  readonly read: string | null
  /** SFS number of what amended it last, in the text; the act's own where nothing has. */
  readonly amendedBy: string | null
  /** Of the words in the text; null where the section is not found. */
  readonly digest: string | null
  readonly file: string | null
}

const resultOf = (key: SectionKey, digest: string, amendedBy: string): Found['result'] => {
  const reading = readingOf(key)
  if (reading.digest !== null) return reading.digest === digest ? 'unchanged' : 'differs'
  return reading.against === null || reading.against === amendedBy ? 'no_digest' : 'differs'
}

/** Compares every section of a Swedish act that applies on a day with the texts. */
export const checkTexts = (texts: readonly StatuteText[], day: Day): readonly Found[] => {
  const acts = new Map(
    texts.map(({ act, file, text }): [string, { file: string; paragraphs: readonly Paragraph[] }] => [
      act,
      { file, paragraphs: paragraphsOf(text) },
    ]),
  )
  return SECTION_KEYS.filter((key) => inForce(key, day)).flatMap((key): Found[] => {
    const { place } = section(key)
    if (place === null) return []
    const act = acts.get(place.act)
    const paragraph = act && paragraphOn(act.paragraphs, place, day)
    const known = {
      ...{ section: key, citation: citation(key, 'sv'), read: readingOf(key).against },
      file: act?.file ?? null,
    }
    if (paragraph === undefined) return [{ ...known, result: 'not_found', amendedBy: null, digest: null }]
    const digest = digestOf(paragraph.text)
    const amendedBy = paragraph.amendedBy ?? place.act
    return [{ ...known, result: resultOf(key, digest, amendedBy), amendedBy, digest }]
  })
}
