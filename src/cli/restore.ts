import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot } from '../platform/config/root.ts'
import { readSettings, type Settings } from '../platform/config/settings.ts'
import { type CheckedBackup, checkFiles, readBackup } from '../platform/database/backup/check-backup.ts'
import { describeMissing } from '../platform/database/backup/missing-records.ts'
import { type Restored, restoreInto } from '../platform/database/backup/restore.ts'
import { openRestoreFolder, type RestoreTarget } from '../platform/database/backup/restore-target.ts'
import { readMigrations } from '../platform/database/migrate.ts'
import { installQueue } from '../platform/jobs/queue.ts'
import { OperatorError } from '../platform/refusal.ts'
import { keyPlaceOf, trailPlacesOf } from './installation.ts'
import { showProgress } from './progress.ts'
import { requireAllKeys } from './restore-checks.ts'
import { describeKeys, type RestoredKeys, restoreKeys } from './restore-keys.ts'
import { restoreRelations } from './restore-relations.ts'

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

const describe = (
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

const WITHOUT_SECRET = [
  'Restored without the installation’s secret, which is recorded: sessions have ended, and nobody’s app for codes, token or webhook works any more',
  'People need new links: bin/samlad rescue --as EMAIL for the sole administrator, who gives the others theirs',
  'Who wrote the audit trail of before can no longer be proven; that it is as it was sealed still can',
]

const report = (done: ReturnType<typeof describe>): string => {
  const { audit, keys, missing } = done
  const lines = [
    `Restored the backup of ${done.madeAt}${done.dataFolder ? ` into ${done.dataFolder}` : ''}: ${done.rows} rows in ${done.tables} tables`,
    ...(done.withoutSecret ? WITHOUT_SECRET : []),
    ...(done.key === 'environment' && !done.withoutSecret
      ? ['Serve it with the same SAMLAD_SECRET_KEY: it opens what is encrypted']
      : []),
    ...(done.migrated.length > 0 ? [`Applied since: ${done.migrated.join(', ')}`] : []),
    audit.findings.length === 0
      ? `The audit trail verifies: ${audit.sealedRecords} records in ${audit.blocks} blocks, ${audit.unsealedRecords} not sealed yet`
      : `The audit trail does NOT verify: ${audit.findings.length} not as they were sealed; run: bin/samlad audit verify`,
    ...(missing.records.length + missing.blocks.length === 0
      ? []
      : [`Restored without what is gone from the trail, which is recorded: ${describeMissing(missing)}`]),
    ...describeKeys(keys),
  ]
  return `${lines.join('\n')}\n`
}

/**
 * `bin/samlad restore DIR [--keys DIR] [--identity FILE] [--without-missing-records] [--without-secret] [--data DIR] [--json]`: a backup into a new
 * data folder, or into the empty database of DATABASE_OWNER_URL; with `--keys`, the secret and the keys of its cases from an
 * export or an old data folder, checked before anything is made. Exits 1 where its audit trail does not verify.
 */
export const restore = async (args: string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      data: { type: 'string', default: join(projectRoot, 'data') },
      keys: { type: 'string' },
      identity: { type: 'string' },
      'without-missing-records': { type: 'boolean', default: false },
      'without-secret': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const [folder, ...more] = positionals
  if (folder === undefined || more.length > 0)
    throw new OperatorError('name the folder of one backup: bin/samlad restore DIR')
  const settings = readSettings(process.env)
  if (settings.databaseUrl !== undefined && settings.databaseOwnerUrl === undefined)
    throw new OperatorError('set DATABASE_OWNER_URL to the address of the role that owns the database')
  const ours = readMigrations(join(projectRoot, 'database', 'migrations'))
  const checking = showProgress('checking')
  const loading = showProgress('restore')
  let target: RestoreTarget | undefined
  try {
    const sources = { environment: settings.secretKey, keys: values.keys }
    // What opens it is looked at first: reading every file takes long.
    const checked = await readBackup(folder, ours, sources, values.identity)
    await requireAllKeys(checked, settings, values.keys, values['without-secret'])
    if (settings.databaseOwnerUrl !== undefined && checked.manifest.key && settings.secretKey === '')
      throw new OperatorError(
        values['without-secret']
          ? 'with DATABASE_OWNER_URL, set SAMLAD_SECRET_KEY to at least 32 new random characters and serve with it'
          : 'with DATABASE_OWNER_URL, set SAMLAD_SECRET_KEY to the key of the backup and serve with it: without it the encrypted fields do not open',
      )
    await checkFiles(checked, checking.show)
    checking.clear()
    target = settings.databaseOwnerUrl
      ? ownDatabase(settings.databaseOwnerUrl, settings.databaseWorkerUrl)
      : await openRestoreFolder(values.data)
    const { ownerAddress } = target
    const secretKey = checked.sought.key ?? secretOf(settings, target)
    const done = await restoreInto(
      target,
      checked,
      ours,
      (client) => installQueue(client, ownerAddress),
      loading.show,
      trailPlacesOf(settings, keyPlaceOf(settings, values.data, target.engine), target.engine),
      values['without-missing-records'],
      secretKey,
    )
    await restoreRelations(target, secretKey, isWithoutSecret(checked))
    const keys = await restoreKeys(
      target,
      { ...settings, secretKey },
      values.data,
      values.keys,
      checked.manifest,
    )
    await target.finish(checked.manifest.key?.place === 'environment' ? undefined : checked.sought.key)
    loading.clear()
    const described = describe(target, checked, done, keys)
    process.stdout.write(values.json ? `${JSON.stringify(described)}\n` : report(described))
    return done.audit.findings.length === 0 ? 0 : 1
  } catch (error) {
    await target?.discard()
    throw error
  } finally {
    checking.clear()
    loading.clear()
  }
}
