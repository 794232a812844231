import type { ItemKind } from './schema.ts'
import type { VersionFact, VersionMeasure } from './version-schema.ts'

/** The name under which a part as a whole is asked about: it is new, or it is not in the document. */
export const WHOLE_PART = 'part'

/** Something in which the document and the plan differ. Each is one question with one answer. */
export interface Difference {
  readonly state: 'changed' | 'added'
  readonly part: ItemKind
  readonly itemId: string
  readonly name: string
  readonly field: string
  /** What the plan says, and what was read. */
  readonly before: unknown
  readonly after: unknown
  readonly decided: boolean
}

/** What the plan has and the document does not. */
export type MissingPart = { readonly keeps: boolean | undefined } & (
  | { readonly part: 'measure'; readonly known: VersionMeasure }
  | { readonly part: 'fact'; readonly known: VersionFact }
)
