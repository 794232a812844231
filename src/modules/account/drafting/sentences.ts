import { type ClaimKind, proposeClaim } from '../../../platform/claims/propose-claim.ts'
import { splitSentences } from '../../../platform/claims/split-sentences.ts'
import { POINT, writtenLines } from '../../../platform/text/written.ts'

export interface DraftSentence {
  readonly text: string
  readonly paragraph: number
  readonly claim: ClaimKind
}

/**
 * A written text as sentences, each with the claim that it seems to make. Empty lines part paragraphs; every point of a list is
 * one of its own, and keeps its mark.
 *
 * @param firstParagraph number of the first paragraph of the text within its section.
 */
export const splitText = (text: string, language: 'sv' | 'en', firstParagraph = 1): DraftSentence[] =>
  writtenLines(text).flatMap((paragraph, index) =>
    splitSentences(paragraph, language).map((sentence) => ({
      text: sentence,
      paragraph: firstParagraph + index,
      claim: proposeClaim(sentence),
    })),
  )

/** The sentences with what each begins, and without the marks of the points. */
export const withBeginnings = <S extends { readonly text: string; readonly paragraph: number }>(
  sentences: readonly S[],
): (S & { readonly begins?: 'paragraph' | 'item' })[] =>
  sentences.map((sentence, index) => {
    if (sentence.paragraph === sentences[index - 1]?.paragraph) return sentence
    return sentence.text.startsWith(POINT)
      ? { ...sentence, text: sentence.text.slice(POINT.length), begins: 'item' as const }
      : { ...sentence, begins: 'paragraph' as const }
  })
