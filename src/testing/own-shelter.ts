import { viewPlaces } from '../modules/housing/shelters/place-actions.ts'
import { addRoom } from '../modules/housing/shelters/room-actions.ts'
import { registerShelter } from '../modules/housing/shelters/shelter-actions.ts'
import { setActor } from '../platform/access/action.ts'
import type { DatabaseTransaction } from '../platform/database/connect.ts'
import { givenCase } from './cases.ts'
import { givenPlacement } from './shelters.ts'
import { openWorld, type TestPerson } from './world.ts'

/** What the shelters of the scene are entered with. */
export const shelterFields = {
  name: 'Påhittade huset',
  kind: 'ngo' as const,
  receives: ['women' as const, 'accompanying_children' as const],
  accepts: ['addiction' as const],
  languages: ['sv', 'ro'],
  security: 'raised' as const,
}

/** A body with shelters, its staff, and a caseworker who places people there; at ten on 24 November 2026. */
export const openOwnShelter = async () => {
  const world = await openWorld()
  world.setTime('2026-11-24T09:00:00Z')
  await world.body('Exempelköpings kommun', 'municipality')
  const staff = await world.as('shelter_staff', 'Påhittat skyddat boende')
  const worker = await world.as('caseworker', 'Exempelköpings kommun')
  return {
    world,
    staff,
    worker,
    aShelter: async (): Promise<string> => (await staff.perform(registerShelter, shelterFields)).shelterId,
    aRoom: (shelterId: string, more: object = {}) =>
      staff.perform(addRoom, { shelterId, name: 'Påhittade blå rummet', adults: 1, children: 2, ...more }),
    seen: async (shelterId: string) => (await staff.perform(viewPlaces, { shelterId })).seen!,
    /** Works as the staff, past the actions: row-level security holds. */
    asStaff: <T>(
      work: (acting: { tx: DatabaseTransaction; now: Date; actor: TestPerson['actor'] }) => Promise<T>,
    ): Promise<T> =>
      world.house.database.transaction().execute(async (tx) => {
        const now = world.house.clock.now()
        await setActor(tx, staff.actor, now)
        return work({ tx, now, actor: staff.actor })
      }),
    aPlacement: async (shelterId: string): Promise<string> =>
      givenPlacement(world, worker, {
        caseId: await givenCase(worker),
        shelter: { shelterId, rooms: [] },
        shelterBody: staff.actor.bodyId,
      }),
  }
}
