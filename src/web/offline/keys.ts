// The opened keys of stores: in the memory of pages and of the service worker, never on the disk. The service worker holds
// them while one page gives way to the next, and while the pages still remind it; when all of them are gone, so are the keys.
import { type KeptStore, listStores, removeStores } from './records.ts'

/** A store that is open, and until when. */
export interface OpenKey {
  readonly store: string
  readonly privateKey: CryptoKey
  readonly endsAt: number
  /** The body and role that its person acts for, as far as it is known. */
  readonly actsAs: string | null
}

export type KeyMessage =
  | { readonly ask: 'keys' }
  | { readonly give: readonly OpenKey[] }
  | { readonly drop: readonly string[] | 'all' }

const held = new Map<string, OpenKey>()

/** Lets go of what has ended. */
const dropEnded = (now: number): void => {
  for (const [id, { endsAt }] of held) if (endsAt <= now) held.delete(id)
}

export const holdKeys = (keys: readonly OpenKey[]): void => {
  for (const key of keys) {
    const before = held.get(key.store)
    if (before === undefined || before.endsAt <= key.endsAt) held.set(key.store, key)
  }
  dropEnded(Date.now())
}

export const dropKeys = (which: readonly string[] | 'all'): void => {
  if (which === 'all') held.clear()
  else for (const id of which) held.delete(id)
}

export const heldKeys = (): readonly OpenKey[] => {
  dropEnded(Date.now())
  return [...held.values()]
}

export const heldKey = (store: string): OpenKey | undefined => {
  dropEnded(Date.now())
  return held.get(store)
}

/** Takes away the stores whose time has passed: their keys first, then all that was sealed to them. */
export const removeEnded = async (): Promise<void> => {
  const now = Date.now()
  dropEnded(now)
  const ended = (await listStores()).filter((store: KeptStore) => store.endsAt <= now)
  if (ended.length > 0) await removeStores(ended.map(({ id }) => id))
}
