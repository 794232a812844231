import { addDays, type Day } from '../../../platform/clock/clock.ts'
import { addWorkingDays, swedishMoment } from '../../../platform/clock/working-days.ts'
import {
  ORDINARY_REFERRAL_LIMITS,
  type ReferralLimits,
  type ReferralUrgency,
  referralDue,
  runsAroundTheClock,
} from '../../law/index.ts'
import type { BodySetting, NeedKey } from '../../support/index.ts'

/** Where a referral stands. */
export const states = [
  'draft',
  'sent',
  'received',
  'accepted',
  'declined',
  'withdrawn',
  'expired',
  'under_way',
  'outcome_reported',
  'closed',
] as const
export type State = (typeof states)[number]

/** Who takes a step: the body that refers, the one that was asked, or the clock. The coordinator takes none. */
export type Side = 'sender' | 'recipient' | 'system'

interface Leading {
  readonly to: State
  readonly by: Side
}

/**
 * From where which step leads where, and whose it is. What is not written here cannot be done; the database keeps the
 * same table (`disclosure.referral_steps`).
 */
export const steps = {
  draft: { send: { to: 'sent', by: 'sender' }, withdraw: { to: 'withdrawn', by: 'sender' } },
  sent: {
    receive: { to: 'received', by: 'recipient' },
    withdraw: { to: 'withdrawn', by: 'sender' },
    expire: { to: 'expired', by: 'system' },
  },
  received: {
    accept: { to: 'accepted', by: 'recipient' },
    decline: { to: 'declined', by: 'recipient' },
    withdraw: { to: 'withdrawn', by: 'sender' },
  },
  accepted: {
    begin: { to: 'under_way', by: 'recipient' },
    withdraw: { to: 'withdrawn', by: 'sender' },
  },
  under_way: {
    report_outcome: { to: 'outcome_reported', by: 'recipient' },
    withdraw: { to: 'withdrawn', by: 'sender' },
  },
  outcome_reported: { close: { to: 'closed', by: 'sender' } },
  declined: { close: { to: 'closed', by: 'sender' } },
  expired: { close: { to: 'closed', by: 'sender' } },
  withdrawn: {},
  closed: {},
} as const satisfies Record<State, Readonly<Record<string, Leading>>>

type StepsOf<S> = S extends State ? keyof (typeof steps)[S] : never
/** Something that is done with a referral. */
export type Step = StepsOf<State>

/** What each step is written down as, in the order in which they can follow each other. */
export const eventOf = {
  send: 'sent',
  receive: 'received',
  accept: 'accepted',
  decline: 'declined',
  begin: 'under_way',
  report_outcome: 'outcome_reported',
  close: 'closed',
  withdraw: 'withdrawn',
  expire: 'expired',
} as const satisfies Record<Step, string>

const leadingFrom = (state: State, step: Step): Leading | undefined =>
  (steps[state] as Partial<Record<Step, Leading>>)[step]

/** What has to be done before, where the same side may do it in one go: opening comes before an answer. */
const before: Partial<Record<Step, Step>> = { accept: 'receive', decline: 'receive', report_outcome: 'begin' }
/** On paper the sender writes in what the recipient did: from the answer to the outcome in one go. */
const beforeOnPaper: Partial<Record<Step, Step>> = { ...before, begin: 'accept' }

const mayTake = (side: Side, by: Side, onPaper: boolean): boolean =>
  side === by || (onPaper && side === 'sender' && by === 'recipient')

/**
 * The steps that lead from a state through the one that is wanted, each of them allowed to the side; nothing where it
 * cannot be done now or is not theirs to do. No state is skipped: what comes before is done and written down too.
 */
export const wayTo = (
  state: State,
  wanted: Step,
  side: Side,
  onPaper = false,
): readonly { readonly step: Step; readonly to: State }[] | undefined => {
  const leading = leadingFrom(state, wanted)
  if (leading !== undefined)
    return mayTake(side, leading.by, onPaper) ? [{ step: wanted, to: leading.to }] : undefined
  const first = (onPaper ? beforeOnPaper : before)[wanted]
  if (first === undefined) return undefined
  const way = wayTo(state, first, side, onPaper)
  const last = way?.at(-1)
  const rest = last === undefined ? undefined : leadingFrom(last.to, wanted)
  return way && rest && mayTake(side, rest.by, onPaper) ? [...way, { step: wanted, to: rest.to }] : undefined
}

/** While these last, the recipient may ask for more, and the sender may give it. */
const openToMore: readonly State[] = ['received', 'accepted', 'under_way']
export const mayAskForMore = (state: State, side: Side): boolean =>
  side === 'recipient' && openToMore.includes(state)
export const mayGiveMore = (state: State, side: Side): boolean =>
  side === 'sender' && openToMore.includes(state)

/** States in which the recipient still sees what came with the referral. */
export const showsContent = (state: State): boolean =>
  state !== 'draft' && state !== 'withdrawn' && state !== 'expired'

/** What is still to be done: such a referral stays on both bodies' lists, until its outcome is reported and it is closed. */
export const openStates = ['sent', 'received', 'accepted', 'under_way', 'outcome_reported'] as const
/** What the sender has still to take up: a refusal, an outcome, a silence. */
export const senderStates = [...openStates, 'draft', 'declined', 'expired'] as const
/** The recipient has not answered yet. */
export const waitingStates = ['sent', 'received'] as const

/** Whether a recipient has still to answer. */
export const isWaiting = ({ state }: { readonly state: State }): boolean =>
  (waitingStates as readonly State[]).includes(state)

export const isOverdue = (
  referral: { readonly state: State; readonly dueAt: Date | null },
  now: Date,
): boolean => isWaiting(referral) && referral.dueAt !== null && referral.dueAt < now

type Hours = Pick<BodySetting, 'closesAt'>

/** When a body answers what can wait: its own hours; what comes after closing counts from the next working day. */
const limitsOf = (hours: Hours | undefined): ReferralLimits =>
  hours === undefined
    ? ORDINARY_REFERRAL_LIMITS
    : { ...ORDINARY_REFERRAL_LIMITS, closes: hours.closesAt, cutOff: hours.closesAt }

export type Urgency = ReferralUrgency

/** When a referral to a body is to be answered. */
export const dueOf = (sentAt: Date, urgency: Urgency, hours: Hours | undefined): Date =>
  referralDue(sentAt, urgency, limitsOf(hours))

/** Needs whose own words say when: a bed tonight, acute care. */
const NEEDED_AT_ONCE: readonly NeedKey[] = ['shelter_tonight', 'health_acute']

/** Whether a need is asked for later than its own words say: a bed tonight is not asked for within the week. */
export const comesTooLate = (need: NeedKey, urgency: Urgency): boolean =>
  NEEDED_AT_ONCE.includes(need) && !runsAroundTheClock(urgency)

/** Working days after the time limit until a referral that nobody has opened goes back to its sender. */
const EXPIRES_AFTER: Readonly<Record<Urgency, number>> = { now: 2, urgent: 2, this_week: 5, ordinary: 10 }

/** Referrals that were due before this moment, and that nobody has opened, have expired. */
export const expiredBefore = (today: Day, urgency: Urgency): Date => {
  let day = today
  while (addWorkingDays(day, EXPIRES_AFTER[urgency]) >= today) day = addDays(day, -1)
  return swedishMoment(addDays(day, 1), '00:00')
}

/** The same for every urgency. */
export const expiredBeforeByUrgency = (today: Day): Readonly<Record<Urgency, Date>> => ({
  now: expiredBefore(today, 'now'),
  urgent: expiredBefore(today, 'urgent'),
  this_week: expiredBefore(today, 'this_week'),
  ordinary: expiredBefore(today, 'ordinary'),
})
