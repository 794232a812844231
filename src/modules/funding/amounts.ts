import { z } from 'zod'

/** More than any frame of a call, and exact as whole öre in a number. */
const MOST_KRONOR = 100_000_000_000

/**
 * What somebody writes as an amount in kronor ("1 250 000", "812,50 kr") in whole öre; undefined where it is none. Comma or point part
 * the öre off, and no more than two figures may follow: "1.500" is refused and never guessed at.
 */
export const readKronor = (written: string): number | undefined => {
  const plain = written.replaceAll(/[\s\u00a0\u202f]/g, '').replace(/(?:kr|kronor|SEK)$/i, '')
  const found = /^(\d{1,12})(?:[.,](\d{1,2}))?$/.exec(plain)
  if (found === null) return undefined
  const kronor = Number(found[1])
  return kronor > MOST_KRONOR ? undefined : kronor * 100 + Number((found[2] ?? '').padEnd(2, '0'))
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
