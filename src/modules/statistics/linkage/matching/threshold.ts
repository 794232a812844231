/**
 * The Dice similarity of two bit vectors, 2·|a∧b| / (|a| + |b|), held against a threshold in whole numbers: a pair exactly
 * at the threshold counts, whatever a float would make of it.
 */

/** A threshold from 0 to 1 as a fraction. */
export interface Threshold {
  readonly numerator: bigint
  readonly denominator: bigint
}

/**
 * A threshold from its decimal writing ("0.8", ".8", "1", "8e-1").
 *
 * @returns undefined where the text is no such number or is outside 0 to 1.
 */
export const readThreshold = (text: string): Threshold | undefined => {
  const found = /^\+?(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/iu.exec(text.trim())
  if (!found || `${found[1] ?? ''}${found[2] ?? ''}` === '') return undefined
  const fraction = found[2] ?? ''
  const places = fraction.length - Number(found[3] ?? '0')
  const digits = BigInt(`${found[1]}${fraction}`)
  const threshold =
    places >= 0
      ? { numerator: digits, denominator: 10n ** BigInt(places) }
      : { numerator: digits * 10n ** BigInt(-places), denominator: 1n }
  return threshold.numerator > threshold.denominator ? undefined : threshold
}

/** Dice from counts; two vectors without any bit have nothing in common: 0. */
export const dice = (shared: number, sum: number): number => (sum === 0 ? 0 : (2 * shared) / sum)

const NEVER = 0x3fff_ffff

/**
 * For each sum of set bits, how many must be shared for the pair to reach the threshold: the least c with
 * 2·c·denominator ≥ numerator·sum.
 *
 * @param bits length of the vectors. @returns one number for each sum from 0 to 2·bits.
 */
export const neededBits = ({ numerator, denominator }: Threshold, bits: number): Int32Array => {
  const needs = new Int32Array(2 * bits + 1)
  const divisor = 2n * denominator
  for (let sum = 1; sum <= 2 * bits; sum += 1)
    needs[sum] = Number((numerator * BigInt(sum) + divisor - 1n) / divisor)
  needs[0] = numerator === 0n ? 0 : NEVER
  return needs
}

/**
 * For each number of set bits of the one vector, the least and the greatest of the other with which the threshold can be
 * reached at all, since no more bits are shared than the smaller vector has.
 */
export const reachable = (needs: Int32Array, bits: number): { least: Int32Array; greatest: Int32Array } => {
  const least = new Int32Array(bits + 1)
  const greatest = new Int32Array(bits + 1)
  for (let one = 0; one <= bits; one += 1) {
    const can = (other: number): boolean => (needs[one + other] as number) <= Math.min(one, other)
    // Those that can be reached are one run which holds `one` itself, where it can be reached at all.
    if (!can(one)) {
      least[one] = 1
      greatest[one] = 0
      continue
    }
    let low = 0
    for (let high = one; low < high; ) {
      const middle = (low + high) >> 1
      if (can(middle)) high = middle
      else low = middle + 1
    }
    least[one] = low
    let top = bits
    for (let bottom = one; bottom < top; ) {
      const middle = (bottom + top + 1) >> 1
      if (can(middle)) bottom = middle
      else top = middle - 1
    }
    greatest[one] = top
  }
  return { least, greatest }
}
