import type { z } from 'zod'
import { OF_A_YEAR } from '../fields/kinds.ts'
import { catalogue, translator } from '../i18n/catalogue.ts'
import type { Locale } from '../i18n/locale.ts'

type Issue = z.core.$ZodIssue

/** What is wrong with one input, for whoever writes a program: by what it is in JSON, where a form says what to do. */
const details = catalogue({
  sv: {
    tooEarly: 'För tidigt: ett år från {year}',
    tooLate: 'För sent: ett år till och med {year}',
    missing: 'Saknas: {type}',
    otherType: 'Av fel slag: ska vara {type}',
    oneOf: 'Okänt värde: ska vara {values}',
    short: 'För kort: minst {limit} tecken',
    long: 'För lång: högst {limit} tecken',
    few: 'För få: minst {limit}',
    many: 'För många: högst {limit}',
    small: 'För litet: minst {limit}',
    over: 'För litet: mer än {limit}',
    big: 'För stort: högst {limit}',
    under: 'För stort: mindre än {limit}',
    date: 'Ska vara ett datum som ÅÅÅÅ-MM-DD',
    moment: 'Ska vara datum och tid enligt ISO 8601',
    email: 'Ska vara en e-postadress',
    identifier: 'Ska vara ett id (UUID)',
    url: 'Ska vara en adress',
    format: 'Av fel form: ska vara {format}',
    unknown: 'Okända namn: {names}',
    wrong: 'Kontrollera värdet',
    string: 'en text',
    number: 'ett tal',
    int: 'ett heltal',
    boolean: 'true eller false',
    array: 'en lista',
    object: 'ett objekt',
  },
  en: {
    tooEarly: 'Too early: expected a year from {year} on',
    tooLate: 'Too late: expected a year up to {year}',
    missing: 'Missing: {type}',
    otherType: 'Of another kind: expected {type}',
    oneOf: 'Unknown value: expected {values}',
    short: 'Too short: at least {limit} characters',
    long: 'Too long: at most {limit} characters',
    few: 'Too few: at least {limit}',
    many: 'Too many: at most {limit}',
    small: 'Too small: at least {limit}',
    over: 'Too small: more than {limit}',
    big: 'Too big: at most {limit}',
    under: 'Too big: less than {limit}',
    date: 'Expected a date as YYYY-MM-DD',
    moment: 'Expected date and time by ISO 8601',
    email: 'Expected an e-mail address',
    identifier: 'Expected an identifier (UUID)',
    url: 'Expected an address',
    format: 'Of another form: expected {format}',
    unknown: 'Unknown names: {names}',
    wrong: 'Check the value',
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object',
  },
})

const types = ['string', 'number', 'int', 'boolean', 'array', 'object'] as const
const formats = {
  date: 'date',
  datetime: 'moment',
  email: 'email',
  guid: 'identifier',
  uuid: 'identifier',
  url: 'url',
} as const

const limits = {
  too_small: { string: 'short', array: 'few', set: 'few', number: 'small', int: 'small' },
  too_big: { string: 'long', array: 'many', set: 'many', number: 'big', int: 'big' },
} as const

/** What is said of one input that is wrong, in the language of the answer. */
export const inputDetail = (issue: Issue, locale: Locale): string => {
  const t = translator(details, locale)
  // What is said of a year is a word of ours, which forms have sentences for.
  if (issue.message === OF_A_YEAR)
    return issue.code === 'too_small'
      ? t('tooEarly', { year: String(issue.minimum) })
      : t('tooLate', { year: String((issue as { maximum?: unknown }).maximum) })
  switch (issue.code) {
    case 'invalid_type': {
      const known = types.find((one) => one === issue.expected)
      const type = known === undefined ? issue.expected : t(known)
      // What was sent is not kept in the issue, but the library says there where nothing was.
      return issue.message.endsWith('received undefined') ? t('missing', { type }) : t('otherType', { type })
    }
    case 'invalid_value':
      return t('oneOf', { values: issue.values.map(String).join(' | ') })
    case 'too_small': {
      const kind = (limits.too_small as Readonly<Record<string, 'short' | 'few' | 'small'>>)[issue.origin]
      return t(kind === 'small' && issue.inclusive === false ? 'over' : (kind ?? 'small'), {
        limit: String(issue.minimum),
      })
    }
    case 'too_big': {
      const kind = (limits.too_big as Readonly<Record<string, 'long' | 'many' | 'big'>>)[issue.origin]
      return t(kind === 'big' && issue.inclusive === false ? 'under' : (kind ?? 'big'), {
        limit: String(issue.maximum),
      })
    }
    case 'invalid_format': {
      const known = (formats as Readonly<Record<string, (typeof formats)[keyof typeof formats]>>)[
        issue.format
      ]
      return known === undefined ? t('format', { format: issue.format }) : t(known)
    }
    case 'unrecognized_keys':
      return t('unknown', { names: issue.keys.join(', ') })
    default:
      return t('wrong')
  }
}
