import { type House, setActor } from '../../../platform/access/action.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Refusal } from '../../../platform/refusal.ts'
import type { LedgerEntry } from '../../../platform/vault/case-vault.ts'
import type { Replay } from '../../../platform/vault/replay.ts'
import { countUnknown, findForReplay, insertDenial, knowAgain, replayLifting } from './denial-store.ts'

/** Kinds of what is remembered of the deny list, in the ledger that no restore takes back. */
export const DENIED = 'denied'
export const DENIAL_LIFTED = 'denial_lifted'

const UNREADABLE: ReadonlySet<string> = new Set(['vault.key_destroyed', 'vault.key_missing'])

/** Denies again. The reason is in no ledger and does not come back; a case that has been disposed of needs none. */
const denyAgain = async (
  house: House,
  tx: DatabaseTransaction,
  { subjectId: id, at, details }: LedgerEntry,
): Promise<void> => {
  const { caseId = '', kind, denied = '', by = '' } = details
  const party = { kind: kind === 'body' ? 'body' : 'person', id: denied } as const
  await knowAgain(tx, { id, caseId, party })
  const found = await findForReplay(tx, { caseId, party, by })
  if (found === undefined) return
  const key = await house.vault
    .opening(['case'])
    .openKey(found.keyId)
    .catch((error: unknown) => {
      // Nothing of such a case can be read by anybody; it keeps nothing else from being replayed.
      if (error instanceof Refusal && UNREADABLE.has(error.code)) return undefined
      throw error
    })
  if (key !== undefined) await insertDenial(tx, key, { id, caseId, party, reason: '', by: found.by, at })
}

/** How many stand on a deny list of whom nobody knows any more who they are, since the secret was lost and no ledger names them. */
export const countUnknownDenied = (house: Pick<House, 'worker' | 'clock'>): Promise<number> =>
  house.worker.transaction().execute(async (tx) => {
    await setActor(tx, { kind: 'system', name: 'replay' }, house.clock.now())
    return countUnknown(tx)
  })

/** Brings the deny lists of a restored database up to date: nobody gets back in by a restore. */
export const replayDenials: Replay = async (house, entries) => {
  const own = entries.filter(({ kind }) => kind === DENIED || kind === DENIAL_LIFTED)
  if (own.length === 0) return
  await house.worker.transaction().execute(async (tx) => {
    await setActor(tx, { kind: 'system', name: 'replay' }, house.clock.now())
    for (const entry of own) {
      if (entry.kind === DENIED) await denyAgain(house, tx, entry)
      else await replayLifting(tx, entry.subjectId, entry.at)
    }
  })
}
