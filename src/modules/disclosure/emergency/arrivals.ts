import type { ActionContext } from '../../../platform/access/action.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { caseworkRoles } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { endMoment } from '../sharing/rules.ts'
import { emergencyWords } from './messages.ts'
import { decidedBefore, reviewDue } from './rules.ts'

/** Somebody asks for emergency access: a colleague decides. */
const asked: ArrivalKind = arrivalKind('disclosure.emergency_asked', {
  urgency: 'urgent',
  lapses: true,
  place: paths.openEmergency,
  for: caseworkRoles,
  raisedBy: ['emergency.ask', 'emergency.ask_by_name'],
  settledBy: ['emergency.decide', 'emergency.end'],
  words: wordsFrom(emergencyWords, 'arrivedAsk', 'decide'),
})

/** It is decided, and waits for whoever asked to see it. */
const decided: ArrivalKind = arrivalKind('disclosure.emergency_decided', {
  urgency: 'urgent',
  place: paths.emergencies,
  for: caseworkRoles,
  raisedBy: ['emergency.decide'],
  settledBy: ['emergency.list', 'emergency.end'],
  words: wordsFrom(emergencyWords, 'arrivedAnswer', 'arrivedAnswerVerb'),
})

/** It was opened: a third person reviews why. */
const toReview: ArrivalKind = arrivalKind('disclosure.emergency_to_review', {
  urgency: 'urgent',
  place: paths.reviewEmergency,
  for: ['case_manager'],
  raisedBy: ['emergency.decide'],
  settledBy: ['emergency.review'],
  words: wordsFrom(emergencyWords, 'arrivedReview', 'arrivedReviewVerb'),
})

/** Somebody has asked by a name, whether there is such a case or not: whoever leads and whoever is on duty look at it at once. */
export const askedByName: ArrivalKind = arrivalKind('disclosure.asked_by_name', {
  urgency: 'urgent',
  place: paths.emergencies,
  placeFor: { case_manager: paths.alerts },
  for: ['case_manager'],
  raisedBy: ['emergency.ask_by_name'],
  settledBy: ['alert.judge'],
  words: wordsFrom(emergencyWords, 'arrivedByName', 'askedByNameVerb'),
})

export const emergencyArrivals: readonly ArrivalKind[] = [asked, decided, toReview, askedByName]

type Context = Pick<ActionContext, 'tx' | 'now'>
interface Emergency {
  readonly emergencyId: string
  readonly bodyId: string
}

// It says nothing of the case: whoever asks, and whoever decides, does not work on it.
const about = ({ emergencyId }: Emergency) => ({ about: emergencyId, place: { emergencyId } })

export const askColleague = (context: Context, emergency: Emergency): Promise<string> =>
  arrive(context, asked, {
    ...about(emergency),
    for: { bodyId: emergency.bodyId },
    until: decidedBefore(context.now),
  })

/** Tells whoever asked, but by a name only that it was opened; where it was, it waits for its review too. */
export const tellDecision = async (
  context: Context,
  emergency: Emergency & {
    readonly askedBy: string
    readonly byName: boolean
    readonly endsAt: Date | undefined
  },
): Promise<void> => {
  const { emergencyId, bodyId, askedBy, byName, endsAt } = emergency
  await settle(context.tx, asked, emergencyId)
  if (byName && endsAt === undefined) return
  await arrive(context, decided, { ...about(emergency), for: { bodyId, people: [askedBy] }, place: {} })
  if (endsAt !== undefined)
    await arrive(context, toReview, {
      ...about(emergency),
      for: { bodyId },
      until: endMoment(reviewDue(endsAt)),
    })
}

/** Whoever asked has seen what was decided. */
export const decisionSeen = (tx: DatabaseTransaction, emergencyId: string): Promise<number> =>
  settle(tx, decided, emergencyId)

/** It ended before anybody decided, or after. */
export const settleAsked = async (tx: DatabaseTransaction, emergencyId: string): Promise<void> => {
  await settle(tx, asked, emergencyId)
  await settle(tx, decided, emergencyId)
}
export const settleReviewed = (tx: DatabaseTransaction, emergencyId: string): Promise<number> =>
  settle(tx, toReview, emergencyId)
