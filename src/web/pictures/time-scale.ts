import type { Locale } from '../page-context.ts'
import { widthOf } from './svg.ts'

const DAY = 86_400_000
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const months = (step: number) => (day: Date) =>
  new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + step, 1))

const short = (locale: Locale) => new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
/** Made once: a format costs more than a picture. */
const monthNames: Readonly<Record<Locale, Intl.DateTimeFormat>> = { sv: short('sv'), en: short('en') }

/** Where a day stands from left to right, and which days are written above. */
export interface TimeScale {
  readonly x: (day: string) => number
  readonly ticks: readonly { readonly x: number; readonly word: string; readonly year: boolean }[]
}

/** Months between two ticks, so that there are no more than fit. */
const stepFor = (span: number, width: number, least: number): number => {
  const steps = [1, 3, 6, 12, 24, 60, 120]
  return steps.find((step) => (width / (span / DAY)) * step * 30.4 >= least) ?? 240
}

/** The first day of the step that a day lies in. */
const floor = (day: number, step: number): Date => {
  const date = new Date(day)
  const month = step >= 12 ? 0 : Math.floor(date.getUTCMonth() / step) * step
  const year =
    step > 12 ? Math.floor(date.getUTCFullYear() / (step / 12)) * (step / 12) : date.getUTCFullYear()
  return new Date(Date.UTC(year, month, 1))
}

/**
 * A scale of time over all days, between two edges.
 *
 * @param least pixels that a tick needs for its word. @param today where it is to be seen too.
 */
export const timeScale = (
  days: readonly string[],
  [left, right]: readonly [number, number],
  locale: Locale,
  least: number,
  today: string | undefined,
): TimeScale => {
  const times = days.map(at)
  const now = today === undefined ? undefined : at(today)
  if (now !== undefined) times.push(now)
  const [first, last] = [Math.min(...times), Math.max(...times, Math.min(...times) + DAY)]
  const step = stepFor(last - first, right - left, least)
  const begin = floor(first, Math.min(step, 12)).getTime()
  const until = last + (last - begin) * 0.015
  const place = (time: number) => left + ((time - begin) / (until - begin)) * (right - left)
  const ticks: { x: number; word: string; year: boolean }[] = []
  const next = months(step)
  for (let tick = floor(begin, step); tick.getTime() <= until; tick = next(tick)) {
    if (tick.getTime() < begin) continue
    const year = tick.getUTCMonth() === 0
    const word = year ? String(tick.getUTCFullYear()) : monthNames[locale].format(tick).replace('.', '')
    const x = place(tick.getTime())
    const end = x + widthOf(word, 12.5)
    // A tick whose word would stick out on the right, or lie across the line of today, is drawn without it.
    const covered = now !== undefined && place(now) > x - 4 && place(now) < end + 4
    ticks.push({ x, word: covered || end > right + 18 ? '' : word, year })
  }
  return { x: (day) => place(at(day)), ticks }
}

/** Today belongs in a picture unless it lies so far from the work that the work would shrink to a corner. */
export const showsToday = (days: readonly string[], today: string): boolean => {
  const times = days.map(at)
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const room = Math.max(last - first, 180 * DAY)
  return at(today) > first - room && at(today) < last + room
}
