import {
  afterSexNoCount,
  countedNouns,
  documents,
  numberWords,
  references,
  resultWords,
} from './claim-words.ts'

/** What a sentence can claim. A number or a result needs a source before it is published. */
export const claimKinds = ['none', 'number', 'result'] as const
export type ClaimKind = (typeof claimKinds)[number]

/** Matches whole words in any alphabet: JavaScript's own \b does not know å, ä and ö. */
const wholeWords = (alternatives: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}])`, 'giu')

const countAfterYear = wholeWords(`(?:19|20)\\d{2} (?:${countedNouns})`)
const anyDocument = wholeWords(documents.map((reference) => `(?:${reference})`).join('|'))
const anyReference = wholeWords(references.map((reference) => `(?:${reference})`).join('|'))
const anyNumberWord = wholeWords(numberWords.join('|'))
const anyResultWord = wholeWords(resultWords.join('|'))
const sixOfSomething = wholeWords(
  `sex (?!(?:${afterSexNoCount})(?![\\p{L}]))(?:av|[\\p{L}-]+(?:er|or|ar|än|år|barn))`,
)
const anyDigit = /\p{N}/u

const found = (pattern: RegExp, text: string): boolean => {
  pattern.lastIndex = 0
  return pattern.test(text)
}

/** A text without what holds digits and states no count: dates, years, and references to laws and documents. */
export const withoutReferences = (text: string): string => text.replace(anyReference, ' ')

/** The text with blanks where it refers to laws, documents and parts of the plan, so that every place stays where it was. */
export const withBlankReferences = (text: string): string =>
  text.replace(anyDocument, (found) => ' '.repeat(found.length))

/** Where the Swedish "sex" is the number six, by offset: mostly it is the noun. */
export const sixesIn = (text: string): number[] =>
  [...text.matchAll(sixOfSomething)].map(({ index }) => index)

/** Counts that look like years, by offset: "2009 personer". */
export const countsLikeYears = (text: string): number[] =>
  [...text.matchAll(countAfterYear)].map(({ index }) => index)

/**
 * Proposes what a sentence claims: 'number' where it states a count, a share or an amount in digits or words
 * (dates, years and references to laws and documents are none), 'result' where it tells of change, cause or
 * completed work, else 'none'. Swedish and English words count in either language of the account, since an
 * account quotes both. The proposal is deliberately broad: a person may exempt a sentence, giving a reason.
 */
export const proposeClaim = (text: string): ClaimKind => {
  const plain = text.normalize('NFC').replace(/[\u00ad\u200b\u2060]/gu, '')
  if (found(countAfterYear, plain)) return 'number'
  const said = withoutReferences(plain)
  if (anyDigit.test(said)) return 'number'
  if (found(anyNumberWord, said) || found(sixOfSomething, said)) return 'number'
  return found(anyResultWord, said) ? 'result' : 'none'
}

/**
 * What a sentence counts as when it is to be published: what its writer marked, or what the rules see in it unless the
 * writer gave a reason for an exemption.
 */
export const claimOf = ({
  text,
  claim,
  exemption,
}: {
  readonly text: string
  readonly claim: ClaimKind
  readonly exemption: string | null
}): ClaimKind => {
  if (claim !== 'none') return claim
  return exemption === null ? proposeClaim(text) : 'none'
}
