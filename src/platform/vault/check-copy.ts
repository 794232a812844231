import { readCopy } from './copy-file.ts'
import { destroyedIn, findCopy, gatherEntries } from './found-copy.ts'
import type { StoredKey } from './key-store.ts'
import type { BodySecrets } from './providers/environment.ts'
import type { ProviderKind } from './providers/provider.ts'
import { openProviders } from './providers/providers.ts'
import { tryKey } from './try-key.ts'

/** What an export of keys, or an old data folder, was found to be before anything is made of it. */
export interface CheckedCopy {
  /** When the copy was made, ISO 8601. */
  readonly madeAt: string
  /** Keys of cases in it, those that were destroyed since included. */
  readonly keys: number
  /** Why key-encryption keys do not open what they wrapped, one for each that does not. */
  readonly troubles: readonly string[]
}

/**
 * Reads a copy of keys to its end and tries every key-encryption key in it on one of the keys that it wrapped.
 *
 * @param secrets what the environment holds for bodies that take their keys from there.
 * @throws OperatorError where the folder holds no keys, or the copy is damaged.
 */
export const checkCopy = async (folder: string, secrets: () => BodySecrets): Promise<CheckedCopy> => {
  const file = findCopy(folder)
  const destroyed = destroyedIn(await gatherEntries(folder, file))
  const { head, rows } = await readCopy(file)
  const providerOf = new Map<string, ProviderKind>()
  const indexKeys = new Set<string>()
  const keys = new Set<string>()
  const samples = new Map<string, StoredKey>()
  for await (const line of rows) {
    if ('kek' in line) providerOf.set(`${line.kek.body}/${line.kek.id}`, line.kek.provider)
    if ('body' in line) indexKeys.add(line.body.indexKey)
    if (!('key' in line)) continue
    const { id, version, body: bodyId, kek, wrapped, kind = null } = line.key
    if (!indexKeys.has(id)) keys.add(id)
    const at = `${bodyId}/${kek}`
    // What wrapped destroyed keys alone may be gone, and is not missed.
    if (destroyed.has(id) || samples.has(at)) continue
    const provider = providerOf.get(at) ?? 'file'
    samples.set(at, { id, version, bodyId, kek, provider, wrapped: Buffer.from(wrapped, 'base64'), kind })
  }
  // A copy on a medium without file modes is no worse; its keys get theirs when they are brought in.
  const providers = openProviders(folder, secrets, { isPrivate: false })
  const tried = await Promise.all([...samples.values()].map((stored) => tryKey(providers, stored)))
  return {
    madeAt: head.madeAt,
    keys: keys.size,
    troubles: tried.filter((trouble) => trouble !== undefined),
  }
}
