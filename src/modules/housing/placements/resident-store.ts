import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import { aliasOf } from '../../../platform/access/relations.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'

/** The names of bodies, as far as the actor sees them. */
export const listBodyNames = async (
  tx: DatabaseTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('directory.body')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** A case of the shelter's own that a placement is linked to, for those who work on it. */
export const findOwnCase = async (
  tx: DatabaseTransaction,
  placementId: string,
): Promise<{ readonly caseId: string; readonly number: string } | undefined> =>
  (
    await sql<{
      caseId: string
      number: string
    }>`select c.id as "caseId", c.number from housing.resident_case r
      join support.case_file c on c.id = access.behind('resident', r.case_alias) where r.placement_id = ${placementId}`.execute(
      tx,
    )
  ).rows[0]

/** The case of the actor's body with a number that the actor sees, or nothing. */
export const findCaseByNumber = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  number: string,
): Promise<string | undefined> =>
  (
    await tx
      .selectFrom('support.case_file')
      .select('id')
      .where('number', '=', number)
      .where('body_id', '=', actor.bodyId)
      .executeTakeFirst()
  )?.id

/** Links a placement to a case of the shelter's own; to none where it is absent. */
export const linkOwnCase = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  linked: { readonly placementId: string; readonly caseId: string | undefined },
  now: Date,
): Promise<void> => {
  await sql`delete from housing.resident_case where placement_id = ${linked.placementId}`.execute(tx)
  if (linked.caseId !== undefined)
    await sql`insert into housing.resident_case (placement_id, case_alias, made_by_alias, made_at)
      values (${linked.placementId}, ${aliasOf('resident', linked.caseId)}, ${aliasOf('shelter_staff', actor.personId)}, ${now})`.execute(
      tx,
    )
}

/** Until when the shelters of the actor's body are certified in the national support programme. */
export const listCertificates = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
): Promise<ReadonlyMap<string, Day | null>> => {
  const { rows } = await sql<{ id: string; until: Day | null }>`select id, certified_until::text as until
    from housing.shelter where operator = ${aliasOf('operator', actor.bodyId)} and closed_at is null`.execute(
    tx,
  )
  return new Map(rows.map(({ id, until }) => [id, until]))
}

/** @returns whether there was such a shelter of the actor's body. */
export const writeCertificate = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  shelterId: string,
  until: Day | null,
): Promise<boolean> => {
  const written = await sql`update housing.shelter set certified_until = ${until}, revision = revision + 1
    where id = ${shelterId} and operator = ${aliasOf('operator', actor.bodyId)}`.execute(tx)
  return Number(written.numAffectedRows ?? 0) === 1
}
