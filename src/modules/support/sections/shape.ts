/** How a field is filled in. Every value is kept as text, sealed. */
type FieldKind = 'line' | 'text' | 'day' | 'choice' | 'choices' | 'identity_number'

export interface FieldShape {
  readonly kind: FieldKind
  /** The keys to choose from, for `choice` and `choices` (kept with commas between them). */
  readonly options?: readonly string[]
  /** By what index its own body finds it again. */
  readonly lookup?: 'identity_number' | 'chosen_name'
  /** The choice that says that somebody is in danger now: written, it waits for those who can act (`noteDanger`). */
  readonly danger?: string
  /** What must never reach a print that the person carries, or any body by an emergency. */
  readonly guarded?: true
}

export interface SectionShape {
  /** How much harm it does in wrong hands: `guarded` is opened by no emergency. */
  readonly sensitivity: 'personal' | 'sensitive' | 'guarded'
  readonly fields: Readonly<Record<string, FieldShape>>
}
