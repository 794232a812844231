import { setActor } from '../../../platform/access/action.ts'
import type { Replay } from '../../../platform/vault/replay.ts'
import { withdraw } from './resting-store.ts'

/** Kind of what is remembered of a withdrawal, in the ledger that no restore takes back. */
export const CONSENT_WITHDRAWN = 'consent_withdrawn'

/** Withdraws again what had been withdrawn when an older database is put in place: nothing opens by a restore. */
export const replayWithdrawals: Replay = async (house, entries) => {
  const withdrawals = entries.filter(({ kind }) => kind === CONSENT_WITHDRAWN)
  if (withdrawals.length === 0) return
  await house.worker.transaction().execute(async (tx) => {
    await setActor(tx, { kind: 'system', name: 'replay' }, house.clock.now())
    for (const { subjectId, at } of withdrawals) await withdraw(tx, subjectId, { by: null, at })
  })
}
