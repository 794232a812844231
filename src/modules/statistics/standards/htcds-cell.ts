import { countryOf } from './countries.ts'
import { type CellType, type HtcdsField, htcdsFields } from './htcds-fields.ts'
import { openLists, valuesOf } from './htcds-values.ts'

/** What can be wrong with a cell. */
export type CellProblem =
  | 'not_listed'
  | 'not_a_day'
  | 'not_a_number'
  | 'not_a_country'
  | 'not_a_language'
  | 'not_a_telephone_number'
  | 'not_a_checkbox'

/** Values of a list are written with semicolons between, as Salesforce, in which the standard was made, does. */
export const SEPARATOR = ';'

export const partsOf = (cell: string): string[] =>
  cell
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '')

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()

/** The value of a list that a text names, whatever its letter case, spaces and hyphens. */
export const listed = <Value extends string>(values: readonly Value[], text: string): Value | undefined =>
  values.find((value) => value === text) ?? values.find((value) => bare(value) === bare(text))

/** Whether a text is a day of the calendar as ISO 8601 writes it. */
export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false
  const moment = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
}

const NUMBER = /^-?\d+(\.\d+)?$/u
const isListed = (field: HtcdsField, text: string): boolean =>
  listed(valuesOf(field) ?? [], text) !== undefined ||
  (openLists.includes(field) && /^[\p{L}\p{N}]{1,60}$/u.test(text))

const isNumber = (field: HtcdsField, text: string): boolean => {
  if (!NUMBER.test(text)) return false
  const value = Number(text)
  if (field.endsWith('Longitude')) return Math.abs(value) <= 180
  if (field.endsWith('Latitude')) return Math.abs(value) <= 90
  return Number.isInteger(value) && value >= 0 && value <= 120
}

const checks: Readonly<Record<CellType, (field: HtcdsField, text: string) => CellProblem | undefined>> = {
  text: () => undefined,
  long_text: () => undefined,
  lookup: () => undefined,
  picklist: (field, text) => (isListed(field, text) ? undefined : 'not_listed'),
  multiselect: (field, text) =>
    partsOf(text).every((part) => isListed(field, part)) ? undefined : 'not_listed',
  date: (_, text) => (isDay(text) ? undefined : 'not_a_day'),
  number: (field, text) => (isNumber(field, text) ? undefined : 'not_a_number'),
  geolocation: (field, text) => (isNumber(field, text) ? undefined : 'not_a_number'),
  checkbox: (_, text) => (/^(true|false|1|0)$/iu.test(text) ? undefined : 'not_a_checkbox'),
  language: (_, text) => (/^[a-z]{2,3}$/iu.test(text) ? undefined : 'not_a_language'),
  country: (_, text) => (countryOf(text) === undefined ? 'not_a_country' : undefined),
  countries: (_, text) =>
    partsOf(text).every((part) => countryOf(part) !== undefined) ? undefined : 'not_a_country',
  phone: (_, text) => (/^\+?[1-9]\d{1,14}$/u.test(text) ? undefined : 'not_a_telephone_number'),
}

/**
 * What is wrong with a cell of a field, by the type and the lists of HTCDS 2.0: days as ISO 8601, countries as ISO 3166, languages
 * as ISO 639, telephone numbers as E.164. An empty cell is always right: it says that the answer is not known.
 */
export const problemOf = (field: HtcdsField, cell: string): CellProblem | undefined =>
  cell === '' ? undefined : checks[htcdsFields[field][1]](field, cell)
