import { sql } from 'kysely'
import { setActor } from '../../../platform/access/action.ts'
import type { Replay } from '../../../platform/vault/replay.ts'

/** Kinds of what is remembered of joint investigations, in the ledger that no restore takes back. */
export const JOINT_ENDED = 'joint_ended'
export const JOINT_LEFT = 'joint_left'
export const SHARE_WITHDRAWN = 'joint_share_withdrawn'
export const LAYER_DISPOSED = 'joint_layer_disposed'
const KINDS: ReadonlySet<string> = new Set([JOINT_ENDED, JOINT_LEFT, SHARE_WITHDRAWN, LAYER_DISPOSED])

/** Brings a restored database up to date: nobody sees again what had been ended, left, withdrawn or disposed of. */
export const replayJoint: Replay = async (house, entries) => {
  const own = entries.filter(({ kind }) => KINDS.has(kind))
  if (own.length === 0) return
  await house.worker.transaction().execute(async (tx) => {
    await setActor(tx, { kind: 'system', name: 'replay' }, house.clock.now())
    for (const { kind, subjectId, at, details } of own) {
      if (kind === JOINT_ENDED)
        await tx
          .updateTable('children.investigation')
          .set({ state: 'ended', ended_on: details.endedOn ?? null, end_reason: details.reason ?? 'other' })
          .where('id', '=', subjectId)
          .where('state', '=', 'open')
          .execute()
      else if (kind === JOINT_LEFT)
        await tx
          .updateTable('children.participant')
          .set({ state: details.state ?? 'left', left_at: at })
          .where('investigation_id', '=', subjectId)
          .where('body_id', '=', details.bodyId ?? '')
          // Whoever was asked again later, and joined, had left before that.
          .where('state', 'in', ['invited', 'joined'])
          .where((row) => row.or([row('answered_at', 'is', null), row('answered_at', '<=', at)]))
          .execute()
      else if (kind === SHARE_WITHDRAWN)
        await tx
          .updateTable('children.share')
          .set({ withdrawn_at: at, withdrawn_by: details.by ?? null })
          .where('id', '=', subjectId)
          .where('withdrawn_at', 'is', null)
          .execute()
      else await sql`select children.dispose_layer(${subjectId}::uuid)`.execute(tx)
    }
  })
}
