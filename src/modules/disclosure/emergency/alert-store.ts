import { type SqlBool, sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import { aliasOf, behind } from '../../../platform/access/relations.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { AlertKind } from './schema.ts'

/** Raises the alert of emergency access that the actor has opened for somebody. */
export const addEmergencyAlert = async (
  tx: DatabaseTransaction,
  alert: { id: string; emergencyId: string; caseId: string; bodyId: string; askedBy: string; at: Date },
): Promise<void> => {
  await tx
    .insertInto('disclosure.alert')
    .values({
      id: alert.id,
      kind: 'break_glass',
      case_id: alert.caseId,
      body_id: alert.bodyId,
      person_alias: aliasOf('alerted', alert.askedBy),
      subject_id: alert.emergencyId,
      at: alert.at,
    })
    .execute()
}

export interface FoundAlert {
  readonly id: string
  readonly kind: AlertKind
  readonly at: Date
  readonly bodyName: string
  /** Who did it. */
  readonly personName: string | null
  readonly caseId: string | null
  /** The case's number, for those who may know that it is there; never for an auditor. */
  readonly number: string | null
  /** The emergency or the disclosure that it is about. */
  readonly subjectId: string | null
  readonly seenAt: Date | null
  readonly seenByName: string | null
  readonly judgement: 'in_order' | 'followed_up' | null
}

/** Which alerts are somebody's to see: an auditor's all, a leader's the body's, a responsible person's the case's. */
const ownAlerts = ({ role, bodyId, personId }: PersonActor) => {
  if (role === 'auditor') return sql<SqlBool>`true`
  const responsible = sql<SqlBool>`a.case_id in (select s.case_id from support.assignment s
    where s.person_id = ${personId} and s.part in ('responsible', 'stand_in') and support.works_now(s))`
  return role === 'case_manager' ? sql<SqlBool>`(a.body_id = ${bodyId} or ${responsible})` : responsible
}

/** The alerts that somebody is to look at, the newest first; row-level security asks once more for each. */
export const listAlerts = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  wanted: { seen: boolean; page: number; pageSize: number },
): Promise<{ rows: FoundAlert[]; total: number }> => {
  const found = await tx
    .selectFrom('disclosure.alert as a')
    // An alert is never lost because the body behind it is a shelter that the reader does not find.
    .leftJoin('directory.body as b', 'b.id', 'a.body_id')
    .leftJoin('support.case_file as c', 'c.id', 'a.case_id')
    .select([
      'a.id',
      'a.kind',
      'a.at',
      sql<string>`coalesce(b.name, '–')`.as('bodyName'),
      'a.case_id as caseId',
      'c.number',
      'a.subject_id as subjectId',
      'a.seen_at as seenAt',
      'a.judgement',
      sql<string | null>`disclosure.person_name(${behind('alerted', 'a.person_alias')})`.as('personName'),
      sql<string | null>`disclosure.person_name(a.seen_by)`.as('seenByName'),
      sql<number>`(count(*) over ())::int`.as('total'),
    ])
    .where(ownAlerts(actor))
    .where('a.seen_at', wanted.seen ? 'is not' : 'is', null)
    .orderBy('a.at', 'desc')
    .orderBy('a.id')
    .limit(wanted.pageSize)
    .offset((wanted.page - 1) * wanted.pageSize)
    .execute()
  return {
    rows: found.map(({ total: _, ...row }) => row as FoundAlert),
    total: found[0]?.total ?? 0,
  }
}

/** Keeps how somebody judged an alert. @returns whether it was new and theirs to judge. */
export const judgeAlert = async (
  tx: DatabaseTransaction,
  judged: { id: string; by: string; at: Date; judgement: 'in_order' | 'followed_up' },
): Promise<boolean> => {
  const changed = await tx
    .updateTable('disclosure.alert')
    .set({ seen_by: judged.by, seen_at: judged.at, judgement: judged.judgement })
    .where('id', '=', judged.id)
    .where('seen_at', 'is', null)
    .executeTakeFirst()
  return Number(changed.numUpdatedRows) > 0
}

/** Whether the actor may see an alert. */
export const findAlert = async (tx: DatabaseTransaction, id: string): Promise<boolean> => {
  const found = await tx.selectFrom('disclosure.alert').select('id').where('id', '=', id).executeTakeFirst()
  return found !== undefined
}

/** Where the mail of an alert goes: the case's responsible and every auditor, in their own language; as the system. */
export const listAddressees = async (
  tx: DatabaseTransaction,
  alertId: string,
): Promise<{ email: string; language: string }[]> => {
  const found = await sql<{ email: string; language: string }>`
    select distinct p.email, coalesce(p.language, 'sv') as language
    from disclosure.alert a
    join identity.person p on p.disabled_at is null and p.id <> access.behind('alerted', a.person_alias) and (
      exists (select from support.assignment s
        where s.case_id = a.case_id and s.person_id = p.id and s.part in ('responsible', 'stand_in') and support.works_now(s))
      or exists (select from identity.membership m where m.person_id = p.id and m.role = 'auditor' and m.ended_at is null))
    where a.id = ${alertId}`.execute(tx)
  return found.rows
}
