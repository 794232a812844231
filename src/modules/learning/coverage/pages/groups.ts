import type { Locale } from '../../../../platform/i18n/locale.ts'
import { counties } from '../../../support/index.ts'
import { codeWords, functions, levels, settings } from '../../codes.ts'
import { paths } from '../../paths.ts'
import { coverageWords } from '../messages.ts'
import { type PlaceReach, sumOf } from '../rules.ts'
import type { Group } from './numbers.tsx'

type Word = Parameters<ReturnType<typeof codeWords>>[0]

/** The word of a setting, a function or a level, which stand as text in what was told. */
export const codeName = (key: string, locale: Locale): string => codeWords(locale)(key as Word)

export const countyName = (code: string | null, locale: Locale): string =>
  counties.find((county) => county.code === code)?.name[locale] ?? coverageWords(locale)('noCounty')

/** By what places are grouped, and in which order. */
const orders = {
  setting: settings,
  county: [...counties.map(({ code }) => code), null],
  function: functions,
  level: [...levels, null],
} satisfies Record<string, readonly (string | null)[]>

const nameOf = (by: keyof typeof orders, key: string | null, locale: Locale): string => {
  if (by === 'county') return countyName(key, locale)
  return key === null ? coverageWords(locale)('noLevel') : codeName(key, locale)
}

/** Places by one of what they are, in its order, those without any number left out; settings lead each to itself. */
export const groupedBy = (by: keyof typeof orders, places: readonly PlaceReach[], locale: Locale): Group[] =>
  orders[by]
    .map((key) => ({
      name: nameOf(by, key, locale),
      ...(by === 'setting' ? { href: `${paths.reach()}?setting=${key}` } : {}),
      reach: sumOf(places.filter((place) => place[by] === key)),
    }))
    .filter(({ reach }) => Object.values(reach).some((number) => number > 0))
