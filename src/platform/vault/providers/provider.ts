/** A key as it lies in the key store. `context` says whose it is; unwrapped with another, it does not open. */
export interface WrappedKey {
  readonly context: string
  readonly wrapped: Buffer
}

export interface PlainKey {
  readonly context: string
  readonly key: Buffer
}

/** Where a body's key-encryption keys come from. They wrap the keys of its cases and are never in a database. */
export interface KeyProvider {
  /** The identifier of a key-encryption key that is new for this body. @param known identifiers that it had before. */
  create(bodyId: string, known: readonly string[]): Promise<string>
  /** Wraps keys, in their order. */
  wrap(bodyId: string, kekId: string, keys: readonly PlainKey[]): Promise<Buffer[]>
  /** Unwraps keys, in their order. @throws Error where one was wrapped by another key or for another context. */
  unwrap(bodyId: string, kekId: string, keys: readonly WrappedKey[]): Promise<Buffer[]>
  /** Removes a key-encryption key that nothing is wrapped by any longer, where that is this provider's to do. */
  remove(bodyId: string, kekId: string): Promise<void>
}

/** The kinds of providers, as `providers.json` and the key store name them. */
export type ProviderKind = 'file' | 'environment' | 'service'
