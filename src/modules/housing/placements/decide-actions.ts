import { type ActionContext, action } from '../../../platform/access/action.ts'
import type { PersonActor } from '../../../platform/access/actor.ts'
import { settle } from '../../../platform/arrivals/arrive.ts'
import { addDays, type Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { requireDayPassed } from '../../../platform/fields/input.ts'
import { type Fault, Refusal } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import {
  beginReading,
  beginWriting,
  type CaseFacts,
  findSetting,
  guardianIsSuspected,
  listFields,
  newNumber,
  startClock,
} from '../../support/index.ts'
import { isActingBody } from '../acting-body.ts'
import { momentOf } from '../occupancy/period.ts'
import { settleTask } from '../requests/tasks.ts'
import { courtCeased } from './arrivals.ts'
import { insertDecision, listPhases } from './course-store.ts'
import { faultOfHousehold, kindOn, needsCourt, numbered } from './household-rules.ts'
import { insertPeople, listChildren, listPeople } from './people-store.ts'
import { placementPolicy } from './policy.ts'
import {
  faultOfDays,
  faultOfPeriod,
  groundsFor,
  isLateForChild,
  knownUntil,
  prolongedFrom,
  stateAfter,
} from './rules.ts'
import {
  type Decision,
  decideInput,
  type Ground,
  prepareInput,
  prolongInput,
  withdrawInput,
} from './schema.ts'
import { listOwnShelters } from './shelter-store.ts'
import {
  changePlacement,
  courtHasGranted,
  findBodyType,
  findOffered,
  findOwn,
  getPlacement,
  insertPlacement,
  listChosenOffers,
  listPlacements,
  type Placement,
  prolongPlaces,
  reserveOffered,
} from './store.ts'
import { tellTask } from './tell.ts'

/** Throws what a rule found, at its field. */
export const refuse = (fault: Fault | undefined, status: 409 | 422 = 422): void => {
  if (fault !== undefined)
    throw new Refusal(fault.code, fault.field === undefined ? 409 : status, {}, fault.field)
}

/** The grounds on which the actor may decide. */
export const groundsOf = async (tx: DatabaseTransaction, actor: PersonActor): Promise<readonly Ground[]> => {
  const { secrecy } = await findSetting(tx, actor.bodyId)
  return groundsFor({ bodyType: await findBodyType(tx, actor.bodyId), secrecy, role: actor.role })
}

/** Those who would move: how many adults, and the children as they were written. */
const whoMoves = async (tx: DatabaseTransaction, key: CaseKey, moves: Placement | undefined) => {
  if (moves === undefined) return { movedAdults: 0, movedChildren: [] }
  const living = (await listPeople(tx, [moves.id])).filter(({ leftOn }) => leftOn === null)
  const children = await listChildren(tx, key, moves.id)
  return {
    movedAdults: living.filter(({ kind }) => kind === 'adult').length,
    movedChildren: children.filter(({ number }) => living.some((one) => one.number === number)),
  }
}

/** What is needed to decide: grounds, offers that were chosen, shelters of one's own, and what is granted or runs already. */
export const prepareDecision = action(
  placementPolicy,
  'placement.prepare',
  'read_personal',
  prepareInput,
  async (context: ActionContext<CaseFacts>, { caseId, offer, from }) => {
    const { tx, vault, today } = context
    const { actor, file, key, writes } = await beginReading(context, caseId, 'housing')
    const placements = await listPlacements(tx, caseId)
    const moves = from === undefined ? undefined : await getPlacement(tx, caseId, from)
    return {
      caseId,
      number: file.number,
      ageGroup: file.ageGroup,
      writes,
      grounds: (await isActingBody(tx, actor.bodyId, today)) ? await groundsOf(tx, actor) : [],
      offers: await listChosenOffers(tx, caseId),
      own: await listOwnShelters(tx, vault, actor),
      chosen: offer,
      moves,
      ...(await whoMoves(tx, key, moves)),
      running: placements.find(({ state }) => state === 'in_force'),
      granted: placements.find(({ state }) => state === 'granted'),
    }
  },
)
export type PreparedDecision = Awaited<ReturnType<typeof prepareDecision.run>>

const isSuspected = async (
  tx: DatabaseTransaction,
  { key, file }: Pick<Awaited<ReturnType<typeof beginWriting>>, 'key' | 'file'>,
): Promise<boolean> =>
  (await guardianIsSuspected(tx, file.id)) ||
  (await listFields(tx, key, file.id, ['family'])).some(
    ({ field, value }) => field === 'guardian_suspected' && value === 'yes',
  )

/** One placement of a case runs, and one may be granted and wait. @throws Refusal with the way on. */
const requireRoomFor = (
  placements: readonly Placement[],
  decided: Pick<Decision, 'from' | 'fromDay'>,
): void => {
  if (placements.some(({ state }) => state === 'granted')) throw new Refusal('placement.granted_already', 409)
  const running = placements.find(({ state }) => state === 'in_force')
  if (decided.from === undefined && running !== undefined) throw new Refusal('placement.running_already', 409)
  if (decided.from !== undefined && running?.id !== decided.from)
    throw new Refusal('placement.nothing_to_move_from', 409)
  if (running?.startedOn && decided.fromDay < running.startedOn)
    throw new Refusal('placement.moves_before_start', 422, {}, 'fromDay')
}

const targetOf = async (tx: DatabaseTransaction, { caseId, where }: Decision) => {
  const [way, id = ''] = where.split(':')
  const target = way === 'offer' ? await findOffered(tx, caseId, id) : await findOwn(tx, id)
  if (target === undefined) throw new Refusal('placement.no_such_place', 422, {}, 'where')
  return { target, offerId: way === 'offer' ? id : null }
}

/**
 * Grants a placement in protected housing: as the social welfare board, at once where the court cannot be waited for, or
 * in the national support programme. It is made through an offer that was chosen, or in a shelter of one's own; whoever
 * decides learns of the pool nothing else. No law lets it lapse for an adult: whoever decided is reminded of a first day that has
 * passed, and takes it back or lets it begin; an immediate grant to a child without the second guardian's consent starts the clock of one week to the court.
 *
 * @returns the placement.
 * @throws NotFound, Refusal `placement.body_cannot_decide` (409), and at its fields: `placement.not_your_ground`, `placement.no_such_place`,
 * `placement.not_certified`, `placement.granted_already`, `placement.running_already`, `placement.nothing_to_move_from`,
 * `placement.moves_before_start`, and those of `faultOfDays`, `faultOfPeriod` and `faultOfHousehold`.
 */
export const decidePlacement = action(
  placementPolicy,
  'placement.decide',
  'change',
  decideInput,
  async (context: ActionContext<CaseFacts>, decided) => {
    const { tx, now, today } = context
    const { caseId, ground, phase, decidedOn, fromDay, untilDay, reviewOn } = decided
    const begun = await beginWriting(context, caseId, 'housing')
    const { actor, file, key } = begun
    if (!(await isActingBody(tx, actor.bodyId, today))) throw new Refusal('placement.body_cannot_decide', 409)
    if (!(await groundsOf(tx, actor)).includes(ground))
      throw new Refusal('placement.not_your_ground', 422, {}, 'ground')
    const hasChildren = decided.children.length > 0
    refuse(faultOfDays({ decidedOn, from: fromDay, until: untilDay, reviewOn, today, hasChildren }))
    const earlierPhases = await listPhases(tx, caseId)
    refuse(faultOfPeriod({ ground, phase, from: fromDay, until: untilDay, earlierPhases }))
    const { children } = decided
    refuse(
      faultOfHousehold({
        ...{ ground, ageGroup: file.ageGroup, children, decidedOn, from: fromDay },
        guardianSuspected: await isSuspected(tx, begun),
      }),
    )
    requireRoomFor(await listPlacements(tx, caseId), decided)
    const { target, offerId } = await targetOf(tx, decided)
    if (ground === 'national_support_programme' && (target.certifiedUntil ?? '') < fromDay)
      throw new Refusal('placement.not_certified', 422, {}, 'where')
    const placementId = await insertPlacement(tx, actor, {
      ...{ number: newNumber('P'), caseId, target, offerId, movesFrom: decided.from ?? null },
      ...{
        ground,
        phase: phase ?? null,
        decidedOn,
        fromDay,
        untilDay,
        reviewOn,
        knownUntil: knownUntil(decidedOn, fromDay),
      },
    })
    await insertPeople(tx, key, { placementId, caseId }, numbered(decided.adults, children, fromDay))
    await insertDecision(tx, key, actor, {
      ...{ placementId, caseId, kind: 'grant', ground, phase: phase ?? null, decidedOn, fromDay, untilDay },
      ...{ reasons: decided.reasons, now },
    })
    if (offerId !== null) await reserveOffered(tx, placementId)
    await context.enqueue(tellTask, { placementId })
    // The request has led to a place: what else was held for it is free again.
    if (target.requestId !== null) await context.enqueue(settleTask, { requestId: target.requestId })
    const acting = { tx, actor, now, today }
    await startClock(acting, file, {
      ...{ kind: 'placement_start', startsOn: decidedOn, extendedTo: fromDay, subjectId: placementId },
    })
    // What the court granted before a move goes on: it is of protected housing, not of one house.
    const goesToCourt =
      ground === 'social_board_immediate' &&
      children.some(({ guardians }) => needsCourt(guardians)) &&
      !(await courtHasGranted(tx, placementId))
    if (goesToCourt)
      await startClock(acting, file, {
        kind: 'court_submission',
        startsOn: decidedOn,
        subjectId: placementId,
      })
    await begun.happened('placement_granted', placementId)
    return { caseId, placementId }
  },
)

/** Begins a change of a placement that a colleague has not changed meanwhile. */
export const beginChange = async (
  context: ActionContext<CaseFacts>,
  { caseId, placementId, revision }: { caseId: string; placementId: string; revision: number },
) => {
  const begun = await beginWriting(context, caseId, 'housing')
  const placement = await getPlacement(context.tx, caseId, placementId)
  if (placement.revision !== revision) throw new Refusal('placement.changed_by_another', 409)
  return { ...begun, placement }
}

/**
 * Prolongs a placement by a new decision, from the day after the one before it ended. Its places are kept; where one of them
 * is promised to somebody else, the shelter moves them first.
 *
 * @throws NotFound, Refusal `placement.not_running`, `placement.not_your_ground`, `day_to_come`,
 * `placement.not_longer`, `placement.review_outside`, `placement.child_has_grown`, `placement.place_promised`, and those of `faultOfPeriod`.
 */
export const prolongPlacement = action(
  placementPolicy,
  'placement.prolong',
  'change',
  prolongInput,
  async (context: ActionContext<CaseFacts>, given) => {
    const { tx, now, today } = context
    const { caseId, placementId, phase, decidedOn, untilDay, reviewOn, reasons } = given
    const { actor, key, placement, happened } = await beginChange(context, given)
    if (stateAfter(placement.state, 'prolong') === undefined) throw new Refusal('placement.not_running', 409)
    const ground: Ground =
      placement.ground === 'national_support_programme' ? placement.ground : 'social_board'
    if (!(await groundsOf(tx, actor)).includes(ground)) throw new Refusal('placement.not_your_ground', 409)
    requireDayPassed(decidedOn, today, 'decidedOn')
    if (decidedOn < placement.decidedOn) throw new Refusal('placement.decided_before', 422, {}, 'decidedOn')
    const fromDay = prolongedFrom(placement.plannedUntil)
    if (untilDay < fromDay) throw new Refusal('placement.not_longer', 422, {}, 'untilDay')
    if (reviewOn < today || reviewOn > untilDay)
      throw new Refusal('placement.review_outside', 422, {}, 'reviewOn')
    const people = await listPeople(tx, [placementId])
    if (isLateForChild(people, reviewOn, today))
      throw new Refusal('placement.review_late_for_child', 422, {}, 'reviewOn')
    const left = people.filter(({ leftOn }) => leftOn !== null)
    const grown = (await listChildren(tx, key, placementId)).some(
      (child) =>
        kindOn(child.birth, fromDay) === 'adult' && !left.some(({ number }) => number === child.number),
    )
    if (grown) throw new Refusal('placement.child_has_grown', 422, {}, 'untilDay')
    const earlierPhases = await listPhases(tx, caseId)
    refuse(faultOfPeriod({ ground, phase, from: fromDay, until: untilDay, earlierPhases }))
    await insertDecision(tx, key, actor, {
      ...{ placementId, caseId, kind: 'prolong', ground, phase: phase ?? null, decidedOn, fromDay, untilDay },
      ...{ reasons, now },
    })
    await changePlacement(tx, placementId, { plannedUntil: untilDay, reviewOn })
    if (!(await prolongPlaces(tx, placementId, momentOf(addDays(untilDay, 1) as Day))))
      throw new Refusal('placement.place_promised', 422, {}, 'untilDay')
    await happened('placement_prolonged', placementId)
    return { caseId, placementId }
  },
)

/** Takes a grant back before it has begun; its places are free at once. @throws NotFound, Refusal `placement.not_to_begin` */
export const withdrawPlacement = action(
  placementPolicy,
  'placement.withdraw',
  'change',
  withdrawInput,
  async (context: ActionContext<CaseFacts>, given) => {
    const { caseId, placementId, reason } = given
    const { placement } = await beginChange(context, given)
    if (stateAfter(placement.state, 'withdraw') === undefined)
      throw new Refusal('placement.not_to_begin', 409)
    await changePlacement(context.tx, placementId, { state: 'withdrawn', endReason: reason })
    await settle(context.tx, courtCeased, placementId)
    await context.enqueue(tellTask, { placementId })
    return { caseId, placementId }
  },
)
