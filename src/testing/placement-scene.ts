import { viewPlacement } from '../modules/housing/placements/view-actions.ts'
import { givenCase } from './cases.ts'
import { givenLocation } from './housing-pool.ts'
import { givenGrant, givenStart } from './placements.ts'
import { givenShelter } from './shelters.ts'
import { openWorld } from './world.ts'

interface Named {
  readonly caseId: string
  readonly placementId: string
}

/** A board with somebody who works on cases, and a shelter with room for many households: all fictional. */
export const openPlacements = async () => {
  // The tests go through months: a session lasts through all of them.
  const world = await openWorld({
    settings: { sessions: { idleMinutes: 1_000_000, absoluteHours: 100_000 } },
  })
  const at = (day: string) => world.setTime(`${day}T12:00:00Z`)
  at('2026-11-24')
  await world.body('Påhittade nämnden', 'municipality')
  const worker = await world.as('caseworker', 'Påhittade nämnden')
  await world.body('Påhittade huset', 'ngo')
  const staff = await world.as('shelter_staff', 'Påhittade huset')
  const rooms = Array.from({ length: 16 }, () => ({ places: ['adult', 'child', 'child', 'infant'] as const }))
  const shelter = await givenShelter(world, staff, rooms)
  await givenLocation(world, staff, shelter, '1280')
  const granted = async (more: object = {}): Promise<Named> =>
    givenGrant(world, worker, { caseId: await givenCase(worker), shelter, staff, more })
  return {
    world,
    worker,
    staff,
    shelter,
    at,
    granted,
    /** A placement that those who were granted it have come to. */
    running: async (more: object = {}): Promise<Named> => {
      const placement = await granted(more)
      await givenStart(world, staff, placement.placementId)
      return placement
    },
    usesOf: (placementId: string) =>
      world.asSystem((tx) =>
        tx.selectFrom('housing.occupancy').selectAll().where('placement_id', '=', placementId).execute(),
      ),
    stateOf: async (placement: Named) => (await worker.perform(viewPlacement, placement)).placement.state,
    clocksOf: (caseId: string) =>
      world.asSystem((tx) =>
        tx
          .selectFrom('support.clock')
          .select(['kind', 'state', 'last_day'])
          .where('case_id', '=', caseId)
          .execute(),
      ),
    child: (birth: string, guardians: string) => ({ birth, guardians }),
  }
}
