import type { ActionContext } from '../../../platform/access/action.ts'
import type { Role } from '../../../platform/access/roles.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { identityPaths } from '../paths.ts'
import { byTwoWords } from './messages.ts'
import { CASE_ROLES, HOUSE_ROLES } from './rules.ts'
import { listWhoIsTold, listWhomItWaitsFor } from './store.ts'

/** Somebody is to be given power, and a second person confirms it. */
const toConfirm: ArrivalKind = arrivalKind('identity.to_confirm', {
  urgency: 'ordinary',
  place: identityPaths.proposal,
  for: [...CASE_ROLES, ...HOUSE_ROLES],
  staff: CASE_ROLES,
  inPerson: true,
  raisedBy: ['colleague.propose', 'colleague.propose_second', 'colleague.restore', 'identity.end_membership'],
  settledBy: ['colleague.confirm', 'colleague.refuse'],
  words: wordsFrom(byTwoWords, 'arrivalConfirm', 'arrivalConfirmVerb'),
})

/** The same at night: somebody stands outside now. */
const toLetIn: ArrivalKind = arrivalKind('identity.to_let_in', {
  urgency: 'urgent',
  place: identityPaths.proposal,
  for: CASE_ROLES,
  inPerson: true,
  raisedBy: ['colleague.let_in'],
  settledBy: ['colleague.confirm', 'colleague.refuse'],
  words: wordsFrom(byTwoWords, 'arrivalLetIn', 'arrivalConfirmVerb'),
})

const told = (name: string, roles: readonly Role[]): ArrivalKind =>
  arrivalKind(name, {
    urgency: 'ordinary',
    place: identityPaths.proposal,
    for: roles,
    raisedBy: ['colleague.propose', 'colleague.confirm', 'colleague.restore'],
    settledBy: ['colleague.note'],
    words: wordsFrom(byTwoWords, 'arrivalGiven', 'arrivalGivenVerb'),
  })
/** Power was given: those who lead the body are told, and those who watch. Each notes it for themselves. */
const givenHere = told('identity.power_given', CASE_ROLES)
const givenSeen = told('identity.power_seen', ['auditor'])

/** The last administrator was given a way in on the machine. */
const rescued: ArrivalKind = arrivalKind('identity.rescued', {
  urgency: 'urgent',
  place: identityPaths.rescue,
  for: ['case_manager', 'auditor'],
  staff: ['case_manager', 'auditor'],
  raisedBy: ['colleague.announce_rescue'],
  settledBy: ['colleague.note_rescue'],
  words: wordsFrom(byTwoWords, 'arrivalRescue', 'arrivalRescueVerb'),
})

export const byTwoArrivals: readonly ArrivalKind[] = [rescued, toConfirm, toLetIn, givenHere, givenSeen]

type Context = Pick<ActionContext, 'tx' | 'now'>

/** Makes a proposal wait for everybody who can confirm it. */
export const askSecondPerson = async (
  context: Context,
  id: string,
  until: Date,
  when: 'in_time' | 'tonight' = 'in_time',
): Promise<void> => {
  const kind = when === 'tonight' ? toLetIn : toConfirm
  for (const { bodyId, people } of await listWhomItWaitsFor(context.tx, id))
    await arrive(context, kind, { about: id, for: { bodyId, people }, until, place: { proposalId: id } })
}

/** Tells the body's manager and the auditors that somebody was given power. */
export const tellOfPower = async (context: Context, id: string): Promise<void> => {
  const where = Map.groupBy(
    await listWhoIsTold(context.tx, id),
    ({ bodyId, role }) => `${bodyId} ${role === 'auditor'}`,
  )
  for (const group of where.values()) {
    const { bodyId, role } = group[0]!
    const kind = role === 'auditor' ? givenSeen : givenHere
    const roles = group.map((one) => one.role)
    await arrive(context, kind, { about: id, for: { bodyId, roles }, place: { proposalId: id } })
  }
}

export const settleProposal = async (tx: DatabaseTransaction, id: string): Promise<void> => {
  await settle(tx, toConfirm, id)
  await settle(tx, toLetIn, id)
}

/** Noted by somebody whom it was told. @returns whether it waited for them */
export const noteGiven = async (tx: DatabaseTransaction, role: Role, id: string): Promise<boolean> =>
  (await settle(tx, role === 'auditor' ? givenSeen : givenHere, id)) > 0

/** Tells those who lead or watch at a body that the last administrator comes in from the machine. Run as the system. */
export const tellOfRescue = (
  context: Context,
  rescueId: string,
  bodyId: string,
  roles: readonly Role[],
): Promise<string> =>
  arrive(context, rescued, { about: rescueId, for: { bodyId, roles }, place: { rescueId } })

/** @returns whether it waited at the actor's body */
export const noteRescue = async (tx: DatabaseTransaction, rescueId: string): Promise<boolean> =>
  (await settle(tx, rescued, rescueId)) > 0
