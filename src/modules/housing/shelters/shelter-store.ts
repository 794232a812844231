import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import { aliasOf, behind } from '../../../platform/access/relations.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import type { SecurityLevel } from '../matching/wanted.ts'
import type { ShelterFields } from './schema.ts'

/** A shelter without what names it: that is opened with its key. */
export interface ShelterRow {
  readonly id: string
  readonly bodyId: string
  readonly keyId: string
  readonly kind: ShelterFields['kind']
  readonly sealedName: Buffer
  readonly receives: readonly string[]
  readonly accepts: readonly string[]
  readonly languages: readonly string[]
  readonly security: SecurityLevel
  readonly takesRequests: boolean
  readonly closedAt: Date | null
  readonly madeAt: Date
  readonly revision: number
}

const rowsOf = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('housing.shelter')
    .select([
      'id',
      behind<string>('operator', 'operator').as('bodyId'),
      'key_id as keyId',
      'kind',
      'sealed_name as sealedName',
      'receives',
      'accepts',
      'languages',
      'security',
      'takes_requests as takesRequests',
      'closed_at as closedAt',
      'made_at as madeAt',
      'revision',
    ])

/** The shelters of a body that have not been closed, the first entered first. */
export const listShelters = async (tx: DatabaseTransaction, bodyId: string): Promise<ShelterRow[]> =>
  (await rowsOf(tx)
    .where('operator', '=', aliasOf('operator', bodyId))
    .where('closed_at', 'is', null)
    .orderBy('made_at')
    .orderBy('id')
    .execute()) as ShelterRow[]

/** @throws NotFound, also where the actor may not know of it. */
export const getShelter = async (tx: DatabaseTransaction, shelterId: string): Promise<ShelterRow> => {
  const found = await rowsOf(tx).where('id', '=', shelterId).executeTakeFirst()
  if (found === undefined) throw new NotFound('shelter')
  return found as ShelterRow
}

/** What a shelter is called by its staff. */
export const shelterName = (
  key: CaseKey,
  { id, sealedName }: Pick<ShelterRow, 'id' | 'sealedName'>,
): string => key.open(`housing.shelter.name:${id}`, sealedName)

const valuesOf = (key: CaseKey, id: string, written: ShelterFields) => ({
  kind: written.kind,
  sealed_name: key.seal(`housing.shelter.name:${id}`, written.name),
  receives: [...written.receives],
  accepts: [...written.accepts],
  languages: [...written.languages],
  security: written.security,
})

/** Adds a shelter of the actor's body, whose key is its own. @returns its identifier. */
export const insertShelter = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  key: CaseKey,
  written: ShelterFields,
  now: Date,
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('housing.shelter')
    .values({
      id,
      operator: aliasOf('operator', actor.bodyId),
      key_id: key.id,
      ...valuesOf(key, id, written),
      made_by_alias: aliasOf('shelter_staff', actor.personId),
      made_at: now,
    })
    .execute()
  return id
}

/** The second of two writers is told, and both versions are shown. */
export const requireChanged = (result: { readonly numUpdatedRows: bigint }): void => {
  if (result.numUpdatedRows === 0n) throw new Refusal('housing.changed_by_another', 409)
}

/** Writes a shelter anew. @throws Refusal `housing.changed_by_another`. */
export const writeShelter = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  shelterId: string,
  revision: number,
  written: ShelterFields,
): Promise<void> => {
  requireChanged(
    await tx
      .updateTable('housing.shelter')
      .set((row) => ({ ...valuesOf(key, shelterId, written), revision: row('revision', '+', 1) }))
      .where('id', '=', shelterId)
      .where('revision', '=', revision)
      .executeTakeFirstOrThrow(),
  )
}

/** Says whether requests from the pool may reach it; saying it twice is once. */
export const writeTakesRequests = async (
  tx: DatabaseTransaction,
  shelterId: string,
  takes: boolean,
): Promise<void> => {
  await tx
    .updateTable('housing.shelter')
    .set((row) => ({ takes_requests: takes, revision: row('revision', '+', 1) }))
    .where('id', '=', shelterId)
    .where('takes_requests', '<>', takes)
    .execute()
}

/** Gives a shelter up for good. */
export const markClosed = async (tx: DatabaseTransaction, shelterId: string, now: Date): Promise<void> => {
  await tx
    .updateTable('housing.shelter')
    .set((row) => ({ takes_requests: false, closed_at: now, revision: row('revision', '+', 1) }))
    .where('id', '=', shelterId)
    .execute()
}

/** Where a shelter is, opened. */
export interface Location {
  readonly address: string
  readonly property: string | null
  /** Code of four digits; its first two are the county's. */
  readonly municipality: string
  readonly county: string
  readonly writtenAt: Date
  readonly revision: number
}

const placeOf = (column: string, shelterId: string): string => `housing.location.${column}:${shelterId}`

/** Where a shelter is; nothing where nobody has written it, or where the actor may not know. */
export const findLocation = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  shelterId: string,
): Promise<Location | undefined> => {
  const row = await tx
    .selectFrom('housing.location')
    .selectAll()
    .where('shelter_id', '=', shelterId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    address: key.open(placeOf('address', shelterId), row.sealed_address),
    property:
      row.sealed_property === null ? null : key.open(placeOf('property', shelterId), row.sealed_property),
    municipality: key.open(placeOf('municipality', shelterId), row.sealed_municipality),
    county: key.open(placeOf('county', shelterId), row.sealed_county),
    writtenAt: row.written_at,
    revision: row.revision,
  }
}

interface WrittenLocation {
  readonly address: string
  readonly property?: string | undefined
  readonly municipality: string
}

/** Writes where a shelter is. @param revision 0 the first time. @throws Refusal `housing.changed_by_another`. */
export const writeLocation = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  key: CaseKey,
  shelterId: string,
  { address, property, municipality, revision, now }: WrittenLocation & { revision: number; now: Date },
): Promise<void> => {
  const values = {
    sealed_address: key.seal(placeOf('address', shelterId), address),
    sealed_property: property === undefined ? null : key.seal(placeOf('property', shelterId), property),
    sealed_municipality: key.seal(placeOf('municipality', shelterId), municipality),
    sealed_county: key.seal(placeOf('county', shelterId), municipality.slice(0, 2)),
    written_by_alias: aliasOf('shelter_staff', actor.personId),
    written_at: now,
  }
  if (revision > 0) {
    // The same municipality stays as it was sealed: only another one has to be let in anew.
    const { sealed_municipality, sealed_county, ...others } = values
    const stays = (await findLocation(tx, key, shelterId))?.municipality === municipality
    requireChanged(
      await tx
        .updateTable('housing.location')
        .set((row) => ({
          ...others,
          ...(stays ? {} : { sealed_municipality, sealed_county }),
          revision: row('revision', '+', 1),
        }))
        .where('shelter_id', '=', shelterId)
        .where('revision', '=', revision)
        .executeTakeFirstOrThrow(),
    )
    return
  }
  const added = await tx
    .insertInto('housing.location')
    .values({ shelter_id: shelterId, ...values })
    .onConflict((conflict) => conflict.column('shelter_id').doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) throw new Refusal('housing.changed_by_another', 409)
}

/** Households who have been granted a place in a shelter and have none reserved yet: a number, no more. */
export const countWaiting = async (tx: DatabaseTransaction, shelterId: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from housing.placement p where p.shelter_id = ${shelterId} and p.state = 'granted'
      and not exists (select from housing.occupancy o where o.placement_id = p.id and o.kind = 'reserved')`.execute(
    tx,
  )
  return rows[0]?.count ?? 0
}
