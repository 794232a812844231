import { join } from 'node:path'
import type { House } from '../../platform/access/action.ts'
import { OperatorError, Refusal } from '../../platform/refusal.ts'
import { HISTORY, listCopies } from '../../platform/vault/copies.ts'
import { DAYS_TO_ROTATION, listDue } from '../../platform/vault/due.ts'
import type { KeyPlace } from '../../platform/vault/key-place.ts'
import { findIndexKey, listBodies } from '../../platform/vault/key-store.ts'
import { countUnreplayed } from '../../platform/vault/replay.ts'
import { unwrapKeys } from '../../platform/vault/unwrap.ts'
import { type Check, check, fail, ok, warn } from './check.ts'

const DAYS_BETWEEN_COPIES = 2
const DAY = 86_400_000

/** Why the key-encryption key of a body does not open what it wrapped; nothing where it does. */
const troubleOf = async ({ store, providers }: KeyPlace, bodyId: string): Promise<string | undefined> => {
  try {
    const found = await findIndexKey(store, bodyId)
    if (found === undefined) return `body ${bodyId}: its index key is missing`
    await unwrapKeys(providers, [found])
    return undefined
  } catch (error) {
    if (error instanceof OperatorError) return error.message
    if (error instanceof Refusal)
      return `body ${bodyId}: its key service does not answer (${error.parameters['reason']})`
    return `body ${bodyId}: its key does not open what it closed`
  }
}

/** Whether every body's keys open, the history is kept, and the database knows what was remembered. */
export const checkKeys = (house: House, keys: KeyPlace): Promise<Check> =>
  check('keys', 'look at KEYS_DATABASE_URL, and at the key store’s server', async () => {
    const bodies = await listBodies(keys.store)
    const troubles = (await Promise.all(bodies.map((bodyId) => troubleOf(keys, bodyId)))).filter(
      (trouble) => trouble !== undefined,
    )
    if (troubles.length > 0)
      return fail(
        `${troubles.length} of ${bodies.length} bodies cannot open their cases: ${troubles[0]}`,
        'put the key back from your copy, or mend the key service; see docs/how-to/keys.md',
      )
    const waiting = await countUnreplayed(house, keys.store)
    if (bodies.length === 0) return ok('no body has cases yet')
    const newest = listCopies(join(keys.folder, HISTORY)).at(-1)
    if (newest === undefined || house.clock.now().getTime() - newest.at.getTime() > DAYS_BETWEEN_COPIES * DAY)
      return warn(
        newest === undefined
          ? 'there is no copy of the keys'
          : `the newest copy is of ${newest.at.toISOString()}`,
        'serve, so that it is made each night; or run: bin/samlad backup DIR',
      )
    const due = await listDue(keys.store, house.clock.now(), DAYS_TO_ROTATION + 1)
    if (due.length > 0)
      return warn(
        `the keys of ${due.length} bodies open what destroyed keys left on the disk, the first of body ${due[0]!.bodyId}`,
        due[0]!.provider === 'environment'
          ? 'add a newer secret of it to SAMLAD_BODY_KEYS, then: bin/samlad keys rotate BODY'
          : 'bin/samlad keys rotate BODY',
      )
    return ok(
      `${bodies.length} bodies open their cases; the newest copy is of ${newest.at.toISOString()}${waiting > 0 ? `; ${waiting} entries are replayed at the next start` : ''}`,
    )
  })
