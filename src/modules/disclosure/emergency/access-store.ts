import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { ProvisionKey } from '../legal/provisions.ts'
import { veiledColumn } from '../sharing/ground.ts'

export interface WorkerNow {
  readonly name: string | null
  readonly part: 'responsible' | 'worker' | 'stand_in'
  readonly since: Date
  readonly givenBy: string | null
  /** Who is away, in whose place, and until when. */
  readonly inPlaceOf: string | null
  readonly untilAt: Date | null
}

/** Who works on a case now, since when and who gave it to them. */
export const listWorkersNow = async (tx: DatabaseTransaction, caseId: string): Promise<WorkerNow[]> => {
  const found = await sql<WorkerNow>`
    select disclosure.person_name(a.person_id) as name, a.part, a.since, disclosure.person_name(a.given_by) as "givenBy",
      disclosure.person_name(a.in_place_of) as "inPlaceOf", a.until_at as "untilAt"
    from support.assignment a where a.case_id = ${caseId} and support.works_now(a) order by a.part, a.since`.execute(
    tx,
  )
  return found.rows
}

export interface LiveViewNow {
  readonly id: string
  readonly bodyName: string
  readonly role: string | null
  readonly provision: ProvisionKey
  readonly until: Date
  readonly parts: readonly { readonly section: string; readonly field: string }[]
  /** Where the person is had been opened, and is not shown: they are in protected housing. */
  readonly shut: boolean
}

/** The live views that show something of a case now, to whom, by which provision and until when. */
export const listLiveViewsNow = async (tx: DatabaseTransaction, caseId: string): Promise<LiveViewNow[]> => {
  const found = await sql<LiveViewNow>`
    select d.id, b.name as "bodyName", ${veiledColumn('d', 'to_role')} as role,
      ${veiledColumn('d', 'provision')} as provision, d.ends_at as until,
      (select coalesce(jsonb_agg(jsonb_build_object('section', i.section, 'field', i.field) order by i.section, i.field), '[]')
        from disclosure.item i where i.disclosure_id = d.id and not i.shut) as parts,
      exists (select from disclosure.item i where i.disclosure_id = d.id and i.shut) as shut
    from disclosure.disclosure d join directory.body b on b.id = d.to_body
    where d.case_id = ${caseId} and d.form = 'live' and d.state = 'in_force' and d.provision <> ''
      and access.now() >= d.starts_at and access.now() < d.ends_at
      and not exists (select from disclosure.denial n where n.case_id = d.case_id and n.body_alias = access.alias('denied', d.to_body) and n.lifted_at is null)
    order by b.name`.execute(tx)
  return found.rows
}

/** How many lead the casework of the body whose case it is. */
export const countCaseManagers = async (tx: DatabaseTransaction, caseId: string): Promise<number> => {
  const found = await sql<{
    count: number
  }>`select disclosure.count_case_managers(${caseId})::int as count`.execute(tx)
  return found.rows[0]?.count ?? 0
}

/** A unit that has seen a case, by day: never who of its staff. */
export interface SeenByUnit {
  readonly unit: string
  readonly day: string
  readonly times: number
}

/** Which units have seen a case, by day, the newest first. */
export const listSeenBy = async (tx: DatabaseTransaction, caseId: string): Promise<SeenByUnit[]> => {
  const found = await sql<SeenByUnit>`
    select b.name as unit, s.seen_on::text as day, sum(s.times)::int as times
    from support.seen_by(${caseId}) s join directory.body b on b.id = s.body_id
    group by 1, 2 order by 2 desc, 1`.execute(tx)
  return found.rows
}
