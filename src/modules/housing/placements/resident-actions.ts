import { type ActionContext, action } from '../../../platform/access/action.ts'
import type { PersonActor } from '../../../platform/access/actor.ts'
import { addDays, type Day } from '../../../platform/clock/clock.ts'
import { NotFound, NotPermitted, Refusal } from '../../../platform/refusal.ts'
import { getFacts, readNumber, worksOn } from '../../support/index.ts'
import { beginStay, letGoReserved, moveStay, placesOfPlacement, reservePlaces } from '../occupancy/engine.ts'
import { momentOf, plannedPeriod } from '../occupancy/period.ts'
import { letLeave } from './course-actions.ts'
import { refuse } from './decide-actions.ts'
import { listPeople } from './people-store.ts'
import { placementPolicy, type ResidentFacts } from './policy.ts'
import { faultOfPlaces } from './resident-rules.ts'
import { findCaseByNumber, linkOwnCase, writeCertificate } from './resident-store.ts'
import { faultOfEnd, faultOfStart } from './rules.ts'
import {
  certifyInput,
  linkInput,
  moveInput,
  reserveInput,
  residentEndInput,
  residentLeaveInput,
  startInput,
} from './schema.ts'
import { listNamedPlaces } from './shelter-store.ts'
import { changePlacement, findPlacement, type Placement, waitsForCourt } from './store.ts'
import { tellTask } from './tell.ts'

type Beginning = ActionContext<ResidentFacts>

/**
 * Begins to look at, or to change, a placement of a shelter that the actor works in.
 *
 * @throws NotFound also where the actor is denied the case behind it.
 */
export const beginResident = async (
  { tx, actor, about, permit }: Beginning,
  { placementId, revision }: { placementId: string; revision?: number },
): Promise<{ actor: PersonActor; placement: Placement }> => {
  if (actor.kind !== 'person') throw new NotPermitted('resident.view')
  about('placement', placementId)
  const placement = await findPlacement(tx, placementId, revision !== undefined)
  if (placement === undefined || placement.shelterBody !== actor.bodyId) throw new NotFound('placement')
  permit(placement)
  if (revision !== undefined && placement.revision !== revision)
    throw new Refusal('placement.changed_by_another', 409)
  return { actor, placement }
}

/**
 * Reserves a place for each who is to come, in the place of what was reserved before.
 *
 * @throws NotFound, Refusal `placement.not_to_begin`, `placement.time_has_passed`, `placement.changed_by_another`, those of
 * `faultOfPlaces` and of `reservePlaces`.
 */
export const reserveForResident = action(
  placementPolicy,
  'resident.reserve',
  'change',
  reserveInput,
  async (context: Beginning, given) => {
    const { tx, now, today, vault } = context
    const { placementId } = given
    const { actor, placement } = await beginResident(context, given)
    if (placement.state !== 'granted') throw new Refusal('placement.not_to_begin', 409)
    if (placement.plannedUntil < today) throw new Refusal('placement.time_has_passed', 409)
    const people = await listPeople(tx, [placementId])
    const places = await listNamedPlaces(tx, vault, [placement.shelterId])
    refuse(faultOfPlaces({ people, places, given: given.places }))
    await letGoReserved({ tx }, placementId)
    const { from, until } = plannedPeriod(placement.plannedFrom, placement.plannedUntil, now)
    await reservePlaces(
      { tx, actor, now },
      {
        placementId,
        shelterId: placement.shelterId,
        time: { from, until },
        places: people
          .filter(({ leftOn }) => leftOn === null)
          .map(({ number }) => ({ personNumber: number, placeId: given.places[number] ?? '' })),
      },
    )
    await changePlacement(tx, placementId, {})
    return { placementId }
  },
)

/**
 * Those who were granted it have come: the placement begins, and what was reserved is lived in. Where it takes over from
 * another, that one ends with it. The board's clock of four weeks stops.
 *
 * @throws NotFound, Refusal `resident.reserve_first`, `placement.changed_by_another`, those of `faultOfStart` and of
 * `beginStay`.
 */
export const startResident = action(
  placementPolicy,
  'resident.start',
  'change',
  startInput,
  async (context: Beginning, given) => {
    const { tx, now, today, enqueue } = context
    const { placementId, startedOn } = given
    const { actor, placement } = await beginResident(context, given)
    refuse(faultOfStart(placement, { startedOn, today, waitsForCourt: await waitsForCourt(tx, placementId) }))
    const reserved = (await placesOfPlacement(tx, placementId)).filter(({ kind }) => kind === 'reserved')
    const people = (await listPeople(tx, [placementId])).filter(({ leftOn }) => leftOn === null)
    if (people.some(({ number }) => !reserved.some(({ personNumber }) => personNumber === number)))
      throw new Refusal('resident.reserve_first', 409)
    await changePlacement(tx, placementId, { state: 'in_force', startedOn })
    const at = startedOn === today ? now : momentOf(startedOn as Day, 12)
    await beginStay({ tx, actor, now }, { placementId, at })
    await enqueue(tellTask, { placementId })
    return { placementId }
  },
)

/**
 * Somebody moves to another place of the same shelter, now.
 *
 * @throws NotFound, Refusal `resident.place_missing`, `resident.place_too_small`, `placement.no_such_person`,
 * `placement.changed_by_another`, and those of `moveStay`.
 */
export const moveResident = action(
  placementPolicy,
  'resident.move',
  'change',
  moveInput,
  async (context: Beginning, given) => {
    const { tx, now, vault } = context
    const { placementId, personNumber, placeId } = given
    const { actor, placement } = await beginResident(context, given)
    if (placement.state !== 'in_force') throw new Refusal('placement.not_running', 409)
    const people = (await listPeople(tx, [placementId])).filter(({ number }) => number === personNumber)
    if (people[0] === undefined || people[0].leftOn !== null)
      throw new Refusal('placement.no_such_person', 422, {}, 'personNumber')
    const places = await listNamedPlaces(tx, vault, [placement.shelterId])
    const fault = faultOfPlaces({ people, places, given: { [personNumber]: placeId } })
    if (fault !== undefined) throw new Refusal(fault.code, 422, {}, 'placeId')
    await moveStay({ tx, actor, now }, { placementId, personNumber, toPlaceId: placeId, at: now })
    await changePlacement(tx, placementId, {})
    return { placementId }
  },
)

/** Ends a stay from the shelter's side: the same as the board's, for whoever is there when it happens. @throws as `endPlacement` */
export const endResident = action(
  placementPolicy,
  'resident.end',
  'change',
  residentEndInput,
  async (context: Beginning, given) => {
    const { placementId, endedOn } = given
    const { placement } = await beginResident(context, given)
    refuse(faultOfEnd(placement, { endedOn, today: context.today, field: 'endedOn' }))
    await changePlacement(context.tx, placementId, {
      ...{ state: 'ended', endedOn, endReason: given.reason, followedBy: given.followedBy },
    })
    await context.enqueue(tellTask, { placementId, endedByShelter: true })
    return { placementId }
  },
)

/** One of several leaves before the others. @throws as `leavePlacement` */
export const leaveResident = action(
  placementPolicy,
  'resident.leave',
  'change',
  residentLeaveInput,
  async (context: Beginning, given) => {
    const { placementId, personNumber, leftOn } = given
    const { placement } = await beginResident(context, given)
    refuse(faultOfEnd(placement, { endedOn: leftOn, today: context.today, field: 'leftOn' }))
    await letLeave(context.tx, placementId, personNumber, leftOn)
    return { placementId }
  },
)

/**
 * Links a placement to a case of the shelter's own by its number, or to none. Only those who work on that case see the link.
 *
 * @throws NotFound, Refusal `resident.no_such_case`.
 */
export const linkResident = action(
  placementPolicy,
  'resident.link',
  'change',
  linkInput,
  async (context: Beginning, given) => {
    const { tx, now } = context
    const { placementId, number } = given
    const { actor } = await beginResident(context, { placementId })
    let caseId: string | undefined
    if (number !== '') {
      caseId = await findCaseByNumber(tx, actor, readNumber(number))
      if (caseId === undefined || !worksOn(actor, await getFacts(tx, actor, caseId)))
        throw new Refusal('resident.no_such_case', 422, {}, 'number')
    }
    await linkOwnCase(tx, actor, { placementId, caseId }, now)
    return { placementId }
  },
)

/** Says until when a shelter is certified in the national support programme; nothing where it is not. @throws NotFound */
export const certifyShelter = action(
  placementPolicy,
  'resident.certify',
  'change',
  certifyInput,
  async ({ tx, actor, about }, { shelterId, until }) => {
    if (actor.kind !== 'person') throw new NotPermitted('resident.certify')
    about('shelter', shelterId)
    if (!(await writeCertificate(tx, actor, shelterId, until ?? null))) throw new NotFound('shelter')
    return { shelterId }
  },
)

/** How long former residents are shown. */
const FORMER_DAYS = 90
export const formerSince = (today: Day): Day => addDays(today, -FORMER_DAYS)
