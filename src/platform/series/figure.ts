/**
 * A number with what kind of number it is: none of the five is ever taken for another (domain rule 12).
 *
 * `suppressed` is withheld because it, or what could be worked out from it, is too small; it is no zero.
 * `unknown` was asked for and could not be said; `not_collected` was never asked for.
 */
export type Figure =
  | { readonly kind: 'measured'; readonly value: number }
  | { readonly kind: 'zero' }
  | { readonly kind: 'suppressed' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not_collected' }
