/** A piece of text, or a place where text has been withheld: the text itself never reaches the print. */
export type SheetRun =
  | string
  | { readonly strong: string }
  /** On which provision it is withheld, such as `26 kap. 1 § OSL`. The bar says nothing of the length. */
  | { readonly redacted: string }

/** Text of a sheet. A line end is a line end. */
export type SheetText = string | readonly SheetRun[]

export type Direction = 'ltr' | 'rtl'

/** The runs of a text. */
export const runsOf = (text: SheetText): readonly SheetRun[] => (typeof text === 'string' ? [text] : text)

/** What can be read in a text, the provision where something is withheld. */
export const plainOf = (text: SheetText): string =>
  runsOf(text)
    .map((run) => (typeof run === 'string' ? run : 'strong' in run ? run.strong : run.redacted))
    .join('')

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/** The direction of a text by its first letter; what is withheld does not count. */
export const directionOf = (text: SheetText): Direction => {
  const written = runsOf(text).filter((run) => typeof run === 'string' || 'strong' in run)
  const [first] = plainOf(written).match(/\p{L}/u) ?? []
  return first !== undefined && rightToLeft.test(first) ? 'rtl' : 'ltr'
}

// The languages that the typesetter sets from the right.
const languagesFromTheRight = new Set(['ar', 'dv', 'fa', 'he', 'ks', 'pa', 'ps', 'sd', 'ug', 'ur', 'yi'])

/** The direction in which a sheet in a language begins its lines. */
export const directionOfLanguage = (language: string): Direction =>
  languagesFromTheRight.has(language) ? 'rtl' : 'ltr'

const isolated = (text: string): string => (text === '' ? '' : `\u{2066}${text}\u{2069}`)

// Longer than nearly any word of a language, and still narrower than a narrow column.
const longestWord = 24
const graphemes = new Intl.Segmenter('sv', { granularity: 'grapheme' })

/** A word that is too long for a line may be broken anywhere; otherwise it would run off the paper. */
const breakable = (word: string): string =>
  word.length <= longestWord
    ? word
    : [...graphemes.segment(word)]
        .map(({ segment }, place) => (place > 0 && place % 8 === 0 ? `\u{200b}${segment}` : segment))
        .join('')

/**
 * A line as it is to stand among lines of a direction. Among those from the right, the groups of a telephone number or
 * a date would change places: they are kept together, as is a line that has no letter from the right at all.
 */
export const inOrder = (line: string, direction: Direction): string => {
  const fitting = line.replaceAll(/\S+/gu, breakable)
  if (direction === 'ltr') return fitting
  if (!rightToLeft.test(line)) return isolated(fitting)
  return fitting.replaceAll(/[+\d][\d \u00a0().:/–-]*\d/gu, isolated)
}
