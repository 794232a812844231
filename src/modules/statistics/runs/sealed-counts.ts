import type { Vault } from '../../../platform/vault/case-vault.ts'
import { countsSchema, type LinkageCounts } from './link-lists.ts'
import type { Work } from './work-store.ts'

const placeOf = (workId: string): string => `statistics.linkage_work:${workId}`

/** Seals exact counts with the key of their run. */
export const sealCounts = async (
  vault: Vault,
  keyId: string,
  workId: string,
  counts: LinkageCounts,
): Promise<Buffer> => (await vault.openKey(keyId)).seal(placeOf(workId), JSON.stringify(counts))

/** The exact counts of a linking; nothing where there was none or they are destroyed. */
export const openCounts = async (
  vault: Vault,
  keyId: string,
  work: Pick<Work, 'id' | 'sealed'> | undefined,
): Promise<LinkageCounts | undefined> => {
  if (work === undefined || work.sealed === null) return undefined
  const key = await vault.openKey(keyId)
  return countsSchema.parse(JSON.parse(key.open(placeOf(work.id), work.sealed)))
}
