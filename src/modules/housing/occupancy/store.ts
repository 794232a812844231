import { sql } from 'kysely'
import { aliasOf } from '../../../platform/access/relations.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Fits } from './household.ts'

const occupancyKinds = ['held', 'reserved', 'stay', 'turnaround', 'out_of_service'] as const
type OccupancyKind = (typeof occupancyKinds)[number]

/** A place of a shelter with what its room says. */
export interface PlaceRow {
  readonly id: string
  readonly roomId: string
  readonly number: number
  readonly fits: Fits
  readonly turnaroundHours: number
  readonly shared: boolean
  readonly accessible: boolean
}

/** The places of shelters that have not been given up, in the order of their rooms and numbers. */
export const listOpenPlaces = async (
  tx: DatabaseTransaction,
  shelterIds: readonly string[],
): Promise<(PlaceRow & { readonly shelterId: string })[]> => {
  const { rows } = await sql<PlaceRow & { shelterId: string }>`
    select p.id, p.shelter_id as "shelterId", p.room_id as "roomId", p.number, p.fits, p.turnaround_hours as "turnaroundHours",
      r.shared, r.accessible
    from housing.place p join housing.room r on r.id = p.room_id
    where p.shelter_id = any (${shelterIds}::uuid[]) and p.closed_at is null and r.closed_at is null
    order by r.made_at, r.id, p.number`.execute(tx)
  return rows
}

/** A use of a place as it stands. */
export interface UseRow {
  readonly id: string
  readonly shelterId: string
  readonly placeId: string
  readonly kind: OccupancyKind
  readonly from: Date
  /** First moment after it; null where it is open. */
  readonly until: Date | null
  readonly household: string | null
  readonly placementId: string | null
  readonly personNumber: number | null
  readonly reason: string | null
  readonly endedAt: Date | null
}

const useColumns = sql`o.id, o.shelter_id as "shelterId", o.place_id as "placeId", o.kind, lower(o.during) as "from", upper(o.during) as "until",
  coalesce(o.placement_id, o.match_id) as household, o.placement_id as "placementId", o.person_number as "personNumber", o.reason, o.ended_at as "endedAt"`

/** What uses the places of shelters from a moment on, with every stay that has not ended, by its beginning. */
export const listUses = async (
  tx: DatabaseTransaction,
  shelterIds: readonly string[],
  since: Date,
): Promise<UseRow[]> => {
  const { rows } = await sql<UseRow>`
    select ${useColumns} from housing.occupancy o
    where o.shelter_id = any (${shelterIds}::uuid[])
      and (o.during && tstzrange(${since}, null) or (o.kind = 'stay' and o.ended_at is null))
    order by lower(o.during), o.id`.execute(tx)
  return rows
}

/** The uses of a placement, by person and time. */
export const listUsesOfPlacement = async (
  tx: DatabaseTransaction,
  placementId: string,
): Promise<UseRow[]> => {
  const { rows } = await sql<UseRow>`
    select ${useColumns} from housing.occupancy o where o.placement_id = ${placementId}
    order by o.person_number, lower(o.during)`.execute(tx)
  return rows
}

/** Lets whoever else wants the same places wait until this transaction has ended, always in the same order. */
export const lockPlaces = async (tx: DatabaseTransaction, placeIds: readonly string[]): Promise<void> => {
  for (const placeId of [...new Set(placeIds)].toSorted())
    await sql`select pg_advisory_xact_lock(hashtextextended('housing.place ' || ${placeId}, 0))`.execute(tx)
}

/** What a use is for: exactly one of placement and match, or neither where the place is out of service. */
export interface NewUse {
  readonly id: string
  readonly shelterId: string
  readonly placeId: string
  readonly kind: 'held' | 'reserved' | 'stay' | 'out_of_service'
  readonly from: Date
  readonly until: Date | null
  readonly placementId?: string
  readonly matchId?: string
  readonly personNumber?: number
  readonly reason?: string
  readonly madeBy: string | null
  readonly now: Date
}

/** Writes a use, and the rest that follows it where its end is known. */
export const insertUse = async (tx: DatabaseTransaction, use: NewUse): Promise<void> => {
  await sql`insert into housing.occupancy (id, shelter_id, place_id, during, kind, placement_id, match_id, person_number, reason, made_by_alias, made_at)
    values (${use.id}, ${use.shelterId}, ${use.placeId}, tstzrange(${use.from}, ${use.until}), ${use.kind}, ${use.placementId ?? null},
      ${use.matchId ?? null}, ${use.personNumber ?? null}, ${use.reason ?? null}, ${aliasOf('shelter_staff', use.madeBy)}, ${use.now})`.execute(
    tx,
  )
  if (use.kind !== 'out_of_service') await writeRest(tx, use.id, use.now)
}

/** Writes the rest after a use anew, as its end and the place's hours now say. @param before where the next use begins. */
export const writeRest = async (
  tx: DatabaseTransaction,
  useId: string,
  now: Date,
  before: Date | null = null,
): Promise<void> => {
  await removeRest(tx, useId)
  await sql`insert into housing.occupancy (id, shelter_id, place_id, during, kind, follows_id, made_at)
    select gen_random_uuid(), o.shelter_id, o.place_id,
      tstzrange(upper(o.during), least(upper(o.during) + make_interval(hours => p.turnaround_hours), ${before}::timestamptz)), 'turnaround', o.id, ${now}
    from housing.occupancy o join housing.place p on p.id = o.place_id
    where o.id = ${useId} and not upper_inf(o.during) and p.turnaround_hours > 0
      and (${before}::timestamptz is null or ${before} > upper(o.during))`.execute(tx)
}

export const removeRest = async (tx: DatabaseTransaction, useId: string): Promise<void> => {
  await sql`delete from housing.occupancy where follows_id = ${useId}`.execute(tx)
}

/** Writes the times of a use anew; what it is becomes a stay where `kind` says so. */
export const writeUse = async (
  tx: DatabaseTransaction,
  useId: string,
  changed: {
    readonly from: Date
    readonly until: Date | null
    readonly kind?: 'stay'
    readonly endedAt?: Date
  },
): Promise<void> => {
  await sql`update housing.occupancy set during = tstzrange(${changed.from}, ${changed.until}), kind = ${changed.kind ?? sql`kind`},
    ended_at = ${changed.endedAt ?? null} where id = ${useId}`.execute(tx)
}

export const deleteUse = async (tx: DatabaseTransaction, useId: string): Promise<void> => {
  await sql`delete from housing.occupancy where id = ${useId}`.execute(tx)
}

const count = async (tx: DatabaseTransaction, call: ReturnType<typeof sql<{ count: number }>>) =>
  (await call.execute(tx)).rows[0]?.count ?? 0

/** Lets go of what was held for a match. @returns how many. */
export const letGoHeldRows = (tx: DatabaseTransaction, matchId: string): Promise<number> =>
  count(tx, sql<{ count: number }>`select housing.let_go_held(${matchId}) as count`)

/** Lets go of what was reserved for a placement. @returns how many. */
export const letGoReservedRows = (tx: DatabaseTransaction, placementId: string): Promise<number> =>
  count(tx, sql<{ count: number }>`select housing.let_go_reserved(${placementId}) as count`)
