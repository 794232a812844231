import { sql } from 'kysely'
import type { PersonActor } from '../access/actor.ts'
import { aliasOf } from '../access/relations.ts'
import type { Role } from '../access/roles.ts'
import type { Database, DatabaseTransaction } from '../database/connect.ts'
import type { Arrival, Told, Waiting } from './arrival.ts'
import type { Urgency } from './kind.ts'
import type { Step } from './ladder.ts'

/** What waits for a person as they act, at a moment, in the order of the page. One statement, asked for every page. */
export const listWaiting = async (
  database: Database,
  { personId, bodyId, role }: PersonActor,
  now?: Date,
): Promise<Waiting[]> =>
  (
    await sql<Waiting>`select id, kind, urgency, place, arrived_at as "arrivedAt", until_at as "untilAt", taken_at as "takenAt",
      taken_by as "takenBy", taken_by_name as "takenByName", body_name as "bodyName", in_place_of as "inPlaceOf", has_gone_on as "hasGoneOn"
    from arrivals.waiting_for(${personId}, ${bodyId}, ${role}, coalesce(${now ?? null}::timestamptz, now()))`.execute(
      database,
    )
  ).rows

const arrivals = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('arrivals.arrival as a')
    .leftJoin('directory.body as b', 'b.id', 'a.body_id')
    .leftJoin('identity.person as p', 'p.id', 'a.taken_by')
    .select([
      'a.id',
      'a.kind',
      sql<string>`case when a.apart then access.behind('waiting', a.about_id) else a.about_id end`.as(
        'aboutId',
      ),
      'a.body_id as bodyId',
      'a.from_body as fromBody',
      sql<readonly Role[]>`a.roles`.as('roles'),
      'a.people',
      sql<Urgency>`a.urgency`.as('urgency'),
      sql<
        Readonly<Record<string, string>>
      >`case when a.apart then arrivals.unveiled(a.place) else a.place end`.as('place'),
      'a.arrived_at as arrivedAt',
      'a.until_at as untilAt',
      sql<Step>`a.step`.as('step'),
      'a.escalates_at as escalatesAt',
      'a.taken_by as takenBy',
      'a.taken_at as takenAt',
      'a.settled_at as settledAt',
      'b.name as bodyName',
      'p.name as takenByName',
    ])

export const findArrival = async (tx: DatabaseTransaction, id: string): Promise<Arrival | undefined> =>
  arrivals(tx).where('a.id', '=', id).executeTakeFirst()

/** Where one thing waits now, for those who work with it: whom it has reached there, and who has taken it. */
export const listTold = async (
  tx: DatabaseTransaction,
  kinds: readonly string[],
  about: string,
): Promise<Told[]> =>
  arrivals(tx)
    .innerJoinLateral(
      sql<{ roles: readonly Role[]; by_name: boolean }>`(select * from arrivals.reached(a.id))`.as('r'),
      (join) => join.onTrue(),
    )
    .select(['r.roles as reached', 'r.by_name as reachedByName', 'a.nationally'])
    .where('a.kind', 'in', [...kinds])
    .where(sql<boolean>`a.about_id in (${about}::uuid, ${aliasOf('waiting', about)})`)
    .where('a.settled_at', 'is', null)
    .orderBy('a.arrived_at')
    .orderBy('a.id')
    .execute()

/** What nobody has taken in its time. Run as the system. */
export const listUntaken = async (tx: DatabaseTransaction, now: Date): Promise<string[]> =>
  (
    await tx
      .selectFrom('arrivals.arrival')
      .select('id')
      .where('settled_at', 'is', null)
      .where('taken_at', 'is', null)
      .where('escalates_at', '<=', now)
      .orderBy('escalates_at')
      .execute()
  ).map(({ id }) => id)

/** What somebody had taken who has been away since. Run as the system. */
export const listTakenByAbsent = async (tx: DatabaseTransaction): Promise<string[]> =>
  (await sql<{ id: string }>`select arrivals.taken_by_absent() as id`.execute(tx)).rows.map(({ id }) => id)

/** Lets go of such a thing, as if nobody had taken it. Run as the system. */
export const letGoOf = async (tx: DatabaseTransaction, id: string): Promise<void> => {
  await sql`select arrivals.let_go_of(${id}::uuid)`.execute(tx)
}

/** Holds a thing that waits and nobody has taken until the transaction ends; nothing where another process holds it. */
export const holdUntaken = async (
  tx: DatabaseTransaction,
  id: string,
): Promise<
  | {
      readonly kind: string
      readonly step: Step
      readonly escalatesAt: Date | null
      readonly arrivedAt: Date
    }
  | undefined
> =>
  tx
    .selectFrom('arrivals.arrival')
    .select(['kind', sql<Step>`step`.as('step'), 'escalates_at as escalatesAt', 'arrived_at as arrivedAt'])
    .where('id', '=', id)
    .where('settled_at', 'is', null)
    .where('taken_at', 'is', null)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()

/** The people whom a step reaches and who have not been told; whoever stands in for one who is away, but for what is asked in person. Run as the system. */
export const listUntold = async (
  tx: DatabaseTransaction,
  id: string,
  step: Step,
  { inPerson = false }: { readonly inPerson?: boolean },
): Promise<string[]> => {
  const { rows } = await sql<{
    people: string[]
  }>`select arrivals.untold(${id}::uuid, ${step}, ${inPerson}) as people`.execute(tx)
  return rows[0]!.people
}

/** The people who have been told and may still know. Run as the system. */
export const listToldAlready = async (tx: DatabaseTransaction, id: string): Promise<string[]> => {
  const { rows } = await sql<{ people: string[] }>`select arrivals.told(${id}::uuid) as people`.execute(tx)
  return rows[0]!.people
}

/** Puts more roles among those it is for, or the nation; each once. */
export const widen = async (
  tx: DatabaseTransaction,
  id: string,
  more: { readonly roles?: readonly Role[]; readonly nationally?: true },
): Promise<void> => {
  await sql`update arrivals.arrival set
      roles = array(select distinct unnest(roles || ${[...(more.roles ?? [])]}::text[])),
      nationally = nationally or ${more.nationally === true}
    where id = ${id}`.execute(tx)
}

/** Notes how far a thing has gone on, and whom it was told to; whoever was told before is told again. */
export const noteStep = async (
  tx: DatabaseTransaction,
  id: string,
  given: {
    readonly step: Step
    readonly people: readonly string[]
    readonly escalatesAt: Date | null
    readonly now: Date
  },
): Promise<void> => {
  await tx
    .updateTable('arrivals.arrival')
    .set({ step: given.step, escalates_at: given.escalatesAt })
    .where('id', '=', id)
    .execute()
  if (given.people.length === 0) return
  await tx
    .insertInto('arrivals.telling')
    .values(
      given.people.map((person) => ({
        arrival_id: id,
        person_id: person,
        step: given.step,
        decided_at: given.now,
      })),
    )
    .onConflict((told) =>
      told.columns(['arrival_id', 'person_id']).doUpdateSet({
        decided_at: given.now,
        tried_at: null,
        mailed_at: null,
        problem: null,
      }),
    )
    .execute()
}
