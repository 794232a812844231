import type { RecipientKind, Secrecy } from '../legal/situation.ts'

/** Which secrecy of the legal rules a body's own setting means. */
export const secrecyOf = (setting: string): Secrecy =>
  setting === 'private_provider' ? 'shelter_private' : (setting as Secrecy)

/**
 * What somebody can be who is no body of the directory. Every authority that a provision names stands in the directory:
 * whoever fills in the form does not say that somebody is police (domain rule 17). `disclosure.kinds_outside` says the same
 * where rows are stored.
 */
export const OUTSIDE_KINDS: readonly RecipientKind[] = [
  'self',
  'guardian',
  'foreign_or_international',
  'health',
  'ngo',
  'shelter',
  'other_authority',
]

/** The one thing that a body is, where it is only one; of an authority that is also something more, that. */
export const onlyKind = <Kind extends RecipientKind>(kinds: readonly Kind[]): Kind | undefined => {
  const special = kinds.filter((kind) => kind !== 'other_authority')
  if (special.length > 1) return undefined
  return special[0] ?? kinds[0]
}
