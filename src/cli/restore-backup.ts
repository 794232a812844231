import { join } from 'node:path'
import { projectRoot } from '../platform/config/root.ts'
import type { Settings } from '../platform/config/settings.ts'
import { type CheckedBackup, checkFiles, readBackup } from '../platform/database/backup/check-backup.ts'
import { type Restored, restoreInto } from '../platform/database/backup/restore.ts'
import { openRestoreFolder, type RestoreTarget } from '../platform/database/backup/restore-target.ts'
import { readMigrations } from '../platform/database/migrate.ts'
import { installQueue } from '../platform/jobs/queue.ts'
import { OperatorError } from '../platform/refusal.ts'
import { keyPlaceOf, trailPlacesOf } from './installation.ts'
import { requireAllKeys } from './restore-checks.ts'
import { type RestoredKeys, restoreKeys } from './restore-keys.ts'
import { restoreRelations } from './restore-relations.ts'

/** What is restored, from where and into what. */
export interface RestoreOrder {
  /** Folder of the backup. */
  readonly folder: string
  readonly settings: Settings
  /** A new or empty one; not used where the settings name a database of one's own. */
  readonly dataFolder: string
  /** Export of keys, or an old data folder. */
  readonly keys: string | undefined
  /** File of private keys of age. */
  readonly identity: string | undefined
  /** Whether the operator has said to go on without the secret. `never`: a drill without it would show nothing. */
  readonly withoutSecret: boolean | 'never'
  /** Whether the operator has said to go on without records that are gone. */
  readonly withoutMissingRecords: boolean
}

/** The steps of a restore, each after the other. */
export type RestoreStep = 'keys' | 'files' | 'database' | 'replay'

/** Is told which step begins, and the share of it that is done. */
export interface RestoreWatch {
  begins(step: RestoreStep): void
  show(share: number): void
}

/** A database of one's own is left as it is where something fails: it is the operator's. */
const ownDatabase = (ownerAddress: string, workerAddress: string | undefined): RestoreTarget => ({
  ownerAddress,
  workerAddress,
  engine: undefined,
  dataFolder: undefined,
  finish: async () => {},
  discard: async () => {},
})

/** What the restored installation has where the backup brings none. */
const secretOf = (settings: Settings, target: RestoreTarget): string =>
  settings.secretKey || (target.engine?.folder.secrets.key ?? '')

/** Whether the key is lost, and the operator restores without. */
const isWithoutSecret = ({ manifest, sought }: Pick<CheckedBackup, 'manifest' | 'sought'>): boolean =>
  manifest.key !== null && sought.key === undefined

export const describeRestored = (
  target: RestoreTarget,
  { manifest, sought }: CheckedBackup,
  { migrated, audit, missing }: Restored,
  keys: RestoredKeys,
) => ({
  dataFolder: target.dataFolder ?? null,
  madeAt: manifest.madeAt,
  kind: manifest.kind,
  key: manifest.key?.place ?? null,
  withoutSecret: isWithoutSecret({ manifest, sought }),
  tables: manifest.tables.length,
  rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
  migrated,
  audit,
  missing,
  keys,
})

/** A backup that was restored, into what is not let go of yet: whoever asked for it finishes or discards it. */
export interface RestoredBackup {
  readonly target: RestoreTarget
  readonly checked: CheckedBackup
  readonly done: ReturnType<typeof describeRestored>
}

/**
 * Restores a backup: what opens it is looked at first, then every file, and only then is anything made.
 *
 * @throws OperatorError in one line; then nothing is left of it.
 */
export const restoreBackup = async (order: RestoreOrder, watch: RestoreWatch): Promise<RestoredBackup> => {
  const { settings, withoutSecret } = order
  const ours = readMigrations(join(projectRoot, 'database', 'migrations'))
  watch.begins('keys')
  const sources = { environment: settings.secretKey, keys: order.keys }
  const checked = await readBackup(order.folder, ours, sources, order.identity)
  await requireAllKeys(checked, settings, order.keys, withoutSecret)
  if (settings.databaseOwnerUrl !== undefined && checked.manifest.key && settings.secretKey === '')
    throw new OperatorError(
      withoutSecret === true
        ? 'with DATABASE_OWNER_URL, set SAMLAD_SECRET_KEY to at least 32 new random characters and serve with it'
        : 'with DATABASE_OWNER_URL, set SAMLAD_SECRET_KEY to the key of the backup and serve with it: without it the encrypted fields do not open',
    )
  watch.begins('files')
  await checkFiles(checked, watch.show)
  watch.begins('database')
  const target = settings.databaseOwnerUrl
    ? ownDatabase(settings.databaseOwnerUrl, settings.databaseWorkerUrl)
    : await openRestoreFolder(order.dataFolder)
  try {
    const { ownerAddress } = target
    const secretKey = checked.sought.key ?? secretOf(settings, target)
    const restored = await restoreInto(
      target,
      checked,
      ours,
      (client) => installQueue(client, ownerAddress),
      watch.show,
      trailPlacesOf(settings, keyPlaceOf(settings, order.dataFolder, target.engine), target.engine),
      order.withoutMissingRecords,
      secretKey,
    )
    watch.begins('replay')
    await restoreRelations(target, secretKey, isWithoutSecret(checked))
    const keys = await restoreKeys(
      target,
      { ...settings, secretKey },
      order.dataFolder,
      order.keys,
      checked.manifest,
    )
    return { target, checked, done: describeRestored(target, checked, restored, keys) }
  } catch (error) {
    await target.discard()
    throw error
  }
}
