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
import type { AgeGroup } from '../cases/schema.ts'
import type { Applicant, ClockState } from './schema.ts'

/** How far back a clock may have begun: nothing that still runs is older. */
const OLDEST_YEARS = 5
/** A child's claim may rest on a crime from its first years: it may be made until the age of 21. */
const OLDEST_CLAIM_YEARS = 21

/** Duties of a social welfare board: other bodies are told of them, and do not keep their time. */
const BOARD_KINDS: ReadonlySet<ClockKind> = new Set([
  'protection_assessment',
  'preliminary_assessment',
  'investigation',
  'answer_to_reporter',
  'answer_at_once',
  'placement_start',
  'placement_lapse',
  'court_submission',
  'court_trial',
  'court_application',
  'court_hearing',
])

/**
 * Duties for children that run in the case of an adult too: a report of concern about their child or another, and what a report
 * about somebody of 18 to 20 years starts (SoL 20:1–2, 22:7).
 */
const ALSO_OF_ADULTS: ReadonlySet<ClockKind> = new Set([
  'report_of_concern',
  'protection_assessment',
  'preliminary_assessment',
])

/** The clocks that can run in a case. Whoever may be a child is treated as one (domain rule 11). */
export const kindsFor = (ageGroup: AgeGroup): ClockKind[] =>
  CLOCK_KINDS.filter((kind) => {
    const { appliesTo } = clockOf(kind)
    if (ageGroup !== 'adult') return appliesTo !== 'adult'
    return appliesTo !== 'child' || ALSO_OF_ADULTS.has(kind)
  })

/** Whether a body keeps the time of a duty itself; the board's own duties are kept by social services alone. */
export const keepsTime = (kind: ClockKind, secrecy: string): boolean =>
  secrecy === 'social' || !BOARD_KINDS.has(kind)

const HOUSING_KINDS: ReadonlySet<ClockKind> = new Set([
  'placement_start',
  'placement_lapse',
  'court_submission',
  'court_trial',
  'court_application',
  'court_hearing',
])

/**
 * Whether a clock tells that somebody is to be, or is, in protected housing: shown to those who work on the case and to those
 * who lead, to nobody by an emergency or a live view, and never told to a guardian (domain rule 8, OSL 26:2).
 */
export const tellsOfHousing = (kind: ClockKind): boolean => HOUSING_KINDS.has(kind)

/** What the days of a clock are, as they are kept. */
export interface ClockDays {
  /** Absent where the duty has no days, or the law names no time. */
  readonly lastDay: Day | null
  readonly atOnce: boolean
  readonly warnings: readonly Day[]
  /** The day on which those who lead are told that it still runs; absent where no time has run out. */
  readonly escalatesOn: Day | null
}

/** The days of a clock that starts on a day. */
export const daysOf = (
  kind: ClockKind,
  start: Day,
  decided: { readonly months?: number | undefined; readonly extendedTo?: Day | undefined } = {},
): ClockDays => {
  const last = lastDayOf(kind, start, decided)
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
export const endsByItself = (kind: ClockKind): boolean => clockOf(kind).nature === 'fixed'

/** The kinds that end by themselves. */
export const selfEndingKinds: readonly ClockKind[] = CLOCK_KINDS.filter(endsByItself)

interface StartFacts {
  readonly kind: ClockKind
  readonly startsOn: Day
  readonly applicant?: Applicant | undefined
  readonly ageGroup: AgeGroup
  readonly today: Day
  /** How many of its kind the case has had, those that turned out not to be needed left out. */
  readonly earlier: number
}

/** Why a clock cannot start as it was asked for, with the field; nothing where it can. */
export const faultOfStart = ({
  kind,
  startsOn,
  applicant,
  ageGroup,
  today,
  earlier,
}: StartFacts): { readonly code: string; readonly field: string } | undefined => {
  if (!kindsFor(ageGroup).includes(kind)) return { code: 'clock.not_for_this_age', field: 'kind' }
  if (startsOn > today) return { code: 'clock.starts_in_future', field: 'startsOn' }
  const oldest = kind === 'compensation_claim' ? OLDEST_CLAIM_YEARS : OLDEST_YEARS
  if (startsOn < addYears(today, -oldest)) return { code: 'clock.too_long_ago', field: 'startsOn' }
  if (kind === 'reflection_period') {
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

/** A clock that can be offered, with the day from which it would run. */
export interface Following {
  readonly kind: ClockKind
  readonly startsOn: Day
}

const FOLLOWS: Readonly<Partial<Record<ClockKind, readonly ClockKind[]>>> = {
  report_of_concern: ['protection_assessment', 'preliminary_assessment'],
  protection_assessment: ['preliminary_assessment'],
  preliminary_assessment: ['investigation', 'answer_to_reporter'],
  reflection_period: ['temporary_permit'],
  rest_phase: ['rehabilitation_phase'],
  rehabilitation_phase: ['integration_phase'],
}

/**
 * What can follow a clock that has ended: offered, never started by itself. An investigation follows where one was opened;
 * the reporter may ask for an answer either way (SoL 19:6).
 */
export const followingOf = (
  clock: {
    readonly kind: ClockKind
    readonly state: ClockState
    readonly outcome: string | null
    readonly endedOn: Day | null
  },
  secrecy: string,
): Following[] => {
  const { kind, state, outcome, endedOn } = clock
  if (endedOn === null || (state !== 'done' && state !== 'lapsed')) return []
  return (FOLLOWS[kind] ?? [])
    .filter((next) => keepsTime(next, secrecy) && (next !== 'investigation' || outcome === 'opened'))
    .map((next) => ({ kind: next, startsOn: endedOn }))
}
