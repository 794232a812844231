import type { Day } from '../clock/clock.ts'

/**
 * A day in any language, by its BCP 47 code: by the calendar and with the digits that stand on Swedish papers, and in European order
 * where it is English.
 */
export const dayIn = (code: string, day: Day): string =>
  new Intl.DateTimeFormat(`${code === 'en' ? 'en-GB' : code}-u-ca-gregory-nu-latn`, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T12:00:00Z`))
