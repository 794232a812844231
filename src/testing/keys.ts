import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { Vault } from '../platform/vault/case-vault.ts'
import type { KeyPlace } from '../platform/vault/key-place.ts'
import { openKeyStore } from '../platform/vault/key-store.ts'
import { openVault } from '../platform/vault/open-vault.ts'
import type { BodySecrets } from '../platform/vault/providers/environment.ts'
import { openProviders } from '../platform/vault/providers/providers.ts'
import { whenFileEnds } from './closing.ts'

/** A folder for keys, gone when the run ends. */
export const newKeyFolder = (): string => mkdtempSync(join(inject('keyFolder'), 'keys-'))

/** A vault on a key store and a folder, closed when the test file ends. */
export const openTestVault = (
  keyStore: () => Promise<string>,
  options: { folder?: string | undefined; secrets?: () => BodySecrets } = {},
): { vault: Vault; place: KeyPlace } => {
  const folder = options.folder ?? newKeyFolder()
  const place = { store: openKeyStore(keyStore), providers: openProviders(folder, options.secrets), folder }
  const vault = openVault(place)
  whenFileEnds(() => vault.close())
  return { vault, place }
}
