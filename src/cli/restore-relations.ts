import { sql } from 'kysely'
import { type House, setActor } from '../platform/access/action.ts'
import { loseRelations, settleRelations } from '../platform/access/relations.ts'
import { systemClock } from '../platform/clock/clock.ts'
import type { RestoreTarget } from '../platform/database/backup/restore-target.ts'
import { connect, connectWorker } from '../platform/database/connect.ts'
import type { KeyStore } from '../platform/vault/key-store.ts'

/**
 * Says again who runs each shelter, where that was lost with the secret: its key is of the body that runs it.
 *
 * @returns of how many shelters it is still not known, since their keys are not here.
 */
export const findOperators = async (
  { worker, clock }: Pick<House, 'worker' | 'clock'>,
  store: KeyStore,
): Promise<number> =>
  worker.transaction().execute(async (tx) => {
    await setActor(tx, { kind: 'system', name: 'restore' }, clock.now())
    const found = await sql<{ keyId: string }>`
      select key_id as "keyId" from housing.shelters_of_nobody()`.execute(tx)
    if (found.rows.length === 0) return 0
    const owners = await store.query<{ keyId: string; bodyId: string }>(
      'find_bodies_of_keys',
      'select distinct id as "keyId", body_id as "bodyId" from wrapped_key where id = any ($1)',
      [found.rows.map(({ keyId }) => keyId)],
    )
    for (const { keyId, bodyId } of owners.rows)
      await sql`select housing.run_again(${keyId}::uuid, ${bodyId}::uuid)`.execute(tx)
    return found.rows.length - owners.rows.length
  })

/**
 * Brings the aliases of a restored database into order, before anything is replayed into it: rows of an older version get theirs, and
 * where the secret is lost the old ones are nobody's.
 *
 * @param secretKey the secret that the installation is served with from now on; nothing is done where it is empty.
 */
export const restoreRelations = async (
  { ownerAddress, workerAddress }: RestoreTarget,
  secretKey: string,
  secretIsLost: boolean,
): Promise<void> => {
  if (secretKey === '') return
  const limits = { connections: 1, secretKey }
  const connection =
    workerAddress === undefined ? connect(ownerAddress, limits) : connectWorker(workerAddress, limits)
  try {
    const bring = secretIsLost ? loseRelations : settleRelations
    await bring(connection.database, systemClock)
  } finally {
    await connection.close()
  }
}
