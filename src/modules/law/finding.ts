import type { Day } from '../../platform/clock/clock.ts'
import { withoutMarks } from '../../platform/text/marks.ts'
import type { Bilingual } from './bilingual.ts'
import { saying } from './in-force.ts'
import { lawInUse } from './law.ts'
import { SECTION_KEYS, type SectionKey, section } from './sections.ts'

/** An act whose sections the house goes by. */
interface Act {
  /** Its SFS number. */
  readonly sfs: string
  readonly name: Bilingual
}

/** The acts, in the order in which they stand here. */
export const ACTS: readonly Act[] = [
  ...new Map(
    SECTION_KEYS.flatMap((key) => {
      const { place, act } = section(key)
      return place === null || act === null ? [] : [[place.act, { sfs: place.act, name: act }] as const]
    }),
  ).values(),
]

/** "4:1 a", "4 kap. 1 a §", "1 a §": chapter, where one is named, and number. */
const NUMBERED = /(?:(\d+)\s*(?::|kap\.?)\s*)?(\d+(?:\s?[a-z](?![\p{L}\d]))?)\s*(§)?/u

const numbersIn = (
  asked: string,
): { chapter: string | undefined; number: string; rest: string } | undefined => {
  const found = NUMBERED.exec(asked)
  if (found === null) return undefined
  const [whole, chapter, number, sign] = found
  if (chapter === undefined && sign === undefined) return undefined
  return { chapter, number: number!.replace(/\s?([a-z])$/, ' $1'), rest: asked.replace(whole, ' ') }
}

/** Small letters without their marks: what is typed without them finds what is written with them. */
const unmarked = (words: string): string => withoutMarks(words.toLowerCase())

/** What is said of a section in both languages, its short name and the offences that stand in it. */
const wordsOf = (key: SectionKey, today: Day): string => {
  const { citation } = section(key)
  const offences = [...lawInUse().offences.values()].filter((offence) => offence.section === key)
  const said = [key, citation.sv, citation.en, saying(key, today, 'sv'), saying(key, today, 'en')]
  return unmarked([...said, ...offences.flatMap(({ sv, en }) => [sv, en])].join(' '))
}

/** The sections that somebody looks for: by number ("4:1 a", "10 kap. 23 §"), by words, or both ("brb 4:1 a"). */
export const findSections = (asked: string, today: Day): ((key: SectionKey) => boolean) => {
  const wanted = unmarked(asked)
  const numbers = numbersIn(wanted)
  const words = (numbers?.rest ?? wanted).split(/\s+/).filter((word) => word !== '')
  return (key) => {
    const { place } = section(key)
    const isNumber =
      numbers === undefined ||
      (place !== null &&
        (place.number === numbers.number || place.number.startsWith(`${numbers.number} `)) &&
        (numbers.chapter === undefined || place.chapter === numbers.chapter))
    if (!isNumber) return false
    const said = wordsOf(key, today)
    return words.every((word) => said.includes(word))
  }
}
