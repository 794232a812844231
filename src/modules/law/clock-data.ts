import { dayOfEvent, whenEvent } from './clock-events.ts'
import { CLOCK_KINDS, type ClockKind, type ClockRule, type StatutoryClock } from './clock-kinds.ts'
import { APPEAL_CLOCKS } from './clock-rules/appeal.ts'
import { CONCERN_CLOCKS } from './clock-rules/concern.ts'
import { CUSTODY_CLOCKS } from './clock-rules/custody.ts'
import { PLACEMENT_CLOCKS } from './clock-rules/placement.ts'
import { PROGRAMME_CLOCKS } from './clock-rules/programme.ts'
import { REDRESS_CLOCKS } from './clock-rules/redress.ts'
import { REPRESENTATION_CLOCKS } from './clock-rules/representation.ts'
import { RESIDENCE_CLOCKS } from './clock-rules/residence.ts'
import { CLOCK_TIMES } from './clock-times.ts'

const RULES: Readonly<Record<ClockKind, ClockRule>> = {
  ...RESIDENCE_CLOCKS,
  ...CONCERN_CLOCKS,
  ...REPRESENTATION_CLOCKS,
  ...PROGRAMME_CLOCKS,
  ...REDRESS_CLOCKS,
  ...PLACEMENT_CLOCKS,
  ...CUSTODY_CLOCKS,
  ...APPEAL_CLOCKS,
}

const clock = (kind: ClockKind): StatutoryClock => {
  const rule = RULES[kind]
  return {
    ...rule,
    ...CLOCK_TIMES[kind],
    starts: dayOfEvent(rule.trigger, rule.condition),
    ends: rule.endedBy === null ? null : whenEvent(rule.endedBy),
  }
}

/** The clocks of which the law says how long they are, and nothing else: not those that a term gives their length. */
export const CLOCKS_WITH_LENGTH = CLOCK_KINDS.filter((kind) => CLOCK_TIMES[kind].length !== null)

/** Every clock of a case: its time, its section, what starts and ends it, what passing means and what follows. */
export const CLOCKS = Object.fromEntries(CLOCK_KINDS.map((kind) => [kind, clock(kind)])) as Readonly<
  Record<ClockKind, StatutoryClock>
>
