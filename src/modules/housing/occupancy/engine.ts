import { randomUUID } from 'node:crypto'
import type { ActionContext } from '../../../platform/access/action.ts'
import { personOf } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { type GivenPlace, type Household, placesFor, type Use } from './household.ts'
import {
  deleteUse,
  insertUse,
  letGoHeldRows,
  letGoReservedRows,
  listOpenPlaces,
  listUses,
  listUsesOfPlacement,
  lockPlaces,
  removeRest,
  type UseRow,
  writeRest,
  writeUse,
} from './store.ts'

/** What the engine needs of an action: it works within its transaction and with its actor's rights alone. */
export type Acting = Pick<ActionContext, 'tx' | 'actor' | 'now'>

/** A time as moments; open where `until` is null. */
export interface Time {
  readonly from: Date
  readonly until: Date | null
}

const refusals: Readonly<Record<string, string>> = {
  one_person_at_a_time: 'housing.place_taken',
  one_household_in_a_room: 'housing.room_not_shared',
  one_place_at_a_time: 'housing.has_a_place',
  one_held_place_at_a_time: 'housing.has_a_place',
  lives_at_one_place: 'housing.has_a_place',
  one_lives_there: 'housing.still_lived_in',
  place_in_use: 'housing.place_given_up',
}
// Two who wait for each other: one of them is let through, and this is the other.
const DEADLOCK = '40P01'

/** Says what the database refused in words of the house. The transaction is then over: nothing of it is kept. */
const refusing = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string }
    const refusal = code === DEADLOCK ? 'housing.place_taken' : refusals[constraint ?? '']
    if (refusal === undefined) throw error
    throw new Refusal(refusal, 409, {}, 'places')
  }
}

const DAY = 86_400_000

/** A stay that goes on after its time is reckoned with for another day: nobody is promised its place for tonight. */
export const asUse = (row: UseRow, now: Date): Use => {
  const planned = row.until?.getTime() ?? null
  const livedIn = row.kind === 'stay' && row.endedAt === null && planned !== null
  return {
    placeId: row.placeId,
    from: row.from.getTime(),
    until: livedIn ? Math.max(planned, now.getTime() + DAY) : planned,
    household: row.household,
  }
}

export interface WantedPlaces {
  readonly household: Household
  readonly time: Time
  readonly accessible?: boolean
  /** The placement or match whose own uses are not in the way. */
  readonly own?: string
}

/**
 * Proposes places in each of several shelters that the actor sees; a shelter without a whole set is absent. The rule is in
 * `placesFor`. It locks nothing: whoever takes what is proposed may be told that another was faster.
 */
export const proposePlaces = async (
  { tx, now }: Pick<Acting, 'tx' | 'now'>,
  shelterIds: readonly string[],
  { household, time, accessible = false, own }: WantedPlaces,
): Promise<Map<string, GivenPlace[]>> => {
  const [places, uses] = [
    await listOpenPlaces(tx, shelterIds),
    await listUses(tx, shelterIds, time.from < now ? time.from : now),
  ]
  const usesOf = Map.groupBy(uses, ({ shelterId }) => shelterId)
  const proposals = new Map<string, GivenPlace[]>()
  for (const [shelterId, own_] of Map.groupBy(places, (place) => place.shelterId)) {
    const given = placesFor(
      own_,
      (usesOf.get(shelterId) ?? []).map((use) => asUse(use, now)),
      {
        household,
        period: { from: time.from.getTime(), until: time.until?.getTime() ?? null },
        accessible,
        ...(own === undefined ? {} : { own }),
      },
    )
    if (given !== undefined) proposals.set(shelterId, given)
  }
  return proposals
}

interface ToTake {
  readonly shelterId: string
  readonly places: readonly GivenPlace[]
  readonly time: Time
}

const take = (
  { tx, actor, now }: Acting,
  { shelterId, places, time }: ToTake,
  whose: { kind: 'held'; matchId: string } | { kind: 'reserved'; placementId: string },
): Promise<void> =>
  refusing(async () => {
    await lockPlaces(
      tx,
      places.map(({ placeId }) => placeId),
    )
    for (const { placeId, personNumber } of places)
      await insertUse(tx, {
        id: randomUUID(),
        shelterId,
        placeId,
        personNumber,
        ...time,
        ...whose,
        madeBy: personOf(actor),
        now,
      })
  })

/**
 * Holds places for the offer of a match; it is let go of by `letGoHeld`. By the
 * shelter's staff or the system.
 *
 * @throws Refusal `housing.place_taken`, `housing.room_not_shared`, `housing.has_a_place`, `housing.place_given_up`.
 */
export const holdPlaces = (acting: Acting, wanted: ToTake & { readonly matchId: string }): Promise<void> =>
  take(acting, wanted, { kind: 'held', matchId: wanted.matchId })

/**
 * Reserves places for the people of a placement. By the shelter's staff or the system.
 *
 * @throws Refusal as `holdPlaces`.
 */
export const reservePlaces = (
  acting: Acting,
  wanted: ToTake & { readonly placementId: string },
): Promise<void> => take(acting, wanted, { kind: 'reserved', placementId: wanted.placementId })

/** Lets go of what is held for a match. @returns how many places. */
export const letGoHeld = ({ tx }: Pick<Acting, 'tx'>, matchId: string): Promise<number> =>
  letGoHeldRows(tx, matchId)

/** Lets go of what is reserved for a placement that has not begun. @returns how many places. */
export const letGoReserved = ({ tx }: Pick<Acting, 'tx'>, placementId: string): Promise<number> =>
  letGoReservedRows(tx, placementId)

/** The places of a placement, past ones too, by person and time; what the actor may not see is absent. */
export const placesOfPlacement = async (tx: DatabaseTransaction, placementId: string): Promise<UseRow[]> =>
  listUsesOfPlacement(tx, placementId)

interface OfPlacement {
  readonly placementId: string
  /** One of its people; all of them where it is absent. */
  readonly personNumber?: number
}

const usesOf = async (
  tx: DatabaseTransaction,
  { placementId, personNumber }: OfPlacement,
  isWanted: (use: UseRow) => boolean,
): Promise<UseRow[]> => {
  const find = async () =>
    (await listUsesOfPlacement(tx, placementId)).filter(
      (use) => (personNumber === undefined || use.personNumber === personNumber) && isWanted(use),
    )
  await lockPlaces(
    tx,
    (await find()).map(({ placeId }) => placeId),
  )
  // Read again, once nobody else changes them.
  return find()
}
const isStaying = (use: UseRow): boolean => use.kind === 'stay' && use.endedAt === null
const isReserved = (use: UseRow): boolean => use.kind === 'reserved'

/**
 * Somebody has come: what was reserved is lived in from now on, until somebody says that it has ended.
 *
 * @throws Refusal `housing.nothing_reserved`, `housing.begins_after_its_time` (422), `housing.still_lived_in`,
 * `housing.place_taken` where they come before their time and another still has the place.
 */
export const beginStay = ({ tx, now }: Acting, whose: OfPlacement & { readonly at: Date }): Promise<void> =>
  refusing(async () => {
    const uses = await usesOf(tx, whose, isReserved)
    if (uses.length === 0) throw new Refusal('housing.nothing_reserved', 409)
    for (const { id, until } of uses) {
      if (until !== null && until <= whose.at) throw new Refusal('housing.begins_after_its_time', 422)
      await writeUse(tx, id, { from: whose.at, until, kind: 'stay' })
      await writeRest(tx, id, now)
    }
  })

/**
 * Somebody has left. The place rests for its hours afterwards. That somebody has left is never refused: where the place is
 * another's already, the rest is only as long as there is time for.
 *
 * @throws Refusal `housing.nobody_stays`, `housing.ends_before_start` (422).
 */
export const endStay = ({ tx, now }: Acting, whose: OfPlacement & { readonly at: Date }): Promise<void> =>
  refusing(async () => {
    const uses = await usesOf(tx, whose, isStaying)
    if (uses.length === 0) throw new Refusal('housing.nobody_stays', 409)
    for (const use of uses) await endOne(tx, use, whose.at, now)
  })

const endOne = async (tx: DatabaseTransaction, use: UseRow, at: Date, now: Date): Promise<void> => {
  if (at <= use.from) throw new Refusal('housing.ends_before_start', 422)
  await removeRest(tx, use.id)
  const next = (await listUses(tx, [use.shelterId], use.from)).find(
    (other) => other.placeId === use.placeId && other.id !== use.id && other.from > use.from,
  )
  await writeUse(tx, use.id, {
    from: use.from,
    until: next !== undefined && next.from < at ? next.from : at,
    endedAt: at,
  })
  await writeRest(tx, use.id, now, next?.from ?? null)
}

/**
 * Somebody moves to another place of the same shelter, until the same time as before.
 *
 * @throws Refusal `housing.nobody_stays`, and as `reservePlaces` for the new place.
 */
export const moveStay = (
  { tx, actor, now }: Acting,
  moved: Required<OfPlacement> & { readonly toPlaceId: string; readonly at: Date },
): Promise<void> =>
  refusing(async () => {
    await lockPlaces(tx, [moved.toPlaceId])
    const [use] = await usesOf(tx, moved, isStaying)
    if (use === undefined) throw new Refusal('housing.nobody_stays', 409)
    await endOne(tx, use, moved.at, now)
    // Whoever stays beyond the planned time moves without a planned end: nobody knows it yet.
    const until = use.until !== null && use.until > moved.at ? use.until : null
    await insertUse(tx, {
      id: randomUUID(),
      shelterId: use.shelterId,
      placeId: moved.toPlaceId,
      kind: 'stay',
      from: moved.at,
      until,
      placementId: moved.placementId,
      personNumber: moved.personNumber,
      madeBy: personOf(actor),
      now,
    })
  })

/**
 * The planned end of what is reserved or lived in becomes another, such as when a placement is prolonged.
 *
 * @throws Refusal `housing.nothing_reserved`, `housing.ends_before_start` (422), `housing.place_taken` where somebody else
 * has the place then.
 */
export const changeEnd = (
  { tx, now }: Acting,
  whose: OfPlacement & { readonly until: Date | null },
): Promise<void> =>
  refusing(async () => {
    const uses = await usesOf(tx, whose, (use) => isReserved(use) || isStaying(use))
    if (uses.length === 0) throw new Refusal('housing.nothing_reserved', 409)
    for (const { id, from } of uses) {
      if (whose.until !== null && whose.until <= from) throw new Refusal('housing.ends_before_start', 422)
      await removeRest(tx, id)
      await writeUse(tx, id, { from, until: whose.until })
      await writeRest(tx, id, now)
    }
  })

/**
 * A place is out of service for a time. @returns its identifier.
 *
 * @throws Refusal `housing.place_taken` where somebody has it then.
 */
export const takeOutOfService = (
  { tx, actor, now }: Acting,
  out: { readonly shelterId: string; readonly placeId: string; readonly time: Time; readonly reason: string },
): Promise<string> =>
  refusing(async () => {
    await lockPlaces(tx, [out.placeId])
    const id = randomUUID()
    await insertUse(tx, {
      id,
      shelterId: out.shelterId,
      placeId: out.placeId,
      kind: 'out_of_service',
      ...out.time,
      reason: out.reason,
      madeBy: personOf(actor),
      now,
    })
    return id
  })

/** A place is in service again: at once, or never out of it where that was still to come. */
export const bringIntoService = async (
  { tx, now }: Pick<Acting, 'tx' | 'now'>,
  out: Pick<UseRow, 'id' | 'from'>,
): Promise<void> => {
  if (out.from >= now) await deleteUse(tx, out.id)
  else await writeUse(tx, out.id, { from: out.from, until: now })
}
