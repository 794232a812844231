import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Urgency } from './rules.ts'

interface Late {
  readonly from_body: string
  readonly to_body: string | null
}

/** Marks every referral that nobody has answered in time, all at once, each time limit once. @returns whose they are. */
export const markEscalated = async (tx: DatabaseTransaction, now: Date): Promise<readonly Late[]> => {
  const { rows } = await sql<Late>`
    with late as (
      update disclosure.referral set escalated_at = ${now}, revision = revision + 1
      where state in ('sent', 'received') and due_at < ${now} and escalated_at is null
      returning id, from_body, to_body),
    said as (
      insert into disclosure.referral_event (id, referral_id, at, kind)
      select gen_random_uuid(), id, ${now}, 'escalated' from late)
    select from_body, to_body from late`.execute(tx)
  return rows
}

/** A referral that nobody opened, for whoever sent it. */
interface Expired {
  readonly id: string
  readonly caseId: string
  readonly fromBody: string
  readonly urgency: Urgency
  readonly sentBy: string
}

/**
 * Ends what nobody has opened long after its time limit, with the live views that came with it.
 *
 * @param before moment per urgency: what was due earlier has expired.
 * @returns the referrals, and the disclosures that ended.
 */
export const markExpired = async (
  tx: DatabaseTransaction,
  now: Date,
  before: Readonly<Record<Urgency, Date>>,
): Promise<{ readonly referrals: readonly Expired[]; readonly disclosures: readonly string[] }> => {
  const { rows } = await sql<{ gone: Expired[]; ended: string[] }>`
    with gone as (
      update disclosure.referral set state = 'expired', revision = revision + 1
      where state = 'sent' and to_body is not null
        and due_at < (${JSON.stringify(before)}::jsonb ->> urgency)::timestamptz
      returning id, case_id, disclosure_id, from_body, urgency, made_by),
    said as (
      insert into disclosure.referral_event (id, referral_id, at, kind)
      select gen_random_uuid(), id, ${now}, 'expired' from gone),
    closed as (
      update disclosure.disclosure d set state = 'ended', ended_at = ${now}, end_reason = 'purpose_met', revision = revision + 1
      from gone where d.id = gone.disclosure_id and d.form = 'live' and d.state = 'in_force'
      returning d.id)
    select
      coalesce((select json_agg(json_build_object('id', id, 'caseId', case_id, 'fromBody', from_body, 'urgency', urgency, 'sentBy', made_by)) from gone), '[]') as gone,
      coalesce((select json_agg(id) from closed), '[]') as ended`.execute(tx)
  const { gone, ended } = rows[0]!
  return { referrals: gone, disclosures: ended }
}

/** The addresses of those who lead the casework of a body; its function address where nobody does. */
export const listLeaders = async (tx: DatabaseTransaction, bodyId: string): Promise<readonly string[]> => {
  const leaders = await tx
    .selectFrom('identity.membership as m')
    .innerJoin('identity.person as p', 'p.id', 'm.person_id')
    .select('p.email')
    .distinct()
    .where('m.body_id', '=', bodyId)
    .where('m.role', '=', 'case_manager')
    .where('m.ended_at', 'is', null)
    .where('p.disabled_at', 'is', null)
    .execute()
  if (leaders.length > 0) return leaders.map(({ email }) => email)
  const body = await tx
    .selectFrom('directory.body')
    .select('address')
    .where('id', '=', bodyId)
    .executeTakeFirst()
  return body?.address ? [body.address] : []
}
