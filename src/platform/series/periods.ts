import { addDays, type Day } from '../clock/clock.ts'
import type { Period, Series } from './series.ts'

/** Days after a period's end before it is counted, so that what was written down late is in it. */
const DAYS_TO_SETTLE = 7
const KEPT_BACK = { quarter: 12, year: 5 } as const
const MONTHS = { quarter: 3, year: 12 } as const

const monthsOn = (day: Day, months: number): Day => {
  const [year, month] = day.split('-').map(Number)
  const whole = year! * 12 + (month! - 1) + months
  const of = `${Math.floor(whole / 12)}`.padStart(4, '0')
  return `${of}-${`${(whole % 12) + 1}`.padStart(2, '0')}-01`
}

/** Periods that have ended and settled, oldest first: the last twelve quarters, or the last five years. */
export const endedPeriods = (every: Series['every'], today: Day): Period[] => {
  const settled = addDays(today, -DAYS_TO_SETTLE)
  const months = MONTHS[every]
  const [year, month] = settled.split('-').map(Number)
  const begun = `${year}-${`${month! - ((month! - 1) % months)}`.padStart(2, '0')}-01`
  return Array.from({ length: KEPT_BACK[every] }, (_, place) => {
    const from = monthsOn(begun, -months * (KEPT_BACK[every] - place))
    return { from, to: addDays(monthsOn(from, months), -1) }
  })
}
