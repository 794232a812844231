import { setActor } from '../../../platform/access/action.ts'
import type { Replay } from '../../../platform/vault/replay.ts'
import { guardianIsSuspected, writeGuardianSuspected } from '../../support/index.ts'
import { isKnownSuspicion } from './store.ts'

/** Kind of what is remembered of a suspicion, in the ledger that no restore takes back. */
export const GUARDIAN_SUSPECTED = 'guardian_suspected'

/**
 * Shuts a guardian out again where an older database knows nothing of the suspicion. Its grounds are in no ledger and do not
 * come back: whoever works on the case notes it anew, and may then lift it. One that the database knows, standing or lifted,
 * is as the database says.
 */
export const replaySuspicions: Replay = async (house, entries) => {
  const own = entries.filter(({ kind }) => kind === GUARDIAN_SUSPECTED)
  if (own.length === 0) return
  await house.worker.transaction().execute(async (tx) => {
    await setActor(tx, { kind: 'system', name: 'replay' }, house.clock.now())
    for (const { subjectId, details } of own) {
      const { caseId = '', since = '' } = details
      if (await isKnownSuspicion(tx, subjectId)) continue
      if (!(await guardianIsSuspected(tx, caseId))) await writeGuardianSuspected(tx, caseId, since)
    }
  })
}
