import type { ActionContext } from '../../platform/access/action.ts'
import type { CaseKey } from '../../platform/vault/case-vault.ts'

export const sectionTextKinds = [
  'note',
  'decision',
  'correction',
  'dissent',
  'document',
  'judged_presumed',
  'judged_not_presumed',
  'judged_unsure',
  'wish',
  'goal',
  'step',
  'review',
  'discharge',
] as const

/** Something in a section that has no fields, readable as text: a note, a goal, the name of a document. */
export interface SectionText {
  readonly kind: (typeof sectionTextKinds)[number]
  /** The day it is about, or was written. */
  readonly day: string | null
  readonly text: string
}

/** Reads what a section holds beside its fields, as row-level security shows it, oldest first. */
export type SectionReader = (
  context: Pick<ActionContext, 'tx'>,
  file: { readonly id: string; readonly key: CaseKey },
) => Promise<readonly SectionText[]>
