/**
 * The families inside the typesetter's own package: nothing is fetched. The serif has Latin, Greek and Cyrillic; the
 * monospaced face adds Arabic, symbols and more. The typesetter prefers a font of the same family that is installed
 * on the machine, so two machines give the same bytes where neither has another cut of these two.
 */
const ownFamilies = ['Libertinus Serif', 'DejaVu Sans Mono'] as const

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

const scriptsOfOwnFonts =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]$/u

/** The fonts that a document is set with. */
export interface FontChoice {
  /** In the order in which a character is looked for. */
  readonly families: readonly string[]
  /** Whether templates set text upright in these families alone: many scripts have no italic, and none monospaced. */
  readonly uprightAlone: boolean
  /** Whether it is worth asking the fonts for a character: a quick answer for most of Unicode, where it is no. */
  readonly mayHave: (character: string) => boolean
}

/** The typesetter's own: the same on every machine. For what is published, and has to be the same everywhere. */
export const ownFonts: FontChoice = {
  families: ownFamilies,
  uprightAlone: false,
  mayHave: (character) => (character.codePointAt(0) ?? 0) <= 0xffff && scriptsOfOwnFonts.test(character),
}

/**
 * The typesetter's own and, between them, families that a machine may have (Debian: fonts-noto-core, fonts-dejavu-core),
 * for the scripts of the people whom the sheets are about. One that is not there is passed over.
 */
export const everyFont: FontChoice = {
  families: [
    'Libertinus Serif',
    'Noto Naskh Arabic',
    'Noto Serif Thai',
    'Noto Serif Ethiopic',
    'Noto Serif Hebrew',
    'Noto Serif Georgian',
    'Noto Serif Armenian',
    'Noto Serif Devanagari',
    'Noto Serif Bengali',
    'Noto Serif Khmer',
    'Noto Serif Lao',
    'Noto Serif Myanmar',
    'Noto Serif Sinhala',
    'Noto Serif Tamil',
    'Noto Serif CJK SC',
    'Noto Sans CJK SC',
    'Noto Serif',
    'DejaVu Sans',
    'DejaVu Sans Mono',
  ],
  uprightAlone: true,
  // Private use means something else in every font; an archive may not have it at all.
  mayHave: (character) => !/\p{Private_Use}/u.test(character),
}
