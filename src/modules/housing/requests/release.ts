import { addDays, type Day, dayOf } from '../../../platform/clock/clock.ts'
import { nextWorkingDay, swedishMoment } from '../../../platform/clock/working-days.ts'
import type { MatchState, Urgency } from './schema.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Draws a whole number from 0 to below `below`, each as likely. */
export type Draw = (below: number) => number

/** Most offers that are shown at once. */
export const MOST_OFFERS = 3
/**
 * Most shelters that are asked at once. Where more fit, a lot decides who is asked: one shelter more or less in the country
 * then changes nothing that whoever asked could see, and the need is told to no more than need to know it.
 */
export const ASKED_AT_ONCE = 6

/** Shortest time that shelters have to answer before a release. */
const shortestAnswer: Readonly<Record<Urgency, number>> = {
  now: 15 * MINUTE,
  within_days: 3 * HOUR,
  planned: 3 * HOUR,
}

/** How often answers to requests for tonight are shown: at the same times for every one of them in the country. */
const TONIGHT = 15 * MINUTE
/** Hours of the day at which answers to requests within days are shown, and to planned ones on working days. */
const RELEASE_HOURS = ['09:00', '15:00'] as const

/**
 * How long a shelter whose offer was shown is not asked for the same person again, once another request has been made. Asked
 * again with one area more, it would either come back or not, and that would tell whether it is there.
 */
export const REST_AFTER_SHOWN = 7 * DAY

/**
 * When answers are shown to whoever asked at a moment: never at another time, however fast they come. Swedish time. Urgent:
 * at a full quarter of an hour, at least one quarter later. Within days: at 9 or 15, at least three hours later. Planned: the
 * same on working days.
 */
export const releaseAfter = (asked: Date, urgency: Urgency): Date => {
  const earliest = asked.getTime() + shortestAnswer[urgency]
  if (urgency === 'now') return new Date(Math.ceil(earliest / TONIGHT) * TONIGHT)
  const today: Day = dayOf(asked)
  const days =
    urgency === 'planned'
      ? [nextWorkingDay(today), nextWorkingDay(addDays(nextWorkingDay(today), 1))]
      : [today, addDays(today, 1)]
  const moments = days.flatMap((day) => RELEASE_HOURS.map((at) => swedishMoment(day, at)))
  return moments.find((moment) => moment.getTime() >= earliest) as Date
}

/** The time of answers that a moment belongs to: whoever is a few seconds late with a release waits no longer for the next. */
export const lastRelease = (moment: Date): Date => new Date(Math.floor(moment.getTime() / TONIGHT) * TONIGHT)

const heldFor: Readonly<Record<Urgency, number>> = { now: 12 * HOUR, within_days: 2 * DAY, planned: 5 * DAY }

/** Until when what is shown at a release is held: the same for every offer, whatever its shelter would have wished. */
export const heldUntil = (released: Date, urgency: Urgency): Date =>
  new Date(released.getTime() + heldFor[urgency])

const matchedFor: Readonly<Record<Urgency, number>> = {
  now: 7 * DAY,
  within_days: 21 * DAY,
  planned: 60 * DAY,
}

/** Until when a request stays in the pool where nobody ends it before. */
export const inPoolUntil = (asked: Date, urgency: Urgency): Date =>
  new Date(asked.getTime() + matchedFor[urgency])

/** The same in an order drawn by lot (Fisher and Yates). */
export const byLot = <T>(items: readonly T[], draw: Draw): T[] => {
  const drawn = [...items]
  for (let last = drawn.length - 1; last > 0; last -= 1) {
    const other = draw(last + 1)
    const kept = drawn[last] as T
    drawn[last] = drawn[other] as T
    drawn[other] = kept
  }
  return drawn
}

/**
 * Who is asked next, drawn by lot: first those of the fitting shelters that have not been asked, then those that have not
 * answered or whose offer was not shown. Whoever has declined is not asked again.
 *
 * @param standing how the shelters that have been asked stand.
 */
export const nextAsked = (
  fitting: readonly string[],
  standing: ReadonlyMap<string, MatchState>,
  draw: Draw,
): readonly string[] => {
  const under = [...standing.values()].filter((state) => state === 'waiting' || state === 'offered').length
  const offered = [...standing.values()].filter((state) => state === 'offered').length
  if (offered >= MOST_OFFERS) return []
  const fresh = fitting.filter((id) => !standing.has(id))
  const again = fitting.filter((id) => {
    const state = standing.get(id)
    return state === 'lapsed' || state === 'not_chosen'
  })
  return [...byLot(fresh, draw), ...byLot(again, draw)].slice(0, Math.max(0, ASKED_AT_ONCE - under))
}

/** What becomes of the answers when they are collected. */
export interface Collected<T> {
  /** Shown to whoever asked, in the order in which they are shown. */
  readonly shown: readonly T[]
  /** Offers beyond those that are shown: their places are free again. */
  readonly notShown: readonly T[]
  /** Silence. */
  readonly lapsed: readonly T[]
}

/**
 * Collects the answers at a release. Which offers are shown and in which order is drawn by lot, three at most; when in the
 * time before they came, from whom, and how many there were beyond those makes no difference.
 */
export const collect = <T extends { readonly state: MatchState }>(
  matches: readonly T[],
  draw: Draw,
): Collected<T> => {
  const offered = byLot(
    matches.filter(({ state }) => state === 'offered'),
    draw,
  )
  return {
    shown: offered.slice(0, MOST_OFFERS),
    notShown: offered.slice(MOST_OFFERS),
    lapsed: matches.filter(({ state }) => state === 'waiting'),
  }
}
