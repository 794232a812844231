import { sql } from 'kysely'
import type { Day } from '../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import type { Manner } from './schema.ts'

/** A reminder that no mail carries yet. */
export interface Unmailed {
  readonly id: string
  readonly personId: string | null
  readonly bodyId: string | null
  readonly source: string
  readonly key: string
  readonly day: Day | null
  readonly decidedAt: Date
  readonly manner: Manner
  readonly weekday: number
  /** When the last gathered mail for the person was made. */
  readonly lastDigest: Date | null
}

/** What no mail carries yet, of the time since a moment, with what whoever it is for wants. */
export const listUnmailed = async (tx: DatabaseTransaction, since: Date): Promise<Unmailed[]> =>
  (
    await sql<Unmailed>`
    select r.id, r.person_id as "personId", r.body_id as "bodyId", r.source, r.key, r.day, r.decided_at as "decidedAt",
      coalesce(p.manner, 'each') as manner, coalesce(p.weekday, 1) as weekday,
      (select max(m.made_at) from reminders.mail m where m.person_id = r.person_id and m.is_digest) as "lastDigest"
    from reminders.reminder r left join reminders.preference p on p.person_id = r.person_id
    where r.mail_id is null and r.decided_at > ${since} and r.read_at is null
    order by r.person_id, r.body_id, r.day, r.id`.execute(tx)
  ).rows

export interface NewMail {
  readonly personId: string | null
  readonly bodyId: string | null
  readonly isDigest: boolean
  readonly reminders: readonly string[]
}

/** Writes a mail and what it carries. @returns its identifier */
export const insertMail = async (tx: DatabaseTransaction, mail: NewMail, now: Date): Promise<string> => {
  const { id } = await tx
    .insertInto('reminders.mail')
    .values({
      person_id: mail.personId,
      body_id: mail.bodyId,
      is_digest: mail.isDigest,
      made_at: now,
      waits_since: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('reminders.reminder')
    .set({ mail_id: id })
    .where('id', 'in', [...mail.reminders])
    .execute()
  return id
}

/** Mails that wait although their time has come: those of a process that died, whose job lies locked for hours. */
export const listLeftWaiting = async (tx: DatabaseTransaction, before: Date): Promise<string[]> => {
  const found = await tx
    .selectFrom('reminders.mail')
    .select('id')
    .where('state', '=', 'waiting')
    .where(sql<boolean>`coalesce(tried_at, waits_since) < ${before}`)
    .orderBy('made_at')
    .execute()
  return found.map(({ id }) => id)
}

/** Notes a try before it is made, since a process that dies in it can note nothing. */
export const noteTry = async (
  tx: DatabaseTransaction,
  mailId: string,
  now: Date,
): Promise<{ readonly waitsSince: Date } | undefined> =>
  tx
    .updateTable('reminders.mail')
    .set((row) => ({ attempts: row('attempts', '+', 1), tried_at: now }))
    .where('id', '=', mailId)
    .where('state', '=', 'waiting')
    .returning('waits_since as waitsSince')
    .executeTakeFirst()

export interface HeldMail {
  readonly id: string
  readonly personId: string | null
  readonly isDigest: boolean
  /** Absent where nobody is to have it any longer. */
  readonly address: string | null
  readonly name: string | null
  readonly language: string | null
  readonly madeAt: Date
}

/** Holds a mail that waits until the transaction ends; nothing where another process holds it, or it has gone. */
export const holdMail = async (tx: DatabaseTransaction, mailId: string): Promise<HeldMail | undefined> =>
  (
    await sql<HeldMail>`
    select m.id, m.person_id as "personId", m.is_digest as "isDigest", m.made_at as "madeAt", p.name, p.language,
      case when m.body_id is not null then b.address when p.disabled_at is null then p.email end as address
    from reminders.mail m
    left join identity.person p on p.id = m.person_id
    left join directory.body b on b.id = m.body_id
    where m.id = ${mailId} and m.state = 'waiting'
    for update of m skip locked`.execute(tx)
  ).rows[0]

export interface Carried {
  readonly source: string
  readonly day: Day | null
  readonly count: number
}

/** What a mail carries, by source and day. */
export const listCarried = async (tx: DatabaseTransaction, mailId: string): Promise<Carried[]> =>
  (
    await sql<Carried>`
    select source, day, sum(count)::integer as count from reminders.reminder
    where mail_id = ${mailId} group by source, day order by day nulls first, source`.execute(tx)
  ).rows

/** Ends the waiting of a mail. @returns whether it waited */
export const endMail = async (
  tx: DatabaseTransaction,
  mailId: string,
  end: { readonly state: 'sent' | 'refused' | 'given_up' | 'dropped'; readonly problem?: string },
  now: Date,
): Promise<boolean> => {
  const done = await tx
    .updateTable('reminders.mail')
    .set({ state: end.state, ended_at: now, ...(end.problem === undefined ? {} : { problem: end.problem }) })
    .where('id', '=', mailId)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** Keeps why a mail that still waits was not taken. */
export const noteProblem = async (
  tx: DatabaseTransaction,
  mailId: string,
  problem: string,
): Promise<void> => {
  await tx
    .updateTable('reminders.mail')
    .set({ problem })
    .where('id', '=', mailId)
    .where('state', '=', 'waiting')
    .execute()
}
