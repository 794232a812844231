import { join, relative, resolve } from 'node:path'
import { type BackupSettings, readSettings, type Settings } from '../platform/config/settings.ts'
import { requireRecipients, writeIdentity } from '../platform/database/backup/age.ts'
import { type BackupMade, backUp } from '../platform/database/backup/back-up.ts'
import { faultOf } from '../platform/database/backup/faults.ts'
import { nameOfMoment, prune, requirePlaces } from '../platform/database/backup/kept-backups.ts'
import type { BackupKey } from '../platform/database/backup/key.ts'
import { type Noting, noteInAudit } from '../platform/database/backup/note.ts'
import type { Engine } from '../platform/database/engine/engine.ts'
import { OperatorError } from '../platform/refusal.ts'
import { exportKeys, requireNewFolder } from '../platform/vault/carry.ts'
import { keepCopy } from '../platform/vault/history.ts'
import type { KeyPlace } from '../platform/vault/key-place.ts'
import { countKeys } from '../platform/vault/key-store.ts'
import { findOwnCopy, lackingOf, type OwnCopy } from '../platform/vault/own-copy.ts'
import { dataOption } from './data-option.ts'
import { keyPlaceOf, ownSecretOf, trailPlacesOf, useExistingEngine } from './installation.ts'
import { showProgress } from './progress.ts'
import { parseArgs } from './usage.ts'

const size = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

/** What is told of a backup: itself, and the keys' own copy where one is known. */
type Told = BackupMade & {
  readonly keysCopy: OwnCopy | null
  /** How many of the house's own are kept; nothing where it is none of them. */
  readonly kept: number | null
}

const aboutCopy = ({ path, madeAt, newer }: OwnCopy): string =>
  `The keys’ own copy: ${path}, of ${madeAt}; ${newer} cases are newer than it`

/** @param keys where the keys were exported to. */
const report = (made: Told, keys: string | undefined): string => {
  const lines = [
    `Backup of ${made.madeAt}: ${made.folder}`,
    `${made.rows} rows in ${made.tables} tables, ${size.format(made.bytes / 1e6)} MB; audit trail up to block ${made.auditBlock}`,
  ]
  if (made.key === 'environment')
    lines.push('The backup does not hold SAMLAD_SECRET_KEY: keep that, the encrypted fields need it')
  if (made.key === null)
    lines.push('SAMLAD_SECRET_KEY is not set, so the backup does not say which key its encrypted fields need')
  if (keys !== undefined)
    lines.push(
      `${resolve(keys)} opens its ${made.caseKeys} cases: keep it apart from the backup, no longer than 35 days`,
    )
  if (made.keysCopy !== null) lines.push(aboutCopy(made.keysCopy))
  if (made.caseKeys === null)
    lines.push('KEYS_DATABASE_URL is not set, so nothing was done about the keys of cases')
  lines.push(
    made.recipients === 0
      ? 'It was read back: every file unpacks and holds the rows that were read. It is not encrypted'
      : `It was read back: every file opens, unpacks and holds the rows that were read. Encrypted to ${made.recipients} public keys; that somebody has a private one only a restore shows`,
  )
  if (made.kept !== null) lines.push(`${made.kept} backups of the house are kept`)
  lines.push(`SHA-256 of the list of digests, to be kept elsewhere: ${made.digest}`)
  return `${lines.join('\n')}\n`
}

const keyOf = (settings: Settings, engine: Engine | undefined): BackupKey | undefined => {
  if (settings.secretKey !== '') return { value: settings.secretKey, place: 'environment' }
  return engine && { value: engine.folder.secrets.key, place: 'keys' }
}

const notingOf = (settings: Settings, place: KeyPlace, engine: Engine | undefined): Noting => ({
  ownerAddress: settings.databaseOwnerUrl ?? engine!.addresses('samlad').owner,
  secretKey: keyOf(settings, engine)?.value ?? '',
  trailPlaces: trailPlacesOf(settings, place, engine),
})

/** Keys beside what they open protect nothing. */
const requireApart = (keys: string, backup: string): void => {
  requireNewFolder(keys)
  if (!relative(resolve(backup), resolve(keys)).startsWith('..'))
    throw new OperatorError(`${resolve(keys)} lies in the backup; keep the keys apart from the backup`)
}

/** Aborted by the signals that ask a program to end, so that it can clear up. */
const untilInterrupted = (): AbortSignal => {
  const controller = new AbortController()
  for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(name, () => controller.abort())
  return controller.signal
}

/** What one run of the command is to do. */
interface Run {
  readonly folder: string
  readonly keys: string | undefined
  readonly recipients: readonly string[]
  readonly dataFolder: string
  /** Where it is the house's own. */
  readonly own: BackupSettings | undefined
  readonly asJson: boolean
}

const make = async (settings: Settings, run: Run): Promise<void> => {
  const { folder, keys, recipients, own } = run
  if (keys !== undefined) requireApart(keys, folder)
  requireRecipients(recipients)
  const signal = untilInterrupted()
  const engine = settings.databaseOwnerUrl === undefined ? await useExistingEngine(run.dataFolder) : undefined
  const hasKeys = engine !== undefined || settings.keysDatabaseUrl !== undefined
  if (keys !== undefined && !hasKeys)
    throw new OperatorError('set KEYS_DATABASE_URL to the address of the key store')
  const place = keyPlaceOf(settings, run.dataFolder, engine)
  const progress = showProgress('backup')
  const noting = notingOf(settings, place, engine)
  let keysCopy: OwnCopy | undefined
  try {
    if (own !== undefined) requirePlaces(own)
    const made = await backUp({
      ...noting,
      dataFolder: engine?.folder.path,
      key: keyOf(settings, engine),
      lookAtKeys: async () => {
        if (!hasKeys) return null
        // Made after the rows were read: it holds the key of every case in them.
        await keepCopy(place, new Date())
        if (keys !== undefined) await exportKeys(place, keys, ownSecretOf(settings, engine))
        keysCopy = await findOwnCopy(place)
        return countKeys(place.store)
      },
      ...{ folder, recipients, onProgress: progress.show, signal },
    })
    progress.clear()
    if (!made.auditAgrees)
      process.stderr.write(
        'samlad: the audit trail is not the one whose head is kept in the data folder; run: bin/samlad audit verify\n',
      )
    const kept = own === undefined ? null : prune(own, new Date(made.madeAt))
    const told: Told = { ...made, keysCopy: keysCopy ?? null, kept }
    const isMissed = ownSecretOf(settings, engine) !== '' || (made.caseKeys ?? 0) > 0
    const lacking = isMissed ? lackingOf(keysCopy, new Date()) : undefined
    if (lacking !== undefined) process.stderr.write(`samlad: ${lacking}; run: bin/samlad keys export DIR\n`)
    process.stdout.write(run.asJson ? `${JSON.stringify(told)}\n` : report(told, keys))
  } catch (error) {
    // Where the database is the reason, it cannot be told of it either.
    if (own !== undefined)
      await noteInAudit(noting, 'installation.backup_failed', { fault: faultOf(error) }).catch(() => {})
    throw error
  } finally {
    progress.clear()
    await place.store.close()
    await engine?.release()
  }
}

/** Where the house's own backup of this moment goes. */
const ownPlaces = ({ backups }: Settings): Pick<Run, 'folder' | 'keys' | 'own'> => {
  if (backups === undefined)
    throw new OperatorError('name one new folder for the backup: bin/samlad backup DIR; or set BACKUP_FOLDER')
  const name = nameOfMoment(new Date())
  return {
    folder: join(backups.folder, name),
    keys: backups.keysFolder === undefined ? undefined : join(backups.keysFolder, name),
    own: backups,
  }
}

/**
 * `bin/samlad backup [DIR] [--keys DIR] [--to age1…] [--data DIR] [--json]`: a whole backup in a new folder, beside a running
 * server; with `--keys`, an export of the cases' keys in another. Without DIR the house's own, as the settings say: in
 * BACKUP_FOLDER, and older ones go once it is whole.
 */
export const backup = async (args: string[]): Promise<number> => {
  const { values, positionals } = parseArgs('backup', {
    args,
    allowPositionals: true,
    options: {
      data: dataOption,
      keys: { type: 'string' },
      to: { type: 'string', multiple: true },
      json: { type: 'boolean', default: false },
    },
  })
  const [folder, ...more] = positionals
  const settings = readSettings(process.env)
  if (more.length > 0 || (folder === undefined && (values.keys ?? values.to) !== undefined))
    throw new OperatorError('name one new folder for the backup: bin/samlad backup DIR')
  if (settings.databaseUrl !== undefined && settings.databaseOwnerUrl === undefined)
    throw new OperatorError('set DATABASE_OWNER_URL to the address of the role that owns the tables')
  await make(settings, {
    ...(folder === undefined ? ownPlaces(settings) : { folder, keys: values.keys, own: undefined }),
    recipients: values.to ?? settings.backupRecipients,
    dataFolder: values.data,
    asJson: values.json,
  })
  return 0
}

/** `bin/samlad backup identity FILE`: a private key in a new file; the public one, which BACKUP_RECIPIENTS takes, is printed. */
export const backupIdentity = async (args: string[]): Promise<number> => {
  const { positionals } = parseArgs('backup identity', { args, allowPositionals: true })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0)
    throw new OperatorError('name one new file for the private key: bin/samlad backup identity FILE')
  process.stdout.write(`${await writeIdentity(file)}\n`)
  return 0
}
