import { type SqlBool, sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Role } from '../../../platform/access/roles.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'

/** Somebody who acts for a body in a role. */
export interface Member {
  readonly membershipId: string
  readonly bodyId: string
  readonly personId: string
  readonly name: string
  readonly role: string
}

const members = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('identity.membership as m')
    .innerJoin('identity.person as p', 'p.id', 'm.person_id')
    .select(['m.id as membershipId', 'm.body_id as bodyId', 'p.id as personId', 'p.name', 'm.role'])
    .where('m.ended_at', 'is', null)
    .where('p.disabled_at', 'is', null)

export const findMember = (tx: DatabaseTransaction, membershipId: string): Promise<Member | undefined> =>
  members(tx).where('m.id', '=', membershipId).executeTakeFirst()

/** Those of a body in some roles. */
export const listMembers = (
  tx: DatabaseTransaction,
  bodyId: string,
  roles: readonly Role[],
): Promise<Member[]> =>
  members(tx)
    .where('m.body_id', '=', bodyId)
    .where('m.role', 'in', [...roles])
    .orderBy('p.name')
    .orderBy('m.id')
    .execute()

interface Days {
  readonly fromDay: Day
  readonly toDay: Day
}

/** Who can stand in for somebody: colleagues in the same role, who are not away on any of the days. */
export const listStandIns = (
  tx: DatabaseTransaction,
  { membershipId, bodyId, personId, role }: Member,
  days?: Days,
): Promise<Member[]> =>
  members(tx)
    .where('m.body_id', '=', bodyId)
    .where('m.role', '=', role)
    .where('m.id', '<>', membershipId)
    .where('m.person_id', '<>', personId)
    .$if(days !== undefined, (query) =>
      query.where(
        sql<SqlBool>`not exists (select from on_call.absence x join identity.membership o on o.id = x.membership_id
          where o.person_id = p.id and x.body_id = m.body_id and x.ended_at is null
            and x.from_day <= ${days?.toDay} and x.to_day >= ${days?.fromDay})`,
      ),
    )
    .orderBy('p.name')
    .orderBy('m.id')
    .execute()

/** Whether somebody has said already that a membership is away on any of some days. */
export const isSaid = async (
  tx: DatabaseTransaction,
  membershipId: string,
  { fromDay, toDay }: Days,
  besides?: string,
): Promise<boolean> => {
  const found = await tx
    .selectFrom('on_call.absence')
    .select('id')
    .where('membership_id', '=', membershipId)
    .where('ended_at', 'is', null)
    .where('from_day', '<=', toDay)
    .where('to_day', '>=', fromDay)
    .$if(besides !== undefined, (query) => query.where('id', '<>', besides ?? ''))
    .executeTakeFirst()
  return found !== undefined
}

export const insertAbsence = async (
  tx: DatabaseTransaction,
  { personId, bodyId }: PersonActor,
  said: Days & { readonly membershipId: string; readonly standInId: string | null },
  now: Date,
): Promise<string> =>
  (
    await tx
      .insertInto('on_call.absence')
      .values({
        ...{ body_id: bodyId, membership_id: said.membershipId, stand_in_id: said.standInId },
        ...{ from_day: said.fromDay, to_day: said.toDay, said_by: personId, said_at: now },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

interface AbsenceRow {
  readonly absenceId: string
  readonly revision: number
}

const absenceAt = (tx: DatabaseTransaction, { absenceId, revision }: AbsenceRow) =>
  tx
    .updateTable('on_call.absence')
    .where('id', '=', absenceId)
    .where('revision', '=', revision)
    .where('ended_at', 'is', null)

/** @returns whether it stood as it was read */
export const changeAbsence = async (
  tx: DatabaseTransaction,
  row: AbsenceRow,
  { toDay, standInId }: { readonly toDay: Day; readonly standInId: string | null },
): Promise<boolean> => {
  const done = await absenceAt(tx, row)
    .set({ to_day: toDay, stand_in_id: standInId, revision: row.revision + 1 })
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** @returns whether it stood as it was read */
export const endAbsence = async (
  tx: DatabaseTransaction,
  row: AbsenceRow,
  personId: string,
  now: Date,
): Promise<boolean> => {
  const done = await absenceAt(tx, row)
    .set({ ended_at: now, ended_by: personId, revision: row.revision + 1 })
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** Absences whose last day has passed and that nobody has ended. Run as the system. */
export const listPassed = async (tx: DatabaseTransaction, now: Date): Promise<string[]> =>
  (
    await tx
      .selectFrom('on_call.absence')
      .select('id')
      .where('ended_at', 'is', null)
      .where('ends_at', '<=', now)
      .orderBy('ends_at')
      .execute()
  ).map(({ id }) => id)

/** Ends such an absence, as of the end of its last day. Run as the system. */
export const passAbsence = async (tx: DatabaseTransaction, id: string): Promise<void> => {
  await tx
    .updateTable('on_call.absence')
    .set((x) => ({ ended_at: x.ref('ends_at') }))
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}
