import { randomUUID } from 'node:crypto'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import type { Fits } from '../occupancy/index.ts'
import { requireChanged } from './shelter-store.ts'

/** A place of a room. */
export interface Place {
  readonly id: string
  readonly roomId: string
  readonly number: number
  readonly fits: Fits
  readonly turnaroundHours: number
  readonly revision: number
}

/** A room with its places, those that were given up left out. */
export interface Room {
  readonly id: string
  readonly name: string
  readonly shared: boolean
  readonly accessible: boolean
  readonly revision: number
  readonly places: readonly Place[]
}

/** The rooms of a shelter that have not been given up, the first entered first. */
export const listRooms = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  shelterId: string,
): Promise<Room[]> => {
  const rooms = await tx
    .selectFrom('housing.room')
    .select(['id', 'sealed_name', 'shared', 'accessible', 'revision'])
    .where('shelter_id', '=', shelterId)
    .where('closed_at', 'is', null)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  const places = (await tx
    .selectFrom('housing.place')
    .select(['id', 'room_id as roomId', 'number', 'fits', 'turnaround_hours as turnaroundHours', 'revision'])
    .where('shelter_id', '=', shelterId)
    .where('closed_at', 'is', null)
    .orderBy('number')
    .execute()) as Place[]
  const ofRoom = Map.groupBy(places, ({ roomId }) => roomId)
  return rooms.map(({ sealed_name, ...room }) => ({
    ...room,
    name: key.open(`housing.room.name:${room.id}`, sealed_name),
    places: ofRoom.get(room.id) ?? [],
  }))
}

/** @throws NotFound, also for a room of another shelter and one that was given up. */
export const getRoom = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  shelterId: string,
  roomId: string,
): Promise<Room> => {
  const found = (await listRooms(tx, key, shelterId)).find(({ id }) => id === roomId)
  if (found === undefined) throw new NotFound('room')
  return found
}

/** A place with its room. @throws NotFound, also for a place of another shelter and one that was given up. */
export const getPlace = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  shelterId: string,
  placeId: string,
): Promise<{ readonly room: Room; readonly place: Place }> => {
  for (const room of await listRooms(tx, key, shelterId)) {
    const place = room.places.find(({ id }) => id === placeId)
    if (place !== undefined) return { room, place }
  }
  throw new NotFound('place')
}

interface WrittenRoom {
  readonly name: string
  readonly shared: boolean
  readonly accessible: boolean
}

/** Adds a room. @returns its identifier. */
export const insertRoom = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  shelterId: string,
  { name, shared, accessible }: WrittenRoom,
  now: Date,
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('housing.room')
    .values({
      id,
      shelter_id: shelterId,
      sealed_name: key.seal(`housing.room.name:${id}`, name),
      shared,
      accessible,
      made_at: now,
    })
    .execute()
  return id
}

/** Writes a room anew. @throws Refusal `housing.changed_by_another`. */
export const writeRoom = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  roomId: string,
  revision: number,
  { name, shared, accessible }: WrittenRoom,
): Promise<void> => {
  requireChanged(
    await tx
      .updateTable('housing.room')
      .set((row) => ({
        sealed_name: key.seal(`housing.room.name:${roomId}`, name),
        shared,
        accessible,
        revision: row('revision', '+', 1),
      }))
      .where('id', '=', roomId)
      .where('revision', '=', revision)
      .executeTakeFirstOrThrow(),
  )
}

/** Adds places to a room, numbered after those that it has or has had. */
export const insertPlaces = async (
  tx: DatabaseTransaction,
  shelterId: string,
  roomId: string,
  kinds: readonly Fits[],
  turnaroundHours: number,
): Promise<void> => {
  if (kinds.length === 0) return
  // One writer at a time: two who add at once would give the same number.
  await tx.selectFrom('housing.room').select('id').where('id', '=', roomId).forUpdate().execute()
  const { last } = await tx
    .selectFrom('housing.place')
    .select((of) => of.fn.max('number').as('last'))
    .where('room_id', '=', roomId)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('housing.place')
    .values(
      kinds.map((fits, index) => ({
        id: randomUUID(),
        shelter_id: shelterId,
        room_id: roomId,
        number: (last ?? 0) + index + 1,
        fits,
        turnaround_hours: turnaroundHours,
      })),
    )
    .execute()
}

/** Writes a place anew; what has been planned keeps the rest it was planned with. @throws Refusal `housing.changed_by_another`. */
export const writePlace = async (
  tx: DatabaseTransaction,
  placeId: string,
  revision: number,
  { fits, turnaroundHours }: Pick<Place, 'fits' | 'turnaroundHours'>,
): Promise<void> => {
  requireChanged(
    await tx
      .updateTable('housing.place')
      .set((row) => ({ fits, turnaround_hours: turnaroundHours, revision: row('revision', '+', 1) }))
      .where('id', '=', placeId)
      .where('revision', '=', revision)
      .executeTakeFirstOrThrow(),
  )
}

/** Gives places up, and their room where it is named. */
export const markGivenUp = async (
  tx: DatabaseTransaction,
  placeIds: readonly string[],
  now: Date,
  roomId?: string,
): Promise<void> => {
  if (placeIds.length > 0)
    await tx.updateTable('housing.place').set({ closed_at: now }).where('id', 'in', placeIds).execute()
  if (roomId !== undefined)
    await tx.updateTable('housing.room').set({ closed_at: now }).where('id', '=', roomId).execute()
}
