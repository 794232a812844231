import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import { aliasOf } from '../../../platform/access/relations.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { CaseKey, Vault } from '../../../platform/vault/case-vault.ts'
import { findLocation, type Location, shelterName } from '../shelters/shelter-store.ts'

/** A shelter that the actor's body runs, by the name that its staff use. */
export interface OwnShelter {
  readonly id: string
  readonly name: string
}

const nameWith = (key: CaseKey | undefined, id: string, sealedName: Buffer): string =>
  key === undefined ? '' : shelterName(key, { id, sealedName })

/** The shelters of the actor's own body, where the actor works in them, by name. */
export const listOwnShelters = async (
  tx: DatabaseTransaction,
  vault: Vault,
  actor: PersonActor,
): Promise<OwnShelter[]> => {
  const { rows } = await sql<{ id: string; keyId: string; sealed: Buffer }>`
    select id, key_id as "keyId", sealed_name as sealed from housing.shelter
    where operator = ${aliasOf('operator', actor.bodyId)} and housing.staffs(operator) and closed_at is null`.execute(
    tx,
  )
  const keys = await vault.openKeys(rows.map(({ keyId }) => keyId))
  return rows
    .map(({ id, keyId, sealed }) => ({
      id,
      name: nameWith(keys.get(keyId), id, sealed),
    }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'sv'))
}

/** A place of a shelter, with the name of its room. */
export interface NamedPlace {
  readonly id: string
  readonly shelterId: string
  readonly roomName: string
  readonly number: number
  readonly fits: string
}

/** The places of shelters that the actor works in, also those given up, in the order of rooms and numbers. */
export const listNamedPlaces = async (
  tx: DatabaseTransaction,
  vault: Vault,
  shelterIds: readonly string[],
): Promise<NamedPlace[]> => {
  const { rows } = await sql<
    Omit<NamedPlace, 'roomName'> & { roomId: string; keyId: string; sealed: Buffer }
  >`
    select p.id, p.shelter_id as "shelterId", p.number, p.fits, r.id as "roomId", r.sealed_name as sealed, s.key_id as "keyId"
    from housing.place p join housing.room r on r.id = p.room_id join housing.shelter s on s.id = p.shelter_id
    where p.shelter_id = any (${shelterIds}::uuid[]) order by r.made_at, r.id, p.number`.execute(tx)
  const keys = await vault.openKeys([...new Set(rows.map(({ keyId }) => keyId))])
  return rows.map(({ roomId, keyId, sealed, ...place }) => ({
    ...place,
    roomName: keys.get(keyId)?.open(`housing.room.name:${roomId}`, sealed) ?? '',
  }))
}

/** Where a shelter is, by its name too. */
export interface Where extends Omit<Location, 'writtenAt' | 'revision'> {
  readonly name: string
}

/** Where a shelter is, as far as row-level security shows it to the actor; nothing where it does not. */
export const findWhere = async (
  tx: DatabaseTransaction,
  vault: Vault,
  shelterId: string,
): Promise<Where | undefined> => {
  const { rows } = await sql<{ id: string; keyId: string; sealedName: Buffer }>`
    select id, key_id as "keyId", sealed_name as "sealedName" from housing.shelter where id = ${shelterId}`.execute(
    tx,
  )
  const [shelter] = rows
  if (shelter === undefined) return undefined
  const key = await vault.openKey(shelter.keyId)
  const location = await findLocation(tx, key, shelterId)
  return location === undefined ? undefined : { ...location, name: shelterName(key, shelter) }
}
