import { sql } from 'kysely'
import { z } from 'zod'
import { action, type House, perform } from '../../../platform/access/action.ts'
import type { Task } from '../../../platform/jobs/queue.ts'
import { LAYER_DISPOSED } from './memory.ts'
import { jointPolicy } from './policy.ts'

export const disposeTask = 'children.joint_disposal'

/**
 * Disposes of layers whose own authority decided a last day that has passed, in investigations that have ended or that the
 * authority has left: the key is destroyed first, so that nothing of it can be read wherever a copy lies. A layer that hangs
 * on a case goes with the case; one about which nothing has been decided is kept. Frames without a layer go too.
 */
export const disposeLayers = action(
  jointPolicy,
  'joint.dispose',
  'change',
  z.object({}),
  async ({ tx, now, today, vault, about }) => {
    const due = await tx
      .selectFrom('children.layer as l')
      .innerJoin('children.investigation as i', 'i.id', 'l.investigation_id')
      .innerJoin('children.participant as p', (join) =>
        join.onRef('p.investigation_id', '=', 'l.investigation_id').onRef('p.body_id', '=', 'l.body_id'),
      )
      .select(['l.id', 'l.key_id as keyId'])
      .where('l.case_id', 'is', null)
      .where('l.keep_until', '<', today)
      .where((row) => row.or([row('i.state', '=', 'ended'), row('p.state', '<>', 'joined')]))
      .execute()
    for (const { id, keyId } of due) {
      await vault.remember({ kind: LAYER_DISPOSED, subjectId: id, at: now, details: {} })
      await vault.destroyKey(keyId, now)
      await sql`select children.dispose_layer(${id}::uuid)`.execute(tx)
    }
    const { rows } = await sql<{ gone: string }>`select children.dispose_empty_frames() as gone`.execute(tx)
    about('joint_layer', 'all', { layers: due.length, frames: Number(rows[0]?.gone ?? 0) })
    return { layers: due.length, frames: Number(rows[0]?.gone ?? 0) }
  },
)

export const jointTasks = (house: House): Readonly<Record<string, Task>> => ({
  [disposeTask]: async () => {
    await perform(house, { actor: { kind: 'system', name: disposeTask } }, disposeLayers, {})
  },
})
