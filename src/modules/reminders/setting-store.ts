import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'

/** Writes the steps where nobody else has since. @returns whether that was so */
export const writeSetting = async (
  tx: DatabaseTransaction,
  setting: { readonly steps: readonly number[]; readonly mailMayRest: boolean; readonly revision: number },
): Promise<boolean> => {
  const done = await tx
    .updateTable('reminders.setting')
    .set((row) => ({
      steps: [...setting.steps],
      mail_may_rest: setting.mailMayRest,
      revision: row('revision', '+', 1),
    }))
    .where('revision', '=', setting.revision)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** A mail that has not arrived. */
export interface UnsentMail {
  readonly id: string
  readonly state: 'waiting' | 'refused' | 'given_up'
  readonly personId: string | null
  readonly personName: string | null
  readonly bodyId: string | null
  readonly bodyName: string | null
  readonly problem: string | null
  readonly attempts: number
  readonly madeAt: Date
  readonly triedAt: Date | null
}

const SHOWN = 100

/** Mails that were refused or given up in the last months, and those that wait after a try that failed. */
export const listUnsent = async (tx: DatabaseTransaction, since: Date): Promise<UnsentMail[]> =>
  (
    await sql<UnsentMail>`
    select m.id, m.state, m.person_id as "personId", p.name as "personName", m.body_id as "bodyId", b.name as "bodyName",
      m.problem, m.attempts, m.made_at as "madeAt", m.tried_at as "triedAt"
    from reminders.mail m
    left join identity.person p on p.id = m.person_id
    left join directory.body b on b.id = m.body_id
    where m.made_at > ${since} and (m.state in ('refused', 'given_up') or (m.state = 'waiting' and m.problem is not null))
    order by m.made_at desc, m.id limit ${SHOWN}`.execute(tx)
  ).rows

export interface MailCounts {
  readonly sent: number
  readonly waiting: number
}

export const countMails = async (tx: DatabaseTransaction, since: Date): Promise<MailCounts> =>
  (
    await sql<MailCounts>`
    select count(*) filter (where state = 'sent')::integer as sent, count(*) filter (where state = 'waiting')::integer as waiting
    from reminders.mail where made_at > ${since}`.execute(tx)
  ).rows[0]!

/** Lets a mail that was refused or given up wait again. @returns whether there was one */
export const waitAgain = async (tx: DatabaseTransaction, mailId: string, now: Date): Promise<boolean> => {
  const done = await tx
    .updateTable('reminders.mail')
    .set({ state: 'waiting', problem: null, waits_since: now, ended_at: null })
    .where('id', '=', mailId)
    .where('state', 'in', ['refused', 'given_up'])
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}
