import { readEvidence, sharesWords, unsupportedIn } from '../document/claims-support.ts'
import type { AccountLanguage } from '../document/sources.ts'
import { type CandidateSource, passageKey, sourceKey } from './rules.ts'
import type { SentenceRow } from './store.ts'

/** A source, or words of one, that a sentence may rest on. */
export interface Offered {
  readonly key: string
  readonly label: string
  /** The words, shortened; null for the source as a whole. */
  readonly text: string | null
}

const MOST = 12
const LONGEST = 140

const shortened = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST).trimEnd()}…`

/**
 * What a sentence may rest on, what fits best first: what it rests on already, words that state its numbers, words that share its
 * own. Twelve at most can be looked through.
 */
export const offeredFor = (
  sentence: Pick<SentenceRow, 'text' | 'sources'>,
  candidates: readonly CandidateSource[],
  language: AccountLanguage,
): Offered[] => {
  const chosen = new Set(sentence.sources.map(sourceKey))
  const weigh = (texts: readonly string[], figures: CandidateSource['says']['figures']): number => {
    const read = readEvidence({ language: 'sv', texts, figures, days: [], years: [] })
    const all = unsupportedIn(sentence.text, language, []).length
    const lacking = all === 0 ? 0 : unsupportedIn(sentence.text, language, [read]).length
    return 2 * (all - lacking) + (texts.some((text) => sharesWords(text, sentence.text)) ? 1 : 0)
  }
  const rows = candidates.flatMap((source) => {
    const key = sourceKey(source)
    return [
      {
        key,
        label: source.label,
        text: null,
        weight: (chosen.has(key) ? 100 : 0) + weigh(source.says.texts, source.says.figures),
      },
      ...source.passages.map(({ text }, at) => ({
        key: passageKey(source, at),
        label: source.label,
        text: shortened(text),
        weight: weigh([text], []),
      })),
    ]
  })
  return rows
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MOST)
    .map(({ key, label, text }) => ({ key, label, text }))
}
