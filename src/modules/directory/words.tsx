import { translator } from '../../platform/i18n/catalogue.ts'
import type { Option } from '../../web/components/field.tsx'
import type { Locale } from '../../web/page-context.ts'
import type { BodyType } from './body.ts'
import { COUNTIES } from './known-county-boards.ts'
import { directoryMessages } from './messages.ts'
import { bodyTypes } from './schema.ts'
import { typeMessages } from './type-messages.ts'

/** The directory's words in the reader's language. */
export const wordsFor = (locale: Locale) => ({
  t: translator(directoryMessages, locale),
  typeName: (type: BodyType) => translator(typeMessages, locale)(type),
})

/** "Stockholms län" for 01. */
export const countyName = (code: string, locale: Locale): string => {
  const county = COUNTIES.find(([known]) => known === code)
  if (county === undefined) return code
  return locale === 'sv' ? `${county[1]} län` : county[2]
}

/** Types of bodies to choose from; that of a shelter only for those who find shelters. */
export const typeOptions = (locale: Locale, findsShelters: boolean): Option[] =>
  bodyTypes
    .filter((type) => findsShelters || type !== 'shelter')
    .map((type) => ({ value: type, label: wordsFor(locale).typeName(type) }))
    .sort((one, other) => one.label.localeCompare(other.label, locale))

export const countyOptions = (locale: Locale): Option[] =>
  COUNTIES.map(([code]) => ({ value: code, label: countyName(code, locale) })).sort((one, other) =>
    one.label.localeCompare(other.label, locale),
  )
