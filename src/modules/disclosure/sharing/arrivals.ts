import type { ActionContext } from '../../../platform/access/action.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import { listTold } from '../../../platform/arrivals/store.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { caseworkRoles } from '../../support/index.ts'
import { consentWords } from '../consents/messages.ts'
import { paths } from '../paths.ts'
import type { DisclosureRequest, StatedFacts } from '../telling/schema.ts'
import { arrivalMessages } from './messages-arrivals.ts'

/** Every action by which something is told, and for which a lawyer may be asked. */
const asking = [
  'disclosure.decide',
  'concern_report.send',
  'referral.send',
  'request.decide',
  'return.confirm',
]

/** A disclosure is stopped although a life is said to be in danger: whoever leads decides (domain rule 7). */
export const stoppedInDanger: ArrivalKind = arrivalKind('disclosure.stopped_in_danger', {
  urgency: 'danger',
  place: paths.disclosure,
  placeFor: { lawyer: paths.legalQuestions },
  for: ['case_manager'],
  staff: caseworkRoles,
  raisedBy: ['disclosure.decide'],
  settledBy: ['disclosure.override', 'disclosure.end', 'disclosure.hand_over', 'legal_question.answer'],
  endsByHand: true,
  said: ['dangerToLife', 'childFoundInDanger', 'child_in_acute_danger'],
  words: wordsFrom(arrivalMessages, 'stopped', 'stoppedVerb', 'stoppedNow1', 'stoppedNow2'),
})

/** What was handed over tells of a danger: the recipient takes it up, and calls whoever told of it. */
export const receivedInDanger: ArrivalKind = arrivalKind('disclosure.received_in_danger', {
  urgency: 'danger',
  place: paths.receivedCopy,
  for: caseworkRoles,
  raisedBy: ['disclosure.decide', 'disclosure.override', 'disclosure.hand_over'],
  settledBy: ['copy.register', 'copy.acknowledge'],
  endsByHand: true,
  words: wordsFrom(arrivalMessages, 'received', 'receivedVerb', 'receivedNow1', 'receivedNow2'),
})

/** The same, where a live view was opened and nothing was handed over. */
const openedInDanger: ArrivalKind = arrivalKind('disclosure.opened_in_danger', {
  urgency: 'danger',
  place: paths.liveViews,
  for: caseworkRoles,
  raisedBy: ['disclosure.decide', 'disclosure.override'],
  settledBy: ['disclosure.end', 'disclosure.review'],
  endsByHand: true,
  words: wordsFrom(arrivalMessages, 'received', 'openedVerb', 'receivedNow1', 'receivedNow2'),
})

/** A report of concern for a child has come: its protection is assessed at once (SoL 20:1). */
const concernReceived: ArrivalKind = arrivalKind('disclosure.concern_received', {
  urgency: 'urgent',
  place: paths.receivedCopy,
  for: ['caseworker', 'case_manager'],
  staff: caseworkRoles,
  raisedBy: ['concern_report.send'],
  settledBy: ['copy.register', 'copy.acknowledge'],
  words: wordsFrom(arrivalMessages, 'concern', 'receivedVerb'),
})

/**
 * What is told of where somebody is, who has been granted protected housing: live views are shut by themselves, a copy that was handed
 * over cannot be recalled. The database raises it as the place is granted, and where a rule of before had let it through.
 */
const showsWhere: ArrivalKind = arrivalKind('disclosure.shows_where', {
  urgency: 'urgent',
  place: paths.disclosure,
  for: caseworkRoles,
  raisedBy: ['placement.decide'],
  settledBy: ['disclosure.view', 'disclosure.end'],
  words: wordsFrom(arrivalMessages, 'showsWhere', 'showsWhereVerb'),
})

/** A copy has come, and waits for somebody to open it. */
const copyReceived: ArrivalKind = arrivalKind('disclosure.copy_received', {
  urgency: 'ordinary',
  place: paths.receivedCopy,
  for: caseworkRoles,
  raisedBy: ['disclosure.decide', 'disclosure.hand_over'],
  settledBy: ['copy.open', 'copy.register', 'copy.acknowledge'],
  words: wordsFrom(arrivalMessages, 'copy', 'receivedVerb'),
})

/** The law is unclear: a lawyer of the body answers before anything is told. */
const lawyerAsked: ArrivalKind = arrivalKind('disclosure.lawyer_asked', {
  urgency: 'urgent',
  place: paths.legalQuestion,
  for: ['lawyer'],
  raisedBy: asking,
  settledBy: ['legal_question.answer', 'disclosure.end', 'disclosure.override'],
  words: wordsFrom(arrivalMessages, 'asked', 'askedVerb'),
})

/** The lawyer has answered whoever asked. */
const lawyerAnswered: ArrivalKind = arrivalKind('disclosure.lawyer_answered', {
  urgency: 'urgent',
  place: paths.disclosure,
  for: caseworkRoles,
  raisedBy: ['legal_question.answer'],
  settledBy: ['disclosure.view', 'disclosure.end', 'disclosure.hand_over'],
  words: wordsFrom(arrivalMessages, 'answered', 'answeredVerb'),
})

/** Something was told in danger although the law said no: a lawyer reviews it on the next working day (domain rule 7). */
const overrideToReview: ArrivalKind = arrivalKind('disclosure.override_to_review', {
  urgency: 'urgent',
  place: paths.reviewOverride,
  for: ['lawyer'],
  raisedBy: ['disclosure.override'],
  settledBy: ['disclosure.review'],
  words: wordsFrom(arrivalMessages, 'toReview', 'toReviewVerb'),
})

export const sharingArrivals: readonly ArrivalKind[] = [
  copyReceived,
  lawyerAsked,
  lawyerAnswered,
  overrideToReview,
  stoppedInDanger,
  receivedInDanger,
  openedInDanger,
  concernReceived,
  showsWhere,
]

/** Whether a request says that somebody's life, or a child, is in danger now. */
export const saysDanger = ({ dangerToLife, childFoundInDanger }: StatedFacts): boolean =>
  dangerToLife === 'yes' || childFoundInDanger === 'yes'

type Context = Pick<ActionContext, 'tx' | 'now'>
interface Decided {
  readonly disclosureId: string
  readonly fromBody: string
  readonly copyId: string | null
}

/** Tells those who lead, and a lawyer where it waits for one, that a disclosure is stopped although somebody is in danger. */
export const tellOfStop = async (
  context: Context,
  { caseId }: DisclosureRequest,
  { disclosureId, fromBody }: Pick<Decided, 'disclosureId' | 'fromBody'>,
  waitsForLawyer: boolean,
): Promise<void> => {
  const roles = waitsForLawyer ? [...stoppedInDanger.for, 'lawyer' as const] : stoppedInDanger.for
  await arrive(context, stoppedInDanger, {
    ...{ about: disclosureId, caseId, for: { bodyId: fromBody, roles } },
    place: { caseId, disclosureId },
  })
}

/** Asks the lawyers of the body; where somebody is in danger they have been told already. */
export const tellLawyers = (
  context: Context,
  { caseId }: DisclosureRequest,
  { questionId, disclosureId, fromBody }: Omit<Decided, 'copyId'> & { readonly questionId: string },
): Promise<string> =>
  arrive(context, lawyerAsked, {
    ...{ about: disclosureId, caseId, for: { bodyId: fromBody }, place: { questionId } },
  })

/** The question is answered: it waits for whoever asked, and for no lawyer. */
export const tellAsker = async (
  context: Context,
  asked: Readonly<Record<'caseId' | 'disclosureId' | 'bodyId' | 'askedBy', string>>,
): Promise<void> => {
  const { caseId, disclosureId, bodyId, askedBy } = asked
  await settle(context.tx, lawyerAsked, disclosureId)
  await arrive(context, lawyerAnswered, {
    ...{ about: disclosureId, for: { bodyId, people: [askedBy] } },
    place: { caseId, disclosureId },
  })
}

/** An override waits for its review. */
export const askForReview = (
  context: Context,
  { caseId, disclosureId, fromBody, until }: Omit<Decided, 'copyId'> & { caseId: string; until: Date },
): Promise<string> =>
  arrive(context, overrideToReview, {
    ...{ about: disclosureId, caseId, for: { bodyId: fromBody }, until, place: { disclosureId } },
  })
export const settleReview = (tx: DatabaseTransaction, disclosureId: string): Promise<number> =>
  settle(tx, overrideToReview, disclosureId)

/** Whoever works on the case has seen what became of a disclosure. */
export const settleSeen = async (tx: DatabaseTransaction, disclosureId: string): Promise<void> => {
  for (const kind of [showsWhere, lawyerAnswered]) await settle(tx, kind, disclosureId)
}

/** A copy that goes by itself, with no referral or question that tells of it: it waits until somebody has opened it. */
export const tellOfCopy = async (
  context: Context,
  { caseId, toBody, toRole }: DisclosureRequest,
  copyId: string | null,
): Promise<void> => {
  if (toBody === null || copyId === null) return
  const told = await listTold(context.tx, [receivedInDanger.name, concernReceived.name], copyId)
  if (told.length > 0) return
  await arrive(context, copyReceived, {
    about: copyId,
    caseId,
    for: { bodyId: toBody, ...(toRole === undefined ? {} : { roles: [toRole] }) },
    place: { copyId },
  })
}
export const settleCopyOpened = (tx: DatabaseTransaction, copyId: string): Promise<number> =>
  settle(tx, copyReceived, copyId)

/** Tells the recipient, where it reads here, of a danger or of a child that it answers for. */
export const tellRecipient = async (
  context: Context,
  { caseId, toBody, toRole, situation, provision }: DisclosureRequest,
  { disclosureId, copyId }: Decided,
  overridden = false,
): Promise<void> => {
  if (toBody === null) return
  const whom = { bodyId: toBody, ...(toRole === undefined ? {} : { roles: [toRole] }) }
  const isDanger = overridden || saysDanger(situation)
  if (isDanger && copyId === null)
    await arrive(context, openedInDanger, { about: disclosureId, caseId, for: whom, place: {} })
  if (copyId === null) return
  if (isDanger)
    await arrive(context, receivedInDanger, { about: copyId, caseId, for: whom, place: { copyId } })
  else if (provision === 'report_of_concern')
    await arrive(context, concernReceived, { about: copyId, caseId, for: whom, place: { copyId } })
}

/** A disclosure is stopped no longer: it was decided, or it ended. */
export const settleStop = async (tx: DatabaseTransaction, disclosureId: string): Promise<void> => {
  await settle(tx, stoppedInDanger, disclosureId)
  await settle(tx, openedInDanger, disclosureId)
  await settle(tx, lawyerAsked, disclosureId)
  await settleSeen(tx, disclosureId)
}

/** The recipient has taken up a copy. */
export const settleReceived = async (tx: DatabaseTransaction, copyId: string): Promise<void> => {
  await settle(tx, receivedInDanger, copyId)
  await settle(tx, concernReceived, copyId)
  await settle(tx, copyReceived, copyId)
}

/** A consent is withdrawn by which the body has a copy: it answers what it has done with it. */
export const copyWithdrawn: ArrivalKind = arrivalKind('disclosure.copy_withdrawn', {
  urgency: 'urgent',
  place: paths.receivedCopy,
  for: caseworkRoles,
  raisedBy: ['consent.withdraw'],
  settledBy: ['copy.acknowledge'],
  words: wordsFrom(consentWords, 'arrivedCopy', 'arrivedCopyVerb'),
})
