import type { Day } from '../../../platform/clock/clock.ts'
import { birthDayOf } from '../../../platform/text/identity-number.ts'
import { type AgeGroup, contradictsAge } from './age.ts'

/** Why number, day of birth and age cannot all be true, at the field that says so; nothing where they can. */
export const faultOfAge = (
  { ageGroup, today }: { readonly ageGroup: AgeGroup; readonly today: Day },
  number: string,
  birth: string,
): { readonly code: string; readonly field: 'identity_number' | 'birth_date' } | undefined => {
  if (number !== '' && birth !== '' && birthDayOf(number) !== birth)
    return { code: 'case.number_of_another_day', field: 'identity_number' }
  const born = birth || (number === '' ? '' : birthDayOf(number))
  return born !== '' && contradictsAge(ageGroup, born, today)
    ? { code: 'case.age_contradicts_birth', field: birth ? 'birth_date' : 'identity_number' }
    : undefined
}
