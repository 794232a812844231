import { readIdentityNumber } from '../../../platform/text/identity-number.ts'
import { wordsOf } from '../../support/index.ts'

/** How often somebody asks by name in a night: who guesses names is stopped, who misspells one is not. */
export const TRIES_IN_A_NIGHT = 5
export const HOURS_OF_A_NIGHT = 12

/** What somebody knows of a person beside the name. */
export interface KnownOf {
  readonly birthYear?: string | undefined
  readonly personNumber?: string | undefined
  readonly alias?: string | undefined
}

/** What stands in a case, opened. */
export interface StandsInCase {
  readonly field: 'chosen_name' | 'full_name' | 'birth_date' | 'identity_number'
  readonly value: string
}

const sameWords = (one: string, other: string): boolean =>
  wordsOf(one).toSorted().join(' ') === wordsOf(other).toSorted().join(' ')

/** Whether all that somebody knows beside the name stands in a case, and that it is anything at all. */
export const isKnownBy = (stands: readonly StandsInCase[], known: KnownOf): boolean => {
  const has = (of: (one: StandsInCase) => boolean): boolean => stands.some(of)
  const { birthYear, personNumber, alias } = known
  const asked = [
    birthYear &&
      has(
        ({ field, value }) =>
          (field === 'birth_date' || field === 'identity_number') &&
          (readIdentityNumber(value) ?? value).startsWith(birthYear),
      ),
    personNumber &&
      has(
        ({ field, value }) =>
          field === 'identity_number' && readIdentityNumber(value) === readIdentityNumber(personNumber),
      ),
    alias &&
      has(
        ({ field, value }) => (field === 'chosen_name' || field === 'full_name') && sameWords(value, alias),
      ),
  ].filter((each) => each !== undefined && each !== '')
  return asked.length > 0 && asked.every(Boolean)
}
