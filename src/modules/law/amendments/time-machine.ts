import type { Day } from '../../../platform/clock/clock.ts'
import { type Law, valueOn, without } from '../law.ts'
import type { SectionKey } from '../sections.ts'
import type { Sfs } from '../versions.ts'

/** Something that rests on the law, with how it comes out by a law on a day: two that come out alike are written alike. */
export interface Resting {
  readonly outcome: (law: Law, day: Day) => string
}

/** The day by which an amendment is weighed: the first on which it applies, or the present where that has passed. */
export const dayOfWeighing = (from: Day, today: Day): Day => {
  if (from > today) return from
  return today
}

/**
 * Those that an amendment changes: each comes out otherwise by the law with it than by the law without it.
 *
 * @param law with the amendment, whether it is in force yet or not.
 * @param wrong the law as it was before the amendment was corrected, where it was: what comes out otherwise than by that changes too.
 * @param day the first on which it applies, or the present where that has passed.
 */
export const changedBy = <Thing extends Resting>(
  law: Law,
  sfs: Sfs,
  day: Day,
  things: readonly Thing[],
  wrong?: Law,
): readonly Thing[] => {
  const before = [without(law, sfs), ...(wrong === undefined ? [] : [wrong])]
  return things.filter(({ outcome }) => before.some((other) => outcome(law, day) !== outcome(other, day)))
}

/** How a text that cites sections comes out: whether each applies, and what it says. */
export const outcomeOfText = (sections: readonly SectionKey[], law: Law, day: Day): string =>
  JSON.stringify(
    sections.map((key) => [valueOn(law, 'standing', key, day), valueOn(law, 'wording', key, day)?.sv]),
  )
