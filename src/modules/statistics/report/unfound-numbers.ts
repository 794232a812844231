import { withoutReferences } from '../../../platform/claims/propose-claim.ts'
import type { Sentence } from './document.ts'
import type { FrozenSource } from './source-shape.ts'

const spaces = '\\s\\u00a0\\u202f'
/** Numbers as each language writes them: thousands, then decimals. */
const written = {
  sv: new RegExp(`(?<![\\p{L}\\p{N}])(?:\\d{1,3}(?:[${spaces}]\\d{3})+|\\d+)(?:,\\d+)?`, 'gu'),
  en: new RegExp(`(?<![\\p{L}\\p{N}])(?:\\d{1,3}(?:[,${spaces}]\\d{3})+|\\d+)(?:\\.\\d+)?`, 'gu'),
} as const
type Language = keyof typeof written

const numberOf = (text: string, language: Language): number => {
  const joined = text.replace(/[\s\u00a0\u202f]/gu, '')
  return Number(language === 'sv' ? joined.replace(',', '.') : joined.replaceAll(',', ''))
}

const numbersIn = (source: FrozenSource): number[] =>
  source.figures.flatMap(({ figure, lower, upper }) => [
    ...(figure.kind === 'measured' ? [figure.value] : figure.kind === 'zero' ? [0] : []),
    ...[lower, upper].filter((bound) => bound !== null),
  ])

/**
 * Numbers in digits that a sentence states and none of its sources holds, as they are written. Years, days and references are
 * none. A number may rightly be another, a sum or a share, so that this asks for a second look and forbids nothing.
 */
export const unfoundNumbers = (
  { text, sources: names }: Pick<Sentence, 'text' | 'sources'>,
  sources: readonly FrozenSource[],
  language: Language,
): string[] => {
  const used = sources.filter(({ id }) => names.includes(id))
  if (used.length === 0) return []
  // What a source is called may hold numbers of its own.
  const spoken = used
    .flatMap(({ title, figures }) => [title, ...figures.map(({ label }) => label)])
    .flatMap(({ sv, en }) => [sv, en])
    .sort((one, other) => other.length - one.length)
    .reduce((left, name) => left.replaceAll(name, ' '), text)
  const known = new Set(used.flatMap(numbersIn))
  return [...withoutReferences(spoken).matchAll(written[language])]
    .map(([number]) => number)
    .filter((number) => !known.has(numberOf(number, language)))
}
