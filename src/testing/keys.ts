import { rmSync } from 'node:fs'
import { afterAll } from 'vitest'
import type { Vault } from '../platform/vault/case-vault.ts'
import type { KeyPlace } from '../platform/vault/key-place.ts'
import { openKeyStore } from '../platform/vault/key-store.ts'
import { openVault } from '../platform/vault/open-vault.ts'
import type { BodySecrets } from '../platform/vault/providers/environment.ts'
import { openProviders } from '../platform/vault/providers/providers.ts'
import { newFolder } from './folder.ts'

/** A vault on a key store and a folder, closed and cleared away when the test file ends. */
export const openTestVault = (
  keyStore: () => Promise<string>,
  options: { folder?: string; secrets?: () => BodySecrets } = {},
): { vault: Vault; place: KeyPlace } => {
  const folder = options.folder ?? newFolder('keys')
  const place = { store: openKeyStore(keyStore), providers: openProviders(folder, options.secrets), folder }
  const vault = openVault(place)
  afterAll(async () => {
    await vault.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return { vault, place }
}
