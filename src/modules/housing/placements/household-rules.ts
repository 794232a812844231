import { addDays, type Day } from '../../../platform/clock/clock.ts'
import { addYears } from '../../../platform/clock/working-days.ts'
import type { Fault } from '../../../platform/refusal.ts'
import { ageOn } from '../../support/index.ts'
import type { Ground, GuardianAnswer, Guardianship, PersonKind } from './schema.ts'

const ADULT_AT = 18
/** From this age the child is a party and speaks for itself (lag 2024:79 2 kap. 3 §). */
const PARTY_AT = 15
const INFANT_UNTIL = 2

/** What somebody born on a day is on another: an infant until the second birthday, a child until the eighteenth. */
export const kindOn = (birth: Day, day: Day): PersonKind => {
  const age = ageOn(birth, day)
  return age >= ADULT_AT ? 'adult' : age < INFANT_UNTIL ? 'infant' : 'child'
}

export interface GivenChild {
  readonly birth: Day
  readonly guardians: GuardianAnswer
}

interface Household {
  readonly ground: Ground
  readonly ageGroup: 'adult' | 'child' | 'uncertain'
  /** Somebody has entered that a guardian of the child whose case it is is suspected. */
  readonly guardianSuspected: boolean
  readonly children: readonly GivenChild[]
  readonly decidedOn: Day
  readonly from: Day
}

/**
 * Why a household cannot be granted a placement, with the child's row; nothing where it can. A child is granted only
 * together with an adult guardian who is granted too (SoL 22:5), and never with the one who is suspected.
 */
export const faultOfHousehold = ({
  ground,
  ageGroup,
  guardianSuspected,
  children,
  decidedOn,
  from,
}: Household): Fault | undefined => {
  if (ageGroup !== 'adult' && children.length === 0)
    return { code: 'placement.child_alone', field: 'children.0.birth' }
  for (const [row, { birth, guardians }] of children.entries()) {
    const at = (field: 'birth' | 'guardians') => `children.${row}.${field}`
    if (birth > decidedOn) return { code: 'placement.birth_in_future', field: at('birth') }
    if (kindOn(birth, from) === 'adult') return { code: 'placement.child_is_adult', field: at('birth') }
    if (guardians === 'adult_suspected') return { code: 'placement.adult_suspected', field: at('guardians') }
    if (guardians === 'not_guardian') return { code: 'placement.adult_not_guardian', field: at('guardians') }
    if (guardians === 'sole' && guardianSuspected && ageGroup !== 'adult')
      return { code: 'placement.sole_guardian_suspected', field: at('guardians') }
    if (needsCourt(guardians) && ground === 'national_support_programme')
      return { code: 'placement.board_decides_child', field: at('guardians') }
  }
  return undefined
}

/** Whether a child needs the administrative court: the second guardian has not consented, or is not to be asked. */
export const needsCourt = (guardians: GuardianAnswer): boolean =>
  guardians === 'second_without_consent' || guardians === 'second_suspected'

export interface NumberedPerson {
  readonly number: number
  readonly kind: PersonKind
  /** Absent for adults. */
  readonly child?: { readonly birth: Day; readonly guardians: Guardianship }
}

/** The people of a placement in the order in which places are given: adults, children, infants. Call after `faultOfHousehold`. */
export const numbered = (
  adults: number,
  children: readonly GivenChild[],
  from: Day,
): readonly NumberedPerson[] => {
  const born = children
    .map((child) => ({
      child: child as GivenChild & { guardians: Guardianship },
      kind: kindOn(child.birth, from),
    }))
    .toSorted(
      (one, other) =>
        Number(one.kind === 'infant') - Number(other.kind === 'infant') ||
        one.child.birth.localeCompare(other.child.birth),
    )
  return [
    ...Array.from({ length: adults }, (_, index) => ({ number: index + 1, kind: 'adult' as const })),
    ...born.map(({ child, kind }, index) => ({ number: adults + index + 1, kind, child })),
  ]
}

/** The day on which somebody turns an age; for those born on 29 February in other years the day after the 28th. */
const birthday = (birth: Day, years: number): Day => {
  const day = addYears(birth, years)
  return ageOn(birth, day) < years ? addDays(day, 1) : day
}

/** What a child's age changes during a placement. */
export interface AgeDuring {
  /** Full years today. */
  readonly age: number
  readonly isParty: boolean
  /** The day in the placement's time on which the child becomes a party; absent where it is one, or will not be. */
  readonly partyFrom: Day | null
  /** The day on which the child comes of age, where that is today or earlier, or before the planned end. */
  readonly adultFrom: Day | null
  readonly isAdult: boolean
}

/**
 * What changes with a child's age, worked out on the day: from 15 it speaks for itself before the court; from 18 it is
 * nobody's child in the placement, needs an application and a decision of its own, and no guardian consents.
 */
export const ageDuring = (birth: Day, { until, today }: { until: Day; today: Day }): AgeDuring => {
  const last = until > today ? until : today
  const turns = (years: number) => birthday(birth, years)
  const isParty = turns(PARTY_AT) <= today
  const adultFrom = turns(ADULT_AT)
  return {
    age: ageOn(birth, today),
    isParty,
    partyFrom: !isParty && turns(PARTY_AT) <= last ? turns(PARTY_AT) : null,
    adultFrom: adultFrom <= last ? adultFrom : null,
    isAdult: adultFrom <= today,
  }
}

/**
 * Who are left once somebody leaves; nothing where children would stay without an adult.
 *
 * @param leaving the number of whoever leaves.
 */
export const leftAfter = <
  P extends { readonly number: number; readonly kind: PersonKind; readonly leftOn: Day | null },
>(
  people: readonly P[],
  leaving: number,
): readonly P[] | undefined => {
  const left = people.filter(({ number, leftOn }) => number !== leaving && leftOn === null)
  return left.some(({ kind }) => kind === 'adult') ? left : undefined
}
