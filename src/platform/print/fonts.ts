/**
 * The families inside the typesetter's own package: nothing is fetched. The serif has Latin, Greek and Cyrillic; the
 * monospaced face adds Arabic, symbols and more. The typesetter prefers a font of the same family that is installed
 * on the machine, so two machines give the same bytes where neither has another cut of these two.
 */
export const printFonts = ['Libertinus Serif', 'DejaVu Sans Mono'] as const

/** Letters, digits and marks of Swedish and English print: known to be in the serif (tested), never asked for. */
const everydayCharacters =
  /^[\n\t -~\u00a0-\u00ac\u00ae-\u017f\u2010-\u2014\u2018-\u201e\u2022\u2026\u2212]*$/u

export const isEveryday = (text: string): boolean => everydayCharacters.test(text)

/** Marks that have no picture of their own and are left to the typesetter. */
const invisible = /\p{Default_Ignorable_Code_Point}/u

/**
 * Text that can be set at all: well-formed, line ends as \n, and without control characters and non-characters,
 * which no font shows.
 */
export const settable = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?|\u0085|\u2028|\u2029/gu, '\n')
    .replaceAll(/[\p{Cc}--[\n\t]]|\p{Noncharacter_Code_Point}/gv, '\u{fffd}')

/** The unusual characters of a text, each once: those that have to be looked up in the fonts. */
export const unusualCharacters = (text: string): string[] => {
  if (isEveryday(text)) return []
  return [...new Set(text)].filter((character) => !isEveryday(character) && !invisible.test(character))
}

/** What stands for a character that no font of ours shows: its code point, so that nothing vanishes unseen. */
export const standIn = (character: string): string =>
  `[U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}]`

const scriptsOfFonts =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]$/u

/** Whether it is worth asking the fonts for a character: a quick answer for most of Unicode, where it is no. */
export const mayBeInFonts = (character: string): boolean =>
  (character.codePointAt(0) ?? 0) <= 0xffff && scriptsOfFonts.test(character)
