import type { ActionContext } from '../../../platform/access/action.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind } from '../../../platform/arrivals/kind.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { caseworkRoles } from '../../support/index.ts'
import { consentWords } from '../consents/messages.ts'
import { paths } from '../paths.ts'
import type { DisclosureRequest, StatedFacts } from '../telling/schema.ts'
import { arrivalMessages } from './messages-arrivals.ts'

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
  words: (locale) => {
    const t = arrivalMessages(locale)
    return { what: t('stopped'), verb: t('stoppedVerb'), now: [t('stoppedNow1'), t('stoppedNow2')] }
  },
})

/** What was handed over tells of a danger: the recipient takes it up, and calls whoever told of it. */
export const receivedInDanger: ArrivalKind = arrivalKind('disclosure.received_in_danger', {
  urgency: 'danger',
  place: paths.receivedCopy,
  for: caseworkRoles,
  staff: caseworkRoles,
  raisedBy: ['disclosure.decide', 'disclosure.override', 'disclosure.hand_over'],
  settledBy: ['copy.register', 'copy.acknowledge'],
  endsByHand: true,
  words: (locale) => {
    const t = arrivalMessages(locale)
    return { what: t('received'), verb: t('receivedVerb'), now: [t('receivedNow1'), t('receivedNow2')] }
  },
})

/** The same, where a live view was opened and nothing was handed over. */
const openedInDanger: ArrivalKind = arrivalKind('disclosure.opened_in_danger', {
  urgency: 'danger',
  place: paths.liveViews,
  for: caseworkRoles,
  staff: caseworkRoles,
  raisedBy: ['disclosure.decide', 'disclosure.override'],
  settledBy: ['disclosure.end', 'disclosure.review'],
  endsByHand: true,
  words: (locale) => {
    const t = arrivalMessages(locale)
    return { what: t('received'), verb: t('openedVerb'), now: [t('receivedNow1'), t('receivedNow2')] }
  },
})

/** A report of concern for a child has come: its protection is assessed at once (SoL 20:1). */
const concernReceived: ArrivalKind = arrivalKind('disclosure.concern_received', {
  urgency: 'urgent',
  place: paths.receivedCopy,
  for: ['caseworker', 'case_manager'],
  staff: caseworkRoles,
  raisedBy: ['concern_report.send'],
  settledBy: ['copy.register', 'copy.acknowledge'],
  words: (locale) => {
    const t = arrivalMessages(locale)
    return { what: t('concern'), verb: t('receivedVerb') }
  },
})

/**
 * What is told of where somebody is, who has been granted protected housing: live views are shut by themselves, a copy that was handed
 * over cannot be recalled. The database raises it as the place is granted, and where a rule of before had let it through.
 */
export const showsWhere: ArrivalKind = arrivalKind('disclosure.shows_where', {
  urgency: 'urgent',
  place: paths.disclosure,
  for: caseworkRoles,
  staff: caseworkRoles,
  raisedBy: ['placement.decide'],
  settledBy: ['disclosure.view', 'disclosure.end'],
  words: (locale) => {
    const t = arrivalMessages(locale)
    return { what: t('showsWhere'), verb: t('showsWhereVerb') }
  },
})

export const sharingArrivals: readonly ArrivalKind[] = [
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
  await settle(tx, showsWhere, disclosureId)
}

/** The recipient has taken up a copy. */
export const settleReceived = async (tx: DatabaseTransaction, copyId: string): Promise<void> => {
  await settle(tx, receivedInDanger, copyId)
  await settle(tx, concernReceived, copyId)
}

/** A consent is withdrawn by which the body has a copy: it answers what it has done with it. */
export const copyWithdrawn: ArrivalKind = arrivalKind('disclosure.copy_withdrawn', {
  urgency: 'urgent',
  place: paths.receivedCopy,
  for: caseworkRoles,
  staff: caseworkRoles,
  raisedBy: ['consent.withdraw'],
  settledBy: ['copy.acknowledge'],
  words: (locale) => {
    const t = consentWords(locale)
    return { what: t('arrivedCopy'), verb: t('arrivedCopyVerb') }
  },
})
