import type { House } from '../../platform/access/action.ts'
import { within } from '../../platform/standing/standing.ts'
import type { KeyStore } from '../../platform/vault/key-store.ts'
import { lackingOf } from '../../platform/vault/own-copy.ts'
import { countUnreplayed } from '../../platform/vault/replay.ts'
import { type Check, check, fail, ok, warn } from './check.ts'

/** Whether every body's keys open, the history is kept, and the database knows what was remembered. */
export const checkKeys = (house: House, store: KeyStore): Promise<Check> =>
  check('keys', 'look at KEYS_DATABASE_URL, and at the key store’s server', async () => {
    const now = house.clock.now()
    const { bodies, troubles, copiedAt: newest, due } = await house.machine.keys(now)
    if (troubles.length > 0)
      return fail(
        `${troubles.length} of ${bodies} bodies cannot open their cases: ${troubles[0]}`,
        'put the key back from your copy, or mend the key service; see docs/how-to/keys.md',
      )
    const waiting = await countUnreplayed(house, store)
    if (bodies === 0) return ok('no body has cases yet')
    if (newest === undefined || now.getTime() - newest.getTime() > within.keysCopy)
      return warn(
        newest === undefined
          ? 'there is no copy of the keys'
          : `the newest copy is of ${newest.toISOString()}`,
        'serve, so that it is made each night; or run: bin/samlad backup DIR',
      )
    if (due.length > 0)
      return warn(
        `the keys of ${due.length} bodies open what destroyed keys left on the disk, the first of body ${due[0]!.bodyId}`,
        due[0]!.provider === 'environment'
          ? 'add a newer secret of it to SAMLAD_BODY_KEYS, then: bin/samlad keys rotate BODY'
          : 'bin/samlad keys rotate BODY',
      )
    return ok(
      `${bodies} bodies open their cases; the newest copy is of ${newest.toISOString()}${waiting > 0 ? `; ${waiting} entries are replayed at the next start` : ''}`,
    )
  })

/**
 * Whether what opens the installation lies anywhere but on its machine.
 *
 * @param isMissed whether a copy is missed before there are cases: a secret in the data folder opens real accounts.
 */
export const checkKeysCopy = (house: House, isMissed: boolean): Promise<Check> =>
  check('copy of the keys', 'look at KEYS_DATABASE_URL, and at the key store’s server', async () => {
    const remedy = 'run: bin/samlad keys export DIR, and keep DIR apart from the machine and from the backups'
    const now = house.clock.now()
    const { own: copy, cases } = await house.machine.keys(now)
    const lacking = lackingOf(copy, now)
    if (copy === undefined) {
      if (cases > 0) return fail(`${lacking}; ${cases} cases would be lost`, remedy)
      return isMissed ? warn(lacking!, remedy) : ok('none, and without cases none is needed')
    }
    return lacking === undefined ? ok(`${copy.path}, of ${copy.madeAt}`) : warn(lacking, remedy)
  })
