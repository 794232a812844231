// An abbreviation ends with a full stop and not with the sentence.
const abbreviation =
  /(?:^|[\s(])(?:t\.ex|bl\.a|m\.m|m\.fl|d\.v\.s|dvs|s\.k|resp|ca|kap|st|prop|skr|dir|bet|dnr|nr|jfr|kl|s|sid|p|pp|fig|tab|bil|avd|tel|e\.g|i\.e|cf|no|art|ch|vol|approx)\.\s*$/iu

// "2." before its text is the number of a point.
const pointNumber = /^\(?\d{1,3}[.)]\s*$/u

// The segmenter sees no sentence that begins with a digit before a lower-case word ("Det ökade. 37 anmälningar kom.").
const beforeDigit = /(?<=[.!?…]["”’»)]*)(?=\s+["“”»(]?\p{N})/u

const endsNone = (sentence: string): boolean =>
  abbreviation.test(sentence.trimEnd()) || pointNumber.test(sentence.trim())

/**
 * Splits running text into its sentences, in order and without losing a character but the white space between
 * them. Common abbreviations of Swedish and English official prose end no sentence, nor does the number of a point or a
 * stop before a lower-case letter. A sentence may begin with a digit.
 */
export const splitSentences = (text: string, language: 'sv' | 'en'): string[] => {
  const joined: string[] = []
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text))
    for (const part of segment.split(beforeDigit)) {
      const last = joined.at(-1)
      const goesOn =
        last !== undefined &&
        !/\n\s*$/.test(last) &&
        // Punctuation inside a word ends no sentence.
        ((!/\s$/.test(last) && !/^\s/.test(part)) || endsNone(last) || /^\p{Ll}/u.test(part))
      if (goesOn) joined[joined.length - 1] = last + part
      else joined.push(part)
    }
  return joined.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
}
