import type { Day } from '../../../platform/clock/clock.ts'
import type { Fault } from '../../../platform/refusal.ts'
import type { Applicant, Appointer, RepresentativeKind, RepresentativeState, StepGiven } from './schema.ts'

export const steps = ['apply', 'appoint', 'tell_child', 'refuse', 'drop', 'end'] as const
export type Step = (typeof steps)[number]

/** The state that each step leads to, from each state in which it can be taken. */
const TABLE: Readonly<Record<RepresentativeState, Readonly<Partial<Record<Step, RepresentativeState>>>>> = {
  // Somebody may be appointed without an application that we know of.
  needed: { apply: 'applied', appoint: 'appointed', drop: 'not_needed' },
  applied: { appoint: 'appointed', refuse: 'refused', drop: 'not_needed' },
  appointed: { tell_child: 'appointed', end: 'ended' },
  refused: {},
  ended: {},
  not_needed: {},
}

/** Where a step leads; nothing where it cannot be taken. */
export const afterStep = (state: RepresentativeState, step: Step): RepresentativeState | undefined =>
  TABLE[state][step]

/**
 * Who may apply: Migrationsverket or the social welfare board for a guardian ad litem (lag 2005:429, section 3); the
 * prosecutor for a special representative (lag 1999:997, section 5); for counsel whoever asks (lag 1988:609).
 */
export const APPLICANTS: Readonly<Record<RepresentativeKind, readonly Applicant[]>> = {
  guardian_ad_litem: ['migration', 'social_board'],
  special_representative: ['prosecutor'],
  victim_counsel: ['prosecutor', 'police', 'the_child', 'other'],
}

/** Who appoints: the chief guardian, or the court. */
export const APPOINTER: Readonly<Record<RepresentativeKind, Appointer>> = {
  guardian_ad_litem: 'chief_guardian',
  special_representative: 'district_court',
  victim_counsel: 'district_court',
}

/** Whether a representative of the kind is for somebody of the age: an adult may have counsel, and decides for themselves. */
export const isForAge = (kind: RepresentativeKind, ageGroup: 'adult' | 'child' | 'uncertain'): boolean =>
  ageGroup !== 'adult' || kind === 'victim_counsel'

interface Stands {
  readonly kind: RepresentativeKind
  readonly neededOn: Day
  readonly appliedOn: Day | null
  readonly appointedOn: Day | null
}

const between = (day: Day, first: Day, today: Day, field: string): Fault | undefined => {
  if (day > today) return { code: 'day_to_come', field }
  return day < first ? { code: 'representative.days_backwards', field } : undefined
}

/** Why a step cannot be taken as it is said; nothing where it can. */
export const faultOfStep = (given: StepGiven, stands: Stands, today: Day): Fault | undefined => {
  const applied = stands.appliedOn ?? stands.neededOn
  switch (given.step) {
    case 'apply':
      if (!APPLICANTS[stands.kind].includes(given.appliedBy))
        return { code: 'representative.cannot_apply', field: 'appliedBy' }
      return between(given.appliedOn, stands.neededOn, today, 'appliedOn')
    case 'appoint':
      if (given.coversCompensation && stands.kind !== 'special_representative')
        return { code: 'representative.no_compensation', field: 'coversCompensation' }
      return (
        between(given.appointedOn, applied, today, 'appointedOn') ??
        (given.childToldOn === undefined
          ? undefined
          : between(given.childToldOn, applied, today, 'childToldOn'))
      )
    case 'tell_child':
      return between(given.childToldOn, applied, today, 'childToldOn')
    case 'refuse':
    case 'drop':
      return between(given.endedOn, applied, today, 'endedOn')
    case 'end':
      return between(given.endedOn, stands.appointedOn ?? applied, today, 'endedOn')
  }
}
