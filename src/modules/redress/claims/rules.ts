import { addDays, type Day } from '../../../platform/clock/clock.ts'
import type { Fault } from '../../../platform/refusal.ts'
import {
  applicationLimit,
  comesOfAgeOn,
  isChildOn,
  type Limit,
  type Proceedings,
  SMALLEST_COMPENSATION,
} from '../../law/index.ts'
import type { Source } from '../payments/codes.ts'
import type { ClaimState, Contributed, Outcome, Reported, Representative } from './codes.ts'
import type { Claim, Recovery } from './records.ts'

/** What is done with a claim. */
export type ClaimStep = 'claim_damages' | 'judge' | 'apply' | 'grant' | 'refuse' | 'ask_review' | 'close'

/** Which step leads where; a step that is not named cannot be taken. */
const STEPS = {
  begun: { claim_damages: 'damages_claimed', judge: 'judged', apply: 'applied', close: 'closed' },
  damages_claimed: { judge: 'judged', apply: 'applied', close: 'closed' },
  judged: { apply: 'applied', close: 'closed' },
  applied: { grant: 'decided', refuse: 'refused', close: 'closed' },
  decided: { ask_review: 'review', close: 'closed' },
  refused: { ask_review: 'review', close: 'closed' },
  review: { grant: 'decided', refuse: 'refused' },
  closed: {},
} as const satisfies Readonly<Record<ClaimState, Partial<Readonly<Record<ClaimStep, ClaimState>>>>>

/** Where a step leads from a state; undefined where it cannot be taken. */
export const afterStep = (state: ClaimState, step: ClaimStep): ClaimState | undefined =>
  (STEPS[state] as Partial<Record<ClaimStep, ClaimState>>)[step]

/** What has been written of a claim and can be put right. */
const rightable = ['damages', 'judgment', 'application', 'decision'] as const
export type Rightable = (typeof rightable)[number]

type Written = Pick<Claim, 'state' | 'damagesClaimedOn' | 'judgmentOn' | 'appliedOn' | 'outcome'>

/**
 * What can be put right of a claim as it stands, which moves it nowhere: what was written wrongly; the number that the authority gives an
 * application once it has come in; a judgment that takes the place of one before it, or comes after the application.
 */
export const putRightOf = ({ state, damagesClaimedOn, judgmentOn }: Written): readonly Rightable[] => {
  if (!isOpen(state)) return []
  const isApplied = !beforeApplication.has(state)
  const found: Readonly<Record<Rightable, boolean>> = {
    damages: damagesClaimedOn !== null,
    judgment: judgmentOn !== null || isApplied,
    application: state === 'applied',
    decision: state === 'decided' || state === 'refused',
  }
  return rightable.filter((one) => found[one])
}

/** Where a claim stands once it is opened again: where it stood before it was closed. */
export const stateReopened = ({ appliedOn, outcome, judgmentOn, damagesClaimedOn }: Written): ClaimState => {
  if (outcome !== null) return stateOfOutcome(outcome)
  if (appliedOn !== null) return 'applied'
  if (judgmentOn !== null) return 'judged'
  return damagesClaimedOn === null ? 'begun' : 'damages_claimed'
}

/** Where a claim stands after a decision of the authority. */
export const stateOfOutcome = (outcome: Outcome): 'decided' | 'refused' =>
  outcome === 'refused' ? 'refused' : 'decided'

/** Whether a claim is one on which work goes on. */
export const isOpen = (state: ClaimState): boolean => state !== 'closed'

interface Days {
  readonly proceedings: Proceedings
  readonly crimeOn: Day | null
  readonly endedOn: Day | null
  readonly today: Day
}

/** Why what is said of the proceedings does not hold together; nothing where it does. */
export const faultOfProceedings = ({ proceedings, crimeOn, endedOn, today }: Days): Fault | undefined => {
  if (crimeOn !== null && crimeOn > today) return { code: 'day_to_come', field: 'crimeOn' }
  if (endedOn !== null && endedOn > today) return { code: 'day_to_come', field: 'endedOn' }
  if (crimeOn !== null && endedOn !== null && endedOn < crimeOn)
    return { code: 'claim.end_before_crime', field: 'endedOn' }
  const hasEnded = proceedings === 'closed' || proceedings === 'judged'
  if (hasEnded && endedOn === null) return { code: 'claim.end_missing', field: 'endedOn' }
  if (!hasEnded && endedOn !== null) return { code: 'claim.end_of_nothing', field: 'proceedings' }
  if (proceedings === 'not_reported' && crimeOn === null)
    return { code: 'claim.crime_day_missing', field: 'crimeOn' }
  return undefined
}

/** Why whether the crime was reported does not go with how far the proceedings have come; nothing where it does. */
export const faultOfReport = (proceedings: Proceedings, reported: Reported | null): Fault | undefined =>
  proceedings === 'not_reported' && reported === 'reported'
    ? { code: 'claim.reported_and_not', field: 'reported' }
    : undefined

interface Person {
  readonly birthDate: Day | null
  readonly ageGroup: 'adult' | 'child' | 'uncertain'
  readonly guardianSuspected: boolean
}

/** Whether the person is treated as a child on a day: by the day of birth, and as one where it is not known and may be so. */
export const isTreatedAsChild = ({ birthDate, ageGroup }: Person, day: Day): boolean =>
  birthDate === null ? ageGroup !== 'adult' : isChildOn(birthDate, day)

const CHILDRENS_REPRESENTATIVES: ReadonlySet<Representative> = new Set([
  'guardian',
  'guardian_ad_litem',
  'special_representative',
])

/** Why somebody cannot act for the person; nothing where they can. A guardian who is suspected never acts (1999:997). */
export const faultOfRepresentative = (
  representative: Representative,
  person: Person,
  today: Day,
): Fault | undefined => {
  if (!CHILDRENS_REPRESENTATIVES.has(representative)) return undefined
  if (!isTreatedAsChild(person, today)) return { code: 'claim.of_age', field: 'representative' }
  if (representative === 'guardian' && person.guardianSuspected)
    return { code: 'claim.guardian_is_suspected', field: 'representative' }
  return undefined
}

/** What of brottsskadelagen 16 § is not known of a claim, or known not to be there. */
export type UnmetByClaim = 'report_unknown' | 'not_reported' | 'contribution_unknown' | 'not_contributed'

interface AskedBySection16 {
  readonly reported: Reported | null
  readonly contributed: Contributed | null
}

/**
 * Why an application is not examined as things are known (brottsskadelagen 16 §); nothing where it is. What is not known is not known and
 * fits nothing. Contributing to the investigation is of the crime that was reported: without a report it is not asked.
 */
export const unmetOf = ({ reported, contributed }: AskedBySection16): UnmetByClaim | undefined => {
  if (reported === null) return 'report_unknown'
  if (reported === 'neither') return 'not_reported'
  if (reported === 'valid_reason' || contributed === 'contributed') return undefined
  return contributed === null ? 'contribution_unknown' : 'not_contributed'
}

/** What has changed under a claim and needs somebody to act. */
export type Notice =
  | { readonly kind: 'came_of_age'; readonly on: Day }
  | { readonly kind: 'guardian_suspected' }
  | { readonly kind: 'child_without_representative' }
  | { readonly kind: 'limit_moved' }
  | { readonly kind: UnmetByClaim }

interface Noticed extends AskedBySection16 {
  readonly state: ClaimState
  readonly representative: Representative
  readonly limitOn: Day | null
}

/**
 * What the person's age and the proceedings now mean for a claim: a child who has come of age acts alone, a suspected guardian
 * does not act, a limit that has moved (another birth date, a judgment) is told and never changed in silence, and what 16 § asks is told
 * where it is not known or not there.
 */
export const noticesOf = (claim: Noticed, person: Person, limit: Limit, today: Day): Notice[] => {
  if (!isOpen(claim.state)) return []
  const child = isTreatedAsChild(person, today)
  const notices: Notice[] = []
  if (CHILDRENS_REPRESENTATIVES.has(claim.representative) && !child)
    notices.push({
      kind: 'came_of_age',
      on: person.birthDate === null ? today : comesOfAgeOn(person.birthDate),
    })
  if (claim.representative === 'guardian' && person.guardianSuspected && child)
    notices.push({ kind: 'guardian_suspected' })
  if (child && !CHILDRENS_REPRESENTATIVES.has(claim.representative))
    notices.push({ kind: 'child_without_representative' })
  const waits = beforeApplication.has(claim.state)
  if (waits && (limit.kind === 'day' ? limit.lastDay : null) !== claim.limitOn)
    notices.push({ kind: 'limit_moved' })
  const unmet = unmetOf(claim)
  const isUnknown = unmet === 'report_unknown' || unmet === 'contribution_unknown'
  if (unmet !== undefined && (waits || !isUnknown)) notices.push({ kind: unmet })
  return notices
}

const beforeApplication: ReadonlySet<ClaimState> = new Set(['begun', 'damages_claimed', 'judged'])

/** Whether the time for applying still matters: compensation has not been applied for. */
export const isBeforeApplication = (state: ClaimState): boolean => beforeApplication.has(state)

/** The time limit for somebody, from what is known now. */
export const limitOf = (claim: Omit<Days, 'today'>, person: Pick<Person, 'birthDate'>): Limit =>
  applicationLimit({ ...claim, birthDate: person.birthDate })

/** Whether an application on a day is after its limit. Where the limit is not known, nobody is told that it is late. */
export const isLate = (limit: Limit, appliedOn: Day): boolean =>
  limit.kind === 'day' && appliedOn > limit.lastDay

interface Decided {
  readonly outcome: Outcome
  readonly ore: number
  readonly appliedOre: number
  readonly appliedOn: Day
  readonly decidedOn: Day
  readonly today: Day
  /** What was granted before, where this is a review. */
  readonly before: number | null
}

/** Why a decision cannot be as it was written; nothing where it can. Amounts in öre. */
export const faultOfDecision = (decided: Decided): Fault | undefined => {
  const { outcome, ore, appliedOre, before } = decided
  if (decided.decidedOn > decided.today) return { code: 'day_to_come', field: 'decidedOn' }
  if (decided.decidedOn < decided.appliedOn)
    return { code: 'claim.decided_before_applied', field: 'decidedOn' }
  if (outcome === 'refused' && ore > 0) return { code: 'claim.refused_with_amount', field: 'amount' }
  if (outcome !== 'refused' && ore < SMALLEST_COMPENSATION)
    return { code: 'claim.below_smallest', field: 'amount' }
  if (ore > appliedOre) return { code: 'claim.more_than_applied', field: 'amount' }
  if (outcome === 'part' && ore === appliedOre) return { code: 'claim.whole_is_no_part', field: 'outcome' }
  if (outcome === 'granted' && ore < appliedOre) return { code: 'claim.part_is_not_whole', field: 'outcome' }
  if (before !== null && ore < before) return { code: 'claim.review_lowers', field: 'amount' }
  return undefined
}

/** What a clock of a claim needs: from which day, and a later last day where the child's own rule gives one. */
export const clockOfLimit = (limit: Limit): { startsOn: Day; extendedTo: Day | undefined } | undefined =>
  limit.kind === 'day'
    ? { startsOn: limit.basisDay, extendedTo: limit.ofChild ? limit.lastDay : undefined }
    : undefined

/** Days before the last day on which a claim stands out in lists. */
export const isNear = (limitOn: Day | null, today: Day): boolean =>
  limitOn !== null && limitOn <= addDays(today, 90)

/** What a claim gives in all of a source, in öre, and the day it rests on; null where nothing is decided. */
export const entitledTo = (
  claim: Claim,
  recoveries: readonly Recovery[],
  source: Source,
): { readonly ore: number; readonly on: Day } | null => {
  if (source === 'compensation')
    // What has been granted is paid while it is reviewed: a review makes it no less.
    return (claim.state === 'decided' || claim.state === 'review') &&
      claim.grantedOre !== null &&
      claim.decidedOn !== null
      ? { ore: claim.grantedOre, on: claim.decidedOn }
      : null
  if (source === 'damages')
    return claim.awardedOre !== null && claim.judgmentOn !== null
      ? { ore: claim.awardedOre, on: claim.judgmentOn }
      : null
  const paid = recoveries.filter((one) => one.source === 'insurance')
  const [last] = paid
  return last === undefined
    ? null
    : { ore: paid.reduce((sum, { amount }) => sum + amount, 0), on: last.onDay }
}
