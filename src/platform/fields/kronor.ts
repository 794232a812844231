import { z } from 'zod'
import { readNumber } from '../i18n/written-number.ts'

/** More than any frame or claim, in kronor; as whole öre it is exact as a number. */
const MOST_KRONOR = 10_000_000_000

/**
 * What somebody writes as an amount in kronor ("1 250 000", "1.234,50", "812,50 kr") in whole öre; undefined where it is none. What
 * may mean two things, such as "1.500", is refused and never guessed at.
 */
export const readKronor = (written: string): number | undefined => {
  const read = readNumber(written.replace(/\s*(?:kr|kronor|SEK)\s*$/i, ''))
  if ('problem' in read || read.value < 0 || read.value > MOST_KRONOR) return undefined
  const ore = Math.round(read.value * 100)
  return Math.abs(ore - read.value * 100) < 1e-4 ? ore : undefined
}

/** An amount in kronor as it is written in a form; in whole öre when it has been read. */
export const amount = z
  .string()
  .trim()
  .min(1)
  .max(30)
  .transform((written, context) => {
    const ore = readKronor(written)
    if (ore !== undefined) return ore
    // Told as what it is, a number that could not be read; what was written is not carried along.
    context.addIssue({ code: 'invalid_type', expected: 'number', message: 'no amount', input: undefined })
    return z.NEVER
  })

/** An amount as it stands in a form: "1234" or "1234,50". */
export const writtenKronor = (ore: number): string =>
  ore % 100 === 0 ? String(ore / 100) : `${Math.floor(ore / 100)},${String(ore % 100).padStart(2, '0')}`
