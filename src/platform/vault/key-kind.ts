/** What the keys of the vault seal. A job opens those alone that it has declared. */
export const KEY_KINDS = [
  'case',
  'copy',
  'referral',
  'request',
  'layer',
  'shelter',
  'kept_form',
  'linkage',
  'archive_package',
  'index',
] as const
export type KeyKind = (typeof KEY_KINDS)[number]

/**
 * Something that a key sealed, to try it on: a query for `key` (its identifier), `sealed` (what it sealed) and `place` (what that was bound
 * to), the newest first.
 */
type SealedSample = string

/** A column in which a room notes which key it has had made, and of what kind. */
export interface KeyHolder {
  readonly kind: KeyKind
  /** With its schema. */
  readonly table: string
  readonly column: string
  /** Absent where another column of the kind has one. */
  readonly sample?: SealedSample
}
