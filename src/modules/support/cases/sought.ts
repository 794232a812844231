import { readIdentityNumber } from '../../../platform/text/identity-number.ts'

/** What somebody looks for: the number of a case, the number of a person in its long form, or a whole name. */
export type Sought =
  | { readonly kind: 'case_number'; readonly value: string }
  | { readonly kind: 'identity_number'; readonly value: string }
  | { readonly kind: 'chosen_name'; readonly value: string }

const CASE_NUMBER = /^[A-Za-z](?:[\s-]*[0-9A-Za-z]){12}$/
const MADE_OF_DIGITS = /^[\d\s+-]+$/

/**
 * What a text looks for; nothing where it is digits that no number of a person can be: the check digit tells a slip of the
 * hand before it finds nobody.
 */
export const soughtIn = (text: string): Sought | undefined => {
  const written = text.trim()
  if (CASE_NUMBER.test(written) && /\d/.test(written)) return { kind: 'case_number', value: written }
  if (!MADE_OF_DIGITS.test(written)) return { kind: 'chosen_name', value: written }
  const number = readIdentityNumber(written)
  return number === undefined ? undefined : { kind: 'identity_number', value: number }
}
