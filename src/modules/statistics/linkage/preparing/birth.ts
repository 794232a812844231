import type { Day } from '../../../../platform/clock/clock.ts'
import { type DateOrder, daysIn, ofDigits, partsOf, two } from '../../../../platform/text/written-day.ts'

/** A birth as it could be read: as much of YYYY-MM-DD as is known, and what is wrong with it. */
export interface ReadBirth {
  readonly born: string
  /** It was written as an estimate ("ca 1985", "1990?"). */
  readonly estimated: boolean
  readonly fault?: 'not_a_date' | 'no_such_day' | 'unlikely_year'
}

const estimate =
  /^(?:ca|cirka|circa|c:a|omkring|omkr|around|about|approx(?:imately)?|runt|ungef[aä]r|uppskattat|~|≈)\.? *|[?~]|\((?:ca|est|uppsk)\.?\)/giu
const clock = /[ t]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?$/iu

/** The days from 1899-12-30 that a spreadsheet counts, of somebody who lives. */
const fromSerial = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10)

/** Reads a birth date, however it was written. @param today after which nobody is born. */
export const readBirth = (written: string, order: DateOrder, today: Day): ReadBirth => {
  const text = written.replace(estimate, ' ').replace(clock, '').trim()
  const estimated = text !== written.replace(clock, '').trim()
  const thisYear = Number(today.slice(0, 4))
  const full = (year: string): number => {
    if (year.length > 2) return Number(year)
    const century = thisYear - (thisYear % 100)
    return Number(year) + (Number(year) <= thisYear % 100 ? century : century - 100)
  }
  const tokens = text.match(/\d+|\p{L}+/gu) ?? []
  const [only = ''] = tokens
  if (tokens.length === 1 && /^\d{5}$/u.test(only)) return { born: fromSerial(Number(only)), estimated }
  const isRun = tokens.length === 1 || (tokens.length === 2 && /^\d{6,8}[-+ ]?\d{4}$/u.test(text))
  const parts = !isRun
    ? partsOf(tokens, text.includes('-'), order, full)
    : /^(?:19|20)\d\d$/u.test(only)
      ? { year: Number(only) }
      : ofDigits(only.length > 8 ? only.slice(0, -4) : only, full)
  if (parts === undefined || !Number.isInteger(parts.year))
    return { born: '', estimated, fault: 'not_a_date' }
  const { year, month = 0, day = 0 } = parts
  if (year < 1900 || year > thisYear) return { born: '', estimated, fault: 'unlikely_year' }
  // Of what can be read in one way alone, the order follows.
  const [inMonth, onDay] = month > 12 && day <= 12 ? [day, month] : [month, day]
  if (inMonth === 0) return { born: String(year), estimated }
  if (inMonth > 12) return { born: String(year), estimated, fault: 'no_such_day' }
  if (onDay === 0) return { born: `${year}-${two(inMonth)}`, estimated }
  const born = `${year}-${two(inMonth)}-${two(onDay)}`
  if (onDay > daysIn(year, inMonth)) return { born: String(year), estimated, fault: 'no_such_day' }
  return born > today ? { born: '', estimated, fault: 'unlikely_year' } : { born, estimated }
}
