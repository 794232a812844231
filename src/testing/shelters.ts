import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Fits } from '../modules/housing/index.ts'
import { setActor } from '../platform/access/action.ts'
import { aliasOf } from '../platform/access/relations.ts'
import { aliasIn } from './aliases.ts'
import type { TestPerson, World } from './world.ts'

interface RoomToGive {
  readonly places: readonly Fits[]
  readonly shared?: boolean
  readonly accessible?: boolean
  readonly turnaroundHours?: number
}

/** A shelter with rooms and places, and without a location: for tests of what happens in its places. */
export interface GivenShelter {
  readonly shelterId: string
  /** The identifiers of the places, room by room as they were given. */
  readonly rooms: readonly (readonly string[])[]
}

/** A shelter of somebody's body with rooms, written with that person's own rights. */
export const givenShelter = (
  world: World,
  staff: TestPerson,
  rooms: readonly RoomToGive[],
): Promise<GivenShelter> =>
  world.house.database.transaction().execute(async (tx) => {
    const now = world.house.clock.now()
    await setActor(tx, staff.actor, now)
    const shelterId = randomUUID()
    const key = await world.house.vault.createKey(staff.actor.bodyId, 'shelter')
    await tx
      .insertInto('housing.shelter')
      .values({
        id: shelterId,
        operator: aliasOf('operator', staff.actor.bodyId),
        key_id: key.id,
        kind: 'ngo',
        sealed_name: key.seal(`housing.shelter.name:${shelterId}`, 'Påhittade huset'),
        receives: ['women', 'accompanying_children'],
        made_by_alias: aliasOf('shelter_staff', staff.actor.personId),
        made_at: now,
      })
      .execute()
    const given: string[][] = []
    for (const [index, room] of rooms.entries()) {
      const roomId = randomUUID()
      await tx
        .insertInto('housing.room')
        .values({
          id: roomId,
          shelter_id: shelterId,
          sealed_name: key.seal(`housing.room.name:${roomId}`, `Påhittat rum ${index + 1}`),
          shared: room.shared ?? false,
          accessible: room.accessible ?? false,
          made_at: new Date(now.getTime() + index),
        })
        .execute()
      const places = room.places.map((fits, at) => ({ id: randomUUID(), fits, number: at + 1 }))
      await tx
        .insertInto('housing.place')
        .values(
          places.map(({ id, fits, number }) => ({
            id,
            shelter_id: shelterId,
            room_id: roomId,
            number,
            fits,
            turnaround_hours: room.turnaroundHours ?? 4,
          })),
        )
        .execute()
      given.push(places.map(({ id }) => id))
    }
    return { shelterId, rooms: given }
  })

interface PlacementToGive {
  readonly caseId: string
  readonly shelter: GivenShelter
  readonly shelterBody: string
  readonly from?: string
  readonly until?: string
  /** Day on which a grant lapses that has not begun. */
  readonly lapses?: string
  readonly ground?: 'social_board' | 'social_board_immediate' | 'national_support_programme'
  readonly state?: 'granted' | 'in_force'
}

/** A placement of somebody's case in a shelter, past the actions: what led to it does not matter to the test. */
export const givenPlacement = async (
  world: World,
  worker: TestPerson,
  given: PlacementToGive,
): Promise<string> => {
  const id = randomUUID()
  const owner = new pg.Client(world.database.owner)
  await owner.connect()
  try {
    const from = given.from ?? '2026-11-20'
    const ground = given.ground ?? 'social_board'
    const columns = {
      id,
      number: `P-${id.slice(0, 8)}`,
      case_id: given.caseId,
      body_id: worker.actor.bodyId,
      shelter_id: given.shelter.shelterId,
      operator: await aliasIn(owner, 'operator', given.shelterBody),
      ground,
      phase: ground === 'national_support_programme' ? 'rest' : null,
      decided_on: from,
      decided_by: worker.actor.personId,
      planned_from: from,
      planned_until: given.until ?? '2027-01-31',
      known_until: given.lapses ?? '2026-12-24',
      state: given.state ?? 'granted',
      started_on: given.state === 'in_force' ? from : null,
    }
    const names = Object.keys(columns)
    await owner.query(
      `insert into housing.placement (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
      Object.values(columns),
    )
    return id
  } finally {
    await owner.end()
  }
}
