import { readSettings } from '../platform/config/settings.ts'
import { describeMissing } from '../platform/database/backup/missing-records.ts'
import { OperatorError } from '../platform/refusal.ts'
import { checkedRecords } from './audit-words.ts'
import { dataOption } from './data-option.ts'
import { showProgress } from './progress.ts'
import { type describeRestored, type RestoreStep, restoreBackup } from './restore-backup.ts'
import { describeKeys } from './restore-keys.ts'
import { parseArgs } from './usage.ts'

const WITHOUT_SECRET = [
  'Restored without the installation’s secret, which is recorded: sessions have ended, and nobody’s app for codes, token or webhook works any more',
  'People need new links: bin/samlad rescue --as EMAIL for the sole administrator, who gives the others theirs',
  'Who wrote the audit trail of before can no longer be proven; that it is as it was sealed still can',
]

const report = (done: ReturnType<typeof describeRestored>): string => {
  const { audit, keys, missing } = done
  const lines = [
    `Restored the backup of ${done.madeAt}${done.dataFolder ? ` into ${done.dataFolder}` : ''}: ${done.rows} rows in ${done.tables} tables`,
    ...(done.withoutSecret ? WITHOUT_SECRET : []),
    ...(done.key === 'environment' && !done.withoutSecret
      ? ['Serve it with the same SAMLAD_SECRET_KEY: it opens what is encrypted']
      : []),
    ...(done.migrated.length > 0 ? [`Applied since: ${done.migrated.join(', ')}`] : []),
    audit.findings.length === 0
      ? `The audit trail verifies: ${checkedRecords(audit)}, ${audit.unsealedRecords} not sealed yet`
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
  const { values, positionals } = parseArgs('restore', {
    args,
    allowPositionals: true,
    options: {
      data: dataOption,
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
  let bar = showProgress('checking')
  try {
    const { target, checked, done } = await restoreBackup(
      {
        ...{ folder, settings, dataFolder: values.data, keys: values.keys, identity: values.identity },
        withoutSecret: values['without-secret'],
        withoutMissingRecords: values['without-missing-records'],
      },
      {
        begins: (step: RestoreStep) => {
          bar.clear()
          bar = showProgress(step === 'files' ? 'checking' : 'restore')
        },
        show: (share) => bar.show(share),
      },
    )
    await target.finish(checked.manifest.key?.place === 'environment' ? undefined : checked.sought.key)
    bar.clear()
    process.stdout.write(values.json ? `${JSON.stringify(done)}\n` : report(done))
    return done.audit.findings.length === 0 ? 0 : 1
  } finally {
    bar.clear()
  }
}
