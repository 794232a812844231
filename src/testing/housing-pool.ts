import { tellPlacement } from '../modules/housing/placements/tell.ts'
import { matchPool } from '../modules/housing/requests/pool-actions.ts'
import { releaseBatch, settleRequest } from '../modules/housing/requests/release-actions.ts'
import { perform, setActor } from '../platform/access/action.ts'
import { aliasOf } from '../platform/access/relations.ts'
import { type GivenShelter, givenShelter } from './shelters.ts'
import type { TestPerson, World } from './world.ts'

const system = { kind: 'system', name: 'test', opens: ['case', 'shelter'] } as const

/** The jobs of the pool, run when a test says so. */
export const poolOf = (world: World) => ({
  match: () => perform(world.house, { actor: system }, matchPool, {}),
  release: () => perform(world.house, { actor: system }, releaseBatch, {}),
  settle: (requestId: string) => perform(world.house, { actor: system }, settleRequest, { requestId }),
  tell: (placementId: string) => perform(world.house, { actor: system }, tellPlacement, { placementId }),
})

/** Says where a shelter is, sealed with its own key, and what it can meet. */
export const givenLocation = async (
  world: World,
  staff: TestPerson,
  { shelterId }: Pick<GivenShelter, 'shelterId'>,
  municipality: string,
): Promise<void> => {
  await world.asSystem(async (tx) => {
    const { key_id } = await tx
      .selectFrom('housing.shelter')
      .select('key_id')
      .where('id', '=', shelterId)
      .executeTakeFirstOrThrow()
    const key = await world.house.vault.openKey(key_id)
    const sealed = (column: string, text: string) => key.seal(`housing.location.${column}:${shelterId}`, text)
    await setActor(tx, staff.actor, world.house.clock.now())
    await tx
      .insertInto('housing.location')
      .values({
        shelter_id: shelterId,
        sealed_address: sealed('address', 'Påhittade gatan 1'),
        sealed_municipality: sealed('municipality', municipality),
        sealed_county: sealed('county', municipality.slice(0, 2)),
        written_by_alias: aliasOf('shelter_staff', staff.actor.personId),
        written_at: world.house.clock.now(),
      })
      .execute()
  })
  await givenLetIn(world, shelterId)
}

/** Two others have agreed to where a shelter is: the pool asks it. */
export const givenLetIn = async (world: World, shelterId: string): Promise<void> => {
  const now = world.house.clock.now()
  await world.asSystem((tx) =>
    tx
      .updateTable('housing.entry')
      .set({ confirmed_at: now, admitted_at: now })
      .where('shelter_id', '=', shelterId)
      .execute(),
  )
}

/** What a request for a woman who needs a place now asks. */
export const wishForNow = {
  urgency: 'now' as const,
  fromDay: '2026-11-24',
  receives: 'women' as const,
  adults: 1,
  needs: [],
  languages: [],
  security: 'standard' as const,
}

/** A shelter of its own body in a municipality, with one room for a family, and somebody who works there. */
export const givenHouse = async (
  world: World,
  name: string,
  municipality: string,
): Promise<{ readonly staff: TestPerson; readonly shelter: GivenShelter }> => {
  await world.body(name, 'shelter')
  const staff = await world.as('shelter_staff', name)
  const shelter = await givenShelter(world, staff, [{ places: ['adult', 'child', 'child'] }])
  await givenLocation(world, staff, shelter, municipality)
  return { staff, shelter }
}
