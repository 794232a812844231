import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { caseworkRoles } from '../roles.ts'

/** Somebody of a body who works with people, and how many open cases they work on, as far as the asker may know of them. */
export interface Carrier {
  readonly personId: string
  readonly name: string
  readonly cases: number
}

export const listCarriers = async (tx: DatabaseTransaction, bodyId: string): Promise<Carrier[]> =>
  (
    await sql<Carrier>`
    select p.id as "personId", p.name, (select count(*)::int from support.assignment a
        join support.case_file c on c.id = a.case_id and c.state = 'open'
        where a.person_id = p.id and a.body_id = ${bodyId} and a.part <> 'stand_in' and a.ended_at is null) as cases
    from identity.person p
    where p.disabled_at is null and exists (select from identity.membership m where m.person_id = p.id and m.body_id = ${bodyId}
      and m.ended_at is null and m.role in (${sql.join([...caseworkRoles])}))
    order by p.name, p.id`.execute(tx)
  ).rows

/** A case of a caseload: what part somebody has in it, and whether it may go to another. */
export interface Carried {
  readonly caseId: string
  readonly number: string
  readonly part: 'responsible' | 'worker'
  readonly mayGo: boolean
}

/** The open cases that somebody works on, and which of them may go to another, as far as whoever leads may know of them. */
export const listCaseload = async (
  tx: DatabaseTransaction,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Carried[]> =>
  (
    await sql<Carried>`
    select l.case_id as "caseId", c.number, l.part, l.may_go as "mayGo"
    from support.caseload_of(${from}::uuid, ${to}::uuid) l join support.case_file c on c.id = l.case_id
    order by c.number`.execute(tx)
  ).rows

interface Move {
  readonly from: string
  readonly to: string
  readonly cases: readonly Pick<Carried, 'caseId' | 'part'>[]
  readonly now: Date
}

const idsIn = (cases: Move['cases'], part: Carried['part']): string[] =>
  cases.filter((one) => one.part === part).map(({ caseId }) => caseId)

/** Gives the part that one has in each case to another, in each its line in the timeline; the first works on them no longer, but for those that they keep. */
export const moveCases = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  { from, to, cases, now }: Move,
  stays: readonly string[] = [],
): Promise<void> => {
  await sql`
    with given as (select unnest(${idsIn(cases, 'responsible')}::uuid[]) as case_id),
    before as (
      update support.assignment a set part = 'worker' from given g
      where a.case_id = g.case_id and a.person_id = ${from} and a.part = 'responsible' and a.ended_at is null returning a.id),
    handed as (select count(*) from before)
    insert into support.assignment (case_id, body_id, person_id, part, since, given_by)
    select g.case_id, ${actor.bodyId}::uuid, ${to}::uuid, 'responsible', ${now}::timestamptz, ${actor.personId}::uuid from given g, handed
    on conflict (person_id, case_id, absence_id) where ended_at is null do update set part = 'responsible'`.execute(
    tx,
  )
  await sql`
    insert into support.assignment (case_id, body_id, person_id, part, since, given_by)
    select g, ${actor.bodyId}::uuid, ${to}::uuid, 'worker', ${now}::timestamptz, ${actor.personId}::uuid
    from unnest(${idsIn(cases, 'worker')}::uuid[]) g
    on conflict (person_id, case_id, absence_id) where ended_at is null do nothing`.execute(tx)
  await sql`
    update support.assignment set ended_at = ${now}, ended_by = ${actor.personId}
    where person_id = ${from} and part = 'worker' and ended_at is null
      and case_id = any (${cases.map(({ caseId }) => caseId).filter((id) => !stays.includes(id))}::uuid[])`.execute(
    tx,
  )
  await sql`
    insert into support.event (case_id, at, section, kind, subject_id, person_id, body_id)
    select u.case_id, ${now}::timestamptz, 'timeline', u.kind, ${to}::uuid, ${actor.personId}::uuid, ${actor.bodyId}::uuid
    from unnest(${cases.map(({ caseId }) => caseId)}::uuid[],
      ${cases.map(({ part }) => (part === 'responsible' ? 'handed_over' : 'assigned'))}::text[]) as u (case_id, kind)`.execute(
    tx,
  )
}

/** What was moved from one to another at a moment by whoever asks, and is still with them: what part they have in it, and whether they had worked on it before. */
export const listMoved = async (
  tx: DatabaseTransaction,
  { from, to, at }: { readonly from: string; readonly to: string; readonly at: Date },
): Promise<(Carried & { readonly keeps: boolean })[]> =>
  (
    await sql<Carried & { readonly keeps: boolean }>`
    select a.case_id as "caseId", c.number, b.part, b.since < ${at} as keeps, support.may_be_given(a.case_id, ${from}::uuid) as "mayGo"
    from support.assignment a
      join support.case_file c on c.id = a.case_id and c.state = 'open'
      join support.assignment b on b.case_id = a.case_id and b.person_id = ${to} and b.part <> 'stand_in' and b.ended_at is null
    where a.person_id = ${from} and a.ended_at = ${at} and a.ended_by = access.person() and a.body_id = access.body()
      and not exists (select from support.assignment n where n.case_id = a.case_id and n.person_id = ${from} and n.part <> 'stand_in' and n.ended_at is null)
    order by c.number`.execute(tx)
  ).rows

export const tellWhatStayed = async (tx: DatabaseTransaction, from: string): Promise<void> => {
  await sql`select support.tell_what_stayed(${from}::uuid)`.execute(tx)
}
