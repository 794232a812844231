import type { RegisteredSource, SourceReference } from '../account/sources.ts'

/** A source that a sentence may rest on, with the measures that it tells of; none where it tells of the whole plan. */
export interface CandidateSource extends RegisteredSource {
  readonly measures: readonly string[]
}

/** How a form names a source. */
export const sourceKey = ({ kind, id }: Pick<SourceReference, 'kind' | 'id'>): string => `${kind}:${id}`

/** The reference alone, as sentences and figures carry it. */
export const referenceOf = ({ kind, id, label, hash, at }: SourceReference): SourceReference => ({
  kind,
  id,
  label,
  hash,
  at,
})

/** The sources that fit a section: those of its measure, or all for the sections that tell of the whole plan. */
export const candidatesFor = (
  candidates: readonly CandidateSource[],
  measureId: string | null,
): CandidateSource[] =>
  measureId === null
    ? [...candidates]
    : candidates.filter(({ measures }) => measures.length === 0 || measures.includes(measureId))
