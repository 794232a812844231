import { matchesOf } from './words.ts'
/** A law or a document named in a text: `reference` in its usual form, offsets in UTF-16. */
export interface Reference {
  start: number
  end: number
  reference: string
}

const statute = /(?<![\p{L}\p{N}:/.-])(?:SFS[ \u00a0])?(?<number>(?:1[6-9]|20)\d{2}:\d{1,4})(?![\p{N}:/])/gu
const european =
  /(?<![\p{L}\p{N}])(?:\((?:EU|EC|EG|EEG)\)[ \u00a0](?:nr[ \u00a0]|No[ \u00a0])?)?(?<number>\d{4}\/\d{1,4}(?:\/(?:EU|EC|EG|EEG|RIF|JHA))?)(?![\p{N}:])/gu
const act =
  /(?<![\p{L}])(?<name>(?:\p{Lu}[\p{L}'’-]*|\([^()\n]{2,40}\))(?: (?:\p{Lu}[\p{L}'’-]*|and|of|the|for|to|in|on|\([^()\n]{2,40}\)),?){0,10} Act (?:1[89]|20)\d{2})(?!\d)/gu

/** Words that make a number of the same form a report, terms of reference or a bill, never a law. */
const beforeDocument =
  /(?:SOU|Ds|dir|direktiv|terms of reference|ToR|directive|prop|proposition(?:en)?|skr|skrivelse|bet|rskr|rapport|report|Cm|CP|inquiry|dnr|nr)\.?[ \u00a0(]{0,2}$/iu

/**
 * Laws named in the text. A Swedish statute is its number in the code of statutes ("2001:453"), an act of the
 * European Union its own number ("2011/36/EU"), an act of another English-speaking state its short title
 * ("Modern Slavery Act 2015"). In order of first mention, each once.
 */
export const findLaws = (text: string): Reference[] => {
  const found: Reference[] = []
  if (!/\d{4}[:/]\d| Act \d{4}/.test(text)) return found
  for (const match of matchesOf(text, statute)) {
    const before = text.slice(Math.max(0, match.index - 24), match.index)
    if (beforeDocument.test(before)) continue
    if (isListedAfterDocument(text, match.index)) continue
    found.push(referenceOf(match, match.groups!.number!))
  }
  for (const match of matchesOf(text, european)) {
    const number = match.groups!.number!
    const named = /\/(?:EU|EC|EG|EEG|RIF|JHA)$/.test(number) || /^\((?:EU|EC|EG|EEG)\)/.test(match[0])
    if (named)
      found.push(referenceOf(match, /^\(/.test(match[0]) ? match[0].replace(/\u00a0/g, ' ') : number))
  }
  for (const match of matchesOf(text, act)) {
    const name = match
      .groups!.name!.replace(/^\p{Lu}\p{Ll}+ the (?=\p{Lu})/u, '')
      .replace(/^(?:The|Under|In|See|Section|Part|And|Of) (?:the )?/u, '')
    found.push(referenceOf(match, name))
  }
  return once(found)
}

/** In "(dir. 2007:48, 2008:78)" the second number is terms of reference too. */
const isListedAfterDocument = (text: string, at: number): boolean =>
  /(?:SOU|Ds|dir|prop|skr|bet|rskr)\.?[ \u00a0](?:\d{4}(?:\/\d{2})?:[\p{L}\d]+(?:,| och| and)[ \u00a0]){1,6}$/iu.test(
    text.slice(Math.max(0, at - 80), at),
  )

const referenceOf = (match: RegExpExecArray, reference: string): Reference => ({
  start: match.index,
  end: match.index + match[0].length,
  reference,
})

/** In order, each reference only where it is first named. */
export const once = (references: Reference[]): Reference[] => {
  const seen = new Set<string>()
  return references
    .sort((a, b) => a.start - b.start)
    .filter(({ reference }) => !seen.has(reference) && seen.add(reference))
}
