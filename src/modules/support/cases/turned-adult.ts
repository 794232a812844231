import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { findBirthDate } from '../kept-until/facts-store.ts'
import { type AgeGroup, ageOn } from '../sections/age.ts'
import type { FoundCase } from './store.ts'

const ADULT_AT = 18

/**
 * The age group of the person of a case on a day: a child whose birth day says 18 is an adult from then on, whatever the case
 * still says, and decides for themselves. Somebody of uncertain age stays so until it has been assessed.
 */
export const ageGroupOn = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  file: Pick<FoundCase, 'id' | 'ageGroup'>,
  today: Day,
): Promise<AgeGroup> => {
  if (file.ageGroup !== 'child') return file.ageGroup
  const birthDay = await findBirthDate(tx, key, file.id)
  return birthDay !== null && ageOn(birthDay, today) >= ADULT_AT ? 'adult' : 'child'
}
