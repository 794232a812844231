import { resolve } from 'node:path'
import type { Settings } from '../platform/config/settings.ts'
import type { CheckedBackup } from '../platform/database/backup/check-backup.ts'
import { OperatorError } from '../platform/refusal.ts'
import { requireEmptyStore } from '../platform/vault/carry.ts'
import { type CheckedCopy, checkCopy } from '../platform/vault/check-copy.ts'
import { openKeyStore } from '../platform/vault/key-store.ts'
import { readBodySecrets } from '../platform/vault/providers/environment.ts'

const troublesOf = (folder: string, { troubles }: CheckedCopy): string[] =>
  troubles.length === 0
    ? []
    : [
        `${troubles.length} keys in ${resolve(folder)} do not open the cases (${troubles.join('; ')}): mend them, or restore without --keys and bring the keys in later with bin/samlad keys import`,
      ]

/** A copy that is older than the backup is better than none; that it is, is told before it is used. */
const warnOfOlder = (folder: string, { keys, madeAt }: CheckedCopy, wanted: number): void => {
  if (keys < wanted)
    process.stderr.write(
      `samlad: ${resolve(folder)}, of ${madeAt}, lacks the keys of at least ${wanted - keys} of the ${wanted} cases of the backup: look for a newer export\n`,
    )
}

/**
 * Looks at the secret and the keys of cases before a restore touches anything.
 *
 * @param withoutSecret whether the operator has said to go on without the secret; `never` where that is no way out.
 * @throws OperatorError in one line that names each thing that is missing, with its remedy.
 */
export const requireAllKeys = async (
  { sought, manifest }: CheckedBackup,
  settings: Settings,
  keys: string | undefined,
  withoutSecret: boolean | 'never',
): Promise<void> => {
  const troubles =
    sought.trouble === undefined || withoutSecret === true
      ? []
      : withoutSecret === 'never'
        ? [sought.trouble]
        : [`${sought.trouble}; where it is lost, say so: --without-secret (people then need new links)`]
  if (keys !== undefined && settings.keysDatabaseUrl !== undefined) {
    const store = openKeyStore(async () => settings.keysDatabaseUrl!)
    await requireEmptyStore(store).finally(() => store.close())
  }
  if (keys !== undefined) {
    const copy = await checkCopy(keys, () => readBodySecrets(settings.bodyKeys))
    troubles.push(...troublesOf(keys, copy))
    if (troubles.length === 0) warnOfOlder(keys, copy, manifest.keyStore?.keys ?? 0)
  }
  if (troubles.length > 0) throw new OperatorError(`nothing was restored: ${troubles.join('; ')}`)
}
