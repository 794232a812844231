import type { Language } from './language.ts'
import { wordEnd, wordStart } from './words.ts'

/** A number found in a text, in digits or words; `words` tells which. Offsets are UTF-16. */
export interface NumberMention {
  start: number
  end: number
  value: number
  words: boolean
}

const swedishUnits: Record<string, number> = {
  noll: 0,
  en: 1,
  ett: 1,
  två: 2,
  tre: 3,
  fyra: 4,
  fem: 5,
  sex: 6,
  sju: 7,
  åtta: 8,
  nio: 9,
  tio: 10,
  elva: 11,
  tolv: 12,
  tretton: 13,
  fjorton: 14,
  femton: 15,
  sexton: 16,
  sjutton: 17,
  arton: 18,
  nitton: 19,
}
const swedishTens: Record<string, number> = {
  tjugo: 20,
  trettio: 30,
  fyrtio: 40,
  femtio: 50,
  sextio: 60,
  sjuttio: 70,
  åttio: 80,
  nittio: 90,
}
const englishUnits: Record<string, number> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
}
const englishTens: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const scales: Record<string, number> = {
  hundra: 1e2,
  hundred: 1e2,
  tusen: 1e3,
  thousand: 1e3,
  miljon: 1e6,
  miljoner: 1e6,
  million: 1e6,
  millions: 1e6,
  miljard: 1e9,
  miljarder: 1e9,
  billion: 1e9,
  billions: 1e9,
}

/** Every written number up to 999 in both languages, built once: "tjugofem", "twenty-five", "tvåhundra". */
const written: ReadonlyMap<string, number> = (() => {
  const all = new Map<string, number>(
    Object.entries({ ...swedishUnits, ...englishUnits, ...swedishTens, ...englishTens }),
  )
  for (const [ten, value] of Object.entries(swedishTens)) {
    for (const [unit, more] of Object.entries(swedishUnits))
      if (more > 0 && more < 10) all.set(ten + unit, value + more)
  }
  for (const [ten, value] of Object.entries(englishTens)) {
    for (const [unit, more] of Object.entries(englishUnits)) {
      if (more > 0 && more < 10) all.set(`${ten}-${unit}`, value + more)
    }
  }
  for (const [unit, value] of Object.entries(swedishUnits)) {
    if (value > 0 && value < 10) all.set(`${unit}hundra`, value * 100).set(`${unit}tusen`, value * 1000)
  }
  return all
})()

/** The value of a number written in words ("elva", "twenty-five", "tvåhundra"), or undefined. */
export const valueOfWord = (word: string): number | undefined => written.get(word.toLowerCase())

const digits =
  '(?<![\\p{L}\\p{N}.,:/-])(?:\\d{1,3}(?:[ \\u00a0\\u202f\\u2009]\\d{3})+|\\d{1,3}(?:,\\d{3})+|\\d{1,12})(?:[.,]\\d{1,3})?(?![\\p{N}])'
const wordForms = [...written.keys()]
  .filter((word) => word !== 'en' && word !== 'ett')
  .sort((a, b) => b.length - a.length)
const scaleForms = Object.keys(scales)
  .sort((a, b) => b.length - a.length)
  .join('|')
const anyNumber = new RegExp(
  `(?:(?<figure>${digits})|${wordStart}(?<word>${wordForms.join('|')}|hundra|tusen|ett?|one)${wordEnd})(?:[ \\u00a0\\u202f](?<scale>${scaleForms})${wordEnd})?`,
  'giu',
)

/**
 * Reads digits as the language writes them: a comma is a decimal sign in Swedish, a thousands sign in English
 * (where three digits follow); spaces and no-break spaces group thousands in both.
 */
export const valueOfFigure = (figure: string, language: Language): number => {
  const joined = figure.replace(/[\s\u00a0\u202f\u2009]/g, '')
  if (/^\d{1,3}(?:(?:,\d{3}){2,}|(?:\.\d{3}){2,})$/.test(joined)) return Number(joined.replace(/[.,]/g, ''))
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(joined) && language === 'en')
    return Number(joined.replaceAll(',', ''))
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(joined) && language === 'sv') {
    return Number(joined.replaceAll('.', '').replace(',', '.'))
  }
  return Number(joined.replace(',', '.'))
}

/**
 * Every number in the text, in order, with its scale ("fem miljoner" is 5,000,000). "en" and "ett" alone are
 * articles and are left out unless a scale follows. Whether "sex" is six is for the caller to judge by what
 * follows: it is returned with `words: true`.
 */
export const findNumbers = (text: string, language: Language): NumberMention[] => {
  const found: NumberMention[] = []
  for (const match of text.matchAll(anyNumber)) {
    const { figure, word, scale } = match.groups!
    const factor = scale ? scales[scale.toLowerCase()]! : 1
    const base =
      figure !== undefined
        ? valueOfFigure(figure, language)
        : (written.get(word!.toLowerCase()) ?? scales[word!.toLowerCase()])
    if (base === undefined || (!scale && /^(?:en|ett?|one)$/i.test(word ?? ''))) continue
    const value = Math.round(base * factor * 1000) / 1000
    found.push({ start: match.index, end: match.index + match[0].length, value, words: figure === undefined })
  }
  return found
}
