import type { Codes } from '../fields/field.ts'
import type { Locale } from '../i18n/locale.ts'
import type { Words } from '../i18n/words.ts'
import type { Breakdown } from './series.ts'

/** A breakdown by codes that have names in both languages. */
export const breakdownOf = <Key extends string>(
  key: string,
  name: Words,
  keys: readonly Key[],
  nameOf: (value: Key) => Words,
): Breakdown => ({ key, name, values: keys.map((value) => ({ key: value, name: nameOf(value) })) })

/** What a catalogue calls a code, in both languages. */
export const inBoth =
  <Key extends string>(words: (locale: Locale) => (key: Key) => string) =>
  (key: Key): Words => ({ sv: words('sv')(key), en: words('en')(key) })

/** A breakdown by the codes of a field. */
export const byCodes = (key: string, name: Words, codes: Codes): Breakdown =>
  breakdownOf(
    key,
    name,
    codes.options('sv').map(({ value }) => value),
    (code) => ({ sv: codes.name(code, 'sv'), en: codes.name(code, 'en') }),
  )
