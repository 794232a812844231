import type { ActionContext } from '../../../platform/access/action.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { paths } from '../paths.ts'
import { caseworkRoles } from '../roles.ts'
import { caseWords } from './messages.ts'

/** Somebody has been given a case, until they have opened it. */
export const caseGiven: ArrivalKind = arrivalKind('support.case_given', {
  urgency: 'urgent',
  place: paths.case,
  placeFor: { case_manager: paths.staff },
  for: caseworkRoles,
  raisedBy: ['case.assign', 'case.hand_over', 'case.stand_in'],
  settledBy: ['case.view', 'case.end_assignment', 'case.close'],
  words: wordsFrom(caseWords, 'given', 'givenVerb'),
})

interface Given {
  readonly caseId: string
  readonly personId: string
}

export const tellGiven = async (
  { tx, now, actor }: Pick<ActionContext, 'tx' | 'now' | 'actor'>,
  { caseId, personId }: Given,
  bodyId: string,
): Promise<void> => {
  if (actor.kind === 'person' && actor.personId === personId) return
  await arrive({ tx, now }, caseGiven, {
    ...{ about: caseId, caseId, for: { bodyId, people: [personId] }, place: { caseId } },
  })
}

/** They have opened it, or work on it no more. */
export const endGiven = (tx: DatabaseTransaction, { caseId, personId }: Given): Promise<number> =>
  settle(tx, caseGiven, caseId, { personId })

/** A whole caseload has been moved to somebody, until they have seen their list. */
export const caseloadGiven: ArrivalKind = arrivalKind('support.caseload_given', {
  urgency: 'urgent',
  place: paths.cases,
  for: caseworkRoles,
  raisedBy: ['case.move', 'case.move_back'],
  settledBy: ['case.list'],
  words: wordsFrom(caseWords, 'caseloadGiven', 'caseloadGivenVerb'),
})

export const tellCaseloadGiven = async (
  context: Pick<ActionContext, 'tx' | 'now'>,
  { personId, bodyId }: { readonly personId: string; readonly bodyId: string },
): Promise<void> => {
  await arrive(context, caseloadGiven, { about: personId, for: { bodyId, people: [personId] }, place: {} })
}

/** They have seen their list. */
export const caseloadSeen = (tx: DatabaseTransaction, personId: string): Promise<number> =>
  settle(tx, caseloadGiven, personId, { personId })
