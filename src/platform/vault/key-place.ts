import type { KeyStore } from './key-store.ts'
import type { Providers } from './providers/providers.ts'

/** Where an installation keeps its keys. */
export interface KeyPlace {
  readonly store: KeyStore
  readonly providers: Providers
  /** Folder of key files, of `providers.json` and of the key history. */
  readonly folder: string
}
