/** A number as people write it, or why it cannot be read. `sign` is the decimal sign that it was written with. */
export type ReadNumber =
  | { readonly value: number; readonly sign: ',' | '.' | undefined }
  | { readonly problem: 'not_a_number' | 'ambiguous_number' }

const SPACES = /[\s\u00a0\u202f]/gu
/** One sign followed by three digits: 1,650 is a thousand and more to some readers, and not two to others. */
const AMBIGUOUS = /^[-−]?\d{1,3}[.,]\d{3}$/u
const PLAIN = /^[-−]?\d{1,15}(?:([.,])(\d{1,9}))?$/u

/** Reads `1 650`, `45,5` and `45.5`. What may mean two things is not guessed. */
export const readNumber = (text: string): ReadNumber => {
  const plain = text.replace(SPACES, '')
  if (AMBIGUOUS.test(plain)) return { problem: 'ambiguous_number' }
  const found = PLAIN.exec(plain)
  if (found === null) return { problem: 'not_a_number' }
  const sign = found[1] as ',' | '.' | undefined
  return { value: Number(plain.replace('−', '-').replace(',', '.')), sign }
}
