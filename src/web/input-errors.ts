import type { z } from 'zod'
import { OF_A_YEAR } from '../platform/fields/kinds.ts'
import { catalogue, translator } from '../platform/i18n/catalogue.ts'
import type { Locale } from '../platform/i18n/locale.ts'
import { readNumber } from '../platform/i18n/written-number.ts'
import type { FieldErrors } from './components/errors.tsx'

/** What is wrong with a field, said so that the person can mend it. */
const inputMessages = catalogue({
  sv: {
    missing: 'Fyll i det här fältet',
    choose: 'Välj ett av alternativen',
    file: 'Välj en fil',
    tooLong: 'Korta texten till högst {maximum} tecken',
    tooShort: 'Skriv minst {minimum} tecken',
    tooMany: 'Ta bort några: högst {maximum} går att spara',
    tooFew: 'Det behövs minst {minimum}',
    tooSmall: 'Talet får vara lägst {minimum}',
    tooBig: 'Talet får vara högst {maximum}',
    tooEarly: 'Skriv året med fyra siffror, från {minimum}',
    tooLate: 'Skriv året med fyra siffror, till och med {maximum}',
    number: 'Skriv ett tal, till exempel 37',
    whole: 'Skriv ett helt tal, till exempel 37',
    whichNumber:
      'Talet kan betyda två saker. Skriv tusental med mellanslag (1 500) och decimaler med komma (1,5)',
    day: 'Skriv datumet som ÅÅÅÅ-MM-DD, till exempel 2010-04-30',
    email: 'Skriv en e-postadress, till exempel namn@myndighet.example',
    sfs: 'Skriv numret som 2026:123',
    time: 'Skriv klockslaget som 21:40',
    wrong: 'Kontrollera uppgiften',
  },
  en: {
    missing: 'Fill in this field',
    choose: 'Choose one of the options',
    file: 'Choose a file',
    tooLong: 'Shorten the text to at most {maximum} characters',
    tooShort: 'Write at least {minimum} characters',
    tooMany: 'Take some away: at most {maximum} can be saved',
    tooFew: 'At least {minimum} are needed',
    tooSmall: 'The number must be at least {minimum}',
    tooBig: 'The number must be at most {maximum}',
    tooEarly: 'Write the year in four figures, from {minimum} on',
    tooLate: 'Write the year in four figures, {maximum} at the latest',
    number: 'Write a number, for example 37',
    whole: 'Write a whole number, for example 37',
    whichNumber:
      'The number may mean two things. Write thousands with a space (1 500) and decimals with a point (1.5)',
    day: 'Write the date as YYYY-MM-DD, for example 2010-04-30',
    email: 'Write an e-mail address, for example name@agency.example',
    sfs: 'Write the number as 2026:123',
    time: 'Write the time as 21:40',
    wrong: 'Check this answer',
  },
})

type Issue = z.core.$ZodIssue

/** What was entered where the issue is. */
const enteredAt = ({ path }: Issue, input: unknown): unknown =>
  path.reduce<unknown>(
    (found, part) => (typeof found === 'object' && found !== null ? Reflect.get(found, part) : undefined),
    input,
  )

const asksForNumber = (issue: Issue): boolean =>
  issue.code === 'invalid_type' && ['number', 'int'].includes(issue.expected)

/**
 * The input with numbers as people write them (`1 500`, `45,5`) read where numbers were asked for; nothing where that mends
 * nothing.
 */
export const withNumbersRead = (error: z.ZodError, input: object): object | undefined => {
  const mended = structuredClone(input)
  const read = error.issues.filter(asksForNumber).flatMap((issue) => {
    const entered = enteredAt(issue, input)
    const number = typeof entered === 'string' ? readNumber(entered) : undefined
    const at = enteredAt({ ...issue, path: issue.path.slice(0, -1) }, mended)
    return number !== undefined && 'value' in number && String(number.value) !== entered
      ? Reflect.set(at as object, issue.path.at(-1)!, number.value)
      : []
  })
  return read.length > 0 ? mended : undefined
}

/** As a shape calls a file that it asks for. */
const FILES: ReadonlySet<string> = new Set(['file', 'File', 'Blob'])

const sentence = (issue: Issue, locale: Locale, input: unknown): string => {
  const t = translator(inputMessages, locale)
  const entered = enteredAt(issue, input)
  const read = asksForNumber(issue) && typeof entered === 'string' ? readNumber(entered) : {}
  if ('problem' in read && read.problem === 'ambiguous_number') return t('whichNumber')
  switch (issue.code) {
    case 'invalid_type':
      if (asksForNumber(issue) && entered !== undefined)
        return t(issue.expected === 'int' ? 'whole' : 'number')
      return t(FILES.has(issue.expected) ? 'file' : 'missing')
    case 'invalid_value':
      return t('choose')
    case 'invalid_format':
      if (issue.format === 'date') return t('day')
      if (issue.format === 'email') return t('email')
      if ((issue.format as string) === 'time_of_day') return t('time')
      return (issue.format as string) === 'sfs' ? t('sfs') : t('wrong')
    case 'too_small':
      if (issue.message === OF_A_YEAR) return t('tooEarly', { minimum: String(issue.minimum) })
      if (issue.origin === 'number' || issue.origin === 'int')
        return t('tooSmall', { minimum: Number(issue.minimum) })
      if (issue.origin === 'array' && Number(issue.minimum) > 1)
        return t('tooFew', { minimum: Number(issue.minimum) })
      return Number(issue.minimum) <= 1 ? t('missing') : t('tooShort', { minimum: Number(issue.minimum) })
    case 'too_big':
      if (issue.message === OF_A_YEAR) return t('tooLate', { maximum: String(issue.maximum) })
      if (issue.origin === 'number' || issue.origin === 'int')
        return t('tooBig', { maximum: Number(issue.maximum) })
      if (issue.origin === 'array') return t('tooMany', { maximum: Number(issue.maximum) })
      return t('tooLong', { maximum: Number(issue.maximum) })
    default:
      return t('wrong')
  }
}

/** The errors of a form, one sentence per field, in the reader's language. */
export const inputErrors = (error: z.ZodError, locale: Locale, input: unknown): FieldErrors =>
  error.issues.map((issue) => ({
    field: issue.path.map(String).join('.'),
    message: sentence(issue, locale, input),
  }))
