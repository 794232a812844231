import { type ActionContext, action } from '../../../platform/access/action.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { fits, listUses } from '../occupancy/index.ts'
import { shelterPolicy } from './policy.ts'
import {
  getPlace,
  getRoom,
  insertPlaces,
  insertRoom,
  listRooms,
  markGivenUp,
  writePlace,
  writeRoom,
} from './room-store.ts'
import { isNeeded } from './rules.ts'
import {
  addPlaceInput,
  addRoomInput,
  changePlaceInput,
  changeRoomInput,
  placeInput,
  roomInput,
  shelterInput,
} from './schema.ts'
import { openShelter } from './shelter-actions.ts'

/** The rooms of one's own shelter with their places. @throws NotFound */
export const viewRooms = action(
  shelterPolicy,
  'room.list',
  'read_personal',
  shelterInput,
  async (context, { shelterId }) => {
    const { shelter, key } = await openShelter(context, shelterId)
    return { shelter, rooms: await listRooms(context.tx, key, shelterId) }
  },
)
export type ViewedRooms = Awaited<ReturnType<typeof viewRooms.run>>

/** Adds a room with its places. @throws Refusal `housing.room_without_places` (422). */
export const addRoom = action(
  shelterPolicy,
  'room.add',
  'change',
  addRoomInput,
  async (context, { shelterId, adults, children, infants, turnaroundHours, ...room }) => {
    const { key } = await openShelter(context, shelterId, 'changing')
    const counts = [adults, children, infants]
    const kinds = fits.flatMap((kind, index) => Array.from({ length: counts[index] ?? 0 }, () => kind))
    if (kinds.length === 0) throw new Refusal('housing.room_without_places', 422, {}, 'adults')
    const roomId = await insertRoom(context.tx, key, shelterId, room, context.now)
    await insertPlaces(context.tx, shelterId, roomId, kinds, turnaroundHours)
    return { shelterId, roomId }
  },
)

/** One room of one's own shelter. @throws NotFound */
export const viewRoom = action(
  shelterPolicy,
  'room.view',
  'read_personal',
  roomInput,
  async (context, { shelterId, roomId }) => {
    const { shelter, key } = await openShelter(context, shelterId)
    return { shelter, room: await getRoom(context.tx, key, shelterId, roomId) }
  },
)
export type ViewedRoom = Awaited<ReturnType<typeof viewRoom.run>>

/**
 * Changes a room.
 *
 * @throws Refusal `housing.changed_by_another`; `housing.shared_now` where people who do not belong together live in it and it
 * is no longer to be shared.
 */
export const changeRoom = action(
  shelterPolicy,
  'room.change',
  'change',
  changeRoomInput,
  async (context, { shelterId, roomId, revision, ...given }) => {
    const { key } = await openShelter(context, shelterId, 'changing')
    await getRoom(context.tx, key, shelterId, roomId)
    try {
      await writeRoom(context.tx, key, roomId, revision, given)
    } catch (error) {
      if ((error as { constraint?: string }).constraint !== 'one_household_in_a_room') throw error
      throw new Refusal('housing.shared_now', 409, {}, 'shared')
    }
    return { shelterId, roomId }
  },
)

/** Gives places up, and refuses it where somebody has one of them now or later. */
const giveUp = async (
  { tx, now }: Pick<ActionContext, 'tx' | 'now'>,
  shelterId: string,
  placeIds: readonly string[],
  roomId?: string,
): Promise<void> => {
  // Held first, so that nobody is given a place between the question and the answer.
  await markGivenUp(tx, placeIds, now, roomId)
  const uses = (await listUses(tx, [shelterId], now)).filter(({ placeId }) => placeIds.includes(placeId))
  if (isNeeded(uses, now)) throw new Refusal('housing.place_needed', 409)
}

/** Gives a room up with all of its places. @throws Refusal `housing.place_needed`. */
export const closeRoom = action(
  shelterPolicy,
  'room.close',
  'change',
  roomInput,
  async (context, { shelterId, roomId }) => {
    const { key } = await openShelter(context, shelterId, 'changing')
    const { places } = await getRoom(context.tx, key, shelterId, roomId)
    await giveUp(
      context,
      shelterId,
      places.map(({ id }) => id),
      roomId,
    )
    return { shelterId }
  },
)

/** Adds a place to a room. */
export const addPlace = action(
  shelterPolicy,
  'place.add',
  'change',
  addPlaceInput,
  async (context, { shelterId, roomId, fits: kind, turnaroundHours }) => {
    const { key } = await openShelter(context, shelterId, 'changing')
    await getRoom(context.tx, key, shelterId, roomId)
    await insertPlaces(context.tx, shelterId, roomId, [kind], turnaroundHours)
    return { shelterId, roomId }
  },
)

/** Changes a place. @throws Refusal `housing.changed_by_another`. */
export const changePlace = action(
  shelterPolicy,
  'place.change',
  'change',
  changePlaceInput,
  async (context, { shelterId, placeId, revision, ...given }) => {
    const { key } = await openShelter(context, shelterId, 'changing')
    await getPlace(context.tx, key, shelterId, placeId)
    await writePlace(context.tx, placeId, revision, given)
    return { shelterId, placeId }
  },
)

/** Gives a place up. @throws Refusal `housing.place_needed`. */
export const closePlace = action(
  shelterPolicy,
  'place.close',
  'change',
  placeInput,
  async (context, { shelterId, placeId }) => {
    const { key } = await openShelter(context, shelterId, 'changing')
    const { room } = await getPlace(context.tx, key, shelterId, placeId)
    await giveUp(context, shelterId, [placeId])
    return { shelterId, roomId: room.id }
  },
)
