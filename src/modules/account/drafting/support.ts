import { claimOf } from '../../../platform/claims/propose-claim.ts'
import { type Read, readEvidence, sharesWords, standsIn, unsupportedIn } from '../document/claims-support.ts'
import { type CandidateSource, sourceKey } from './rules.ts'
import type { SectionRow, SentenceRow } from './store.ts'

/** Why a sentence may not be published as it is. */
type Lack = 'no_source' | 'numbers' | 'passage' | 'unread'

/** What bears a sentence, and what it lacks. */
export interface Support {
  readonly lacks: readonly Lack[]
  /** Numbers, days and years as the sentence has them that stand in none of its sources. */
  readonly numbers: readonly string[]
}

/** What every sentence of an account is compared with. */
export interface Compared {
  readonly language: 'sv' | 'en'
  readonly sources: ReadonlyMap<string, { readonly source: CandidateSource; readonly read: Read }>
  /** The day whose state the account tells. */
  readonly own: Read
}

/** Reads every source once. */
export const comparedWith = (
  candidates: readonly CandidateSource[],
  account: { readonly language: 'sv' | 'en'; readonly asOf: string },
): Compared => ({
  language: account.language,
  sources: new Map(
    candidates.map((source) => [sourceKey(source), { source, read: readEvidence(source.says) }]),
  ),
  own: readEvidence({ language: account.language, texts: [], figures: [], days: [account.asOf], years: [] }),
})

type Drafted = Pick<
  SentenceRow,
  'text' | 'claim' | 'exemption' | 'sources' | 'worked' | 'draftText' | 'readAt'
>

/** Whether some words of a source bear what a sentence says has come of something. */
const isBorne = (sentence: Drafted, { sources }: Compared): boolean =>
  sentence.worked.length > 0 ||
  // The program's own words follow from what they are drafted from.
  sentence.text === sentence.draftText ||
  sentence.sources.some((chosen) => {
    const says = sources.get(sourceKey(chosen))?.source.says
    if (says === undefined) return false
    if (standsIn(sentence.text, says.texts)) return true
    return chosen.passage !== null && sharesWords(chosen.passage, sentence.text)
  })

const numbersLacking = (sentence: Drafted, compared: Compared): string[] => {
  const chosen = sentence.sources.flatMap((source) => compared.sources.get(sourceKey(source)) ?? [])
  if (chosen.some(({ source }) => standsIn(sentence.text, source.says.texts))) return []
  const passages = sentence.sources.flatMap(({ passage }) =>
    passage === null
      ? []
      : [readEvidence({ language: 'sv', texts: [passage], figures: [], days: [], years: [] })],
  )
  const reads = [...chosen.map(({ read }) => read), ...passages, compared.own]
  return unsupportedIn(sentence.text, compared.language, reads, sentence.worked).map(({ text }) => text)
}

/**
 * What a sentence lacks before it may be published: somebody who has read it; a source where it claims something; its numbers in
 * that source, or worked out by the program; words of the source where it tells of a result. A reason that an author gives exempts
 * from the numbers and the words, and from the source where the sentence claims nothing.
 */
export const supportOf = (sentence: Drafted, compared: Compared): Support => {
  const claim = claimOf(sentence)
  const rests = sentence.sources.length > 0 || sentence.worked.length > 0
  const numbers = rests && sentence.exemption === null ? numbersLacking(sentence, compared) : []
  const lacks: Lack[] = [
    ...(sentence.readAt === null ? (['unread'] as const) : []),
    ...(claim !== 'none' && !rests ? (['no_source'] as const) : []),
    ...(numbers.length > 0 ? (['numbers'] as const) : []),
    ...(claim === 'result' && rests && sentence.exemption === null && !isBorne(sentence, compared)
      ? (['passage'] as const)
      : []),
  ]
  return { lacks, numbers }
}

/** What a section still lacks. */
export interface SectionState {
  readonly sentences: number
  readonly unread: number
  /** Sentences that lack a source, a number in it or words of it. */
  readonly unsupported: number
  /** Nothing was reported, and nobody has said why. */
  readonly unanswered: boolean
}

export const isFinished = ({ unread, unsupported, unanswered }: SectionState): boolean =>
  unread === 0 && unsupported === 0 && !unanswered

/**
 * How far a section has come. One in which nothing is told from a report-back, a figure or the like, and an author has written
 * nothing, has to be answered: why was nothing reported?
 *
 * @param isReported whether anything that was accepted tells of what the section is about.
 */
export const stateOf = (section: SectionRow, isReported: boolean, compared: Compared): SectionState => {
  const supports = section.sentences.map((sentence) => supportOf(sentence, compared))
  const written = section.sentences.some(({ draftKey }) => draftKey === null)
  return {
    sentences: section.sentences.length,
    unread: supports.filter(({ lacks }) => lacks.includes('unread')).length,
    unsupported: supports.filter(({ lacks }) => lacks.some((lack) => lack !== 'unread')).length,
    unanswered: !isReported && !written && section.answer === null,
  }
}
