import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'

const placeOf = (id: string): string => `housing.areas_freed.areas:${id}`

/** Areas that somebody wants to leave out no longer, and whether a colleague has agreed. */
interface AreasFreed {
  readonly id: string
  readonly areas: readonly string[]
  readonly askedBy: string
  readonly askedAt: Date
  readonly confirmedAt: Date | null
}

/** Those of a case since a moment, the latest first. */
export const listAreasFreed = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
  since: Date,
): Promise<AreasFreed[]> => {
  const { rows } = await sql<Omit<AreasFreed, 'areas'> & { sealed: Buffer }>`
    select id, sealed_areas as sealed, asked_by as "askedBy", asked_at as "askedAt", confirmed_at as "confirmedAt"
    from housing.areas_freed where case_id = ${caseId} and coalesce(confirmed_at, asked_at) > ${since}
    order by asked_at desc, id`.execute(tx)
  return rows.map(({ sealed, ...row }) => ({
    ...row,
    areas: JSON.parse(key.open(placeOf(row.id), sealed)) as string[],
  }))
}

/** Notes which areas somebody wants to leave out no longer. @returns its identifier */
export const insertAreasFreed = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  key: CaseKey,
  { caseId, areas, now }: { readonly caseId: string; readonly areas: readonly string[]; readonly now: Date },
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('housing.areas_freed')
    .values({
      id,
      case_id: caseId,
      sealed_areas: key.seal(placeOf(id), JSON.stringify(areas)),
      asked_by: actor.personId,
      asked_at: now,
    })
    .execute()
  return id
}

/** A colleague agrees. @returns whether it waited for one. */
export const confirmAreasFreed = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  { caseId, freedId, now }: { readonly caseId: string; readonly freedId: string; readonly now: Date },
): Promise<boolean> => {
  const written = await tx
    .updateTable('housing.areas_freed')
    .set({ confirmed_by: actor.personId, confirmed_at: now })
    .where('id', '=', freedId)
    .where('case_id', '=', caseId)
    .where('confirmed_at', 'is', null)
    .where('asked_by', '<>', actor.personId)
    .executeTakeFirst()
  return written.numUpdatedRows > 0n
}
