import type { PersonActor } from '../../platform/access/actor.ts'
import type { Role } from '../../platform/access/roles.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import type { Span } from '../../platform/on-call/hours.ts'
import type { LineFunction } from '../../platform/on-call/line.ts'

/** Whether a body has somebody who leads its casework. */
export const hasManager = async (tx: DatabaseTransaction, bodyId: string): Promise<boolean> => {
  const found = await tx
    .selectFrom('identity.membership as m')
    .innerJoin('identity.person as p', 'p.id', 'm.person_id')
    .select('m.id')
    .where('m.body_id', '=', bodyId)
    .where('m.role', '=', 'case_manager')
    .where('m.ended_at', 'is', null)
    .where('p.disabled_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

export interface LineToKeep {
  readonly function: LineFunction
  readonly telephone: string
  readonly hours: readonly Span[]
}

const writeHours = async (tx: DatabaseTransaction, lineId: string, hours: readonly Span[]): Promise<void> => {
  await tx.deleteFrom('on_call.hours').where('line_id', '=', lineId).execute()
  await tx
    .insertInto('on_call.hours')
    .values(
      hours.map(({ days, opens, closes }, position) => ({
        ...{ line_id: lineId, position, opens, closes },
        days: [...days],
      })),
    )
    .execute()
}

export const insertLine = async (
  tx: DatabaseTransaction,
  { personId, bodyId }: Pick<PersonActor, 'personId' | 'bodyId'>,
  line: LineToKeep,
  now: Date,
): Promise<string> => {
  const { id } = await tx
    .insertInto('on_call.line')
    .values({
      ...{ body_id: bodyId, function: line.function, telephone: line.telephone },
      ...{ kept_by: personId, kept_at: now },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await writeHours(tx, id, line.hours)
  return id
}

interface LineRow {
  readonly lineId: string
  readonly revision: number
}

const lineAt = (tx: DatabaseTransaction, { lineId, revision }: LineRow) =>
  tx
    .updateTable('on_call.line')
    .where('id', '=', lineId)
    .where('revision', '=', revision)
    .where('ended_at', 'is', null)

/** @returns whether it stood as it was read */
export const writeLine = async (
  tx: DatabaseTransaction,
  personId: string,
  row: LineRow,
  line: LineToKeep,
  now: Date,
): Promise<boolean> => {
  const done = await lineAt(tx, row)
    .set({
      ...{ function: line.function, telephone: line.telephone },
      ...{ kept_by: personId, kept_at: now, revision: row.revision + 1 },
    })
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) return false
  await writeHours(tx, row.lineId, line.hours)
  return true
}

/** @returns whether it stood as it was read */
export const endLine = async (
  tx: DatabaseTransaction,
  personId: string,
  row: LineRow,
  now: Date,
): Promise<boolean> => {
  const done = await lineAt(tx, row)
    .set({ kept_by: personId, ended_at: now, revision: row.revision + 1 })
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** The body of a number, as far as the asker may know of it. */
export const bodyOfLine = async (tx: DatabaseTransaction, lineId: string): Promise<string | undefined> =>
  (
    await tx
      .selectFrom('on_call.line')
      .select('body_id as bodyId')
      .where('id', '=', lineId)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
  )?.bodyId

/** Somebody on duty, now or later. */
export interface Duty {
  readonly id: string
  readonly name: string
  readonly startsAt: Date
  readonly endsAt: Date
}

export const listDuties = async (tx: DatabaseTransaction, bodyId: string, now: Date): Promise<Duty[]> =>
  tx
    .selectFrom('on_call.duty as d')
    .innerJoin('identity.membership as m', 'm.id', 'd.membership_id')
    .innerJoin('identity.person as p', 'p.id', 'm.person_id')
    .select(['d.id', 'p.name', 'd.starts_at as startsAt', 'd.ends_at as endsAt'])
    .where('d.body_id', '=', bodyId)
    .where('d.withdrawn_at', 'is', null)
    .where('m.ended_at', 'is', null)
    .where('d.ends_at', '>', now)
    .orderBy('d.starts_at')
    .execute()

export const insertDuty = async (
  tx: DatabaseTransaction,
  { personId, bodyId }: PersonActor,
  duty: { readonly membershipId: string; readonly startsAt: Date; readonly endsAt: Date },
  now: Date,
): Promise<void> => {
  await tx
    .insertInto('on_call.duty')
    .values({
      ...{ body_id: bodyId, membership_id: duty.membershipId },
      ...{ starts_at: duty.startsAt, ends_at: duty.endsAt },
      ...{ entered_by: personId, entered_at: now },
    })
    .execute()
}

/** @returns whether there was one of the body */
export const withdrawDuty = async (
  tx: DatabaseTransaction,
  bodyId: string,
  dutyId: string,
  now: Date,
): Promise<boolean> => {
  const done = await tx
    .updateTable('on_call.duty')
    .set({ withdrawn_at: now })
    .where('id', '=', dutyId)
    .where('body_id', '=', bodyId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** Those who can be on duty: who works with people at the body. */
export const listColleagues = async (
  tx: DatabaseTransaction,
  bodyId: string,
  roles: readonly Role[],
): Promise<{ readonly membershipId: string; readonly name: string; readonly role: string }[]> =>
  tx
    .selectFrom('identity.membership as m')
    .innerJoin('identity.person as p', 'p.id', 'm.person_id')
    .select(['m.id as membershipId', 'p.name', 'm.role'])
    .where('m.body_id', '=', bodyId)
    .where('m.ended_at', 'is', null)
    .where('p.disabled_at', 'is', null)
    .where('m.role', 'in', [...roles])
    .orderBy('p.name')
    .execute()

/** What a body is called, where the asker may know of it. */
export const findBodyName = async (tx: DatabaseTransaction, bodyId: string): Promise<string | undefined> =>
  (await tx.selectFrom('directory.body').select('name').where('id', '=', bodyId).executeTakeFirst())?.name
