import { join } from 'node:path'
import { HISTORY, listCopies } from './copies.ts'
import { DAYS_TO_ROTATION, listDue } from './due.ts'
import type { KeyPlace } from './key-place.ts'
import { countKeys, findIndexKey, listBodies } from './key-store.ts'
import { findOwnCopy, type OwnCopy } from './own-copy.ts'
import type { ProviderKind } from './providers/provider.ts'
import { tryKey } from './try-key.ts'

/** How the keys of cases stand. */
export interface KeyStanding {
  readonly bodies: number
  /** Why bodies cannot open their cases, one line for each such body, for the operator. */
  readonly troubles: readonly string[]
  /** How many cases have a key. */
  readonly cases: number
  /** When the newest copy of the nightly history was made. */
  readonly copiedAt: Date | undefined
  /** Bodies whose key still opens what destroyed keys left on the disk. */
  readonly due: readonly { readonly bodyId: string; readonly provider: ProviderKind }[]
  /** What lies apart from the machine and opens its backups. */
  readonly own: OwnCopy | undefined
}

/** Why a body cannot open its cases; nothing where it can. */
const troubleOf = async ({ store, providers }: KeyPlace, bodyId: string): Promise<string | undefined> => {
  const found = await findIndexKey(store, bodyId)
  return found === undefined ? `body ${bodyId}: its index key is missing` : tryKey(providers, found)
}

/** Looks whether every body's keys open, and what is kept of them. @throws where the key store does not answer. */
export const readKeyStanding = async (keys: KeyPlace, now: Date): Promise<KeyStanding> => {
  const bodies = await listBodies(keys.store)
  const troubles = await Promise.all(bodies.map((bodyId) => troubleOf(keys, bodyId)))
  return {
    bodies: bodies.length,
    troubles: troubles.filter((trouble) => trouble !== undefined),
    cases: (await countKeys(keys.store)).keys,
    copiedAt: listCopies(join(keys.folder, HISTORY)).at(-1)?.at,
    due: await listDue(keys.store, now, DAYS_TO_ROTATION + 1),
    own: await findOwnCopy(keys),
  }
}
