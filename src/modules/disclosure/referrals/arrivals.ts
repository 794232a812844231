import type { ActionContext } from '../../../platform/access/action.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { runsAroundTheClock } from '../../law/index.ts'
import { caseworkRoles } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { referralWords } from './messages.ts'
import type { Urgency } from './rules.ts'

/** Minutes until what was asked for tonight goes on to those who lead: half of the time in which it is to be answered. */
const TONIGHT_GOES_ON = 30

const waitingAtRecipient = {
  place: paths.referral,
  for: caseworkRoles,
  raisedBy: ['referral.send'],
  settledBy: [
    'referral.accept',
    'referral.decline',
    'referral.withdraw',
    'referral.escalate',
    'consent.withdraw',
  ],
}

const wordsOf = (what: 'arrivedNow' | 'arrivedTonight' | 'arrived') => (locale: Locale) => {
  const t = referralWords(locale)
  const now = [t('arrivedDo1'), t('arrivedDo2'), t('arrivedDo3')]
  return { what: t(what), verb: t('arrivedVerb'), ...(what === 'arrivedNow' ? { now } : {}) }
}

/** A referral waits for its recipient's answer, by its urgency. */
const dangerArrival = arrivalKind('disclosure.referral_now', {
  ...waitingAtRecipient,
  urgency: 'danger',
  words: wordsOf('arrivedNow'),
})
const tonightArrival = arrivalKind('disclosure.referral_tonight', {
  ...waitingAtRecipient,
  urgency: 'urgent',
  escalatesAfter: TONIGHT_GOES_ON,
  words: wordsOf('arrivedTonight'),
})
const plannedArrival = arrivalKind('disclosure.referral', {
  ...waitingAtRecipient,
  urgency: 'ordinary',
  words: wordsOf('arrived'),
})

/** An answer waits for whoever sent the referral, until they open it. */
const waitingAtSender = {
  place: paths.referral,
  for: caseworkRoles,
  raisedBy: ['referral.accept', 'referral.decline', 'referral.escalate'],
  settledBy: ['referral.view', 'referral.close'],
}
const answeredArrival = arrivalKind('disclosure.referral_answered', {
  ...waitingAtSender,
  urgency: 'ordinary',
  words: wordsFrom(referralWords, 'arrivedAnswer', 'arrivedAnswerVerb'),
})
/** A no to what cannot wait goes on to those who lead: somebody has to ask elsewhere. */
const refusedArrival = arrivalKind('disclosure.referral_refused', {
  ...waitingAtSender,
  urgency: 'urgent',
  escalatesAfter: TONIGHT_GOES_ON,
  words: wordsFrom(referralWords, 'arrivedNo', 'arrivedAnswerVerb'),
})

/** What became of it waits for whoever sent it, who closes it. */
const outcomeArrival = arrivalKind('disclosure.referral_outcome', {
  ...waitingAtSender,
  raisedBy: ['referral.report_outcome'],
  urgency: 'ordinary',
  words: wordsFrom(referralWords, 'arrivedOutcome', 'arrivedOutcomeVerb'),
})

export const referralArrivals: readonly ArrivalKind[] = [
  outcomeArrival,
  dangerArrival,
  tonightArrival,
  plannedArrival,
  answeredArrival,
  refusedArrival,
]

const byUrgency: Readonly<Record<Urgency, ArrivalKind>> = {
  now: dangerArrival,
  urgent: tonightArrival,
  this_week: plannedArrival,
  ordinary: plannedArrival,
}

/** The kind as which a referral of an urgency waits at its recipient. */
export const arrivalOf = (urgency: Urgency): ArrivalKind => byUrgency[urgency]

interface Sent {
  readonly id: string
  readonly caseId: string
  readonly toBody: string
  readonly urgency: Urgency
  readonly dueAt: Date
}

/** It waits at the recipient, until it is answered, withdrawn or has expired. */
export const waitForAnswer = (
  context: Pick<ActionContext, 'tx' | 'now'>,
  { id, caseId, toBody, urgency, dueAt }: Sent,
): Promise<string> =>
  arrive(context, arrivalOf(urgency), {
    about: id,
    caseId,
    for: { bodyId: toBody },
    until: dueAt,
    place: { referralId: id },
  })

interface Answered {
  readonly id: string
  readonly caseId: string
  readonly fromBody: string
  readonly urgency: Urgency
  readonly sentBy: string
}

/** It waits no longer at the recipient; what was answered waits for whoever sent it. */
export const tellAnswer = async (
  context: Pick<ActionContext, 'tx' | 'now'>,
  { id, caseId, fromBody, urgency, sentBy }: Answered,
  answer: 'yes' | 'no',
): Promise<void> => {
  await settle(context.tx, arrivalOf(urgency), id)
  const kind = answer === 'no' && runsAroundTheClock(urgency) ? refusedArrival : answeredArrival
  await arrive(context, kind, {
    about: id,
    caseId,
    for: { bodyId: fromBody, people: [sentBy] },
    place: { referralId: id },
  })
}

/** The recipient has said what became of it. */
export const tellOutcome = (
  context: Pick<ActionContext, 'tx' | 'now'>,
  { id, caseId, fromBody, sentBy }: Omit<Answered, 'urgency'>,
): Promise<string> =>
  arrive(context, outcomeArrival, {
    about: id,
    caseId,
    for: { bodyId: fromBody, people: [sentBy] },
    place: { referralId: id },
  })

/** The sender has seen the answer, or what became of it. */
export const answerSeen = async (tx: DatabaseTransaction, referralId: string): Promise<void> => {
  for (const kind of [answeredArrival, refusedArrival, outcomeArrival]) await settle(tx, kind, referralId)
}
