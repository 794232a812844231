import { type ClaimKind, proposeClaim } from '../../../platform/claims/propose-claim.ts'
import { splitSentences } from '../../../platform/claims/split-sentences.ts'

export interface DraftSentence {
  readonly text: string
  readonly paragraph: number
  readonly claim: ClaimKind
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
      splitSentences(paragraph, language).map((sentence) => ({
        text: sentence,
        paragraph: firstParagraph + index,
        claim: proposeClaim(sentence),
      })),
    )
