import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { decidePlacement } from '../modules/housing/placements/decide-actions.ts'
import { reserveForResident, startResident } from '../modules/housing/placements/resident-actions.ts'
import { viewResident } from '../modules/housing/placements/residents-actions.ts'
import { getPlacement } from '../modules/housing/placements/store.ts'
import { addDays, dayOf } from '../platform/clock/clock.ts'
import { aliasIn } from './aliases.ts'
import type { GivenShelter } from './shelters.ts'
import type { TestPerson, World } from './world.ts'

interface OfferToGive {
  readonly caseId: string
  readonly shelter: Pick<GivenShelter, 'shelterId'>
  readonly staff: TestPerson
}

/** An offer of a shelter that the person has said yes to, past the pool: how it came does not matter to the test. */
export const givenChosenOffer = async (
  world: World,
  worker: TestPerson,
  { caseId, shelter, staff }: OfferToGive,
): Promise<string> => {
  const owner = new pg.Client(world.database.owner)
  await owner.connect()
  try {
    const insert = async (table: string, row: Readonly<Record<string, unknown>>) => {
      const names = Object.keys(row)
      await owner.query(
        `insert into housing.${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
        Object.values(row),
      )
    }
    const now = world.house.clock.now()
    const later = new Date(now.getTime() + 72 * 3_600_000)
    const [requestId, offerId] = [randomUUID(), randomUUID()]
    // One request stands at a time in a case: an earlier one of the scene has led to its placement.
    await owner.query(
      `update housing.request set state = 'placed', ended_at = $2 where case_id = $1 and state in ('open', 'answered', 'chosen')`,
      [caseId, now],
    )
    await insert('request', {
      ...{ id: requestId, number: `Q-${requestId.slice(0, 8)}`, case_id: caseId },
      ...{ body_id: worker.actor.bodyId, made_by: worker.actor.personId, made_at: now },
      ...{ urgency: 'now', from_day: dayOf(now), receives: 'women', state: 'chosen' },
      ...{ next_release_at: later, in_pool_until: later },
    })
    await insert('offer', {
      ...{ id: offerId, request_id: requestId, case_id: caseId, released_at: now, held_until: later },
      ...{ meets: '{}', state: 'chosen', decided_at: now },
    })
    await insert('match', {
      ...{ id: randomUUID(), request_id: requestId, case_id: caseId, shelter_id: shelter.shelterId },
      operator: await aliasIn(owner, 'operator', staff.actor.bodyId),
      answered_by_alias: await aliasIn(owner, 'shelter_staff', staff.actor.personId),
      ...{ asked_for: '{}', matched_at: now, state: 'chosen' },
      ...{ answered_at: now, answer_by: later, offer_id: offerId },
    })
    return offerId
  } finally {
    await owner.end()
  }
}

/** A decision as a board makes it, from today for thirty days; with what the test says in its place. */
export const decisionOf = (world: World, caseId: string, where: string, more: object = {}) => {
  const today = dayOf(world.house.clock.now())
  return {
    ...{ caseId, where, ground: 'social_board' as const, decidedOn: today, fromDay: today },
    ...{
      untilDay: addDays(today, 30),
      reviewOn: addDays(today, 14),
      children: [],
      reasons: 'Påhittade skäl',
    },
    ...more,
  }
}

/** A placement granted through an offer that was chosen. */
export const givenGrant = async (
  world: World,
  worker: TestPerson,
  { caseId, shelter, staff, more }: OfferToGive & { readonly more?: object },
): Promise<{ caseId: string; placementId: string }> => {
  const offerId = await givenChosenOffer(world, worker, { caseId, shelter, staff })
  return worker.perform(decidePlacement, decisionOf(world, caseId, `offer:${offerId}`, more))
}

/** The number of a placement's last change, as it is now. */
export const revisionOf = (
  world: World,
  { caseId, placementId }: { caseId: string; placementId: string },
): Promise<number> => world.asSystem(async (tx) => (await getPlacement(tx, caseId, placementId)).revision)

/** Those who were granted a placement get the places that the house proposes, and come today. */
export const givenStart = async (world: World, staff: TestPerson, placementId: string): Promise<void> => {
  const { proposed, placement } = await staff.perform(viewResident, { placementId })
  await staff.perform(reserveForResident, {
    placementId,
    places: Object.fromEntries(proposed.map(({ personNumber, placeId }) => [String(personNumber), placeId])),
    revision: placement.revision,
  })
  await staff.perform(startResident, {
    placementId,
    startedOn: dayOf(world.house.clock.now()),
    revision: placement.revision + 1,
  })
}
