import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import type { NumberedPerson } from './household-rules.ts'
import type { CourtKind, CourtMatter, CourtOutcome, Guardianship, PersonKind } from './schema.ts'

/** Somebody of a placement, by number. */
export interface PlacedPerson {
  readonly placementId: string
  readonly number: number
  readonly kind: PersonKind
  readonly leftOn: Day | null
}

/** The people of placements, by placement and number; those of a placement that the actor does not see are absent. */
export const listPeople = async (
  tx: DatabaseTransaction,
  placementIds: readonly string[],
): Promise<PlacedPerson[]> =>
  (
    await sql<PlacedPerson>`select placement_id as "placementId", number, kind, left_on::text as "leftOn"
      from housing.placement_person where placement_id = any (${placementIds}::uuid[]) order by placement_id, number`.execute(
      tx,
    )
  ).rows

/** A child of a placement, with what those who work on the case know of it. */
export interface PlacedChild {
  readonly number: number
  readonly guardians: Guardianship
  readonly birth: Day
}

const placeOf = (id: string): string => `housing.placement_child.birth:${id}`

/** The children of a placement, by number. */
export const listChildren = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  placementId: string,
): Promise<PlacedChild[]> => {
  const { rows } = await sql<{ id: string; number: number; guardians: Guardianship; sealed: Buffer }>`
    select id, number, guardians, sealed_birth as sealed from housing.placement_child
    where placement_id = ${placementId} order by number`.execute(tx)
  return rows.map(({ id, number, guardians, sealed }) => ({
    number,
    guardians,
    birth: key.open(placeOf(id), sealed) as Day,
  }))
}

/** Writes who is granted a placement. */
export const insertPeople = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  of: { readonly placementId: string; readonly caseId: string },
  people: readonly NumberedPerson[],
): Promise<void> => {
  for (const { number, kind, child } of people) {
    await sql`insert into housing.placement_person (id, placement_id, case_id, number, kind)
      values (${randomUUID()}, ${of.placementId}, ${of.caseId}, ${number}, ${kind})`.execute(tx)
    if (child === undefined) continue
    const id = randomUUID()
    await sql`insert into housing.placement_child (id, placement_id, case_id, number, guardians, sealed_birth)
      values (${id}, ${of.placementId}, ${of.caseId}, ${number}, ${child.guardians}, ${key.seal(placeOf(id), child.birth)})`.execute(
      tx,
    )
  }
}

/** Somebody has left before the others; the place is freed by the database. */
export const markLeft = async (
  tx: DatabaseTransaction,
  placementId: string,
  number: number,
  leftOn: Day,
): Promise<void> => {
  await sql`update housing.placement_person set left_on = ${leftOn}
    where placement_id = ${placementId} and number = ${number} and left_on is null`.execute(tx)
}

/** What the administrative court has been asked, and what it said; oldest first. */
export const listCourtMatters = async (
  tx: DatabaseTransaction,
  placementId: string,
): Promise<CourtMatter[]> =>
  (
    await sql<CourtMatter>`select id, kind, sent_on::text as "sentOn", decided_on::text as "decidedOn", outcome,
        final_on::text as "finalOn", revision
      from housing.court_matter where placement_id = ${placementId} order by sent_on, kind`.execute(tx)
  ).rows

export const insertCourtMatter = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  of: {
    readonly placementId: string
    readonly caseId: string
    readonly kind: CourtKind
    readonly sentOn: Day
  },
  now: Date,
): Promise<void> => {
  await sql`insert into housing.court_matter (id, placement_id, case_id, kind, sent_on, made_by, made_at)
    values (${randomUUID()}, ${of.placementId}, ${of.caseId}, ${of.kind}, ${of.sentOn}, ${actor.personId}, ${now})`.execute(
    tx,
  )
}

/** When the court's grant became final. */
export const writeFinal = async (tx: DatabaseTransaction, id: string, finalOn: Day): Promise<void> => {
  await sql`update housing.court_matter set final_on = ${finalOn}, revision = revision + 1 where id = ${id}`.execute(
    tx,
  )
}

export const writeCourtOutcome = async (
  tx: DatabaseTransaction,
  id: string,
  decided: { readonly decidedOn: Day; readonly outcome: CourtOutcome },
): Promise<void> => {
  await sql`update housing.court_matter set decided_on = ${decided.decidedOn}, outcome = ${decided.outcome},
    revision = revision + 1 where id = ${id}`.execute(tx)
}
