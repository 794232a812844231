import { addDays, type Day } from '../../../platform/clock/clock.ts'
import { CLOCK_KINDS } from '../clock-kinds.ts'
import { clockOf } from '../clocks.ts'
import { type Law, lawInUse, type TableName, versionsOf } from '../law.ts'
import type { SectionKey } from '../sections.ts'
import { TERM_KEYS, TERMS } from '../terms.ts'
import type { Sfs } from '../versions.ts'

/** Everything of the law that stands in a section: itself, its offences, the times and the numbers that it names. */
export const standingIn = (key: SectionKey, law: Law): readonly (readonly [TableName, string])[] => [
  ['standing', key],
  ['closed', key],
  ['wording', key],
  ...[...law.offences].filter(([, { section }]) => section === key).map(([of]) => ['scale', of] as const),
  ...CLOCK_KINDS.filter((kind) => clockOf(kind).section === key).map((of) => ['length', of] as const),
  ...TERM_KEYS.filter((term) => TERMS[term].section === key).map((of) => ['term', of] as const),
]

/** The amendments that brought what is known of a section, the one that applies last first. */
export const amendmentsOf = (
  key: SectionKey,
  law: Law = lawInUse(),
): readonly { readonly sfs: Sfs; readonly from: Day }[] => {
  const found = new Map<Sfs, Day>()
  for (const [table, of] of standingIn(key, law))
    for (const { by, from } of versionsOf(law, table, of))
      if (by !== null && from !== null) found.set(by, from)
  return [...found]
    .map(([sfs, from]) => ({ sfs, from }))
    .toSorted((one, other) => other.from.localeCompare(one.from))
}

/** The first and the last day on which a section applies, as far as is known. */
export const validityOf = (
  key: SectionKey,
  law: Law = lawInUse(),
): { readonly from: Day | null; readonly until: Day | null } => {
  const standings = versionsOf(law, 'standing', key)
  const ended = standings.find(({ value }) => value === 'repealed')
  return {
    from: standings[0]?.from ?? null,
    until: ended?.from == null ? null : addDays(ended.from, -1),
  }
}
