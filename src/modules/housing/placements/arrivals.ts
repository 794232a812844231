import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind } from '../../../platform/arrivals/kind.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { caseworkRoles, listNamed, supportPaths } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { placementWords } from './messages.ts'
import { shelterRoles } from './policy.ts'
import { residentWords } from './resident-messages.ts'
import type { Placement } from './store.ts'

/** Somebody who came to a case after the grant wants to see where: all who know are told, and one of them agrees. */
export const newcomerAsks: ArrivalKind = arrivalKind('housing.newcomer_asks', {
  urgency: 'ordinary',
  place: paths.placement,
  for: caseworkRoles,
  inPerson: true,
  raisedBy: ['placement.ask_where'],
  settledBy: ['placement.show_newcomer'],
  words: (locale) => ({
    what: placementWords(locale)('newcomers'),
    verb: placementWords(locale)('newcomersOpen'),
  }),
})

/** Somebody is granted a place in a shelter: it gets it ready and says when they have come. */
const placeGranted: ArrivalKind = arrivalKind('housing.place_granted', {
  urgency: 'urgent',
  place: paths.resident,
  for: ['shelter_staff'],
  staff: shelterRoles,
  // At which body it waits is where the person is: that is shown on a page of its own, which notes who has looked.
  apart: true,
  // Told by a job of the house: neither of them may know who works at the other.
  raisedBy: ['placement.decide', 'placement.tell'],
  settledBy: ['resident.start', 'placement.withdraw'],
  words: (locale) => ({ what: residentWords(locale)('granted'), verb: residentWords(locale)('grantedOpen') }),
})

/** For those who work on the case; whoever leads sees who does. */
const forTheCase = {
  place: paths.placement,
  placeFor: { case_manager: supportPaths.staff },
  for: caseworkRoles,
} as const
/** The shelter has said that the person has come: those who work on the case know until one of them has seen it. */
const personCame: ArrivalKind = arrivalKind('housing.person_came', {
  urgency: 'ordinary',
  ...forTheCase,
  raisedBy: ['resident.start', 'placement.tell'],
  settledBy: ['placement.view', 'placement.end'],
  words: (locale) => ({ what: placementWords(locale)('came'), verb: placementWords(locale)('cameOpen') }),
})

/** The shelter has ended the stay: those who work on the case know until one of them has seen it. */
const stayEnded: ArrivalKind = arrivalKind('housing.stay_ended', {
  urgency: 'urgent',
  ...forTheCase,
  raisedBy: ['resident.end', 'placement.tell'],
  settledBy: ['placement.view'],
  words: (locale) => ({
    what: placementWords(locale)('stayEnded'),
    verb: placementWords(locale)('cameOpen'),
  }),
})

type Arriving = { readonly tx: DatabaseTransaction; readonly now: Date }

/** What lets a child stay has ceased by law: those who work on the case are told, until they have written what happens. */
export const courtCeased: ArrivalKind = arrivalKind('housing.court_ceased', {
  urgency: 'urgent',
  ...forTheCase,
  raisedBy: ['placement.lapse'],
  settledBy: ['placement.court', 'placement.leave', 'placement.end', 'placement.withdraw'],
  words: (locale) => ({
    what: placementWords(locale)('courtCeased'),
    verb: placementWords(locale)('courtCeasedOpen'),
  }),
})

/**
 * A grant that lapsed by a rule of the house that no law bears (until 0416): those who work on the case look whether a new one is
 * needed. The round of the morning had let them lapse; the migration that mended it raises it, and nothing after.
 */
const lapsedWithoutGround: ArrivalKind = arrivalKind('housing.lapsed_without_ground', {
  urgency: 'ordinary',
  ...forTheCase,
  raisedBy: ['placement.lapse'],
  settledBy: ['placement.view'],
  words: (locale) => ({
    what: placementWords(locale)('lapsedWithoutGround'),
    verb: placementWords(locale)('lapsedWithoutGroundOpen'),
  }),
})

/** Tells those who work on a case that what lets a child stay has ceased; whoever leads, where nobody works on it. As the system. */
export const tellCeased = async (
  context: Arriving,
  { id, caseId, bodyId }: Pick<Placement, 'id' | 'caseId' | 'bodyId'>,
): Promise<void> => {
  const people = await listNamed(context.tx, caseId)
  const roles = people.length === 0 ? (['case_manager'] as const) : []
  const place = { caseId, placementId: id }
  await arrive(context, courtCeased, { about: id, caseId, for: { bodyId, people, roles }, place })
}

export const placementArrivals: readonly ArrivalKind[] = [
  newcomerAsks,
  placeGranted,
  personCame,
  stayEnded,
  courtCeased,
  lapsedWithoutGround,
]

type Told = Pick<Placement, 'id' | 'caseId' | 'bodyId' | 'shelterBody' | 'state'>

/** Makes wait what follows from how a placement stands, and nothing else: at its shelter, then at its board. As the system. */
export const tellStanding = async (
  context: Arriving,
  { id, caseId, bodyId, shelterBody, state }: Told,
  { isForTonight, endedByShelter }: { readonly isForTonight: boolean; readonly endedByShelter: boolean },
): Promise<void> => {
  if (state === 'granted') {
    const place = { placementId: id }
    await arrive(context, placeGranted, { about: id, caseId, for: { bodyId: shelterBody }, place })
    return
  }
  await settle(context.tx, placeGranted, id)
  if (state !== 'in_force') await settle(context.tx, personCame, id)
  // A board knows of an end of its own, also where what was to be told before it comes late.
  if (state !== 'in_force' && !(state === 'ended' && endedByShelter)) return
  const people = await listNamed(context.tx, caseId)
  const roles = isForTonight || people.length === 0 ? (['case_manager'] as const) : []
  const place = { caseId, placementId: id }
  const kind = state === 'ended' ? stayEnded : personCame
  await arrive(context, kind, { about: id, caseId, for: { bodyId, people, roles }, place })
}

/** Somebody who works on the case has seen that the person has come, or that the shelter has ended the stay. */
export const cameSeen = async (tx: DatabaseTransaction, placementId: string): Promise<void> => {
  await settle(tx, personCame, placementId)
  await settle(tx, stayEnded, placementId)
}

/** Somebody who works on the case has seen that a grant had lapsed without a ground in law. */
export const lapseSeen = (tx: DatabaseTransaction, placementId: string): Promise<number> =>
  settle(tx, lapsedWithoutGround, placementId)

/** Tells those who work on the case beside whoever asks. */
export const tellThoseWhoKnow = async (
  context: { readonly tx: DatabaseTransaction; readonly now: Date },
  asked: {
    readonly leaveId: string
    readonly caseId: string
    readonly placementId: string
    readonly personId: string
    readonly bodyId: string
  },
): Promise<void> => {
  const people = (await listNamed(context.tx, asked.caseId)).filter((personId) => personId !== asked.personId)
  if (people.length === 0) return
  await arrive(context, newcomerAsks, {
    about: asked.leaveId,
    caseId: asked.caseId,
    for: { bodyId: asked.bodyId, people },
    place: { caseId: asked.caseId, placementId: asked.placementId },
  })
}
