import { proposeClaim } from '../account/claims.ts'
import type { ClaimKind } from '../account/sources.ts'

export interface DraftSentence {
  readonly text: string
  readonly paragraph: number
  readonly claim: ClaimKind
}

// Abbreviations after which a segmenter sees an end of sentence that is none.
const ABBREVIATION =
  /(?:^|[\s(])(?:bl\.\s?a|t\.\s?ex|s\.\s?k|m\.\s?m|d\.\s?v\.\s?s|dvs|osv|ca|jfr|dir|prop|skr|bet|kap|nr|tkr|st|resp|inkl|e\.\s?g|i\.\s?e|etc|No)\.$/i

/** Cuts a paragraph into sentences: by the language's own rules, joined again after abbreviations and before small letters. */
const sentencesOf = (paragraph: string, language: 'sv' | 'en'): string[] => {
  const pieces = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(paragraph)].map(
    ({ segment }) => segment,
  )
  const joined: string[] = []
  for (const piece of pieces) {
    const before = joined.at(-1)
    const continues =
      before !== undefined &&
      (!/\s$/.test(before) || ABBREVIATION.test(before.trimEnd()) || /^\p{Ll}/u.test(piece))
    if (continues) joined[joined.length - 1] = before + piece
    else joined.push(piece)
  }
  return joined.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
}

/**
 * A written text as sentences, each with the claim that it seems to make. Empty lines part paragraphs.
 *
 * @param firstParagraph number of the first paragraph of the text within its section.
 */
export const splitText = (text: string, language: 'sv' | 'en', firstParagraph = 1): DraftSentence[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .flatMap((paragraph, index) =>
      sentencesOf(paragraph, language).map((sentence) => ({
        text: sentence,
        paragraph: firstParagraph + index,
        claim: proposeClaim(sentence),
      })),
    )
