import { randomUUID } from 'node:crypto'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import type { HoldKind } from './schema.ts'

/** A reason to keep a case, opened. */
export interface Hold {
  readonly id: string
  readonly kind: HoldKind
  readonly reason: string
  readonly placedBy: string | null
  readonly placedAt: Date
  readonly liftedBy: string | null
  readonly liftedAt: Date | null
  readonly liftReason: string | null
}

const placeOf = (id: string): string => `support.hold.reason:${id}`
const liftPlaceOf = (id: string): string => `support.hold.lift_reason:${id}`

/** The holds of a case, the newest first; those that were lifted too. */
export const listHolds = async (tx: DatabaseTransaction, key: CaseKey, caseId: string): Promise<Hold[]> => {
  const rows = await tx
    .selectFrom('support.hold as h')
    .leftJoin('identity.person as p', 'p.id', 'h.placed_by')
    .leftJoin('identity.person as l', 'l.id', 'h.lifted_by')
    .select([
      'h.id',
      'h.kind',
      'h.sealed_reason',
      'h.placed_at as placedAt',
      'h.lifted_at as liftedAt',
      'h.sealed_lift_reason',
      'p.name as placedBy',
      'l.name as liftedBy',
    ])
    .where('h.case_id', '=', caseId)
    .orderBy('h.placed_at', 'desc')
    .execute()
  return rows.map(({ sealed_reason: sealed, sealed_lift_reason: sealedLift, kind, ...row }) => ({
    ...row,
    kind: kind as HoldKind,
    reason: key.open(placeOf(row.id), sealed),
    liftReason: sealedLift === null ? null : key.open(liftPlaceOf(row.id), sealedLift),
  }))
}

/** Places a hold. @returns its identifier. */
export const insertHold = async (
  tx: DatabaseTransaction,
  writer: { key: CaseKey; actor: PersonActor; now: Date },
  placed: { caseId: string; kind: HoldKind; reason: string },
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('support.hold')
    .values({
      id,
      case_id: placed.caseId,
      kind: placed.kind,
      sealed_reason: writer.key.seal(placeOf(id), placed.reason),
      placed_by: writer.actor.personId,
      placed_at: writer.now,
    })
    .execute()
  return id
}

/** Lifts a hold of the case; one that is lifted already stays as it was. @throws NotFound where the case has no such hold. */
export const liftHoldOf = async (
  tx: DatabaseTransaction,
  writer: { key: CaseKey; actor: PersonActor; now: Date },
  lifted: { caseId: string; holdId: string; reason: string },
): Promise<void> => {
  const { caseId, holdId, reason } = lifted
  const hold = await tx
    .selectFrom('support.hold')
    .select('lifted_at')
    .where('id', '=', holdId)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (hold === undefined) throw new NotFound('hold')
  if (hold.lifted_at !== null) return
  await tx
    .updateTable('support.hold')
    .set({
      lifted_at: writer.now,
      lifted_by: writer.actor.personId,
      sealed_lift_reason: writer.key.seal(liftPlaceOf(holdId), reason),
    })
    .where('id', '=', holdId)
    .execute()
}

/** Whether a hold is in force. */
export const isHeld = async (tx: DatabaseTransaction, caseId: string): Promise<boolean> =>
  (await tx
    .selectFrom('support.hold')
    .select('id')
    .where('case_id', '=', caseId)
    .where('lifted_at', 'is', null)
    .executeTakeFirst()) !== undefined
