import type { Codes } from '../../platform/fields/field.ts'
import { municipalities } from '../directory/index.ts'
import { counties } from '../support/index.ts'

const municipality = new Map(municipalities.map(({ code, name }) => [code, name]))

/** Counties as a field of a form. */
export const countyCodes: Codes = {
  has: (code) => counties.some((county) => county.code === code),
  name: (code, locale) => counties.find((county) => county.code === code)?.name[locale] ?? code,
  options: (locale) => counties.map(({ code, name }) => ({ value: code, label: name[locale] })),
}

/** Municipalities as a field of a form. */
export const municipalityCodes: Codes = {
  has: (code) => municipality.has(code),
  name: (code) => municipality.get(code) ?? code,
  options: () => municipalities.map(({ code, name }) => ({ value: code, label: name })),
}
