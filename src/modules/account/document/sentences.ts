import { proposeClaim } from '../../../platform/claims/propose-claim.ts'
import { splitSentences } from '../../../platform/claims/split-sentences.ts'
import type { AccountLanguage, Sentence } from './sources.ts'

/**
 * Written text as sentences of an account: each with the claim that the rules see in it and no source yet.
 * `idOf` names the sentence at a position.
 */
export const draftSentences = (
  text: string,
  language: AccountLanguage,
  idOf: (position: number) => string,
): Sentence[] =>
  splitSentences(text, language).map((sentence, position) => ({
    id: idOf(position),
    text: sentence,
    claim: proposeClaim(sentence),
    exemption: null,
    sources: [],
  }))
