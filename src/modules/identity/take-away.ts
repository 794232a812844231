import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { withdrawFactors } from './credential-store.ts'
import { forgetDevicesBut } from './known-device-store.ts'
import { endSessionsBut } from './session-store.ts'

/** Takes away what a person came in by beside the password, and ends what is open: a new way in takes their place. */
export const takeAwayWaysIn = async (tx: DatabaseTransaction, personId: string, now: Date): Promise<void> => {
  await withdrawFactors(tx, personId, now)
  await endSessionsBut(tx, personId, undefined, now)
  await forgetDevicesBut(tx, personId, undefined)
}
