import type { Locale } from '../../../../platform/i18n/locale.ts'
import { counties } from '../../../support/index.ts'
import { codeWords, functions, levels, settings } from '../../codes.ts'
import { paths } from '../../paths.ts'
import { coverageWords } from '../messages.ts'
import { type PlaceReach, type Reach, sumOf } from '../rules.ts'
import type { Group } from './numbers.tsx'

type Word = Parameters<ReturnType<typeof codeWords>>[0]

/** The word of a setting, a function or a level, which stand as text in what was told. */
export const codeName = (key: string, locale: Locale): string => codeWords(locale)(key as Word)

export const countyName = (code: string | null, locale: Locale): string =>
  counties.find((county) => county.code === code)?.name[locale] ?? coverageWords(locale)('noCounty')

const isThere = ({ reach }: { readonly reach: Reach }): boolean =>
  Object.values(reach).some((number) => number > 0)

const groupsBy = (
  keys: readonly (string | null)[],
  places: readonly PlaceReach[],
  keyOf: (place: PlaceReach) => string | null,
  nameOf: (key: string | null) => Omit<Group, 'reach'>,
): Group[] =>
  keys
    .map((key) => ({ ...nameOf(key), reach: sumOf(places.filter((place) => keyOf(place) === key)) }))
    .filter(isThere)

/** Places by setting, in the order of settings; each leads to itself. */
export const bySetting = (places: readonly PlaceReach[], locale: Locale): Group[] =>
  groupsBy(
    settings,
    places,
    ({ setting }) => setting,
    (key) => ({ name: codeName(key!, locale), href: `${paths.reach()}?setting=${key}` }),
  )

export const byCounty = (places: readonly PlaceReach[], locale: Locale): Group[] =>
  groupsBy(
    [...counties.map(({ code }) => code), null],
    places,
    ({ county }) => county,
    (key) => ({ name: countyName(key, locale) }),
  )

export const byFunction = (places: readonly PlaceReach[], locale: Locale): Group[] =>
  groupsBy(
    functions,
    places,
    ({ function: what }) => what,
    (key) => ({ name: codeName(key!, locale) }),
  )

export const byLevel = (places: readonly PlaceReach[], locale: Locale): Group[] =>
  groupsBy(
    [...levels, null],
    places,
    ({ level }) => level,
    (key) => ({ name: key === null ? coverageWords(locale)('noLevel') : codeName(key, locale) }),
  )
