import { monthNumbers } from './languages.ts'
import { once } from './once.ts'
import { matchesOf, wordEnd, wordStart } from './words.ts'

/** How exactly a date is stated. Anything coarser than a day stands for the last day of what was named. */
type Precision = 'day' | 'month' | 'quarter' | 'half-year' | 'year'

/** A date found in a text: `start` and `end` are UTF-16 offsets, `date` is YYYY-MM-DD. */
export interface DateMention {
  start: number
  end: number
  date: string
  precision: Precision
}

/** A span of whole years, both ends included. */
export interface YearSpan {
  start: number
  end: number
  from: number
  to: number
}

const month = `(?:${Object.keys(monthNumbers)
  .sort((a, b) => b.length - a.length)
  .join('|')})`
const year = '(?:1[89]|20|21)\\d{2}'
const ordinals: Record<string, number> = {
  första: 1,
  andra: 2,
  tredje: 3,
  fjärde: 4,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
}
const ordinal = '(?:första|andra|tredje|fjärde|first|second|third|fourth|[1-4]|i{1,3}|iv)'

const daysIn = (of: number, inMonth: number): number => new Date(Date.UTC(of, inMonth, 0)).getUTCDate()
const two = (value: number): string => String(value).padStart(2, '0')

/** The day as YYYY-MM-DD, or undefined where the calendar has no such day. */
export const dayOf = (ofYear: number, inMonth: number, day: number): string | undefined =>
  inMonth >= 1 && inMonth <= 12 && day >= 1 && day <= daysIn(ofYear, inMonth)
    ? `${ofYear}-${two(inMonth)}-${two(day)}`
    : undefined

/** The last day of a month as YYYY-MM-DD. */
export const lastDayOf = (ofYear: number, inMonth: number): string =>
  `${ofYear}-${two(inMonth)}-${two(daysIn(ofYear, inMonth))}`

interface Form {
  pattern: RegExp
  precision: Precision
  read: (groups: Record<string, string>) => string | undefined
}

const monthOf = (name: string): number => monthNumbers[name.toLowerCase().replace('.', '')] ?? 0
const lastDayOfQuarter = (of: number, quarter: number): string => lastDayOf(of, quarter * 3)
const source = (body: string): RegExp => new RegExp(`${wordStart}(?:${body})${wordEnd}`, 'giu')

/** Ordered from the most to the least exact: what an earlier form has taken, a later one leaves alone. */
const forms: readonly Form[] = [
  {
    pattern: source(`(?<y>${year})-(?<m>\\d{2})-(?<d>\\d{2})`),
    precision: 'day',
    read: ({ y, m, d }) => dayOf(Number(y), Number(m), Number(d)),
  },
  {
    pattern: source(
      `(?:den |the )?(?<d>\\d{1,2})(?:st|nd|rd|th|:e|:a|\\.)?(?: of)? (?<m>${month})\\.?,? (?:år )?(?<y>${year})`,
    ),
    precision: 'day',
    read: ({ y, m, d }) => dayOf(Number(y), monthOf(m!), Number(d)),
  },
  {
    pattern: source(`(?<m>${month})\\.? (?<d>\\d{1,2})(?:st|nd|rd|th)?,? (?<y>${year})`),
    precision: 'day',
    read: ({ y, m, d }) => dayOf(Number(y), monthOf(m!), Number(d)),
  },
  {
    pattern: source(`(?<d>\\d{1,2})[./](?<m>\\d{1,2})[./](?<y>${year})`),
    precision: 'day',
    read: ({ y, m, d }) => dayOf(Number(y), Number(m), Number(d)),
  },
  {
    pattern: source(`(?<m>${month})\\.?,? (?:månad |of )?(?:år )?(?<y>${year})`),
    precision: 'month',
    read: ({ y, m }) => lastDayOf(Number(y), monthOf(m!)),
  },
  {
    pattern: source(`(?<y>${year})-(?<m>0[1-9]|1[0-2])(?!-)`),
    precision: 'month',
    read: ({ y, m }) => lastDayOf(Number(y), Number(m)),
  },
  {
    pattern: source(
      `(?:(?<q>${ordinal})\\.? (?:kvartal(?:et)?|kv\\.?|quarter)(?: of)?|Q ?(?<q2>[1-4])|(?:kvartal|kvt?\\.?|quarter) (?<q3>[1-4]))(?:,? |/)(?:år |of )?(?<y>${year})`,
    ),
    precision: 'quarter',
    read: ({ y, q, q2, q3 }) => lastDayOfQuarter(Number(y), ordinals[(q ?? q2 ?? q3)!.toLowerCase()] ?? 4),
  },
  {
    pattern: source(`(?<y>${year})[ ,/:-]{1,2}(?:Q(?<q>[1-4])|kvartal (?<q2>[1-4]))`),
    precision: 'quarter',
    read: ({ y, q, q2 }) => lastDayOfQuarter(Number(y), Number(q ?? q2)),
  },
  {
    pattern: source(
      `(?:(?<h>första|andra|first|second) (?:halvåret|half)(?: of)?(?: the year)?|H(?<h2>[12])),? (?:år )?(?<y>${year})`,
    ),
    precision: 'half-year',
    read: ({ y, h, h2 }) => lastDayOf(Number(y), (ordinals[(h ?? h2)!.toLowerCase()] ?? 2) * 6),
  },
  {
    pattern: source(
      `(?:utgången av|slutet av|vid utgången av|årets slut|end of(?: the year)?|end-|close of)(?: år)? ?(?<y>${year})`,
    ),
    precision: 'year',
    read: ({ y }) => lastDayOf(Number(y), 12),
  },
]

/**
 * Every date stated in the text, Swedish or English, in order. A month, quarter, half-year or "end of 2025" is its
 * last day and says so in `precision`; a bare year is no date (see `findYearSpans`).
 */
export const findDates = once((text): DateMention[] => {
  if (!/\d{4}/.test(text)) return []
  const spaced = text.replace(/[\s\u00a0\u202f\u2009]/g, ' ')
  const found: DateMention[] = []
  for (const form of forms) {
    for (const match of matchesOf(spaced, form.pattern)) {
      const date = form.read(match.groups as Record<string, string>)
      const start = match.index
      const end = start + match[0].length
      if (date && !found.some((other) => start < other.end && other.start < end)) {
        found.push({ start, end, date, precision: form.precision })
      }
    }
  }
  return found.sort((a, b) => a.start - b.start)
})

const spanPattern = new RegExp(
  `(?<![\\p{L}\\p{N}:/.])(?<from>${year})(?:(?: ?[-–—−] ?| till(?: och med)? | to | t\\.o\\.m\\. | och | and | eller )(?<to>${year}|\\d{2}(?!\\d)))?(?![\\p{L}\\p{N}:/-])`,
  'giu',
)

/**
 * Years and spans of years ("2008", "2009–2010", "2009 till 2011"), in order. Years inside numbers of laws and
 * documents ("2001:453", "2007/08:167") are not years of anything and are left out.
 */
export const findYearSpans = once((text): YearSpan[] => {
  if (!/\d{4}/.test(text)) return []
  const found: YearSpan[] = []
  for (const match of matchesOf(text, spanPattern)) {
    const from = Number(match.groups!.from)
    const last = match.groups!.to
    const to =
      last === undefined
        ? from
        : last.length === 2
          ? Math.floor(from / 100) * 100 + Number(last)
          : Number(last)
    const ordered = to >= from
    found.push({ start: match.index, end: match.index + match[0].length, from, to: ordered ? to : from })
  }
  return found
})
