import { sql } from 'kysely'
import type { ActionContext } from '../../../platform/access/action.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind } from '../../../platform/arrivals/kind.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { listNamed, supportPaths } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { type ArrivalWord, arrivalWords } from './arrival-messages.ts'
import { answerers, askers, deciders } from './policy.ts'
import type { Urgency } from './schema.ts'

type Arriving = Pick<ActionContext, 'tx' | 'now'>

/** Minutes until a request for tonight that a person is to see to goes on to the next who can, a third of the time to decide. */
const BY_HAND_GOES_ON = 10
/** Minutes until it goes on to those who lead that there is no offer for tonight. */
const TONIGHT_GOES_ON = 30

const wordsOf = (what: ArrivalWord, verb: ArrivalWord) => (locale: Locale) => ({
  what: arrivalWords(locale)(what),
  verb: arrivalWords(locale)(verb),
})

const forDeciders = {
  urgency: 'urgent',
  place: paths.handedRequest,
  for: deciders,
  // Whoever asked is not told that a person sees to it (decision 76).
  apart: true,
  // The pool finds it in the run that follows.
  raisedBy: ['housing_request.make', 'housing_request.change', 'housing_pool.match'],
  settledBy: ['housing_hand.decide', 'housing_request.end', 'housing_request.change'],
} as const
/** A request that a person has to see to before shelters are asked. */
const handTonight = arrivalKind('housing.by_hand_tonight', {
  ...forDeciders,
  escalatesAfter: BY_HAND_GOES_ON,
  words: wordsOf('handTonight', 'handOpen'),
})
const handLater = arrivalKind('housing.by_hand', { ...forDeciders, words: wordsOf('hand', 'handOpen') })

/** Areas of a case that somebody wants to leave out no longer, which another on the case agrees to. */
export const areasToAgree: ArrivalKind = arrivalKind('housing.areas_to_agree', {
  urgency: 'ordinary',
  place: paths.caseRequests,
  for: [...askers, 'case_manager'],
  staff: [...askers, 'case_manager'],
  raisedBy: ['housing_request.make', 'housing_request.change'],
  settledBy: ['housing_areas.confirm'],
  words: wordsOf('agree', 'agreeOpen'),
})

const forShelter = {
  place: paths.match,
  for: ['shelter_staff'],
  staff: answerers,
  // Who was asked, and who is chosen, is not told to those who asked.
  apart: true,
} as const
const asked = {
  ...forShelter,
  raisedBy: ['housing_request.make', 'housing_request.change', 'housing_pool.match'],
  settledBy: ['housing_match.offer', 'housing_match.decline'],
} as const
/** What is needed waits for a shelter's answer until answers are collected. */
const askedTonight = arrivalKind('housing.asked_tonight', {
  ...asked,
  urgency: 'urgent',
  words: wordsOf('askedTonight', 'askedOpen'),
})
const askedLater = arrivalKind('housing.asked', {
  ...asked,
  urgency: 'ordinary',
  words: wordsOf('asked', 'askedOpen'),
})
/** Somebody wants to come to a shelter: it gets the place ready, until the place is granted or let go. */
const personComes = arrivalKind('housing.person_comes', {
  ...forShelter,
  urgency: 'urgent',
  raisedBy: ['housing_offer.accept', 'housing_pool.settle'],
  settledBy: ['placement.decide', 'housing_request.end'],
  words: wordsOf('comes', 'comesOpen'),
})

const forAsker = {
  place: paths.request,
  placeFor: { case_manager: supportPaths.staff },
  for: [...askers],
  staff: [...askers, 'case_manager'],
  raisedBy: ['housing_request.make', 'housing_request.change', 'housing_pool.release'],
  settledBy: [
    'housing_offer.accept',
    'housing_offer.decline',
    'housing_request.end',
    'housing_request.change',
  ],
} as const
/** Offers have been shown: the person is to be asked while they are held. */
const offersTonight = arrivalKind('housing.offers_tonight', {
  ...forAsker,
  urgency: 'urgent',
  words: wordsOf('offersTonight', 'offersOpen'),
})
const offersLater = arrivalKind('housing.offers', {
  ...forAsker,
  urgency: 'ordinary',
  words: wordsOf('offers', 'offersOpen'),
})
/** Answers for tonight were shown and there was none, whatever the reason: silence is told too, until somebody has seen it. */
const noOfferTonight = arrivalKind('housing.no_offer_tonight', {
  ...forAsker,
  settledBy: ['housing_request.view', ...forAsker.settledBy],
  urgency: 'urgent',
  escalatesAfter: TONIGHT_GOES_ON,
  words: wordsOf('noOfferTonight', 'noOfferOpen'),
})

export const requestArrivals: readonly ArrivalKind[] = [
  ...[handTonight, handLater, areasToAgree],
  ...[askedTonight, askedLater, personComes],
  ...[offersTonight, offersLater, noOfferTonight],
]

const settleEach = async (
  tx: DatabaseTransaction,
  kinds: readonly ArrivalKind[],
  abouts: readonly string[],
): Promise<void> => {
  for (const about of abouts) for (const kind of kinds) await settle(tx, kind, about)
}

/** Tells every body that has somebody who decides, as the system. */
export const tellDeciders = async (
  context: Arriving,
  request: {
    readonly id: string
    readonly caseId: string
    readonly urgency: Urgency
    readonly until: Date
  },
): Promise<void> => {
  const { rows } = await sql<{ bodyId: string }>`
    select distinct body_id as "bodyId" from identity.membership
    where role = any (${[...deciders]}::text[]) and ended_at is null`.execute(context.tx)
  for (const { bodyId } of rows)
    await arrive(context, request.urgency === 'now' ? handTonight : handLater, {
      about: request.id,
      caseId: request.caseId,
      for: { bodyId },
      until: request.until,
      place: { requestId: request.id },
    })
}

/** Nobody has to see to a request any more. */
export const seenTo = (tx: DatabaseTransaction, requestId: string): Promise<void> =>
  settleEach(tx, [handTonight, handLater], [requestId])

/** Tells the others who work on a case that areas wait for one of them. */
export const tellColleagues = async (
  context: Arriving,
  freed: { readonly id: string; readonly caseId: string; readonly askedBy: string; readonly bodyId: string },
): Promise<void> => {
  const people = (await listNamed(context.tx, freed.caseId)).filter((personId) => personId !== freed.askedBy)
  if (people.length === 0) return
  await arrive(context, areasToAgree, {
    about: freed.id,
    caseId: freed.caseId,
    for: { bodyId: freed.bodyId, people },
    place: { caseId: freed.caseId },
  })
}

/** Tells a shelter that it is asked. As the system. */
export const tellAsked = async (
  context: Arriving,
  match: {
    readonly id: string
    readonly caseId: string
    readonly shelterBody: string
    readonly urgency: Urgency
    readonly answerBy: Date
  },
): Promise<void> => {
  await arrive(context, match.urgency === 'now' ? askedTonight : askedLater, {
    about: match.id,
    caseId: match.caseId,
    for: { bodyId: match.shelterBody },
    until: match.answerBy,
    place: { matchId: match.id },
  })
}

/** Shelters have answered, or are to answer no longer. */
export const answered = (tx: DatabaseTransaction, matchIds: readonly string[]): Promise<void> =>
  settleEach(tx, [askedTonight, askedLater], matchIds)

/** Tells a shelter that somebody wants to come. As the system. */
export const tellChosen = async (
  context: Arriving,
  match: { readonly id: string; readonly caseId: string; readonly shelterBody: string },
): Promise<void> => {
  await arrive(context, personComes, {
    about: match.id,
    caseId: match.caseId,
    for: { bodyId: match.shelterBody },
    place: { matchId: match.id },
  })
}

/** Nobody is awaited by these matches any more, or the placement itself tells it. */
export const awaitedNoLonger = (tx: DatabaseTransaction, matchIds: readonly string[]): Promise<void> =>
  settleEach(tx, [personComes], matchIds)

interface Shown {
  readonly id: string
  readonly caseId: string
  readonly bodyId: string
  readonly urgency: Urgency
}

/** Those who work on the case, and for tonight whoever leads. */
const whoAsks = async (tx: DatabaseTransaction, { caseId, bodyId, urgency }: Shown) => {
  const people = await listNamed(tx, caseId)
  const leads = urgency === 'now' || people.length === 0
  return { bodyId, people, roles: leads ? (['case_manager'] as const) : [] }
}

const tellAsker = async (
  context: Arriving,
  kind: ArrivalKind,
  request: Shown,
  until?: Date,
): Promise<void> => {
  await arrive(context, kind, {
    about: request.id,
    caseId: request.caseId,
    for: await whoAsks(context.tx, request),
    ...(until === undefined ? {} : { until }),
    place: { caseId: request.caseId, requestId: request.id },
  })
}

/** Tells whoever asked, as answers are shown, that there are offers. As the system. */
export const tellOffers = async (context: Arriving, request: Shown, heldUntil: Date): Promise<void> => {
  await settle(context.tx, noOfferTonight, request.id)
  await tellAsker(context, request.urgency === 'now' ? offersTonight : offersLater, request, heldUntil)
}

/** Tells whoever asked for tonight, the first time that answers are shown, that there is none. As the system. */
export const tellNoOffer = async (context: Arriving, request: Shown): Promise<void> => {
  await tellAsker(context, noOfferTonight, request)
}

/** Somebody who asked has seen that there is none. */
export const noOfferSeen = (tx: DatabaseTransaction, requestId: string): Promise<number> =>
  settle(tx, noOfferTonight, requestId)

/** What was shown has been decided on, or is held no longer. */
export const offersSettled = (tx: DatabaseTransaction, requestId: string): Promise<void> =>
  settleEach(tx, [offersTonight, offersLater], [requestId])

/** Whoever asked waits for nothing more of a request. */
export const askedNoLonger = async (tx: DatabaseTransaction, requestId: string): Promise<void> =>
  settleEach(tx, [offersTonight, offersLater, noOfferTonight], [requestId])
