import { addDays, type Day, dayOf } from '../../../platform/clock/clock.ts'
import { momentOf, type UseRow } from '../occupancy/index.ts'

/** How a place stands. */
export const standings = ['free', 'held', 'reserved', 'lived_in', 'resting', 'out'] as const
export type Standing = (typeof standings)[number]

const standingOf: Readonly<Record<UseRow['kind'], Standing>> = {
  stay: 'lived_in',
  reserved: 'reserved',
  held: 'held',
  out_of_service: 'out',
  turnaround: 'resting',
}
/** What is said of a day on which more than one thing is true: people first, then what keeps them out. */
const weight: readonly Standing[] = ['lived_in', 'reserved', 'held', 'out', 'resting']

/** When a use is over; a stay that nobody has ended goes on until now at least. */
const overAt = (use: UseRow, now: Date): number => {
  const planned = use.until?.getTime() ?? Number.POSITIVE_INFINITY
  return use.kind === 'stay' && use.endedAt === null ? Math.max(planned, now.getTime() + 1) : planned
}
const isDuring = (use: UseRow, from: number, to: number, now: Date): boolean =>
  use.from.getTime() < to && overAt(use, now) > from

/** Whether somebody still lives in a place whose planned time has passed. */
export const isOverdue = (use: UseRow, now: Date): boolean =>
  use.kind === 'stay' && use.endedAt === null && use.until !== null && use.until <= now

/** How a place stands now. @param uses of this place. */
export const standingNow = (uses: readonly UseRow[], now: Date): Standing => {
  const at = now.getTime()
  const found = uses.filter((use) => isDuring(use, at, at + 1, now)).map(({ kind }) => standingOf[kind])
  return weight.find((standing) => found.includes(standing)) ?? 'free'
}

/**
 * How a place stands on a day: what uses it from noon on, when somebody new would come, or from now where it is today. A
 * rest that is over by noon keeps nobody out.
 */
const standingOn = (uses: readonly UseRow[], day: Day, now: Date): Standing => {
  const from = day === dayOf(now) ? now.getTime() : momentOf(day, 12).getTime()
  const to = momentOf(addDays(day, 1)).getTime()
  const found = uses
    .filter((use) => isDuring(use, from, use.kind === 'turnaround' ? from + 1 : to, now))
    .map(({ kind }) => standingOf[kind])
  return weight.find((standing) => found.includes(standing)) ?? 'free'
}

/** How a place stands day by day, from today. */
export const standingByDay = (uses: readonly UseRow[], now: Date, days: number): Standing[] => {
  const today = dayOf(now)
  return Array.from({ length: days }, (_, index) => standingOn(uses, addDays(today, index), now))
}

/** Days on which a place stands the same way, one after the other. */
export interface Run {
  readonly standing: Standing
  readonly from: Day
  readonly to: Day
}

/** The same as days, put together. */
export const runsOf = (byDay: readonly Standing[], today: Day): Run[] => {
  const runs: Run[] = []
  for (const [index, standing] of byDay.entries()) {
    const day = addDays(today, index)
    const last = runs.at(-1)
    if (last?.standing === standing) runs[runs.length - 1] = { ...last, to: day }
    else runs.push({ standing, from: day, to: day })
  }
  return runs
}

/** Something that happens with a place. */
export interface Coming {
  readonly what: 'overdue' | 'arrives' | 'leaves' | 'out' | 'in_service'
  readonly placeId: string
  readonly at: Date
}

const beginning: Partial<Readonly<Record<UseRow['kind'], Coming['what']>>> = {
  reserved: 'arrives',
  out_of_service: 'out',
}
const ending: Partial<Readonly<Record<UseRow['kind'], Coming['what']>>> = {
  stay: 'leaves',
  out_of_service: 'in_service',
}

/** What is next in the days to come, the first first; a stay whose time has passed stands before everything. */
export const comingOf = (uses: readonly UseRow[], now: Date, days: number): Coming[] => {
  const last = momentOf(addDays(dayOf(now), days))
  const within = (moment: Date | null): moment is Date => moment !== null && moment > now && moment < last
  return uses
    .flatMap((use): Coming[] => {
      const { kind, placeId, from, until } = use
      if (isOverdue(use, now) && until !== null) return [{ what: 'overdue', placeId, at: until }]
      const [begins, ends] = [
        beginning[kind],
        kind === 'stay' && use.endedAt !== null ? undefined : ending[kind],
      ]
      return [
        ...(begins !== undefined && within(from) ? [{ what: begins, placeId, at: from }] : []),
        // Whoever was to come and has not is looked for first of all.
        ...(kind === 'reserved' && from <= now && until !== null && until > now
          ? [{ what: 'arrives' as const, placeId, at: from }]
          : []),
        ...(ends !== undefined && within(until) ? [{ what: ends, placeId, at: until }] : []),
      ]
    })
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
}

/** Whether somebody has a place now or later: then it is not given up. */
export const isNeeded = (uses: readonly UseRow[], now: Date): boolean =>
  uses.some(
    (use) =>
      (use.kind === 'held' || use.kind === 'reserved' || use.kind === 'stay') &&
      overAt(use, now) > now.getTime() &&
      use.endedAt === null,
  )
