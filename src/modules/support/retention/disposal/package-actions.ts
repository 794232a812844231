import { z } from 'zod'
import { action } from '../../../../platform/access/action.ts'
import { disposalPolicy } from '../policy.ts'
import { listSpentPackages, removePackage } from './package-store.ts'

/**
 * Removes packages that have been fetched, a week after, so that a download that failed can be made again; and all that
 * are thirty days old. Their keys go first: a copy of the database holds nothing that can be opened.
 */
export const clearPackages = action(
  disposalPolicy,
  'disposal.clear_packages',
  'change',
  z.object({}),
  async ({ tx, vault, now, about }) => {
    const spent = await listSpentPackages(tx, now)
    about('job', 'archive_packages', { packages: spent.length })
    for (const { disposalId, keyId } of spent) {
      await vault.destroyKey(keyId, now)
      await removePackage(tx, disposalId)
    }
    return { removed: spent.length }
  },
)
