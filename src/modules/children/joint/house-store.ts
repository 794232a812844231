import { randomUUID } from 'node:crypto'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import type { Part } from './schema.ts'

export interface House {
  readonly id: string
  readonly name: string
  readonly hostBody: string
  readonly hostName: string
  readonly county: string | null
  readonly closedOn: Day | null
  readonly revision: number
}

export interface HouseBody {
  readonly houseId: string
  readonly bodyId: string
  readonly name: string
  readonly part: Part
  readonly joinedOn: Day
  readonly leftOn: Day | null
}

const houses = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('children.house as h')
    .innerJoin('directory.body as b', 'b.id', 'h.host_body')
    .select([
      'h.id',
      'h.name',
      'h.host_body as hostBody',
      'b.name as hostName',
      'h.county',
      'h.closed_on as closedOn',
      'h.revision',
    ])

/** Every house, by name; those that have closed last. */
export const listHouses = async (tx: DatabaseTransaction): Promise<House[]> =>
  (await houses(tx)
    .orderBy('h.closed_on', (order) => order.desc().nullsFirst())
    .orderBy('h.name')
    .execute()) as House[]

/** @throws NotFound */
export const getHouse = async (tx: DatabaseTransaction, houseId: string): Promise<House> => {
  const found = await houses(tx).where('h.id', '=', houseId).executeTakeFirst()
  if (found === undefined) throw new NotFound('house')
  return found as House
}

/** The authorities of houses: of one, or of all. Those that have left are there with their last day. */
export const listHouseBodies = async (tx: DatabaseTransaction, houseId?: string): Promise<HouseBody[]> => {
  let query = tx
    .selectFrom('children.house_body as h')
    .innerJoin('directory.body as b', 'b.id', 'h.body_id')
    .select([
      'h.house_id as houseId',
      'h.body_id as bodyId',
      'b.name',
      'h.part',
      'h.joined_on as joinedOn',
      'h.left_on as leftOn',
    ])
  if (houseId !== undefined) query = query.where('h.house_id', '=', houseId)
  return (await query.orderBy('h.part').orderBy('b.name').execute()) as HouseBody[]
}

/** Registers a house run by the actor's body. @returns its identifier. */
export const insertHouse = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  house: { readonly name: string; readonly county?: string | undefined; readonly now: Date },
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('children.house')
    .values({
      id,
      name: house.name,
      host_body: actor.bodyId,
      county: house.county ?? null,
      made_by: actor.personId,
      made_at: house.now,
    })
    .execute()
  return id
}

/** @throws Refusal `house.changed_by_another` where somebody has changed it since. */
export const writeHouse = async (
  tx: DatabaseTransaction,
  houseId: string,
  revision: number,
  change: { readonly name?: string; readonly county?: string | null; readonly closedOn?: Day },
): Promise<void> => {
  const changed = await tx
    .updateTable('children.house')
    .set({
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.county === undefined ? {} : { county: change.county }),
      ...(change.closedOn === undefined ? {} : { closed_on: change.closedOn }),
      revision: revision + 1,
    })
    .where('id', '=', houseId)
    .where('revision', '=', revision)
    .executeTakeFirst()
  if (Number(changed.numUpdatedRows) !== 1) throw new Refusal('house.changed_by_another', 409)
}

/** Takes a body into a house, or back into it. */
export const writeHouseBody = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  given: { readonly houseId: string; readonly bodyId: string; readonly part: Part; readonly today: Day },
): Promise<void> => {
  await tx
    .insertInto('children.house_body')
    .values({
      house_id: given.houseId,
      body_id: given.bodyId,
      part: given.part,
      joined_on: given.today,
      added_by: actor.personId,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['house_id', 'body_id'])
        .doUpdateSet({ part: given.part, joined_on: given.today, left_on: null }),
    )
    .execute()
}

export const endHouseBody = async (
  tx: DatabaseTransaction,
  given: { readonly houseId: string; readonly bodyId: string; readonly today: Day },
): Promise<void> => {
  await tx
    .updateTable('children.house_body')
    .set({ left_on: given.today })
    .where('house_id', '=', given.houseId)
    .where('body_id', '=', given.bodyId)
    .where('left_on', 'is', null)
    .execute()
}

/** The bodies that could take part in a house, by name. A shelter is in no list (domain rule 8). */
export const listEligibleBodies = async (
  tx: DatabaseTransaction,
): Promise<readonly { readonly id: string; readonly name: string }[]> =>
  await tx
    .selectFrom('directory.body as b')
    .select(['b.id', 'b.name'])
    .where('b.active_until', 'is', null)
    .where('b.hidden', '=', false)
    .orderBy('b.name')
    .execute()
