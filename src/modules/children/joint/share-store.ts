import { randomUUID } from 'node:crypto'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import type { EntryKind, Ground } from './schema.ts'

/** Something that the own authority has shared, or does not share any more. */
export interface OwnShare {
  readonly id: string
  readonly entryId: string
  readonly versionId: string
  readonly revision: number
  readonly toBody: string
  readonly toName: string
  readonly ground: Ground
  readonly reasons: string
  readonly decidedBy: string | null
  readonly decidedAt: Date
  readonly withdrawnAt: Date | null
}

const reasonsPlace = (id: string): string => `children.share_reason:${id}`

/** What has been shared of a row of the own layer, or of the whole layer, the latest first. */
export const listOwnShares = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  layerId: string,
  entryId?: string,
): Promise<OwnShare[]> => {
  let query = tx
    .selectFrom('children.share as s')
    .innerJoin('children.entry_version as v', 'v.id', 's.version_id')
    .innerJoin('directory.body as b', 'b.id', 's.to_body')
    .leftJoin('identity.person as p', 'p.id', 's.decided_by')
    .leftJoin('children.share_reason as r', 'r.id', 's.id')
    .select([
      's.id',
      's.entry_id as entryId',
      's.version_id as versionId',
      'v.revision',
      's.to_body as toBody',
      'b.name as toName',
      's.ground',
      'r.sealed',
      'p.name as decidedBy',
      's.decided_at as decidedAt',
      's.withdrawn_at as withdrawnAt',
    ])
    .where('s.layer_id', '=', layerId)
  if (entryId !== undefined) query = query.where('s.entry_id', '=', entryId)
  return (await query.orderBy('s.decided_at', 'desc').execute()).map(({ sealed, ...row }) => ({
    ...row,
    ground: row.ground as Ground,
    reasons: sealed === null ? '' : key.open(reasonsPlace(row.id), sealed),
  }))
}

/** Something that another authority shares with the actor's. */
export interface ReceivedShare {
  readonly id: string
  readonly fromBody: string
  readonly fromName: string
  readonly kind: EntryKind
  readonly ground: Ground
  readonly decidedAt: Date
  readonly versionId: string
  readonly keyId: string
  readonly sealed: Buffer
  /** Whether it has been registered in the own layer. */
  readonly registered: boolean
}

/** What the others share with the actor's authority now, the latest first, sealed with their keys. */
export const listReceived = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  investigationId: string,
  ownLayerId: string,
): Promise<ReceivedShare[]> =>
  (await tx
    .selectFrom('children.share as s')
    .innerJoin('children.entry_version as v', 'v.id', 's.version_id')
    .innerJoin('directory.body as b', 'b.id', 's.from_body')
    .select((row) => [
      's.id',
      's.from_body as fromBody',
      'b.name as fromName',
      's.kind',
      's.ground',
      's.decided_at as decidedAt',
      'v.id as versionId',
      'v.key_id as keyId',
      'v.sealed',
      row
        .exists(
          row
            .selectFrom('children.entry as e')
            .select('e.id')
            .where('e.layer_id', '=', ownLayerId)
            .whereRef('e.from_version', '=', 'v.id'),
        )
        .as('registered'),
    ])
    .where('s.investigation_id', '=', investigationId)
    .where('s.to_body', '=', actor.bodyId)
    .where('s.withdrawn_at', 'is', null)
    .orderBy('s.decided_at', 'desc')
    .execute()) as ReceivedShare[]

/** Shares one version with one authority. @throws Refusal `joint.shared_already` */
export const insertShare = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  actor: PersonActor,
  given: {
    readonly investigationId: string
    readonly layerId: string
    readonly entryId: string
    readonly versionId: string
    readonly kind: EntryKind
    readonly toBody: string
    readonly ground: Ground
    readonly reasons: string
    readonly now: Date
  },
): Promise<string> => {
  const id = randomUUID()
  const inForce = await tx
    .selectFrom('children.share')
    .select('id')
    .where('version_id', '=', given.versionId)
    .where('to_body', '=', given.toBody)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (inForce !== undefined) throw new Refusal('joint.shared_already', 409, {}, 'to')
  await tx
    .insertInto('children.share')
    .values({
      id,
      version_id: given.versionId,
      entry_id: given.entryId,
      layer_id: given.layerId,
      investigation_id: given.investigationId,
      from_body: actor.bodyId,
      to_body: given.toBody,
      kind: given.kind,
      ground: given.ground,
      decided_by: actor.personId,
      decided_at: given.now,
    })
    .execute()
  await tx
    .insertInto('children.share_reason')
    .values({ id, layer_id: given.layerId, sealed: key.seal(reasonsPlace(id), given.reasons) })
    .execute()
  return id
}

/** Ends a share of the own layer. @throws NotFound where there is none in force. */
export const writeWithdrawal = async (
  tx: DatabaseTransaction,
  given: { readonly shareId: string; readonly layerId: string; readonly by: string; readonly now: Date },
): Promise<void> => {
  const changed = await tx
    .updateTable('children.share')
    .set({ withdrawn_at: given.now, withdrawn_by: given.by })
    .where('id', '=', given.shareId)
    .where('layer_id', '=', given.layerId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (Number(changed.numUpdatedRows) !== 1) throw new NotFound('joint_share')
}
