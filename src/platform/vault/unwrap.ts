import type { StoredKey } from './key-store.ts'
import type { Providers } from './providers/providers.ts'

/** A key with what it was found as. */
export interface UnwrappedKey {
  readonly stored: StoredKey
  readonly context: string
  readonly key: Buffer
}

/** What a wrapped key is bound to, besides its body. */
export const contextOf = ({ id, version }: { id: string; version: number }): string => `${id}/${version}`

/** Unwraps keys of any bodies, each body's key-encryption key asked once. */
export const unwrapKeys = async (
  providers: Providers,
  stored: readonly StoredKey[],
): Promise<UnwrappedKey[]> => {
  const groups = Map.groupBy(stored, ({ bodyId, kek }) => `${bodyId}/${kek}`)
  const unwrapped = await Promise.all(
    [...groups.values()].map(async (group) => {
      const { bodyId, kek, provider } = group[0]!
      const keys = await providers.of(bodyId, provider).unwrap(
        bodyId,
        kek,
        group.map((one) => ({ context: contextOf(one), wrapped: one.wrapped })),
      )
      return group.map((one, index) => ({ stored: one, context: contextOf(one), key: keys[index]! }))
    }),
  )
  return unwrapped.flat()
}
