// An abbreviation ends with a full stop and not with the sentence.
const abbreviation =
  /(?:^|[\s(])(?:t\.ex|bl\.a|m\.m|m\.fl|d\.v\.s|dvs|s\.k|resp|ca|kap|st|prop|skr|dir|bet|dnr|nr|jfr|e\.g|i\.e|cf|no|art|ch|approx)\.\s*$/iu

/**
 * Splits running text into its sentences, in order and without losing a character but the white space between
 * them. Common abbreviations of Swedish and English official prose end no sentence, nor does a stop before a
 * lower-case letter or a digit.
 */
export const splitSentences = (text: string, language: 'sv' | 'en'): string[] => {
  const joined: string[] = []
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)) {
    const last = joined.at(-1)
    const goesOn =
      last !== undefined &&
      !/\n\s*$/.test(last) &&
      // Punctuation inside a word ends no sentence.
      (!/\s$/.test(last) || abbreviation.test(last) || /^[\p{Ll}\p{N}]/u.test(segment))
    if (goesOn) joined[joined.length - 1] = last + segment
    else joined.push(segment)
  }
  return joined.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
}
