import { addDays, type Day } from '../../platform/clock/clock.ts'
import { addMonths, nextWorkingDay } from '../../platform/clock/working-days.ts'
import { CLOCKS } from './clock-data.ts'
import type { ClockKind, ClockOptions, StatutoryClock } from './clock-kinds.ts'
import { inForce } from './in-force.ts'
import { type Law, lawInUse, versionsOf } from './law.ts'
import type { SectionKey } from './sections.ts'
import type { Version } from './versions.ts'

/** Practice of the protection assessment: the same day or the next. The duty itself is "at once". */
const PRACTICE_DAYS_OF_PROTECTION_ASSESSMENT = 1

/** The rehabilitation phase may be granted three times in all (the national support programme's terms of 2022). */
export const MOST_REHABILITATION_PERIODS = 3

/** A clock with its section, nature, length and who answers for it. */
export const clockOf = (kind: ClockKind): StatutoryClock => CLOCKS[kind]

/**
 * The wording of the clock's section that applies on a day; null where no law sets the clock. The Aliens Act 5:15 has
 * changed twice, the others not in the time of the house.
 */
export const clockSectionOn = (kind: ClockKind, day: Day, law: Law = lawInUse()): SectionKey | null => {
  const { section } = clockOf(kind)
  if (section !== 'utll-5-15') return section
  const wordings = ['utll-5-15', 'utll-5-15-before-2026-07-13', 'utll-5-15-before-2022-08'] as const
  return wordings.find((wording) => inForce(wording, day, law)) ?? section
}

/**
 * Who may apply for a reflection period on a day (Aliens Act 5:15, fourth paragraph): the leader of the investigation,
 * and since 1 August 2022 the social welfare board where trafficking or human exploitation may be assumed.
 */
export const applicantsForReflection = (
  day: Day,
): readonly ('investigation_leader' | 'social_welfare_board')[] =>
  inForce('utll-5-15-before-2022-08', day)
    ? ['investigation_leader']
    : ['investigation_leader', 'social_welfare_board']

type Length = StatutoryClock['length']

const MONTHS_OF_YEAR = 12

/** The lengths that the law has given a clock, oldest first; from its term where it has one. */
const lengthsOf = (kind: ClockKind, law: Law): readonly Version<Length>[] => {
  const { term, length } = clockOf(kind)
  return term === undefined
    ? [{ from: null, by: null, value: length }, ...versionsOf(law, 'length', kind)]
    : versionsOf(law, 'term', term).map(({ from, by, value }) => ({
        ...{ from, by, value: value === null ? null : { months: value * MONTHS_OF_YEAR } },
      }))
}

/** Kinds that stop or end by their last day: what has, does not run any more. */
const stopsOnLastDay = (kind: ClockKind): boolean => {
  const { passing } = clockOf(kind)
  return passing === 'ends' || passing === 'lapses' || passing === 'ceases'
}

/**
 * How long a clock that starts on a day is: as the law of that day says, or of a later day where an amendment applies to what runs
 * on it too. What had ceased or ended before that day did not run on it; a duty that was late did.
 */
const lengthOf = (
  kind: ClockKind,
  start: Day,
  { on = start, ...options }: ClockOptions,
  law: Law,
): Length => {
  let length: Length = null
  for (const { from, applies, value } of lengthsOf(kind, law)) {
    const ranOn = (day: Day) => !stopsOnLastDay(kind) || lastDayBy(kind, start, length, options)! >= day
    if (from === null || from <= start || (applies === 'running' && from <= on && ranOn(from))) length = value
  }
  return length
}

/**
 * The last day of a clock that starts on a day; `at_once` for a duty without days; null where the law names no time.
 * The day of the start is not counted. A last day that is no working day moves where the clock's nature is `moves`
 * (1930:173, section 2) or `own`; a permit's or a phase's never does. A day decided by the competent body (the permit's
 * own last day, an extension) stands as decided; it counts only where the clock can be extended and the day is later.
 */
export const lastDayOf = (
  kind: ClockKind,
  start: Day,
  options: ClockOptions = {},
  law: Law = lawInUse(),
): Day | 'at_once' | null => {
  if (clockOf(kind).nature === 'at_once') return 'at_once'
  return lastDayBy(kind, start, lengthOf(kind, start, options, law), options)
}

/**
 * Every last day that a clock that starts on a day has by a length that the law has given it: any other was decided by somebody.
 */
export const ordinaryLastDays = (kind: ClockKind, start: Day, law: Law): readonly Day[] =>
  lengthsOf(kind, law).flatMap(({ value }) => lastDayBy(kind, start, value, {}) ?? [])

const lastDayBy = (kind: ClockKind, start: Day, length: Length, options: ClockOptions): Day | null => {
  if (length === null) return null
  const clock = clockOf(kind)
  // A permit is for at least its shortest length; the decision may give more.
  const decidedMonths = kind === 'temporary_permit' ? (options.months ?? 0) : 0
  const ordinary = ordinaryLastDay(clock, length, start, decidedMonths)
  const { extendedTo } = options
  return clock.extension !== null && extendedTo !== undefined && extendedTo > ordinary ? extendedTo : ordinary
}

const ordinaryLastDay = (
  clock: StatutoryClock,
  length: NonNullable<Length>,
  start: Day,
  decidedMonths: number,
): Day => {
  const { days = 0, months = 0 } = length
  const counted = addDays(addMonths(start, Math.max(months, decidedMonths)), days)
  return clock.nature === 'fixed' ? counted : nextWorkingDay(counted)
}

/**
 * The days on which to warn, first to last, never before the start. A duty "at once" warns on the day it arises; the
 * protection assessment also on the day by which practice has it done.
 */
export const warningsOf = (kind: ClockKind, lastDay: Day | 'at_once' | null, start: Day): readonly Day[] => {
  if (lastDay === null) return []
  if (lastDay === 'at_once') {
    return kind === 'protection_assessment'
      ? [start, addDays(start, PRACTICE_DAYS_OF_PROTECTION_ASSESSMENT)]
      : [start]
  }
  return clockOf(kind)
    .warnDaysBefore.map((days) => addDays(lastDay, -days))
    .filter((day) => day >= start)
    .sort()
}
