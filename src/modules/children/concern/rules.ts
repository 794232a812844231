import { addDays, type Day, dayOf, daysBetween } from '../../../platform/clock/clock.ts'
import { addYears } from '../../../platform/clock/working-days.ts'
import type { Fault } from '../../../platform/refusal.ts'
import { lastDayOf } from '../../law/index.ts'
import { ageOn } from '../../support/index.ts'
import type {
  ConcernState,
  Decision,
  Duty,
  InterestHeading,
  Outcome,
  Protection,
  Received,
} from './schema.ts'

/**
 * Whether a body must report at once (SoL 19:1: authorities whose work touches children, and private care), or whether that depends
 * on what whoever writes does there: in an organisation those who work professionally with what concerns children must (19:1, point
 * 22), everybody else should (19:4). `may` says that; the page tells both.
 *
 * @param secrecy the body's own setting.
 */
export const dutyOf = (secrecy: string): Duty => (secrecy === 'ngo' ? 'may' : 'must')

/** What can be done with a report of concern that has been received. */
export const steps = [
  'assess_protection',
  'extend_preliminary',
  'open',
  'do_not_open',
  'investigate',
  'extend_investigation',
  'end',
] as const
export type Step = (typeof steps)[number]

/** The state that each step leads to, from each state in which it can be taken. */
const TABLE: Readonly<Record<ConcernState, Readonly<Partial<Record<Step, ConcernState>>>>> = {
  // The protection assessment comes first: nothing is decided of a child whose safety nobody has looked at.
  received: { assess_protection: 'assessed' },
  // Things change: it is made anew while somebody still looks into the report.
  assessed: {
    assess_protection: 'assessed',
    extend_preliminary: 'assessed',
    open: 'investigating',
    do_not_open: 'not_opened',
  },
  investigating: {
    assess_protection: 'investigating',
    investigate: 'investigating',
    extend_investigation: 'investigating',
    end: 'closed',
  },
  not_opened: {},
  closed: {},
}

/** Where a step leads; nothing where it cannot be taken. */
export const afterStep = (state: ConcernState, step: Step): ConcernState | undefined => TABLE[state][step]

/** The steps that can be taken in a state. */
export const stepsFrom = (state: ConcernState): Step[] =>
  steps.filter((step) => afterStep(state, step) !== undefined)

export const stepOf = (decision: Decision): Step => (decision === 'opened' ? 'open' : 'do_not_open')

/**
 * How old the person is in the eyes of the law. Somebody of uncertain age is treated as a child until the age has been
 * assessed; `turned_adult`: the case is a child's, and the birth day says that the person has turned 18 since.
 */
export type Standing = 'child' | 'uncertain' | 'adult' | 'turned_adult'

const ADULT_AT = 18
/** Until then somebody is one of the young people of SoL 20:1–2: 22:7 says 18 to 20 years. */
const GROWN_AT = 21

/** The age of the person on a day, from what the case says of it and the birth day where it is known. */
export const standingOf = (
  {
    ageGroup,
    birthDay,
  }: { readonly ageGroup: 'adult' | 'child' | 'uncertain'; readonly birthDay: Day | null },
  day: Day,
): Standing => {
  if (ageGroup !== 'child') return ageGroup
  return birthDay !== null && ageOn(birthDay, day) >= ADULT_AT ? 'turned_adult' : 'child'
}

/**
 * Whether somebody of 18 to 20 years is reported about: a protection assessment and a decision whether to inquire are made for the
 * young as for children (SoL 20:1–2). Only a known birth day says so.
 */
export const isYoung = (birthDay: Day | null, day: Day): boolean => {
  if (birthDay === null) return false
  const age = ageOn(birthDay, day)
  return age >= ADULT_AT && age < GROWN_AT
}

/** The day on which somebody turns 18; null where the birth day is not known. */
export const eighteenOn = (birthDay: Day | null): Day | null =>
  birthDay === null ? null : addYears(birthDay, ADULT_AT)

export const isAdult = (standing: Standing): boolean => standing === 'adult' || standing === 'turned_adult'

/**
 * Whether a protection assessment is late: the duty is at once, and practice has it done the same day or the next (SoL
 * 20:1).
 *
 * @param assessedOn the day of it; null where it has not been made.
 */
export const isProtectionLate = (receivedOn: Day, assessedOn: Day | null, today: Day): boolean =>
  daysBetween(receivedOn, assessedOn ?? today) > 1

interface Assessable {
  readonly state: ConcernState
  readonly receivedAt: Date
  readonly firstProtectionAt: Date | null
}

/** Why a protection assessment cannot have been made at a moment; nothing where it can. One that is made anew is later than the first. */
export const faultOfAssessed = (
  { receivedAt, firstProtectionAt }: Assessable,
  moment: Date,
  now: Date,
): Fault | undefined => {
  if (moment > now) return { code: 'concern.in_future', field: 'assessedOn' }
  if (moment < receivedAt) return { code: 'concern.before_it_came', field: 'assessedOn' }
  if (firstProtectionAt !== null && moment < firstProtectionAt)
    return { code: 'concern.before_first_assessment', field: 'assessedOn' }
  return undefined
}

/**
 * Whether a child is in danger by what was assessed last. A decision to open an investigation, or not to, answers what was assessed
 * before it; what is assessed while the investigation goes on stands until it is assessed anew.
 */
export const isInDanger = ({
  state,
  protection,
  protectionDuring,
}: {
  readonly state: ConcernState
  readonly protection: Protection | null
  readonly protectionDuring: ConcernState | null
}): boolean =>
  protection === 'immediate' &&
  (state === 'assessed' || (state === 'investigating' && protectionDuring === 'investigating'))

/** Last day of the preliminary assessment: 14 days from the day the report came (SoL 20:2), by the law of a day. */
export const preliminaryUntil = (receivedOn: Day, on: Day): Day =>
  lastDayOf('preliminary_assessment', receivedOn, { on }) as Day

/** Last day of an investigation: four months from the day it was opened (SoL 20:3), by the law of a day. */
export const investigationUntil = (openedOn: Day, on: Day): Day =>
  lastDayOf('investigation', openedOn, { on }) as Day

/** The duty to tell a reporter who has asked: whether there is a week left, and from which day it runs. */
export interface AnswerDuty {
  readonly kind: 'answer_to_reporter' | 'answer_at_once'
  readonly startsOn: Day
  readonly due: Day
}

/**
 * By when a reporter who has asked is told: a week from the decision; where they asked when that week had passed, at once (SoL 19:6
 * in the wording of SFS 2025:1501, from 15 January 2026).
 */
export const answerDuty = (decidedOn: Day, askedOn: Day | null): AnswerDuty => {
  const week = lastDayOf('answer_to_reporter', decidedOn, { on: askedOn ?? decidedOn }) as Day
  return askedOn !== null && askedOn > week
    ? { kind: 'answer_at_once', startsOn: askedOn, due: askedOn }
    : { kind: 'answer_to_reporter', startsOn: decidedOn, due: week }
}

/** The same where an investigation is running already: no decision is to be waited for. */
export const answerWhileRunning = (askedOn: Day): AnswerDuty => ({
  kind: 'answer_at_once',
  startsOn: askedOn,
  due: askedOn,
})

/** The day of the protection assessment; null where it has not been made. */
export const protectionDay = (protectionAt: Date | null): Day | null =>
  protectionAt === null ? null : dayOf(protectionAt)

const LONGEST_EXTENSION_DAYS = 366

/** Why an extension to a day cannot be; nothing where it can. */
export const faultOfExtension = (until: Day, to: Day): Fault | undefined => {
  if (to <= until) return { code: 'concern.extended_backwards', field: 'to' }
  if (to > addDays(until, LONGEST_EXTENSION_DAYS)) return { code: 'concern.extended_too_far', field: 'to' }
  return undefined
}

/** Why what was received cannot be as it is said; nothing where it can. */
export const faultOfReceived = (
  {
    anonymous,
    reporterWho,
    reporter,
    wantsAnswer,
  }: Pick<Received, 'anonymous' | 'reporterWho' | 'reporter' | 'wantsAnswer'>,
  receivedAt: Date,
  now: Date,
): Fault | undefined => {
  if (receivedAt > now) return { code: 'concern.in_future', field: 'receivedOn' }
  if (anonymous && reporter !== 'private_person' && reporter !== 'child')
    return { code: 'concern.only_private_anonymous', field: 'anonymous' }
  if (anonymous && reporterWho !== '') return { code: 'concern.anonymous_with_name', field: 'reporterWho' }
  if (anonymous && wantsAnswer) return { code: 'concern.nobody_to_answer', field: 'wantsAnswer' }
  return undefined
}

interface Righted {
  readonly state: ConcernState
  readonly preliminaryExtendedFrom: Day | null
}

/** Whether when a report came can still be put right: once something rests on the day, such as a decision or a prolongation, it stands. */
export const canBeRighted = ({ state, preliminaryExtendedFrom }: Righted): boolean =>
  (state === 'received' || state === 'assessed') && preliminaryExtendedFrom === null

/** Why when a report came cannot be put right so; nothing where it can. */
export const faultOfRighted = (
  concern: Righted & { readonly firstProtectionAt: Date | null },
  receivedAt: Date,
  now: Date,
): Fault | undefined => {
  if (!canBeRighted(concern)) return { code: 'concern.received_stands' }
  if (receivedAt > now) return { code: 'concern.in_future', field: 'receivedOn' }
  if (concern.firstProtectionAt !== null && receivedAt > concern.firstProtectionAt)
    return { code: 'concern.came_after_assessment', field: 'receivedOn' }
  return undefined
}

/** Why a decision cannot be made so; nothing where it can. */
export const faultOfDecision = (
  { decision, decidedOn }: { readonly decision: Decision; readonly decidedOn: Day },
  {
    receivedOn,
    today,
    standing,
  }: { readonly receivedOn: Day; readonly today: Day; readonly standing: Standing },
): Fault | undefined => {
  if (decidedOn > today) return { code: 'concern.in_future', field: 'decidedOn' }
  if (decidedOn < receivedOn) return { code: 'concern.before_it_came', field: 'decidedOn' }
  if (decision === 'opened' && isAdult(standing)) return { code: 'concern.is_adult', field: 'decision' }
  return undefined
}

/** Why an investigation cannot be ended so; nothing where it can. */
export const faultOfEnd = (
  { outcome, endedOn }: { readonly outcome: Outcome; readonly endedOn: Day },
  {
    decidedOn,
    today,
    standing,
  }: { readonly decidedOn: Day; readonly today: Day; readonly standing: Standing },
): Fault | undefined => {
  if (endedOn > today) return { code: 'concern.in_future', field: 'endedOn' }
  if (endedOn < decidedOn) return { code: 'concern.ends_before_start', field: 'endedOn' }
  if (outcome === 'became_adult' && !isAdult(standing)) return { code: 'concern.not_adult', field: 'outcome' }
  return undefined
}

/** What an assessment of the child's best interest cannot be without: its conclusion, and what it weighs. */
export const NEEDED_HEADINGS: readonly InterestHeading[] = ['child_says', 'assessment', 'weight']

/** The first heading that is missing; nothing where the assessment is whole. */
export const missingHeading = (
  headings: Readonly<Partial<Record<InterestHeading, string>>>,
): InterestHeading | undefined => NEEDED_HEADINGS.find((heading) => !headings[heading]?.trim())

interface Voice {
  readonly heard: 'yes' | 'no'
  readonly heardOn: Day
  readonly how?: string | undefined
  readonly language?: string | undefined
  readonly interpreter?: string | undefined
  readonly notHeard?: string | undefined
}

/** Why what is written of the child's voice is not whole; nothing where it is. */
export const faultOfVoice = (voice: Voice, today: Day): Fault | undefined => {
  if (voice.heardOn > today) return { code: 'concern.in_future', field: 'heardOn' }
  if (voice.heard === 'no')
    return voice.notHeard === undefined ? { code: 'voice.say_why_not', field: 'notHeard' } : undefined
  for (const field of ['how', 'language', 'interpreter'] as const)
    if (voice[field] === undefined) return { code: `voice.${field}_missing`, field }
  return undefined
}
