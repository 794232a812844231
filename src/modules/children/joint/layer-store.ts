import { randomUUID } from 'node:crypto'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import type { EntryKind, keepReasons } from './schema.ts'
import { writeStaff } from './staff-store.ts'

export interface Layer {
  readonly id: string
  readonly investigationId: string
  readonly bodyId: string
  readonly keyId: string
  readonly caseId: string | null
  readonly keepUntil: Day | null
  readonly keepBecause: (typeof keepReasons)[number] | null
  readonly revision: number
}

export interface Entry {
  readonly id: string
  readonly kind: EntryKind
  readonly revision: number
  readonly versionId: string
  readonly text: string
  readonly fromName: string | null
  readonly writtenBy: string | null
  readonly writtenAt: Date
}

const place = (id: string): string => `children.entry_version:${id}`

/** Opens a version that the actor may read, with the key of the layer that it was written in. */
export const openVersion = (
  key: CaseKey,
  version: { readonly id: string; readonly sealed: Buffer },
): string => key.open(place(version.id), version.sealed)

/** The layer of the actor's own authority. @throws NotFound */
export const getOwnLayer = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  investigationId: string,
): Promise<Layer> => {
  const found = await tx
    .selectFrom('children.layer')
    .select([
      'id',
      'investigation_id as investigationId',
      'body_id as bodyId',
      'key_id as keyId',
      'case_id as caseId',
      'keep_until as keepUntil',
      'keep_because as keepBecause',
      'revision',
    ])
    .where('investigation_id', '=', investigationId)
    .where('body_id', '=', actor.bodyId)
    .executeTakeFirst()
  if (found === undefined) throw new NotFound('joint_investigation')
  return found as Layer
}

/** Begins the layer of the actor's authority. One without a case has its own staff, the actor first. */
export const insertLayer = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  given: {
    readonly investigationId: string
    readonly keyId: string
    readonly caseId: string | null
    readonly now: Date
  },
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('children.layer')
    .values({
      id,
      investigation_id: given.investigationId,
      body_id: actor.bodyId,
      key_id: given.keyId,
      case_id: given.caseId,
      made_by: actor.personId,
      made_at: given.now,
    })
    .execute()
  if (given.caseId === null)
    await writeStaff(tx, actor, { layerId: id, personId: actor.personId, now: given.now })
  return id
}

const entries = (tx: DatabaseTransaction, layerId: string) =>
  tx
    .selectFrom('children.entry as e')
    .innerJoin('children.entry_version as v', (join) =>
      join.onRef('v.entry_id', '=', 'e.id').onRef('v.revision', '=', 'e.revision'),
    )
    .leftJoin('identity.person as p', 'p.id', 'v.written_by')
    .leftJoin('directory.body as b', 'b.id', 'e.from_body')
    .select([
      'e.id',
      'e.kind',
      'e.revision',
      'v.id as versionId',
      'v.sealed',
      'b.name as fromName',
      'p.name as writtenBy',
      'v.written_at as writtenAt',
    ])
    .where('e.layer_id', '=', layerId)

const opened = (key: CaseKey, row: { versionId: string; sealed: Buffer } & Omit<Entry, 'text'>): Entry => {
  const { sealed, ...rest } = row
  return { ...rest, text: openVersion(key, { id: row.versionId, sealed }) }
}

/** The rows of a layer as they are now, the latest first. */
export const listEntries = async (tx: DatabaseTransaction, key: CaseKey, layerId: string): Promise<Entry[]> =>
  (await entries(tx, layerId).orderBy('e.made_at', 'desc').execute()).map((row) => opened(key, row as never))

/** @throws NotFound, also for a row of another layer. */
export const getEntry = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  layerId: string,
  entryId: string,
): Promise<Entry> => {
  const row = await entries(tx, layerId).where('e.id', '=', entryId).executeTakeFirst()
  if (row === undefined) throw new NotFound('joint_entry')
  return opened(key, row as never)
}

/** Every version of a row, the latest first. */
export const listVersions = async (tx: DatabaseTransaction, key: CaseKey, entryId: string) =>
  (
    await tx
      .selectFrom('children.entry_version as v')
      .leftJoin('identity.person as p', 'p.id', 'v.written_by')
      .select(['v.id', 'v.revision', 'v.sealed', 'v.written_at as writtenAt', 'p.name as writtenBy'])
      .where('v.entry_id', '=', entryId)
      .orderBy('v.revision', 'desc')
      .execute()
  ).map(({ sealed, ...row }) => ({ ...row, text: openVersion(key, { id: row.id, sealed }) }))

interface Written {
  readonly text: string
  readonly now: Date
}
const insertVersion = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  actor: PersonActor,
  given: Written & { entryId: string; layer: Layer; revision: number },
): Promise<void> => {
  const id = randomUUID()
  await tx
    .insertInto('children.entry_version')
    .values({
      id,
      entry_id: given.entryId,
      layer_id: given.layer.id,
      investigation_id: given.layer.investigationId,
      revision: given.revision,
      key_id: key.id,
      sealed: key.seal(place(id), given.text),
      written_by: actor.personId,
      written_at: given.now,
    })
    .execute()
}

/** Writes a row into the own layer. @returns its identifier. */
export const insertEntry = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  actor: PersonActor,
  given: Written & {
    readonly layer: Layer
    readonly kind: EntryKind
    /** What was shared and is registered here, where it was received. */
    readonly received?: { readonly fromBody: string; readonly versionId: string }
  },
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('children.entry')
    .values({
      id,
      layer_id: given.layer.id,
      investigation_id: given.layer.investigationId,
      body_id: actor.bodyId,
      kind: given.kind,
      from_body: given.received?.fromBody ?? null,
      from_version: given.received?.versionId ?? null,
      made_by: actor.personId,
      made_at: given.now,
    })
    .execute()
  await insertVersion(tx, key, actor, { ...given, entryId: id, revision: 1 })
  return id
}

/** Writes a new version of a row. @throws Refusal `joint.entry_changed` where a colleague has written one since. */
export const writeVersion = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  actor: PersonActor,
  given: Written & { readonly layer: Layer; readonly entryId: string; readonly revision: number },
): Promise<void> => {
  const changed = await tx
    .updateTable('children.entry')
    .set({ revision: given.revision + 1 })
    .where('id', '=', given.entryId)
    .where('layer_id', '=', given.layer.id)
    .where('revision', '=', given.revision)
    .executeTakeFirst()
  if (Number(changed.numUpdatedRows) !== 1) throw new Refusal('joint.entry_changed', 409)
  await insertVersion(tx, key, actor, { ...given, revision: given.revision + 1 })
}

/** Decides how long a layer that hangs on no case is kept. @throws Refusal `joint.changed_by_another` */
export const writeKeeping = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  given: {
    readonly layerId: string
    readonly revision: number
    readonly because: string
    readonly until: Day | null
    readonly now: Date
  },
): Promise<void> => {
  const changed = await tx
    .updateTable('children.layer')
    .set({
      keep_until: given.until,
      keep_because: given.because,
      keep_decided_by: actor.personId,
      keep_decided_at: given.now,
      revision: given.revision + 1,
    })
    .where('id', '=', given.layerId)
    .where('revision', '=', given.revision)
    .executeTakeFirst()
  if (Number(changed.numUpdatedRows) !== 1) throw new Refusal('joint.changed_by_another', 409)
}
