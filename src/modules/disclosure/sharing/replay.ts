import { setActor } from '../../../platform/access/action.ts'
import type { Replay } from '../../../platform/vault/replay.ts'
import { type EndReason, markEnded } from './change-store.ts'

/** Kind of what is remembered of an ended disclosure, in the ledger that no restore takes back. */
export const DISCLOSURE_ENDED = 'disclosure_ended'

/** Ends again what had been ended when an older database is put in place. */
export const replayEndings: Replay = async (house, entries) => {
  const endings = entries.filter(({ kind }) => kind === DISCLOSURE_ENDED)
  if (endings.length === 0) return
  await house.worker.transaction().execute(async (tx) => {
    await setActor(tx, { kind: 'system', name: 'replay' }, house.clock.now())
    for (const { subjectId, at, details } of endings)
      await markEnded(tx, subjectId, { by: null, at, reason: details.reason as EndReason })
  })
}
