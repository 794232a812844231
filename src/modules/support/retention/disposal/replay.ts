import { setActor } from '../../../../platform/access/action.ts'
import type { Replay } from '../../../../platform/vault/replay.ts'
import { disposalsAmong } from './memory.ts'
import { removeCase } from './store.ts'

/**
 * Removes again what had been disposed of when an older database is put in place, and brings its proof back. The content
 * cannot be opened anyhow: its key is gone.
 */
export const replayDisposals: Replay = async (house, entries) => {
  const disposals = await disposalsAmong(house.vault, entries)
  for (const disposal of disposals)
    await house.worker.transaction().execute(async (tx) => {
      await setActor(tx, { kind: 'system', name: 'replay' }, house.clock.now())
      await removeCase(tx, disposal)
    })
}
