import { sql } from 'kysely'
import type { Role } from '../../platform/access/roles.ts'
import type { Day } from '../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'

/** One round at a time, in whichever process: the lock ends with its transaction, also where the process dies. */
export const takeTurn = async (tx: DatabaseTransaction): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext('samlad.reminders'))`.execute(tx)
}

export interface Setting {
  readonly steps: readonly number[]
  readonly mailMayRest: boolean
  readonly revision: number
}

export const getSetting = async (tx: DatabaseTransaction): Promise<Setting> =>
  tx
    .selectFrom('reminders.setting')
    .select(['steps', 'mail_may_rest as mailMayRest', 'revision'])
    .executeTakeFirstOrThrow()

/** Those who act for some bodies in a role, with an open account. */
export const listTold = async (
  tx: DatabaseTransaction,
  bodyIds: readonly string[],
  roles: readonly Role[],
): Promise<readonly { readonly bodyId: string; readonly personId: string }[]> => {
  if (bodyIds.length === 0 || roles.length === 0) return []
  return tx
    .selectFrom('identity.membership as m')
    .innerJoin('identity.person as p', 'p.id', 'm.person_id')
    .select(['m.body_id as bodyId', 'm.person_id as personId'])
    .distinct()
    .where('m.body_id', 'in', [...bodyIds])
    .where('m.role', 'in', [...roles])
    .where('m.ended_at', 'is', null)
    .where('p.disabled_at', 'is', null)
    .where('p.activated_at', 'is not', null)
    .execute()
}

/** Which of some bodies have a function address. */
export const listAddressed = async (
  tx: DatabaseTransaction,
  bodyIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (bodyIds.length === 0) return new Set()
  const found = await tx
    .selectFrom('directory.body')
    .select('id')
    .where('id', 'in', [...bodyIds])
    .where('address', 'is not', null)
    .execute()
  return new Set(found.map(({ id }) => id))
}

export interface NewReminder {
  readonly personId: string | null
  /** Absent of what waits, which knows where: beside a person it would say for whom they work. */
  readonly bodyId: string | null
  readonly source: string
  readonly key: string
  /** Absent of what waits and has no day. */
  readonly day: Day | null
  readonly step: number | null
}

/** Writes what was decided on. Whoever was reminded of the step already is not again. @returns how many are new */
export const insertReminders = async (
  tx: DatabaseTransaction,
  reminders: readonly NewReminder[],
  now: Date,
): Promise<number> => {
  if (reminders.length === 0) return 0
  const done = await sql`
    insert into reminders.reminder (person_id, body_id, source, key, day, step, decided_at)
    select r."personId", r."bodyId", r.source, r.key, r.day, r.step, ${now}
    from jsonb_to_recordset(${JSON.stringify(reminders)}::jsonb)
      as r ("personId" uuid, "bodyId" uuid, source text, key text, day date, step integer)
    on conflict do nothing`.execute(tx)
  return Number(done.numAffectedRows ?? 0n)
}
