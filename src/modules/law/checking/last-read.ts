import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { ageOn } from '../age.ts'
import { readingOf } from '../readings.ts'
import type { Confidence } from '../section.ts'
import { type SectionKey, section } from '../sections.ts'
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
  /**
   * `old`: whoever decides is told. `stale`: nothing new rests on it without somebody saying why it may. `differs`: a lawyer has
   * read that the statute says something else; the same is asked.
   */
  readonly state: 'fresh' | 'old' | 'stale' | 'differs'
}

/** Of the readings of a section the newest; of two on one day the lawyer's. */
export const lastReadOf = (key: SectionKey, check: Check | undefined, today: Day): LastRead => {
  const reading = readingOf(key)
  if (check === undefined || check.on < reading.on)
    return {
      ...{ section: key, on: reading.on, against: reading.against, digest: reading.digest },
      ...{ confidence: section(key).confidence, check: null, state: ageOn(reading.on, today) },
    }
  return {
    ...{ section: key, on: check.on, against: check.against, digest: check.digest },
    ...{ confidence: check.confidence, check, state: check.agrees ? ageOn(check.on, today) : 'differs' },
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
