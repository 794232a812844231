import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { caseworkRoles } from '../roles.ts'

export interface Candidate {
  readonly personId: string
  readonly name: string
}

/**
 * The people of a body whom a case may be given to: in a role that works with people, with an account that is open, not on
 * the case's deny list, not working on it already.
 */
export const listCandidates = async (
  tx: DatabaseTransaction,
  caseId: string,
  bodyId: string,
): Promise<Candidate[]> =>
  (await tx
    .selectFrom('identity.person as p')
    .select(['p.id as personId', 'p.name'])
    .where('p.disabled_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('identity.membership as m')
          .select('m.id')
          .whereRef('m.person_id', '=', 'p.id')
          .where('m.body_id', '=', bodyId)
          .where('m.ended_at', 'is', null)
          .where('m.role', 'in', [...caseworkRoles]),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('support.assignment as a')
            .select('a.id')
            .whereRef('a.person_id', '=', 'p.id')
            .where('a.case_id', '=', caseId)
            .where('a.part', '<>', 'stand_in')
            .where('a.ended_at', 'is', null),
        ),
      ),
    )
    .where(sql<boolean>`support.may_be_given(${caseId}::uuid, p.id)`)
    .orderBy('p.name')
    .execute()) as Candidate[]

type Given = { readonly caseId: string; readonly personId: string; readonly now: Date }

/** Somebody works on the case from now on; nobody's part changes where they do already. */
export const addWorker = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  { caseId, personId, now }: Given,
): Promise<void> => {
  await sql`
    insert into support.assignment (case_id, body_id, person_id, part, since, given_by)
    values (${caseId}, ${actor.bodyId}, ${personId}, 'worker', ${now}, ${actor.personId})
    on conflict (person_id, case_id, absence_id) where ended_at is null do nothing`.execute(tx)
}

/**
 * Makes somebody responsible; whoever was stays as one of those who work on it. In one statement: whoever gives the
 * responsibility away may do so only while they still have it.
 */
export const handOverTo = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  { caseId, personId, now }: Given,
): Promise<void> => {
  await sql`
    with before as (
      update support.assignment set part = 'worker'
      where case_id = ${caseId} and part = 'responsible' and ended_at is null and person_id <> ${personId}
      returning id),
    handed as (select count(*) from before)
    insert into support.assignment (case_id, body_id, person_id, part, since, given_by)
    select ${caseId}::uuid, ${actor.bodyId}::uuid, ${personId}::uuid, 'responsible', ${now}::timestamptz, ${actor.personId}::uuid
    from handed
    on conflict (person_id, case_id, absence_id) where ended_at is null do update set part = 'responsible'`.execute(
    tx,
  )
}

/** Ends somebody's work on a case. @returns whether they worked on it. */
export const endWorker = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  { caseId, personId, now }: Given,
): Promise<boolean> => {
  const ended = await tx
    .updateTable('support.assignment')
    .set({ ended_at: now, ended_by: actor.personId })
    .where('case_id', '=', caseId)
    .where('person_id', '=', personId)
    .where('part', '=', 'worker')
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return Number(ended.numUpdatedRows) > 0
}

/** Somebody stands in on one case for whoever is away; from when and until when the absence says. */
export const addStandIn = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  { caseId, personId, now, absenceId }: Given & { readonly absenceId: string },
): Promise<void> => {
  await sql`
    insert into support.assignment (case_id, body_id, person_id, part, since, given_by, absence_id)
    values (${caseId}, ${actor.bodyId}, ${personId}, 'stand_in', ${now}, ${actor.personId}, ${absenceId})
    on conflict (person_id, case_id, absence_id) where ended_at is null do nothing`.execute(tx)
}

/** How many open cases of whoever is away somebody stands in for, and how many of those that they answer for nobody does, as far as the asker may know of them. */
export const countStoodIn = async (
  tx: DatabaseTransaction,
  { id, personId, bodyId }: { readonly id: string; readonly personId: string; readonly bodyId: string },
): Promise<{ readonly open: number; readonly waiting: number }> => {
  const { rows } = await sql<{ open: number; waiting: number }>`
    select count(*) filter (where s.stands)::int as open,
      count(*) filter (where not s.stands and a.part = 'responsible')::int as waiting
    from support.assignment a join support.case_file c on c.id = a.case_id and c.state = 'open'
      cross join lateral (select exists (select from support.assignment r
        where r.case_id = a.case_id and r.absence_id = ${id} and r.ended_at is null) as stands) s
    where a.person_id = ${personId} and a.body_id = ${bodyId} and a.part <> 'stand_in' and a.ended_at is null`.execute(
    tx,
  )
  return rows[0]!
}

/** The part that somebody has in a case of their own, not in place of others. */
export const findPart = async (
  tx: DatabaseTransaction,
  caseId: string,
  personId: string,
): Promise<'responsible' | 'worker' | undefined> => {
  const found = await tx
    .selectFrom('support.assignment')
    .select('part')
    .where('case_id', '=', caseId)
    .where('person_id', '=', personId)
    .where('part', '<>', 'stand_in')
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return found?.part as 'responsible' | 'worker' | undefined
}

/** Whether somebody may be given a case of the body. */
export const isCandidate = async (
  tx: DatabaseTransaction,
  caseId: string,
  bodyId: string,
  personId: string,
): Promise<boolean> =>
  (await listCandidates(tx, caseId, bodyId)).some((candidate) => candidate.personId === personId)
