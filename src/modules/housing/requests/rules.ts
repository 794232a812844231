import { type Day, daysBetween } from '../../../platform/clock/clock.ts'
import type { Fault } from '../../../platform/refusal.ts'
import type { WhyNot } from '../matching/wanted.ts'
import {
  type DeclineReason,
  type EndReason,
  type MatchState,
  MOST_CHILDREN,
  type OfferState,
  type RequestState,
  type Wishes,
} from './schema.ts'

/** Longest time ahead for which a place may be asked: beyond it nobody knows. */
const MOST_DAYS_AHEAD = 180
/** Somebody who needs a place now needs it today or tomorrow. */
const MOST_DAYS_NOW = 1

/** What is wrong with a request, where something is: the first of it, with its field. */
export const faultOfWishes = (
  { urgency, fromDay, untilDay, children }: Wishes,
  today: Day,
): Fault | undefined => {
  if (fromDay < today) return { code: 'housing_request.from_past', field: 'fromDay' }
  if (daysBetween(today, fromDay) > MOST_DAYS_AHEAD)
    return { code: 'housing_request.too_far_ahead', field: 'fromDay' }
  if (urgency === 'now' && daysBetween(today, fromDay) > MOST_DAYS_NOW)
    return { code: 'housing_request.not_now', field: 'fromDay' }
  if (untilDay !== undefined && untilDay < fromDay)
    return { code: 'housing_request.ends_before_start', field: 'untilDay' }
  if (Object.values(children).reduce((sum, count) => sum + count, 0) > MOST_CHILDREN)
    return { code: 'housing_request.too_many_children', field: 'children.0-1' }
  return undefined
}

const MOST_OF_CASE = 4
const MOST_OF_BODY = 40

/**
 * Whether another request within a day and night is one too many, and whether somebody should look at it. A request for
 * tonight is never refused for its number: a refusal at midnight must not kill. It is looked at afterwards.
 */
export const afterSoMany = (
  urgency: Wishes['urgency'],
  { byCase, byBody }: { readonly byCase: number; readonly byBody: number },
): { readonly refused?: string; readonly alert: boolean } => {
  const code =
    byCase >= MOST_OF_CASE
      ? 'housing_request.too_many_for_case'
      : byBody >= MOST_OF_BODY
        ? 'housing_request.too_many_for_body'
        : undefined
  if (code === undefined) return { alert: false }
  return urgency === 'now' ? { alert: true } : { refused: code, alert: true }
}

/** A request as the look-out for searching sees it. */
export interface Asked {
  readonly caseId: string
  /** All that was asked for but its areas. */
  readonly wish: string
  readonly areas: ReadonlySet<string>
}

const differByOne = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  const all = new Set([...one, ...other])
  const shared = [...one].filter((area) => other.has(area)).length
  return all.size - shared === 1
}

const STEPS_IN_CASE = 2
/** Whole bodies denied in a week in a case that waits for a place: each takes what it runs out of the pool, as an area does. */
export const BODIES_DENIED = 3
const STEPS_OF_PERSON = 4

/**
 * Whether somebody's requests of the last days look like a search for a shelter: the same wish again and again, one area
 * more or less each time. It is no verdict: somebody else looks at it.
 */
export const looksLikeProbing = (asked: readonly Asked[]): boolean => {
  const steps = asked.flatMap((later, place) =>
    asked
      .slice(0, place)
      .filter((earlier) => earlier.wish === later.wish && differByOne(earlier.areas, later.areas))
      .slice(-1)
      .map((earlier) => ({ inCase: earlier.caseId === later.caseId ? later.caseId : undefined })),
  )
  const inOneCase = Map.groupBy(
    steps.filter(({ inCase }) => inCase !== undefined),
    ({ inCase }) => inCase,
  )
  return steps.length >= STEPS_OF_PERSON || [...inOneCase.values()].some((one) => one.length >= STEPS_IN_CASE)
}

/**
 * Areas that were left out in requests of a case lately and are not in another, but for those that a colleague has agreed to
 * after the request in which they last stood.
 */
export const takenAway = (
  lately: readonly { readonly areas: readonly string[]; readonly madeAt: Date }[],
  freed: readonly { readonly areas: readonly string[]; readonly at: Date }[],
  areas: readonly string[],
): readonly string[] => {
  const out = lately.flatMap((request) =>
    request.areas.filter(
      (code) => !freed.some((one) => one.areas.includes(code) && one.at >= request.madeAt),
    ),
  )
  return [...new Set(out)].filter((code) => !areas.includes(code)).toSorted()
}

/** The last hindrance at the shelters that came closest: room, then nearness, then needs. */
export const closestMiss = (without: Readonly<Record<WhyNot, number>>): WhyNot =>
  without.capacity > 0 ? 'capacity' : without.too_near > 0 ? 'too_near' : 'needs_not_met'

export const nothingReasons = [
  'capacity',
  'declined_by_person',
  'too_near',
  'needs_not_met',
  'no_answer',
] as const
export type NothingReason = (typeof nothingReasons)[number]

const lackOfRoom: readonly (DeclineReason | null)[] = [
  'no_fitting_place',
  'staffing',
  'out_of_service',
  'other',
]

/**
 * Why a request ended without a place, for the national picture alone. That the person said no to what was offered is no
 * fault of theirs: it tells that what there was did not fit.
 */
export const whyNothing = (ended: {
  readonly offers: readonly OfferState[]
  readonly answers: readonly { readonly state: MatchState; readonly reason: DeclineReason | null }[]
  readonly closest: WhyNot | null
}): NothingReason => {
  if (ended.offers.includes('declined_by_person')) return 'declined_by_person'
  const declined = ended.answers.filter(({ state }) => state === 'declined')
  if (declined.some(({ reason }) => lackOfRoom.includes(reason))) return 'capacity'
  if (declined.length > 0) return 'needs_not_met'
  if (ended.answers.length > 0) return 'no_answer'
  return ended.closest ?? 'no_answer'
}

/** How a request stands once it is ended for a reason. */
export const stateAfterEnd = (
  reason: EndReason | 'time_passed' | 'changed' | 'case_closed',
  offers: readonly OfferState[],
): Extract<RequestState, 'no_place' | 'declined_by_person' | 'withdrawn'> => {
  if (reason === 'place_elsewhere' || reason === 'cannot_wait' || reason === 'time_passed')
    return offers.includes('declined_by_person') ? 'declined_by_person' : 'no_place'
  return 'withdrawn'
}
