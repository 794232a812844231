import { fileProvider } from './file.ts'
import type { KeyProvider, ProviderKind } from './provider.ts'

/** The providers of all bodies. */
export interface Providers {
  /** From where a body takes its next key-encryption key. */
  kindFor(bodyId: string): ProviderKind
  /** The provider of an existing or a new key-encryption key of a body. */
  of(bodyId: string, kind: ProviderKind): KeyProvider
}

/** The providers that the key folder describes. */
export const openProviders = (folder: string): Providers => {
  const file = fileProvider(folder)
  return { kindFor: () => 'file', of: () => file }
}
