import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { numbersOf } from '../../../platform/arrivals/danger.ts'
import { listTold } from '../../../platform/arrivals/store.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { getCase, getFacts } from '../../support/index.ts'
import { readKnown } from '../consents/known.ts'
import type { Doing } from '../telling/doing.ts'
import { answerSeen, arrivalOf } from './arrivals.ts'
import {
  countWaiting,
  listCoordinated,
  listInbox,
  listOfCase,
  listSent,
  listTakenBack,
} from './list-store.ts'
import { referralPolicy, sideOf } from './policy.ts'
import { type Grounds, groundsFor } from './prepare-actions.ts'
import { isOverdue, isWaiting, mayAskForMore, mayGiveMore, type Step, showsContent, wayTo } from './rules.ts'
import { caseIdInput, pageInput, referralIdInput } from './schema.ts'
import { listShown, markCopiesReceived, type ShownDisclosure } from './shown.ts'
import { takeStep } from './step-actions.ts'
import {
  type FoundReferral,
  getReferral,
  isOnPaper,
  isUntold,
  listEvents,
  placeOf,
  type SeenReferral,
} from './store.ts'

/** What the body has been asked: the oldest clock first, and what was taken back lately. */
export const viewInbox = action(
  referralPolicy,
  'referral.inbox',
  'read_personal',
  pageInput,
  async ({ tx, actor, now, vault, about }, { page, pageSize }) => {
    const person = personIn(actor, 'referral')
    about('body', person.bodyId)
    return {
      ...(await listInbox(tx, vault, person, { page, pageSize })),
      now,
      waiting: await countWaiting(tx, person),
      takenBack: await listTakenBack(tx, vault, person, now),
      coordinates: person.role === 'regional_coordinator',
    }
  },
)

/** What has been sent, until its outcome has been taken up. */
export const viewSent = action(
  referralPolicy,
  'referral.sent',
  'read_personal',
  pageInput,
  async ({ tx, actor, now, vault, about }, { page, pageSize }) => {
    const person = personIn(actor, 'referral')
    about('body', person.bodyId)
    return {
      ...(await listSent(tx, vault, person, { page, pageSize })),
      now,
      coordinates: person.role === 'regional_coordinator',
    }
  },
)

/** Referrals that the actor's body coordinates, by the persons' consent: the rows of the referrals, nothing of the cases. */
export const viewCoordinated = action(
  referralPolicy,
  'referral.coordinated',
  'read_personal',
  pageInput,
  async ({ tx, actor, now, vault, about }) => {
    const person = personIn(actor, 'referral')
    about('body', person.bodyId)
    return { rows: await listCoordinated(tx, vault, person), now }
  },
)

/** Every referral of a case. */
export const viewCaseReferrals = action(
  referralPolicy,
  'referral.of_case',
  'read_personal',
  caseIdInput,
  async ({ tx, actor, now, vault, about, permit }, { caseId }) => {
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId)
    permit(facts)
    const { number } = await getCase(tx, caseId)
    return { caseId, number, now, works: facts.works, rows: await listOfCase(tx, vault, caseId) }
  },
)

/** What can be done with a referral now by the one who looks at it. */
export type Doable = Step | 'ask_for_more' | 'give_more'
const doable: readonly Step[] = ['accept', 'decline', 'begin', 'report_outcome', 'withdraw', 'close']

const doableBy = ({ referral, standing }: SeenReferral): readonly Doable[] => {
  const side = sideOf(standing)
  if (side === undefined) return []
  const { state } = referral
  return [
    ...doable.filter((step) => wayTo(state, step, side, isOnPaper(referral)) !== undefined),
    ...(mayAskForMore(state, side) ? (['ask_for_more'] as const) : []),
    ...(mayGiveMore(state, side) && referral.toBody !== null ? (['give_more'] as const) : []),
  ]
}

/** Opening it is receiving it: from then on the sender knows that somebody has it. */
const receive = async (context: Doing, seen: SeenReferral): Promise<SeenReferral> => {
  const { tx, actor } = context
  if (seen.standing !== 'recipient' || seen.referral.state !== 'sent') return seen
  await takeStep(context, seen, 'receive')
  return getReferral(tx, actor, seen.referral.id)
}

interface SeenContent {
  readonly message: string | null
  readonly answer: string | null
  readonly outcomeWords: string | null
  readonly disclosures: readonly ShownDisclosure[]
}
const NOTHING: SeenContent = { message: null, answer: null, outcomeWords: null, disclosures: [] }

const contentOf = async (
  { tx, actor, now, vault }: Doing,
  { referral, standing }: SeenReferral,
): Promise<SeenContent> => {
  const isSender = standing === 'sender'
  if (!isSender && (standing !== 'recipient' || !showsContent(referral.state))) return NOTHING
  const key = await vault.openKey(referral.keyId)
  const open = (place: (id: string) => string, sealed: Buffer | null): string | null =>
    sealed === null ? null : key.open(place(referral.id), sealed)
  const disclosures = await listShown(tx, vault, referral)
  // What the person has taken back is shown no longer, the message that came with it neither.
  const withdrawn = disclosures.some(({ id, withdrawn: by }) => by && id === referral.disclosureId)
  if (!isSender)
    await markCopiesReceived(
      tx,
      personIn(actor, 'referral'),
      disclosures.map(({ id }) => id),
      now,
    )
  return {
    message: withdrawn && !isSender ? null : open(placeOf.message, referral.sealedMessage),
    answer: open(placeOf.answer, referral.sealedAnswer),
    outcomeWords: open(placeOf.outcome, referral.sealedOutcome),
    disclosures,
  }
}

const groundsOfMore = async (
  context: Doing,
  { referral }: SeenReferral,
  may: readonly Doable[],
): Promise<Grounds | null> => {
  if (!may.includes('give_more')) return null
  const known = await readKnown(context, referral.caseId, referral.toBody)
  return groundsFor(context, known, known.key, referral.caseId)
}

const nameOf = async ({ vault }: Doing, referral: FoundReferral): Promise<string> =>
  referral.sealedToName !== null && referral.namesPaper
    ? (await vault.openKey(referral.keyId)).open(placeOf.toName(referral.id), referral.sealedToName)
    : (referral.toName ?? '')

/**
 * Whom to call while a referral waits: for the sender the recipient's numbers and when it was told and goes on, for the recipient the
 * numbers of whoever asks. Nothing of a hidden body.
 */
const whomToCall = async ({ tx, now }: Doing, { referral, standing }: SeenReferral) => {
  const other = standing === 'sender' ? referral.toBody : standing === 'recipient' ? referral.fromBody : null
  if (other === null || !isWaiting(referral)) return { numbers: null, toldAt: null, goesOnAt: null }
  const [told] =
    standing === 'sender' ? await listTold(tx, [arrivalOf(referral.urgency).name], referral.id) : []
  return {
    numbers: await numbersOf(tx, other, now),
    toldAt: told?.arrivedAt ?? null,
    goesOnAt: told?.escalatesAt ?? null,
  }
}

/**
 * A referral as the actor may see it: the two bodies with what was said and what was disclosed, the coordinator and those
 * who lead by its codes alone. The recipient's first look at it marks it as received.
 */
export const viewReferral = action(
  referralPolicy,
  'referral.view',
  'read_personal',
  referralIdInput,
  async (context, { referralId }) => {
    const { tx, actor, now, about, permit, vault } = context
    const first = await getReferral(tx, actor, referralId)
    about('case', first.referral.caseId, { referralId, standing: first.standing })
    permit(first.facts)
    const seen = await receive(context, first)
    const { referral, standing } = seen
    const within = standing === 'sender' || standing === 'recipient'
    if (standing === 'sender') await answerSeen(tx, referral.id)
    const may = doableBy(seen)
    const untold = standing === 'coordinator' && (await isUntold(tx, referral.fromBody))
    const events = await listEvents(
      tx,
      referral.id,
      within && showsContent(referral.state) ? await vault.openKey(referral.keyId) : undefined,
    )
    return {
      id: referral.id,
      number: referral.number,
      standing,
      // The recipient knows the referral, not the case it came from.
      caseId: standing === 'recipient' ? null : referral.caseId,
      // A shelter is not named to the coordinator (domain rule 8).
      fromName: untold ? null : referral.fromName,
      toName: await nameOf(context, referral),
      onPaper: isOnPaper(referral),
      coordinatorName: referral.coordinatorName,
      need: referral.need,
      urgency: referral.urgency,
      county: referral.county,
      language: referral.language,
      state: referral.state,
      sentAt: referral.sentAt,
      dueAt: referral.dueAt,
      overdue: isOverdue(referral, now),
      ...(await whomToCall(context, seen)),
      answeredAt: referral.answeredAt,
      declineReason: referral.declineReason,
      outcome: referral.outcome,
      outcomeAt: referral.outcomeAt,
      endReason: referral.endReason,
      now,
      may,
      ...(await contentOf(context, seen)),
      grounds: await groundsOfMore(context, seen, may),
      events: untold
        ? events.map((event) => (event.bodyName === referral.fromName ? { ...event, bodyName: null } : event))
        : events,
    }
  },
)
export type ViewedReferral = Awaited<ReturnType<typeof viewReferral.run>>

/** A referral on paper, for print: what is disclosed by it and what was written to the recipient, and nothing else. */
export const printReferral = action(
  referralPolicy,
  'referral.print',
  'read_personal',
  referralIdInput,
  async (context, { referralId }) => {
    const { tx, actor, today, about, permit } = context
    const seen = await getReferral(tx, actor, referralId, 'sender')
    about('case', seen.referral.caseId, { referralId })
    permit(seen.facts)
    if (!showsContent(seen.referral.state)) throw new NotFound('referral')
    const { message, disclosures } = await contentOf(context, seen)
    return {
      referral: seen.referral,
      toName: await nameOf(context, seen.referral),
      message,
      contents: disclosures.flatMap(({ content }) => content ?? []),
      today,
    }
  },
)
export type PrintedReferral = Awaited<ReturnType<typeof printReferral.run>>
