import { sql } from 'kysely'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { ValuesOf } from '../../../platform/fields/field.ts'
import type { Setting, WorkFunction } from '../codes.ts'
import { trainerRoles } from './policy.ts'
import type { work } from './records.ts'

/** The title of a course as whoever reads may know it, and its language: of its newest version that is published. */
const ofCourse = (
  column: 'title' | 'language',
) => sql<string>`(select ${sql.ref(`v.${column}`)} from learning.material_version v
  where v.material_id = o.material_id and v.published_at is not null order by v.number desc limit 1)`

const selectOccasions = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('learning.occasion as o')
    .innerJoinLateral(
      sql<{ booked: number; waiting: number; before_me: number }>`learning.places_of(o.id)`.as('p'),
      (join) => join.onTrue(),
    )
    .leftJoin('directory.body as b', (join) =>
      join.onRef('b.id', '=', 'o.body_id').on((row) => row.fn<boolean>('directory.told', ['b.id'])),
    )
    .select([
      'o.id',
      'o.material_id as materialId',
      ofCourse('title').as('title'),
      ofCourse('language').as('titleLanguage'),
      'o.starts_at as startsAt',
      'o.ends_at as endsAt',
      'o.place',
      'o.is_remote as isRemote',
      'o.language',
      'o.accessibility',
      'o.places',
      'o.closed_on as closedOn',
      'b.name as bodyName',
      'o.body_id as bodyId',
      'o.trainer_id as trainerId',
      'p.booked',
      'p.waiting',
      'p.before_me as beforeMe',
      'o.revision',
      'o.changed_at as changedAt',
    ])

/** An occasion as a list shows it. The name of its body is nothing where that may not be named. */
export type ListedOccasion = Awaited<ReturnType<typeof listComing>>[number]

/** The occasions that have not ended and are not cancelled, the soonest first; of one course where it is named. */
export const listComing = (tx: DatabaseTransaction, now: Date, materialId?: string) => {
  let query = selectOccasions(tx).where('o.ends_at', '>', now).where('o.closed_on', 'is', null)
  if (materialId) query = query.where('o.material_id', '=', materialId)
  return query.orderBy('o.starts_at').orderBy('o.id').execute()
}

/** The occasions that somebody leads, with those that have been in the last months, the latest first. */
export const listLed = (tx: DatabaseTransaction, personId: string, since: Date) =>
  selectOccasions(tx)
    .where('o.trainer_id', '=', personId)
    .where('o.ends_at', '>', since)
    .orderBy('o.starts_at', 'desc')
    .execute()

export const findListed = (tx: DatabaseTransaction, occasionId: string) =>
  selectOccasions(tx).where('o.id', '=', occasionId).executeTakeFirst()

/** The names of the bodies that an occasion is for, as far as whoever reads knows them. */
export const listInvited = async (tx: DatabaseTransaction, occasionId: string): Promise<string[]> =>
  (
    await tx
      .selectFrom('learning.occasion_invited as i')
      .innerJoin('directory.body as b', 'b.id', 'i.body_id')
      .select('b.name')
      .where('i.occasion_id', '=', occasionId)
      .orderBy('b.name')
      .execute()
  ).map(({ name }) => name)

/** Says anew which bodies an occasion is for. */
export const putInvited = async (
  tx: DatabaseTransaction,
  occasionId: string,
  bodies: readonly string[],
): Promise<void> => {
  await tx.deleteFrom('learning.occasion_invited').where('occasion_id', '=', occasionId).execute()
  if (bodies.length > 0)
    await tx
      .insertInto('learning.occasion_invited')
      .values(bodies.map((bodyId) => ({ occasion_id: occasionId, body_id: bodyId })))
      .execute()
}

/** The people of a body who may lead an occasion, by name. */
export const listTrainers = (
  tx: DatabaseTransaction,
  bodyId: string,
): Promise<{ personId: string; name: string }[]> =>
  tx
    .selectFrom('identity.membership as m')
    .innerJoin('identity.person as p', 'p.id', 'm.person_id')
    .select(['p.id as personId', 'p.name'])
    .distinct()
    .where('m.body_id', '=', bodyId)
    .where('m.ended_at', 'is', null)
    .where('m.role', 'in', trainerRoles)
    .orderBy('p.name')
    .execute()

/** What the reader and their body have booked of an occasion and not withdrawn. */
export const listOwn = (tx: DatabaseTransaction, occasionId: string) =>
  tx
    .selectFrom('learning.booking')
    .select((row) => [
      'id',
      row('person_id', 'is', null).as('isGroup'),
      'count',
      sql<'booked' | 'waiting'>`state`.as('state'),
    ])
    .where('occasion_id', '=', occasionId)
    .where('state', '<>', 'withdrawn')
    .orderBy('line')
    .execute()

/** The work that somebody last said of themselves, to begin the next form with. */
export const findLastWork = async (
  tx: DatabaseTransaction,
  personId: string,
): Promise<Partial<ValuesOf<typeof work>> | undefined> =>
  (await tx
    .selectFrom('learning.booking')
    .select(['setting', 'function', 'level', 'county'])
    .where('booked_by', '=', personId)
    .orderBy('line', 'desc')
    .limit(1)
    .executeTakeFirst()) as Partial<ValuesOf<typeof work>> | undefined

interface NewBooking extends ValuesOf<typeof work> {
  readonly occasionId: string
  readonly personId: string | null
  readonly bodyId: string
  readonly bookedBy: string
  readonly count: number
  readonly now: Date
}

/**
 * Books. Whether there is a place, or a place in the line, the database decides: it holds the occasion while it counts.
 *
 * @throws the refusals of `learning.take_place`.
 */
export const insertBooking = (
  tx: DatabaseTransaction,
  { occasionId, personId, bodyId, bookedBy, count, now, ...at }: NewBooking,
): Promise<{ id: string; state: string }> =>
  tx
    .insertInto('learning.booking')
    .values({
      id: crypto.randomUUID(),
      occasion_id: occasionId,
      person_id: personId,
      body_id: bodyId,
      booked_by: bookedBy,
      count,
      setting: at.setting,
      function: at.function,
      level: at.setting === 'school' ? at.level : null,
      county: at.county,
      state: 'waiting',
      booked_at: now,
    })
    .returning(['id', 'state'])
    .executeTakeFirstOrThrow()

/** @returns whether there was such a booking to withdraw. */
export const withdrawBooking = async (
  tx: DatabaseTransaction,
  occasionId: string,
  bookingId: string,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('learning.booking')
    .set({ state: 'withdrawn', news: null })
    .where('id', '=', bookingId)
    .where('occasion_id', '=', occasionId)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Somebody who has a place, or a number of a body, as whoever leads the occasion may know of them. */
export interface Participant {
  readonly bookingId: string
  /** Nothing for a number of people, and for those who are told by what they do alone. */
  readonly name: string | null
  readonly bodyName: string | null
  readonly setting: Setting
  readonly function: WorkFunction
  readonly count: number
  readonly attendedCount: number | null
}

/** Who has a place, for whoever leads the occasion; nobody for anybody else. */
export const listParticipants = async (
  tx: DatabaseTransaction,
  occasionId: string,
): Promise<readonly Participant[]> =>
  (
    await sql<Participant>`select booking_id as "bookingId", name, body_name as "bodyName", setting, function, count,
      attended_count as "attendedCount" from learning.participants(${occasionId}::uuid)`.execute(tx)
  ).rows

/** Says how many of a booking were there; that makes the completion. @returns whether whoever says it leads the occasion. */
export const attend = async (
  tx: DatabaseTransaction,
  occasionId: string,
  bookingId: string,
  there: number,
): Promise<boolean> =>
  (
    await sql<{
      done: boolean
    }>`select learning.attend(${occasionId}::uuid, ${bookingId}::uuid, ${there}::integer) as done`.execute(tx)
  ).rows[0]!.done

/** How many came to a course that a body has held. */
export interface Participation {
  readonly courseName: string
  readonly year: number
  /** Nothing for people who booked for themselves, and for those whose body is told to nobody. */
  readonly bodyName: string | null
  readonly booked: number
  readonly attended: number
}

/** Who came to what the reader's body has held, by organisation. */
export const listParticipation = async (tx: DatabaseTransaction): Promise<readonly Participation[]> =>
  (
    await sql<Participation>`select course_name as "courseName", year, body_name as "bodyName", booked, attended
      from learning.participation()`.execute(tx)
  ).rows

/** Removes who booked what ended so long ago as the database says; how many came by organisation stays. @returns how many bookings */
export const forgetBookings = async (tx: DatabaseTransaction): Promise<number> =>
  (await sql<{ gone: number }>`select learning.forget_bookings() as gone`.execute(tx)).rows[0]!.gone

/** The occasions that somebody has booked and that have not been, the soonest first; what was cancelled too. */
export const listBooked = (
  tx: DatabaseTransaction,
  personId: string,
  { from, to }: { readonly from?: Day | undefined; readonly to?: Day | undefined } = {},
) => {
  let query = tx
    .selectFrom('learning.booking as k')
    .innerJoin('learning.occasion as o', 'o.id', 'k.occasion_id')
    .select([
      'k.id',
      'o.id as occasionId',
      ofCourse('title').as('title'),
      ofCourse('language').as('titleLanguage'),
      'o.starts_at as startsAt',
      'o.ends_at as endsAt',
      'k.state',
      'k.count',
      'o.closed_on as closedOn',
    ])
    .where('k.booked_by', '=', personId)
    .where('k.state', '<>', 'withdrawn')
    .where('o.ends_at', '>', sql<Date>`access.now()`)
  if (from) query = query.where('o.starts_at', '>=', new Date(`${from}T00:00:00Z`))
  if (to) query = query.where('o.starts_at', '<', new Date(`${to}T23:59:59Z`))
  return query.orderBy('o.starts_at').execute()
}

/** Those who are still to be told what has happened to what they booked or completed, each with how much; they are told once. */
export const takeNews = async (tx: DatabaseTransaction): Promise<{ personId: string; count: number }[]> => {
  const told = await tx
    .updateTable('learning.booking')
    .set({ news: null })
    .where('news', 'is not', null)
    .returning('booked_by as personId')
    .execute()
  const takenBack = await tx
    .updateTable('learning.completion')
    .set({ is_news: false })
    .where('is_news', '=', true)
    .where('person_id', 'is not', null)
    .returning('person_id as personId')
    .execute()
  return [...Map.groupBy([...told, ...takenBack], ({ personId }) => personId)].flatMap(([personId, own]) =>
    personId === null ? [] : [{ personId, count: own.length }],
  )
}
