import { join } from 'node:path'
import type { House } from '../../platform/access/action.ts'
import { HISTORY, listCopies } from '../../platform/vault/copies.ts'
import { DAYS_TO_ROTATION, listDue } from '../../platform/vault/due.ts'
import type { KeyPlace } from '../../platform/vault/key-place.ts'
import { countKeys, findIndexKey, listBodies } from '../../platform/vault/key-store.ts'
import { findOwnCopy, lackingOf } from '../../platform/vault/own-copy.ts'
import { countUnreplayed } from '../../platform/vault/replay.ts'
import { tryKey } from '../../platform/vault/try-key.ts'
import { type Check, check, fail, ok, warn } from './check.ts'

const DAYS_BETWEEN_COPIES = 2
const DAY = 86_400_000

/** Why a body cannot open its cases; nothing where it can. */
const troubleOf = async ({ store, providers }: KeyPlace, bodyId: string): Promise<string | undefined> => {
  const found = await findIndexKey(store, bodyId)
  return found === undefined ? `body ${bodyId}: its index key is missing` : tryKey(providers, found)
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

/**
 * Whether what opens the installation lies anywhere but on its machine.
 *
 * @param isMissed whether a copy is missed before there are cases: a secret in the data folder opens real accounts.
 */
export const checkKeysCopy = (house: House, keys: KeyPlace, isMissed: boolean): Promise<Check> =>
  check('copy of the keys', 'look at KEYS_DATABASE_URL, and at the key store’s server', async () => {
    const remedy = 'run: bin/samlad keys export DIR, and keep DIR apart from the machine and from the backups'
    const [copy, held] = [await findOwnCopy(keys), await countKeys(keys.store)]
    const lacking = lackingOf(copy, house.clock.now())
    if (copy === undefined) {
      if (held.keys > 0) return fail(`${lacking}; ${held.keys} cases would be lost`, remedy)
      return isMissed ? warn(lacking!, remedy) : ok('none, and without cases none is needed')
    }
    return lacking === undefined ? ok(`${copy.path}, of ${copy.madeAt}`) : warn(lacking, remedy)
  })
