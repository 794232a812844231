import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import type { Ground, Phase, ReviewOutcome } from './schema.ts'

/** A decision on a placement, as it was made. */
export interface PlacementDecision {
  readonly id: string
  readonly placementId: string
  readonly kind: 'grant' | 'prolong'
  readonly ground: Ground
  readonly phase: Phase | null
  readonly decidedOn: Day
  readonly fromDay: Day
  readonly untilDay: Day
  readonly reasons: string
  readonly deciderName: string | null
}

const reasonsPlace = (id: string): string => `housing.placement_decision.reasons:${id}`
const notePlace = (id: string): string => `housing.placement_review.note:${id}`

/** The decisions of a case's placements, the latest first; of one placement where it is named. */
export const listDecisions = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  of: { readonly caseId: string; readonly placementId?: string },
): Promise<PlacementDecision[]> => {
  const { rows } = await sql<Omit<PlacementDecision, 'reasons'> & { sealed: Buffer }>`
    select d.id, d.placement_id as "placementId", d.kind, d.ground, d.phase, d.decided_on::text as "decidedOn",
      d.from_day::text as "fromDay", d.until_day::text as "untilDay", d.sealed_reasons as sealed, n.name as "deciderName"
    from housing.placement_decision d left join identity.person n on n.id = d.decided_by
    where d.case_id = ${of.caseId} ${of.placementId === undefined ? sql`` : sql`and d.placement_id = ${of.placementId}`}
    order by d.from_day desc, d.made_at desc`.execute(tx)
  return rows.map(({ sealed, ...row }) => ({ ...row, reasons: key.open(reasonsPlace(row.id), sealed) }))
}

/** The phases of the national support programme that a case has had, those of grants that came to nothing left out. */
export const listPhases = async (tx: DatabaseTransaction, caseId: string): Promise<Phase[]> =>
  (
    await sql<{ phase: Phase }>`select d.phase from housing.placement_decision d
      join housing.placement p on p.id = d.placement_id
      where d.case_id = ${caseId} and d.phase is not null and p.state not in ('lapsed', 'withdrawn')`.execute(
      tx,
    )
  ).rows.map(({ phase }) => phase)

export const insertDecision = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  actor: PersonActor,
  made: Omit<PlacementDecision, 'id' | 'deciderName'> & { readonly caseId: string; readonly now: Date },
): Promise<void> => {
  const id = randomUUID()
  await sql`insert into housing.placement_decision (id, placement_id, case_id, kind, ground, phase, decided_on, from_day, until_day,
      sealed_reasons, decided_by, made_at)
    values (${id}, ${made.placementId}, ${made.caseId}, ${made.kind}, ${made.ground}, ${made.phase}, ${made.decidedOn},
      ${made.fromDay}, ${made.untilDay}, ${key.seal(reasonsPlace(id), made.reasons)}, ${actor.personId}, ${made.now})`.execute(
    tx,
  )
}

/** A review that was held. */
export interface PlacementReview {
  readonly id: string
  readonly heldOn: Day
  readonly dueOn: Day | null
  readonly outcome: ReviewOutcome
  readonly tookPart: boolean
  readonly nextOn: Day | null
  readonly note: string
}

/** The reviews of a placement, the latest first. */
export const listReviews = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  placementId: string,
): Promise<PlacementReview[]> => {
  const { rows } = await sql<Omit<PlacementReview, 'note'> & { sealed: Buffer | null }>`
    select id, held_on::text as "heldOn", due_on::text as "dueOn", outcome, person_took_part as "tookPart",
      next_on::text as "nextOn", sealed_note as sealed
    from housing.placement_review where placement_id = ${placementId} order by held_on desc, made_at desc`.execute(
    tx,
  )
  return rows.map(({ sealed, ...row }) => ({
    ...row,
    note: sealed === null ? '' : key.open(notePlace(row.id), sealed),
  }))
}

export const insertReview = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  actor: PersonActor,
  held: Omit<PlacementReview, 'id'> & {
    readonly placementId: string
    readonly caseId: string
    readonly now: Date
  },
): Promise<void> => {
  const id = randomUUID()
  await sql`insert into housing.placement_review (id, placement_id, case_id, held_on, due_on, outcome, person_took_part, next_on,
      sealed_note, made_by, made_at)
    values (${id}, ${held.placementId}, ${held.caseId}, ${held.heldOn}, ${held.dueOn}, ${held.outcome}, ${held.tookPart},
      ${held.nextOn}, ${held.note === '' ? null : key.seal(notePlace(id), held.note)}, ${actor.personId}, ${held.now})`.execute(
    tx,
  )
}

/** Somebody who looked at where a placement is. */
export interface Look {
  readonly at: Date
  readonly name: string
}

/** Who has looked, the latest first; at most 50. */
export const listLooks = async (tx: DatabaseTransaction, placementId: string): Promise<Look[]> =>
  (
    await sql<Look>`select l.looked_at as at, coalesce(n.name, '') as name from housing.placement_look l
      left join identity.person n on n.id = l.person_id
      where l.placement_id = ${placementId} order by l.looked_at desc, l.id limit 50`.execute(tx)
  ).rows

export const insertLook = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  of: { readonly placementId: string; readonly caseId: string },
  now: Date,
): Promise<void> => {
  await sql`insert into housing.placement_look (id, placement_id, case_id, person_id, looked_at)
    values (${randomUUID()}, ${of.placementId}, ${of.caseId}, ${actor.personId}, ${now})`.execute(tx)
}

/** In how many shelters somebody has looked since a moment through grants that led nobody there, in cases that they work on. */
export const countSeenInVain = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  since: Date,
): Promise<number> =>
  (
    await sql<{
      count: number
    }>`select count(distinct p.shelter_id)::int as count from housing.placement_look l
      join housing.placement p on p.id = l.placement_id
      where l.person_id = ${actor.personId} and l.looked_at >= ${since} and p.state in ('withdrawn', 'lapsed')`.execute(
      tx,
    )
  ).rows[0]?.count ?? 0
