import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { type FoundCase, findBirthDate } from '../../support/index.ts'
import { eighteenOn, isYoung, type Standing, standingOf } from './rules.ts'

/** How old the person is in the eyes of the law, and when that changes. */
export interface Age {
  readonly standing: Standing
  /** The day on which a child turns 18; null where the birth day is not known, or the day has been. */
  readonly turnsAdultOn: Day | null
  /** Of 18 to 20 years: reports are received about them too (SoL 20:1–2). */
  readonly isYoung: boolean
}

/** The age of the person of a case on a day, worked out each time it is asked. */
export const ageOf = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  file: Pick<FoundCase, 'id' | 'ageGroup'>,
  today: Day,
): Promise<Age> => {
  const birthDay = await findBirthDate(tx, key, file.id)
  const standing = standingOf({ ageGroup: file.ageGroup, birthDay }, today)
  const eighteen = standing === 'child' ? eighteenOn(birthDay) : null
  return { standing, turnsAdultOn: eighteen, isYoung: isYoung(birthDay, today) }
}
