import { z } from 'zod'
import { figure } from '../../platform/fields/kinds.ts'

/** The highest amount that is taken, in kronor: more than any claim, and exact as a number. */
const MOST_KRONOR = 1_000_000_000

/**
 * What somebody writes as an amount in kronor, such as "125 000" or "1 234,50", in whole öre; undefined where it is none. Points
 * and commas both part the öre off, and no more than two figures may follow: "1.500" is refused and never guessed at.
 */
export const readKronor = (written: string): number | undefined => {
  const found = /^(\d{1,10})(?:[.,](\d{1,2}))?$/.exec(
    written.replaceAll(/[\s\u00a0\u202f]/g, '').replace(/kr$/i, ''),
  )
  if (found === null) return undefined
  const kronor = Number(found[1])
  if (kronor > MOST_KRONOR) return undefined
  return kronor * 100 + Number((found[2] ?? '').padEnd(2, '0'))
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

/** Money in hundredths of a currency, whatever its own smallest unit, as a sum that people read: "1 234,50 EUR". */
export const moneyOf = (minor: number, currency: string, locale: 'sv' | 'en'): string =>
  new Intl.NumberFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', { style: 'currency', currency }).format(
    minor / 100,
  )

/** An amount in kronor as a field, in whole öre; 0 is one too. */
export const kronor = () => figure(amount, writtenKronor, 'kr')
