import imported from 'personnummer'
import type { Day } from '../clock/clock.ts'

// The library is CommonJS: bundled, its class is the default of what is imported; in Node it is what is imported.
const Personnummer = ('default' in imported
  ? imported.default
  : imported) as unknown as typeof imported.default

const usual = { allowCoordinationNumber: true, allowInterimNumber: false }

/** Whether a text is a Swedish identity or coordination number (12 or 10 digits, with its check digit). */
export const isIdentityNumber = (text: string): boolean => Personnummer.valid(text.trim(), usual)

/** The number in its long form of 12 digits, so that the same number is found however it was written. */
const longForm = (text: string): string => Personnummer.parse(text.trim(), usual).format(true)

/** The day of birth that a number states; in a coordination number the day is 60 more. */
export const birthDayOf = (text: string): Day => {
  const parsed = Personnummer.parse(text.trim(), usual)
  const day = Number(parsed.day)
  return `${parsed.fullYear}-${parsed.month}-${String(day > 60 ? day - 60 : day).padStart(2, '0')}`
}

/** A number of a person in its long form, however it was written; nothing where no such number can be. */
export const readIdentityNumber = (written: string): string | undefined => {
  const bare = written.replaceAll(' ', '')
  return isIdentityNumber(bare) ? longForm(bare) : undefined
}
