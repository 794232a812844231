import type { EvidenceRow } from './row.ts'
import type { Criterion, EvidenceFilter, Mark } from './schema.ts'

/**
 * Whether an overall mark can stand beside its judgements. The risk is low only where nothing is answered with no, and where it
 * is known whom and what was counted (Hoy et al. 2012: what cannot be judged counts as risk). More than that is not worked
 * out: a sum of answers would say that they weigh the same.
 */
export const isTooGood = (
  mark: Mark,
  answers: Readonly<Record<Criterion, 'yes' | 'no' | 'unclear' | 'not_applicable'>>,
): boolean =>
  mark === 'low' &&
  (Object.values(answers).includes('no') || answers.definition !== 'yes' || answers.population !== 'yes')

const holds = (row: EvidenceRow, words: string): boolean => {
  const text = [row.title.sv, row.title.en, row.what.sv, row.what.en, row.publisher, row.source]
    .join('\n')
    .toLocaleLowerCase('sv')
  return words
    .toLocaleLowerCase('sv')
    .split(/\s+/u)
    .every((word) => text.includes(word))
}

/** The rows that a selection asks for, in their order. */
export const selected = (
  rows: readonly EvidenceRow[],
  { design, mark, origin, words }: EvidenceFilter,
): EvidenceRow[] =>
  rows.filter(
    (row) =>
      (design === undefined || row.design === design) &&
      (mark === undefined || row.quality?.mark === mark) &&
      (origin === undefined || row.origin === origin) &&
      (words === undefined || words === '' || holds(row, words)),
  )
