import type { Evidence } from '../document/claims-support.ts'
import type { RegisteredSource, SourceReference } from '../document/sources.ts'

/** What a passage of a source answers, where it is of a report-back; the words of anything else are `text`. */
export type PassageOf =
  | 'output'
  | 'outcome'
  | 'effect'
  | 'not_assessed'
  | 'deviation'
  | 'answer'
  | 'figure'
  | 'text'

/** Words of a source that a sentence may rest on. */
export interface Passage {
  readonly of: PassageOf
  readonly text: string
}

/** A source that a sentence may rest on, with the measures that it tells of; none where it tells of the whole plan. */
export interface CandidateSource extends RegisteredSource {
  readonly measures: readonly string[]
  /** Where it opens. */
  readonly address: string
  readonly passages: readonly Passage[]
  /** What it says, to compare sentences with. */
  readonly says: Evidence
}

/** How a form names a source. */
export const sourceKey = ({ kind, id }: Pick<SourceReference, 'kind' | 'id'>): string => `${kind}:${id}`

/** How a form names a passage of a source, by its place. */
export const passageKey = (source: Pick<SourceReference, 'kind' | 'id'>, at: number): string =>
  `${sourceKey(source)}#${at}`

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

/** A source that a sentence rests on, with the words of it that bear the sentence where some were chosen. */
export interface Bearing {
  readonly source: CandidateSource
  readonly passage: string | null
}

/** The chosen sources by their keys and those of their passages; several passages of one are put together. Nothing where one is gone. */
export const chosenAmong = (
  candidates: readonly CandidateSource[],
  keys: readonly string[],
): Bearing[] | undefined => {
  const chosen = new Map<string, Bearing>()
  for (const key of keys) {
    const [name = '', place] = key.split('#')
    const source = candidates.find((candidate) => sourceKey(candidate) === name)
    const passage = place === undefined ? null : source?.passages[Number(place)]?.text
    if (source === undefined || passage === undefined) return undefined
    const before = chosen.get(name)?.passage
    chosen.set(name, {
      source,
      passage: before && passage ? `${before}\n\n${passage}` : (passage ?? before ?? null),
    })
  }
  return [...chosen.values()]
}
