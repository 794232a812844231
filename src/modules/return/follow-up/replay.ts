import { setActor } from '../../../platform/access/action.ts'
import type { Replay } from '../../../platform/vault/replay.ts'
import { declineAgain, endLinkAgain } from './replay-store.ts'

/** Kinds of what is remembered in the ledger that no restore takes back. */
export const LINK_ENDED = 'return_link_ended'
export const FOLLOW_UP_DECLINED = 'return_follow_up_declined'

/** Ends again what had been ended when an older database is put in place: no link opens by a restore. */
export const replayFollowUp: Replay = async (house, entries) => {
  const own = entries.filter(({ kind }) => kind === LINK_ENDED || kind === FOLLOW_UP_DECLINED)
  if (own.length === 0) return
  await house.worker.transaction().execute(async (tx) => {
    await setActor(tx, { kind: 'system', name: 'replay' }, house.clock.now())
    for (const { kind, subjectId, at } of own)
      await (kind === LINK_ENDED ? endLinkAgain : declineAgain)(tx, subjectId, at)
  })
}
