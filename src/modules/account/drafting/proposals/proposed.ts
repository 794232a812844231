import type { Worked } from '../../document/claims-support.ts'
import type { SourceReference } from '../../document/sources.ts'

/** What a number was worked out from: what it is called, and where it opens. */
export interface Operand {
  readonly label: string
  readonly address: string
}

/** A number that the program worked out, and how: every operand opens. */
export interface WorkedOut extends Worked {
  readonly how: 'counted' | 'summed' | 'days_between'
  readonly operands: readonly Operand[]
}

/** A source by its kind and identifier, with the words of it that bear a sentence. */
export interface BearingKey {
  readonly kind: SourceReference['kind']
  readonly id: string
  readonly passage?: string
}

/** A sentence that the program proposes, and what it rests on. */
export interface Proposed {
  /** What it is drafted from: the same for as long as it tells of the same thing. */
  readonly key: string
  /** Sentences of one paragraph stand together. */
  readonly paragraph: string
  readonly text: string
  readonly sources: readonly BearingKey[]
  readonly worked: readonly WorkedOut[]
}

/** Puts sentences of one paragraph together. */
export const inParagraph = (
  paragraph: string,
  ...sentences: readonly (
    | (Omit<Proposed, 'paragraph' | 'worked'> & Partial<Pick<Proposed, 'worked'>>)
    | null
  )[]
): Proposed[] =>
  sentences.flatMap((sentence) =>
    sentence === null ? [] : [{ worked: [], ...sentence, key: `${paragraph}:${sentence.key}`, paragraph }],
  )

/** A count of things, each of which opens. `nouns`: what is counted, in every language that it may be told in. */
export const counted = (operands: readonly Operand[], nouns: readonly string[]): WorkedOut => ({
  value: operands.length,
  unit: 'count',
  nouns,
  how: 'counted',
  operands,
})
