import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { Refusal } from '../refusal.ts'
import { caseKey, KEY_BYTES } from './case-key.ts'
import type { CaseKey, IndexedKind, Vault } from './case-vault.ts'
import type { KeyKind } from './key-kind.ts'
import type { KeyPlace } from './key-place.ts'
import {
  addBody,
  addKeys,
  addVersion,
  type CurrentKek,
  findCurrent,
  findIndexKey,
  findKekIds,
  findKeys,
  type StoredKey,
} from './key-store.ts'
import { addEntry, destroy, findEntries, wasDestroyed } from './ledger.ts'
import { appendEntry } from './ledger-file.ts'
import { rotate } from './rotate.ts'
import { strikesOf } from './strike.ts'
import { contextOf, type UnwrappedKey, unwrapKeys } from './unwrap.ts'

/** How often something is tried again because a rotation came in between. */
const TRIES = 5

/** One form for what people write differently: width, case, spaces; for numbers, hyphens too. */
const normalised = (kind: IndexedKind, value: string): string => {
  const plain = value.normalize('NFKC').toLocaleLowerCase('sv')
  return kind === 'identity_number' ? plain.replace(/[\s\-–]/gu, '') : plain.trim().replace(/\s+/gu, ' ')
}

const assemble = (keys: readonly UnwrappedKey[]): ReadonlyMap<string, CaseKey> =>
  new Map(
    [...Map.groupBy(keys, ({ stored }) => stored.id)].map(([id, versions]) => [
      id,
      caseKey(id, new Map(versions.map(({ stored, key }) => [stored.version, key]))),
    ]),
  )

/** @throws Error where a key is of another kind than those that may be opened; without kinds every one may. */
const requireKinds = (
  kinds: readonly KeyKind[] | undefined,
  keys: readonly Pick<StoredKey, 'kind'>[],
): void => {
  const other = keys.find(({ kind }) => kinds !== undefined && (kind === null || !kinds.includes(kind)))
  if (other === undefined) return
  throw new Error(
    `a key of the kind ${other.kind ?? 'unknown'} is opened, and ${kinds!.join(', ') || 'none'} was declared`,
  )
}

/** The vault of the place where an installation keeps its keys. */
export const openVault = ({ store, providers, folder }: KeyPlace): Vault =>
  vaultOn({ store, providers, folder }, strikesOf({ store, folder }), undefined)

/** @param kinds which keys may be opened; every one where it is absent. */
const vaultOn = (
  { store, providers, folder }: KeyPlace,
  strikes: ReturnType<typeof strikesOf>,
  kinds: readonly KeyKind[] | undefined,
): Vault => {
  /** What a body wraps with; made at its first key. Of two that make it at once, one is kept. */
  const currentOf = async (bodyId: string): Promise<CurrentKek> => {
    const found = await findCurrent(store, bodyId)
    if (found !== undefined) return found
    const kind = providers.kindFor(bodyId)
    const provider = providers.of(bodyId, kind)
    const kek = await provider.create(bodyId, [])
    const id = randomUUID()
    const index = { context: contextOf({ id, version: 1 }), key: randomBytes(KEY_BYTES) }
    const [wrapped] = await provider.wrap(bodyId, kek, [index])
    const isOurs = await addBody(store, bodyId, { kek, provider: kind }, { id, wrapped: wrapped! })
    const current = await findCurrent(store, bodyId)
    if (current === undefined) throw new Error('the key store lost a body')
    if (!isOurs && current.kek !== kek) await provider.remove(bodyId, kek)
    return current
  }

  const openKeys = async (keyIds: readonly string[]): Promise<ReadonlyMap<string, CaseKey>> => {
    const found = await findKeys(store, keyIds)
    requireKinds(kinds, found)
    return assemble(await unwrapKeys(providers, found))
  }

  /** A key that nobody destroyed is missing: after a restore without keys, it can still be brought in. */
  const explainAbsence = async (keyId: string): Promise<never> => {
    throw (await wasDestroyed(store, keyId))
      ? new Refusal('vault.key_destroyed', 410)
      : new Refusal('vault.key_missing', 503)
  }

  const openKey = async (keyId: string): Promise<CaseKey> => {
    const key = (await openKeys([keyId])).get(keyId)
    return key ?? explainAbsence(keyId)
  }

  const createKeys = async (bodyId: string, count: number, kind: KeyKind): Promise<readonly CaseKey[]> => {
    const fresh = Array.from({ length: count }, () => ({
      id: randomUUID(),
      version: 1,
      key: randomBytes(KEY_BYTES),
    }))
    const plain = fresh.map((one) => ({ context: contextOf(one), key: one.key }))
    for (let tried = 0; tried < TRIES; tried += 1) {
      const { kek, provider } = await currentOf(bodyId)
      const wrapped = await providers.of(bodyId, provider).wrap(bodyId, kek, plain)
      const keys = fresh.map(({ id, version }, index) => ({ id, version, wrapped: wrapped[index]! }))
      if (await addKeys(store, bodyId, kek, kind, keys))
        return fresh.map(({ id, version, key }) => caseKey(id, new Map([[version, key]])))
    }
    throw new Error('the key-encryption key of a body changed again and again')
  }

  const rotateKey = async (keyId: string): Promise<CaseKey> => {
    for (let tried = 0; tried < TRIES; tried += 1) {
      const versions = await findKeys(store, [keyId])
      const newest = versions.toSorted((one, other) => other.version - one.version)[0]
      if (newest === undefined) return explainAbsence(keyId)
      const { bodyId } = newest
      const version = newest.version + 1
      const { kek, provider } = await currentOf(bodyId)
      const [wrapped] = await providers
        .of(bodyId, provider)
        .wrap(bodyId, kek, [{ context: contextOf({ id: keyId, version }), key: randomBytes(KEY_BYTES) }])
      if (await addVersion(store, { id: keyId, version, bodyId, kek, wrapped: wrapped! }))
        return openKey(keyId)
    }
    throw new Error('the key of a case changed again and again')
  }

  const indexKeyOf = async (bodyId: string): Promise<Buffer> => {
    const found = await findIndexKey(store, bodyId)
    if (found === undefined) {
      await currentOf(bodyId)
      return indexKeyOf(bodyId)
    }
    requireKinds(kinds, [found])
    const [unwrapped] = await unwrapKeys(providers, [found])
    return unwrapped!.key
  }

  return {
    createKey: async (bodyId, kind) => (await createKeys(bodyId, 1, kind))[0]!,
    createKeys,
    openKey,
    openKeys,
    destroyKey: async (keyId, now) => {
      await store.transaction(async (client) => {
        const tombstone = await destroy(client, keyId, now)
        if (tombstone !== undefined) appendEntry(folder, tombstone)
      })
      strikes.begin()
    },
    blindIndex: async (bodyId, kind, value) =>
      createHmac('sha256', await indexKeyOf(bodyId))
        .update(`${kind}\n${normalised(kind, value)}`)
        .digest(),
    remember: async (entry) => {
      await store.transaction(async (client) => {
        await addEntry(client, entry)
        appendEntry(folder, entry)
      })
    },
    remembered: (since = new Date(0)) => findEntries(store, since),
    rotateBody: async (bodyId) => {
      await currentOf(bodyId)
      return rotate(store, providers, bodyId, await findKekIds(store, bodyId))
    },
    rotateKey,
    opening: (asked) =>
      vaultOn(
        { store, providers, folder },
        strikes,
        kinds === undefined ? asked : asked.filter((kind) => kinds.includes(kind)),
      ),
    close: async () => {
      await strikes.done()
      await store.close()
    },
  }
}
