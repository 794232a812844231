import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { ageOn } from '../age.ts'
import { amendmentsOf } from '../amendments/touching.ts'
import { inForce } from '../in-force.ts'
import { type Law, lawInUse } from '../law.ts'
import { readingOf } from '../readings.ts'
import type { Confidence } from '../section.ts'
import { type SectionKey, section } from '../sections.ts'
import { isLater, type Sfs } from '../versions.ts'
import { type Check, listNewestChecks } from './store.ts'

/** When a section was last read, against what, by whom, and whether that is lately enough. */
export interface LastRead {
  readonly section: SectionKey
  readonly on: Day
  /** SFS number of what had amended it last; null where it was read in no statute text. */
  readonly against: string | null
  readonly confidence: Confidence
  readonly digest: string | null
  /** The lawyer's reading that counts; null where the newest is that of those who develop Samlad. */
  readonly check: Check | null
  /** The amendment that has changed it since; null where none has. */
  readonly changedBy: Amending | null
  /**
   * `old`: whoever decides is told. `changed`: an amendment applies that nobody has read it with; the same. `stale`: nothing new rests
   * on it without somebody saying why it may. `differs`: a lawyer has read that the statute says something else; the same is asked.
   */
  readonly state: 'fresh' | 'old' | 'changed' | 'stale' | 'differs'
}

interface Amending {
  readonly sfs: Sfs
  readonly from: Day
}

/** Of the amendments that apply the one that came last; of two on one day the one with the later number. */
const newestInForce = (key: SectionKey, today: Day, law: Law): Amending | undefined =>
  amendmentsOf(key, law)
    .filter(({ from }) => from <= today)
    .toSorted((one, other) => other.from.localeCompare(one.from) || (isLater(one.sfs, other.sfs) ? -1 : 1))[0]

/**
 * The amendment that a reading knew nothing of: it was made before the amendment's day, or in an older edition, and not of the wording
 * to come. A section that has ended has nothing to be read again.
 */
const changedSince = (
  key: SectionKey,
  { on, against }: Pick<LastRead, 'on' | 'against'>,
  today: Day,
  law: Law,
): Amending | null => {
  const newest = inForce(key, today, law) ? newestInForce(key, today, law) : undefined
  if (newest === undefined || against === newest.sfs) return null
  const isOlder = on < newest.from || (against !== null && isLater(newest.sfs, against))
  return isOlder ? newest : null
}

const stateOf = (
  { on, agrees, changedBy }: Pick<LastRead, 'on' | 'changedBy'> & { readonly agrees: boolean },
  today: Day,
): LastRead['state'] => {
  if (!agrees) return 'differs'
  const age = ageOn(on, today)
  return changedBy === null || age === 'stale' ? age : 'changed'
}

/** Of the readings of a section the newest; of two on one day the lawyer's. */
export const lastReadOf = (
  key: SectionKey,
  check: Check | undefined,
  today: Day,
  law: Law = lawInUse(),
): LastRead => {
  const reading = readingOf(key)
  const isOurs = check === undefined || check.on < reading.on
  const { on, against, digest, confidence, agrees } = isOurs
    ? { ...reading, confidence: section(key).confidence, agrees: true }
    : check
  const changedBy = changedSince(key, { on, against }, today, law)
  return {
    ...{ section: key, on, against, digest, confidence, check: isOurs ? null : check },
    ...{ changedBy, state: stateOf({ on, agrees, changedBy }, today) },
  }
}

/** When each section was last read. */
export const lastReadings = async (
  tx: DatabaseTransaction,
  today: Day,
): Promise<(key: SectionKey) => LastRead> => {
  const checks = await listNewestChecks(tx)
  return (key) => lastReadOf(key, checks.get(key), today)
}

/** Whether somebody has to say why something may rest on the section before it does. */
export const mustBeAnsweredFor = ({ state }: Pick<LastRead, 'state'>): boolean =>
  state === 'stale' || state === 'differs'
