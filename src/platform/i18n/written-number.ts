/** A number as people write it, or why it cannot be read. `sign` is the decimal sign that it was written with. */
export type ReadNumber =
  | { readonly value: number; readonly sign: ',' | '.' | undefined }
  | { readonly problem: 'not_a_number' | 'ambiguous_number' }

const SPACES = /[\s\u00a0\u202f]/gu
/** One sign followed by three digits: 1,650 is a thousand and more to some readers, and not two to others. */
const AMBIGUOUS = /^[-−]?[1-9]\d{0,2}[.,]\d{3}$/u
/** Thousands apart by a sign that cannot be of decimals: another sign follows, or the same again. */
const GROUPED =
  /^[-−]?\d{1,3}(?:(?:\.\d{3})+(?=,\d+$)|(?:,\d{3})+(?=\.\d+$)|(?:\.\d{3}){2,}$|(?:,\d{3}){2,}$)/u
const PLAIN = /^[-−]?\d{1,15}(?:([.,])(\d{1,9}))?$/u

/** Reads `1 650`, `45,5`, `45.5` and `1.234,50`. What may mean two things is not guessed. */
export const readNumber = (text: string): ReadNumber => {
  const plain = text.replace(SPACES, '')
  if (AMBIGUOUS.test(plain)) return { problem: 'ambiguous_number' }
  const together = plain.replace(GROUPED, (thousands) => thousands.replace(/[.,]/gu, ''))
  const found = PLAIN.exec(together)
  if (found === null) return { problem: 'not_a_number' }
  const sign = found[1] as ',' | '.' | undefined
  return { value: Number(together.replace('−', '-').replace(',', '.')), sign }
}
