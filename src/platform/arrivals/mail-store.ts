import { sql } from 'kysely'
import type { DatabaseTransaction } from '../database/connect.ts'

/** Whom a mail about something that waits goes to. */
export interface Telling {
  readonly arrivalId: string
  readonly personId: string
}

/** Mails that wait although they were decided on a while ago: those of a process that died, or that a server did not take. */
export const listLeftUntold = async (
  tx: DatabaseTransaction,
  { since, before }: { readonly since: Date; readonly before: Date },
): Promise<(Telling & { readonly kind: string })[]> =>
  tx
    .selectFrom('arrivals.telling as t')
    .innerJoin('arrivals.arrival as a', 'a.id', 't.arrival_id')
    .select(['t.arrival_id as arrivalId', 't.person_id as personId', 'a.kind'])
    .where('t.mailed_at', 'is', null)
    .where('t.problem', 'is', null)
    .where('t.decided_at', '>', since)
    .where(sql<boolean>`coalesce(t.tried_at, t.decided_at) < ${before}`)
    .where('a.settled_at', 'is', null)
    .execute()

const one = (tx: DatabaseTransaction, { arrivalId, personId }: Telling) =>
  tx.updateTable('arrivals.telling').where('arrival_id', '=', arrivalId).where('person_id', '=', personId)

/** Notes a try before it is made, since a process that dies in it can note nothing. @returns whether there is a mail to send */
export const noteTry = async (tx: DatabaseTransaction, telling: Telling, now: Date): Promise<boolean> => {
  const done = await one(tx, telling)
    .set({ tried_at: now })
    .where('mailed_at', 'is', null)
    .where('problem', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

export interface HeldTelling {
  readonly address: string
  readonly language: string
  readonly decidedAt: Date
}

/** Holds a mail until the transaction ends; nothing where it has gone, another process holds it, or nothing waits any more. */
export const holdTelling = async (
  tx: DatabaseTransaction,
  { arrivalId, personId }: Telling,
): Promise<HeldTelling | undefined> =>
  (
    await sql<HeldTelling>`
    select p.email as address, p.language, t.decided_at as "decidedAt"
    from arrivals.telling t
    join arrivals.arrival a on a.id = t.arrival_id and a.settled_at is null
    join identity.person p on p.id = t.person_id and p.disabled_at is null
    where t.arrival_id = ${arrivalId} and t.person_id = ${personId} and t.mailed_at is null and t.problem is null
    for update of t skip locked`.execute(tx)
  ).rows[0]

export const noteMailed = async (tx: DatabaseTransaction, telling: Telling, now: Date): Promise<void> => {
  await one(tx, telling).set({ mailed_at: now }).execute()
}

/** Keeps why a mail was refused for good, as a code. */
export const noteRefused = async (
  tx: DatabaseTransaction,
  telling: Telling,
  problem: string,
): Promise<void> => {
  await one(tx, telling).set({ problem }).where('mailed_at', 'is', null).execute()
}

/** What has come between two moments, is not urgent and waits still, with everybody whom it waits for. Run as the system. */
export const listToMail = async (
  tx: DatabaseTransaction,
  { since, until }: { readonly since: Date; readonly until: Date },
): Promise<Telling[]> =>
  (
    await sql<Telling>`
    select arrival_id as "arrivalId", person_id as "personId"
    from arrivals.to_mail(${since}, ${until}) order by person_id, arrival_id`.execute(tx)
  ).rows
