import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import { dayOf } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { readNumber } from '../number.ts'
import type { AgeGroup } from '../sections/age.ts'
import type { CaseState, CaseStep, ListInput } from './schema.ts'

/** By what right somebody sees a case in their list. */
type Way = 'works' | 'emergency' | 'live'

/** A case of a list. Of a live view only what is needed to open it: the codes are the other body's. */
export interface ListedCase {
  readonly id: string
  readonly number: string
  readonly bodyId: string
  readonly bodyName: string
  readonly keyId: string
  readonly way: Way
  readonly state: CaseState | null
  readonly step: CaseStep | null
  readonly ageGroup: AgeGroup | null
  readonly county: string | null
  readonly openedAt: Date
  readonly lastActivityAt: Date
  /** The chosen name, sealed, with the row it is bound to; absent where there is none or it may not be seen. */
  readonly nameId: string | null
  readonly sealedName: Buffer | null
  /** The clock that ends first. */
  readonly clockKind: string | null
  readonly clockLastDay: string | null
  readonly clockAtOnce: boolean | null
  /** Who is away, where one works on it in their place alone. */
  readonly inPlaceOf: string | null
}

/**
 * The cases that the actor may see: those in which a time has run out first, then the one where something last happened; the names stay sealed. What may be seen is
 * worked out once for the whole list (`support.page_of_cases`), so that the cost grows with one's own cases only; the page
 * that is shown is then read behind the wall.
 */
export const listCases = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  now: Date,
  wanted: ListInput,
): Promise<{ rows: ListedCase[]; total: number }> => {
  const found = await sql<ListedCase & { total: number }>`
    with page as materialized (
      select * from support.page_of_cases(${dayOf(now)}, ${wanted.number === undefined ? null : readNumber(wanted.number)},
        ${wanted.state ?? null}, ${wanted.step ?? null}, ${wanted.ageGroup ?? null}, ${wanted.county ?? null},
        ${wanted.openedFrom ?? null}, ${wanted.openedTo ?? null}, ${wanted.pageSize}, ${(wanted.page - 1) * wanted.pageSize})),
    c as materialized (select page.way, page.late, page.total, f.* from page join support.case_file f on f.id = page.id)
    select c.id, c.number, c.body_id as "bodyId", b.name as "bodyName", c.key_id as "keyId",
      case c.way when 1 then 'works' when 2 then 'emergency' else 'live' end as way,
      case when c.way < 3 then c.state end as state, case when c.way < 3 then c.step end as step,
      case when c.way < 3 then c.age_group end as "ageGroup", case when c.way < 3 then c.county end as county,
      c.opened_at as "openedAt", c.last_activity_at as "lastActivityAt", c.total::int as total,
      n.id as "nameId", n.sealed as "sealedName",
      k.kind as "clockKind", k.last_day as "clockLastDay", k.at_once as "clockAtOnce",
      case when c.way = 1 then s.name end as "inPlaceOf"
    from c
    join directory.body b on b.id = c.body_id
    left join lateral (select f.id, f.sealed from support.field f
      where f.case_id = c.id and f.section = 'identity' and f.field = 'chosen_name' and f.superseded_at is null
        and (c.way < 3 or disclosure.shows_name(c.id, ${actor.bodyId}, ${actor.role}, ${now})) order by f.occurrence limit 1) n on true
    left join lateral (select t.kind, t.last_day, t.at_once from support.clock t
      where t.case_id = c.id and t.state = 'running' and c.way < 3
      order by t.at_once desc, t.last_day nulls last limit 1) k on true
    left join lateral (select o.name from support.assignment a left join identity.person o on o.id = a.in_place_of
      where a.case_id = c.id and a.person_id = ${actor.personId} and support.works_now(a) order by o.name nulls first limit 1) s on true
    order by c.late nulls last, c.last_activity_at desc, c.id`.execute(tx)
  return {
    rows: found.rows.map(({ total: _, ...row }) => row),
    total: found.rows[0]?.total ?? 0,
  }
}
