import { type ActionContext, action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { addDays } from '../../../platform/clock/clock.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { bringIntoService, listUses, momentOf, takeOutOfService, type UseRow } from '../occupancy/index.ts'
import { findEntry } from './entry-store.ts'
import { shelterPolicy } from './policy.ts'
import { getPlace, listRooms, type Room } from './room-store.ts'
import { comingOf, isOverdue, standingByDay, standingNow } from './rules.ts'
import { bringBackInput, placeInput, placesInput, takeOutInput } from './schema.ts'
import { type OwnShelter, openShelter, shown } from './shelter-actions.ts'
import { countWaiting, findLocation, listShelters } from './shelter-store.ts'

/** How far ahead a shelter sees its places: four weeks. */
const DAYS = 28

const placesOf = (rooms: readonly Room[], uses: readonly UseRow[], now: Date) => {
  const usesOf = Map.groupBy(uses, ({ placeId }) => placeId)
  return rooms.flatMap((room) =>
    room.places.map((place) => {
      const own = usesOf.get(place.id) ?? []
      return {
        ...place,
        room: { id: room.id, name: room.name },
        standing: standingNow(own, now),
        overdue: own.some((use) => isOverdue(use, now)),
        byDay: standingByDay(own, now, DAYS),
      }
    }),
  )
}

/** The places of one's own shelter: how each stands now and for four weeks, and what is next. Never who lives there. */
export const viewPlaces = action(
  shelterPolicy,
  'places.view',
  'read_personal',
  placesInput,
  async ({ tx, actor, vault, now, about }, { shelterId }) => {
    const person = personIn(actor, 'places.view')
    const rows = await listShelters(tx, person.bodyId)
    const keys = await vault.openKeys(rows.map(({ keyId }) => keyId))
    const all: OwnShelter[] = []
    for (const row of rows) {
      const key = keys.get(row.keyId)
      if (key !== undefined) all.push(shown(key, row))
    }
    const shelter = shelterId === undefined ? all[0] : all.find(({ id }) => id === shelterId)
    if (shelter === undefined) {
      if (shelterId !== undefined) throw new NotFound('shelter')
      return { shelters: all, seen: undefined }
    }
    about('shelter', shelter.id)
    const key = keys.get(rows.find(({ id }) => id === shelter.id)?.keyId ?? '')
    if (key === undefined) throw new NotFound('shelter')
    const rooms = await listRooms(tx, key, shelter.id)
    const uses = await listUses(tx, [shelter.id], now)
    const places = placesOf(rooms, uses, now)
    const entry = await findEntry(tx, shelter.id)
    const known = new Set(places.map(({ id }) => id))
    return {
      shelters: all,
      seen: {
        shelter,
        isLetIn: entry?.confirmed === true && entry.admitted,
        located: (await findLocation(tx, key, shelter.id)) !== undefined,
        places,
        waiting: await countWaiting(tx, shelter.id),
        coming: comingOf(
          uses.filter(({ placeId }) => known.has(placeId)),
          now,
          DAYS,
        ),
      },
    }
  },
)
export type ViewedPlaces = Awaited<ReturnType<typeof viewPlaces.run>>
export type SeenShelter = NonNullable<ViewedPlaces['seen']>
export type SeenPlace = SeenShelter['places'][number]

const outOf = async ({ tx, now }: Pick<ActionContext, 'tx' | 'now'>, shelterId: string, placeId: string) =>
  (await listUses(tx, [shelterId], now)).filter(
    (use) => use.placeId === placeId && use.kind === 'out_of_service',
  )

/** One place: what it is, and when it is out of service. @throws NotFound */
export const viewPlace = action(
  shelterPolicy,
  'place.view',
  'read_personal',
  placeInput,
  async (context, { shelterId, placeId }) => {
    const { shelter, key } = await openShelter(context, shelterId)
    const { room, place } = await getPlace(context.tx, key, shelterId, placeId)
    const uses = (await listUses(context.tx, [shelterId], context.now)).filter(
      (use) => use.placeId === placeId,
    )
    return {
      shelter,
      room,
      place,
      standing: standingNow(uses, context.now),
      byDay: standingByDay(uses, context.now, DAYS),
      out: uses.filter(({ kind }) => kind === 'out_of_service'),
      now: context.now,
    }
  },
)
export type ViewedPlace = Awaited<ReturnType<typeof viewPlace.run>>

/**
 * A place is out of service from the beginning of a day (from now, where it is today) through a last day.
 *
 * @throws Refusal `housing.out_in_the_past`, `housing.out_ends_before` (422), `housing.place_taken`.
 */
export const takePlaceOut = action(
  shelterPolicy,
  'place.take_out',
  'change',
  takeOutInput,
  async (context, { shelterId, placeId, from, until, reason }) => {
    const { now, today } = context
    const { key } = await openShelter(context, shelterId, 'changing')
    await getPlace(context.tx, key, shelterId, placeId)
    if (from < today) throw new Refusal('housing.out_in_the_past', 422, {}, 'from')
    if (until !== undefined && until < from) throw new Refusal('housing.out_ends_before', 422, {}, 'until')
    const time = {
      from: from === today ? now : momentOf(from),
      until: until === undefined ? null : momentOf(addDays(until, 1)),
    }
    try {
      await takeOutOfService(context, { shelterId, placeId, time, reason })
    } catch (error) {
      // On this page there is a day to choose, not a place.
      if (error instanceof Refusal && error.code === 'housing.place_taken')
        throw new Refusal('housing.out_while_taken', 409, {}, 'from')
      throw error
    }
    return { shelterId, placeId }
  },
)

/** A place is in service again before its time. @throws NotFound where it is not out of service by that. */
export const bringPlaceBack = action(
  shelterPolicy,
  'place.bring_back',
  'change',
  bringBackInput,
  async (context, { shelterId, placeId, useId }) => {
    await openShelter(context, shelterId, 'changing')
    const use = (await outOf(context, shelterId, placeId)).find(({ id }) => id === useId)
    if (use === undefined) throw new NotFound('out_of_service')
    await bringIntoService(context, use)
    return { shelterId, placeId }
  },
)
