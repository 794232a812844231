import { addDays, type Day } from '../../../platform/clock/clock.ts'
import { addYears } from '../../../platform/clock/working-days.ts'
import {
  applicantsForReflection,
  CLOCK_KINDS,
  type ClockKind,
  clockOf,
  lastDayOf,
  MOST_REHABILITATION_PERIODS,
  warningsOf,
} from '../../law/index.ts'
import { type AgeGroup, ageOn } from '../sections/age.ts'
import type { Applicant, ClockState } from './schema.ts'

/** How far back a clock may have begun: nothing that still runs is older. */
const OLDEST_YEARS = 5
/** A child's claim may rest on a crime from its first years: it may be made until the age of 21. */
const OLDEST_CLAIM_YEARS = 21

/** Whose case it is, as far as which clocks can run depends on it. */
export interface ClockPerson {
  readonly ageGroup: AgeGroup
  /** Null where it is not known: then nothing that asks for it fits. */
  readonly birthDate: Day | null
}

const YOUNG_UNTIL = 20

/** Whether somebody is under 20 on a day, as far as is known (LVU 1 and 6 §§). Whoever may be a child is treated as one. */
const isYoung = ({ ageGroup, birthDate }: ClockPerson, day: Day): boolean =>
  ageGroup !== 'adult' || (birthDate !== null && ageOn(birthDate, day) < YOUNG_UNTIL)

/** Whether a clock can run in somebody's case from a day. Whoever may be a child is treated as one (domain rule 11). */
const canRunFor = (kind: ClockKind, person: ClockPerson, day: Day): boolean => {
  const { appliesTo } = clockOf(kind)
  if (appliesTo === 'under_20') return isYoung(person, day)
  return appliesTo === 'all' || person.ageGroup !== 'adult'
}

/** The clocks that can run in a case from a day. */
export const kindsFor = (person: ClockPerson, day: Day): ClockKind[] =>
  CLOCK_KINDS.filter((kind) => canRunFor(kind, person, day))

/** Whether a body keeps the time of a duty itself; the board's own duties are kept by social services alone. */
export const keepsTime = (kind: ClockKind, secrecy: string): boolean =>
  secrecy === 'social' || clockOf(kind).keptBy === 'anybody'

/**
 * Whether a clock tells that somebody is to be, or is, in protected housing: shown to those who work on the case and to those
 * who lead, to nobody by an emergency or a live view, and never told to a guardian (domain rule 8, OSL 26:2).
 */
export const tellsOfHousing = (kind: ClockKind): boolean => clockOf(kind).tellsOf === 'housing'

/** What the days of a clock are, as they are kept. */
export interface ClockDays {
  /** Absent where the duty has no days, or the law names no time. */
  readonly lastDay: Day | null
  readonly atOnce: boolean
  readonly warnings: readonly Day[]
  /** The day on which those who lead are told that it still runs; absent where no time has run out. */
  readonly escalatesOn: Day | null
}

/** The days of a clock that starts on a day, by the law as it holds on the day on which they are reckoned. */
export const daysOf = (
  kind: ClockKind,
  start: Day,
  on: Day,
  decided: { readonly months?: number | undefined; readonly extendedTo?: Day | undefined } = {},
): ClockDays => {
  const last = lastDayOf(kind, start, { ...decided, on })
  const warnings = warningsOf(kind, last, start)
  const end = last === 'at_once' ? warnings.at(-1) : last
  return {
    lastDay: last === 'at_once' ? null : last,
    atOnce: last === 'at_once',
    warnings,
    escalatesOn: end ? addDays(end, 1) : null,
  }
}

/** The warnings of a clock as it is kept, wherever its last day comes from. */
export const warningsFor = (clock: {
  readonly kind: ClockKind
  readonly startsOn: Day
  readonly lastDay: Day | null
  readonly atOnce: boolean
}): readonly Day[] => warningsOf(clock.kind, clock.atOnce ? 'at_once' : clock.lastDay, clock.startsOn)

/** The first warning that has not been given by a day; absent where none is left. */
export const nextWarning = (warnings: readonly Day[], after: Day): Day | null =>
  warnings.find((day) => day > after) ?? null

/** A length that ends by itself on its day, without anybody having missed anything: a permit, a phase. */
const endsByItself = (kind: ClockKind): boolean => clockOf(kind).passing === 'ends'

/** The kinds that end by themselves. */
export const selfEndingKinds: readonly ClockKind[] = CLOCK_KINDS.filter(endsByItself)

/** Whether what a clock is about is no longer in force when its time has passed. */
const stopsMeasure = (kind: ClockKind): boolean => {
  const { passing } = clockOf(kind)
  return passing === 'lapses' || passing === 'ceases'
}

/** The kinds whose passing stops what they are about. */
export const stoppingKinds: readonly ClockKind[] = CLOCK_KINDS.filter(stopsMeasure)

/** The clocks that rest on what a clock is about, itself left out: they stop with it. */
export const restingOn = (kind: ClockKind): readonly ClockKind[] => {
  const { measure } = clockOf(kind)
  return measure === null
    ? []
    : CLOCK_KINDS.filter((other) => other !== kind && clockOf(other).measure === measure)
}

/**
 * The clocks that are done once one of a kind runs, as it shows: the same measure has gone on to the next step, and nothing of what
 * came of the step before has to be said.
 */
export const precedingOf = (kind: ClockKind): readonly ClockKind[] =>
  restingOn(kind).filter((other) => {
    const { followedBy, outcomes } = clockOf(other)
    return outcomes.length === 0 && followedBy.some((next) => next.kind === kind)
  })

/** A clock whose last day may have passed. */
interface Passing {
  readonly kind: ClockKind
  readonly lastDay: Day | null
  /** When a longer time was asked of the court, where it has not answered. */
  readonly longerAskedOn?: Day | null | undefined
}

/**
 * Whether what a clock is about has ceased by a day on which nothing had been done: by its last day, whether a morning has noted it or
 * not. A longer time that was asked for in time keeps it (LVU 9 §, lag 2024:79 4:7).
 */
export const hasStoppedBy = ({ kind, lastDay, longerAskedOn }: Passing, day: Day): boolean =>
  stopsMeasure(kind) &&
  lastDay !== null &&
  lastDay < day &&
  (longerAskedOn == null || longerAskedOn > lastDay)

/**
 * Whether what has ceased by a clock can be written to have been done in time: then nothing has ceased. What is in protected housing is
 * written at its placement.
 */
export const canBeDoneAfter = (clock: Passing & { readonly state: ClockState }, today: Day): boolean =>
  (clock.state === 'lapsed' || clock.state === 'running') &&
  hasStoppedBy(clock, today) &&
  !tellsOfHousing(clock.kind)

/** Whether a clock is started by somebody's application, of whom the law says who may make it (Aliens Act 5:15). */
export const asksForApplicant = (kind: ClockKind): boolean => kind === 'reflection_period'

interface StartFacts {
  readonly kind: ClockKind
  readonly startsOn: Day
  readonly applicant?: Applicant | undefined
  readonly person: ClockPerson
  readonly today: Day
  /** How many of its kind the case has had, those that turned out not to be needed left out. */
  readonly earlier: number
}

const faultOfAge = (kind: ClockKind, { birthDate }: ClockPerson) => ({
  code:
    clockOf(kind).appliesTo === 'under_20' && birthDate === null
      ? 'clock.birth_day_unknown'
      : 'clock.not_for_this_age',
  field: 'kind',
})

/** Why a clock cannot start as it was asked for, with the field; nothing where it can. */
export const faultOfStart = ({
  kind,
  startsOn,
  applicant,
  person,
  today,
  earlier,
}: StartFacts): { readonly code: string; readonly field: string } | undefined => {
  if (!canRunFor(kind, person, startsOn)) return faultOfAge(kind, person)
  if (startsOn > today) return { code: 'clock.starts_in_future', field: 'startsOn' }
  const oldest = kind === 'compensation_claim' ? OLDEST_CLAIM_YEARS : OLDEST_YEARS
  if (startsOn < addYears(today, -oldest)) return { code: 'clock.too_long_ago', field: 'startsOn' }
  if (asksForApplicant(kind)) {
    if (applicant === undefined) return { code: 'clock.applicant_missing', field: 'applicant' }
    if (!applicantsForReflection(startsOn).includes(applicant))
      return { code: 'clock.board_could_not_apply', field: 'applicant' }
  }
  if (kind === 'rehabilitation_phase' && earlier >= MOST_REHABILITATION_PERIODS)
    return { code: 'clock.rehabilitation_used_up', field: 'kind' }
  return undefined
}

/** Why a clock cannot be extended to a day; nothing where it can. */
export const faultOfExtension = (
  clock: { readonly kind: ClockKind; readonly lastDay: Day | null; readonly startsOn: Day },
  to: Day,
): { readonly code: string; readonly field?: string } | undefined => {
  if (clockOf(clock.kind).extension === null || clock.lastDay === null)
    return { code: 'clock.cannot_be_extended' }
  if (to <= clock.lastDay) return { code: 'clock.extended_backwards', field: 'to' }
  const longest = clockOf(clock.kind).length?.days ?? 0
  if (
    clock.kind === 'rehabilitation_phase' &&
    to > addDays(clock.startsOn, longest * MOST_REHABILITATION_PERIODS)
  )
    return { code: 'clock.rehabilitation_used_up', field: 'to' }
  return undefined
}

/**
 * Why it cannot be written that a longer time was asked of the court; nothing where it can. Asked for after the last day it keeps
 * nothing in force (LVU 9 §, lag 2024:79 4:7).
 */
export const faultOfAsking = (
  clock: { readonly kind: ClockKind; readonly lastDay: Day | null; readonly startsOn: Day },
  askedOn: Day,
  today: Day,
): { readonly code: string; readonly field?: string } | undefined => {
  if (clockOf(clock.kind).extension?.byCourt !== true || clock.lastDay === null)
    return { code: 'clock.cannot_be_extended' }
  if (askedOn > today) return { code: 'day_to_come', field: 'askedOn' }
  if (askedOn < clock.startsOn) return { code: 'clock.ended_too_early', field: 'askedOn' }
  return askedOn > clock.lastDay ? { code: 'clock.asked_too_late', field: 'askedOn' } : undefined
}

/** A clock that can be offered, with the day from which it would run; null where that day is asked for. */
export interface Following {
  readonly kind: ClockKind
  readonly startsOn: Day | null
}

/**
 * What can follow a clock that has ended: offered, never started by itself. An investigation follows where one was opened;
 * the reporter may ask for an answer either way (SoL 19:6); an application follows what the court has confirmed (LVU 8 §). After what
 * has ceased nothing follows, nor after what was done when it had.
 */
export const followingOf = (
  clock: Passing & {
    readonly state: ClockState
    readonly outcome: string | null
    readonly startsOn: Day
    readonly endedOn: Day | null
  },
  secrecy: string,
): Following[] => {
  const { kind, state, outcome, startsOn, endedOn } = clock
  const isOver = state === 'done' || (state === 'lapsed' && endsByItself(kind))
  if (endedOn === null || !isOver || hasStoppedBy(clock, endedOn)) return []
  const days = { start: startsOn, end: endedOn, asked: null }
  return clockOf(kind)
    .followedBy.filter(
      (next) => keepsTime(next.kind, secrecy) && (next.when === undefined || next.when === outcome),
    )
    .map((next) => ({ kind: next.kind, startsOn: days[next.counts] }))
}
