import { dayOf } from '../../../platform/clock/clock.ts'
import { hasParts, nearTo, slipsBetween, wordsOf } from './near-names.ts'

export type HeaderField = 'chosen_name' | 'full_name' | 'birth_date' | 'identity_number' | 'external_number'

/** By what a case of one's list can be known again. */
export interface Header {
  readonly caseId: string
  /** By what right one sees it: works on it, has opened it in an emergency, is shown it by another body. */
  readonly way: 1 | 2 | 3
  readonly number: string
  readonly openedAt: Date
  readonly values: readonly {
    readonly field: HeaderField
    readonly value: string
    readonly former: boolean
  }[]
}

/** What of a case it was found by, where that is not the name it is shown with. */
export type FoundBy = Exclude<HeaderField, 'chosen_name'> | 'former_name' | 'opened' | 'number'

export interface Hit {
  readonly caseId: string
  readonly way: Header['way']
  readonly by: FoundBy | null
  /** The year of birth, by which people of one name are told apart. */
  readonly born: string | null
}

/** Fewer signs of a number or a day would be found in every other case. */
const SHORTEST_NUMBER = 4
/** Letters alone may be a name, and a short one would be found by chance among those of some number. */
const SHORTEST_LETTERS = 6
/** Of the day a case was opened at least the month. */
const SHORTEST_OPENED = 6

const digitsOf = (text: string): string => text.replace(/\D/gu, '')

/** The signs of a case's number as `readNumber` reads them. */
const signsOf = (text: string): string =>
  text.toUpperCase().replace(/[\s-]/gu, '').replaceAll('O', '0').replace(/[IL]/gu, '1')

const bornIn = ({ values }: Header): string | null =>
  values
    .find(({ field }) => field === 'birth_date' || field === 'identity_number')
    ?.value.replace(/\D/gu, '')
    .slice(0, 4) ?? null

type Asked = ReturnType<typeof askedFor>

const askedFor = (text: string) => {
  const signs = signsOf(text)
  const digits = /^[\d\s.+-]+$/u.test(text) ? digitsOf(text) : ''
  return {
    words: wordsOf(text),
    signs: signs.length >= (/\d/u.test(text) ? SHORTEST_NUMBER : SHORTEST_LETTERS) ? signs : undefined,
    digits: digits.length >= SHORTEST_NUMBER ? digits : undefined,
  }
}

const isFoundBy = ({ words, digits }: Asked, field: HeaderField, value: string): boolean => {
  if (field === 'external_number') return hasParts(value, words)
  if (field === 'chosen_name' || field === 'full_name') return hasParts(value, words)
  if (digits === undefined) return false
  const known = digitsOf(value)
  if (field === 'identity_number') return known.includes(digits)
  return known.startsWith(digits) || known.slice(2).startsWith(digits)
}

const foundBy = (asked: Asked, header: Header): FoundBy | null | undefined => {
  const { signs, digits } = asked
  const hit = header.values.find(({ field, value }) => isFoundBy(asked, field, value))
  if (hit !== undefined) {
    if (hit.field !== 'chosen_name') return hit.field
    return hit.former ? 'former_name' : null
  }
  if (signs !== undefined && signsOf(header.number).includes(signs)) return 'number'
  if (digits !== undefined && digits.length >= SHORTEST_OPENED && header.way < 3)
    return digitsOf(dayOf(header.openedAt)).startsWith(digits) ? 'opened' : undefined
  return undefined
}

const hitOf = (header: Header, by: FoundBy | null): Hit => ({
  caseId: header.caseId,
  way: header.way,
  by,
  born: bornIn(header),
})

/**
 * The cases that a text is a part of a name, a number or a day of: each word of a name in any order, four signs of a number, the
 * day of birth or its beginning, the day or month on which the case was opened.
 */
export const partsIn = (headers: readonly Header[], text: string): readonly Hit[] => {
  const asked = askedFor(text)
  return headers.flatMap((header) => {
    const by = foundBy(asked, header)
    return by === undefined ? [] : [hitOf(header, by)]
  })
}

/** In the number of a case that somebody wrote whole. */
const MOST_SLIPS = 2

type Far = Hit & { readonly far: number }

const nearest = (found: readonly Far[]): Far[] =>
  found.toSorted((one, other) => one.far - other.far).slice(0, 1)

/** The cases whose names, or whose whole numbers, are near a text, the nearest first. */
export const nearIn = (headers: readonly Header[], text: string): readonly Hit[] => {
  const farFrom = nearTo(text)
  const { signs } = askedFor(text)
  const near = headers.flatMap((header) => {
    const found: Far[] = []
    for (const { field, former, value } of header.values) {
      const far = field === 'chosen_name' || field === 'full_name' ? farFrom(value) : undefined
      const by = field === 'full_name' ? field : former ? 'former_name' : null
      if (far !== undefined) found.push({ ...hitOf(header, by), far })
    }
    const slips =
      signs === undefined ? MOST_SLIPS + 1 : slipsBetween(signs, signsOf(header.number), MOST_SLIPS)
    if (slips <= MOST_SLIPS) found.push({ ...hitOf(header, 'number'), far: slips })
    return nearest(found)
  })
  return near.toSorted((one, other) => one.far - other.far)
}

/** The cases that have a number of the body's own, however it was written. */
export const sameNumberIn = (headers: readonly Header[], written: string): readonly Hit[] => {
  const wanted = wordsOf(written).join('')
  return headers
    .filter(({ values }) =>
      values.some(({ field, value }) => field === 'external_number' && wordsOf(value).join('') === wanted),
    )
    .map((header) => hitOf(header, 'external_number'))
}
