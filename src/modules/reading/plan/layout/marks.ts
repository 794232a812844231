import { anyLanguage } from '../language/languages.ts'
import { once } from '../language/once.ts'

const measureWords = anyLanguage('measure')
const areaWords = anyLanguage('area')

const number =
  '(?:\\d{1,3}(?:[.:]\\d{1,3}){0,3}[a-z]?|\\p{Lu}{1,2}[.-]?\\d{1,3}(?:\\.\\d{1,3}){0,2}|[IVXL]{1,6}(?![\\p{L}])|[A-Z](?![\\p{L}\\p{N}]))'
const decoration = '(?:[#>*_|•·▪\\s]{0,8})'

const markerPattern = new RegExp(
  `^(?<lead>${decoration}(?:\\d{1,3} )?)(?<word>${measureWords})(?: (?:nr|no|nummer|number)\\.?)?[ #]{1,2}(?<number>${number})[*_]{0,3}(?<mark> ?[:.–—|-]| ?\\))?[*_]{0,3}\\s*(?<rest>.*)$`,
  'isu',
)
const areaPattern = new RegExp(
  `^(?<lead>${decoration})(?<word>${areaWords})(?: (?:nr|no)\\.?)? (?<number>${number}|one|two|three|four|five|six|seven|ett|två|tre|fyra|fem|sex|sju)[*_]{0,3}(?<mark> ?[:.–—-])?[*_]{0,3}\\s*(?<rest>.*)$`,
  'isu',
)

/** A numbered mark at the start of a block: what it is called, its number, and what follows it. */
export interface Mark {
  word: string
  number: string
  /** The sign between number and text: ":", ".", "–", or nothing. */
  sign: string
  rest: string
  /** Where `rest` begins in the block's text. */
  restAt: number
}

const capital = /^[#>*_|•·▪\s]{0,8}(?:\d{1,3} )?\p{Lu}/u

const read = (pattern: RegExp, text: string): Mark | undefined => {
  if (!capital.test(text)) return undefined
  const match = pattern.exec(text.slice(0, 400))
  if (!match) return undefined
  const { word, number: found, mark } = match.groups!
  const rest = match.groups!.rest!
  const restAt = Math.min(text.length, match[0].length - rest.length)
  return {
    word: word!.toLowerCase(),
    number: found!.replace(/[.:-]$/, ''),
    sign: (mark ?? '').trim(),
    rest: text.slice(restAt).replace(/[*_]{2,3}$/, ''),
    restAt,
  }
}

/**
 * The mark of a measure at the start of a block, or nothing. A mere reference at the start of a sentence
 * ("Åtgärd 34 genomförs …") is no mark: without a sign after the number, what follows must begin as a title does.
 */
export const measureMark = once((text): Mark | undefined => {
  const mark = read(markerPattern, text)
  if (!mark || mark.sign === ')') return undefined
  if (mark.sign === ':' || mark.rest === '') return mark
  if (/^[A-Z]$/.test(mark.number) && mark.sign === '') return undefined
  return /^["”“«(]?[\p{Lu}\p{N}]/u.test(mark.rest) ? mark : undefined
})

/** The mark of a group of measures at the start of a block ("Mål 1: …", "Priority A – …"), or nothing. */
export const areaMark = (text: string): Mark | undefined => {
  const mark = read(areaPattern, text)
  if (!mark || mark.rest.length > 220) return undefined
  if (mark.rest === '' || mark.sign === ':') return mark
  return /^["”“«(]?\p{Lu}/u.test(mark.rest) ? mark : undefined
}

const bullet = /^(?:<li>|(?:[•·▪▫◦‣⁃∙●○■□◆◇❖►▶▸➢➤➔→★☆✓✔›»*+–—-]|>(?=\s+[\p{L}\p{N}])|o(?= \p{Lu}))\s+)(?=\S)/u
const item =
  /^(?:\*{2}(?=\d))?(?:(?<number>\d{1,3}(?:\.\d{1,3}){0,3})(?:[.)]|(?=\s+\p{Lu}))|\((?<inner>\d{1,3}|[a-z]|[ivx]{1,5})\)|(?<letter>[a-z]|[ivx]{1,5})\)|(?<code>[A-Z]{1,2}\.?\d{1,3}(?:\.\d{1,3})?)[.:)]?)\s+(?=\S)/u

/** The length of a bullet sign at the start of the text, 0 where there is none. */
export const bulletLength = (text: string): number => bullet.exec(text)?.[0].length ?? 0

/** A number, letter or code that counts an item of a list ("1.", "2.3", "a)", "(ii)", "A3"), or nothing. */
export const itemMark = (text: string): { number: string; length: number } | undefined => {
  const match = item.exec(text.slice(0, 40))
  if (!match) return undefined
  const { number: digits, inner, letter, code } = match.groups!
  return { number: (digits ?? inner ?? letter ?? code)!, length: match[0].length }
}
