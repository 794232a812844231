import type { Vault } from '../../../platform/vault/case-vault.ts'

interface WithSealedName {
  readonly keyId: string
  readonly nameId: string | null
  readonly sealedName: Buffer | null
}

/**
 * Opens the chosen names of one page of a list, all keys in one question to the key store. A name that was taken back, or
 * whose key is gone, is absent.
 */
export const withNames = async <Row extends WithSealedName>(
  vault: Vault,
  rows: readonly Row[],
): Promise<(Omit<Row, 'keyId' | 'nameId' | 'sealedName'> & { chosenName: string | null })[]> => {
  const named = rows.filter(({ sealedName }) => sealedName !== null)
  const keys = named.length > 0 ? await vault.openKeys(named.map(({ keyId }) => keyId)) : new Map()
  return rows.map(({ keyId, nameId, sealedName, ...row }) => {
    const name =
      sealedName === null ? '' : (keys.get(keyId)?.open(`support.field:${nameId}`, sealedName) ?? '')
    return { ...row, chosenName: name === '' ? null : name }
  })
}
