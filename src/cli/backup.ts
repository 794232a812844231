import { existsSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot } from '../platform/config/root.ts'
import { readSettings, type Settings } from '../platform/config/settings.ts'
import { type BackupMade, backUp } from '../platform/database/backup/back-up.ts'
import type { BackupKey } from '../platform/database/backup/key.ts'
import { type Engine, useEngine } from '../platform/database/engine/engine.ts'
import { OperatorError } from '../platform/refusal.ts'
import { exportKeys, requireNewFolder } from '../platform/vault/carry.ts'
import { keepCopy } from '../platform/vault/history.ts'
import { countKeys } from '../platform/vault/key-store.ts'
import { findOwnCopy, lackingOf, type OwnCopy } from '../platform/vault/own-copy.ts'
import { keyPlaceOf, ownSecretOf, trailPlacesOf } from './installation.ts'
import { showProgress } from './progress.ts'

const size = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

/** What is told of a backup: itself, and the keys' own copy where one is known. */
type Told = BackupMade & { readonly keysCopy: OwnCopy | null }

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
  lines.push(`SHA-256 of the list of digests, to be kept elsewhere: ${made.digest}`)
  return `${lines.join('\n')}\n`
}

/** A folder that holds no installation is named, not made into one. */
export const useExistingEngine = (dataFolder: string): Promise<Engine> => {
  if (!existsSync(join(dataFolder, 'samlad.json')))
    throw new OperatorError(`${resolve(dataFolder)} holds no installation; name its folder with --data DIR`)
  return useEngine(dataFolder, 'use')
}

const keyOf = (settings: Settings, engine: Engine | undefined): BackupKey | undefined => {
  if (settings.secretKey !== '') return { value: settings.secretKey, place: 'environment' }
  return engine && { value: engine.folder.secrets.key, place: 'keys' }
}

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

/**
 * `bin/samlad backup DIR [--keys DIR] [--data DIR] [--json]`: a whole backup in a new folder, beside a running server;
 * with `--keys`, an export of the cases' keys in another.
 */
export const backup = async (args: string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      data: { type: 'string', default: join(projectRoot, 'data') },
      keys: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const [folder, ...more] = positionals
  if (folder === undefined || more.length > 0)
    throw new OperatorError('name one new folder for the backup: bin/samlad backup DIR')
  if (values.keys !== undefined) requireApart(values.keys, folder)
  const settings = readSettings(process.env)
  if (settings.databaseUrl !== undefined && settings.databaseOwnerUrl === undefined)
    throw new OperatorError('set DATABASE_OWNER_URL to the address of the role that owns the tables')
  const signal = untilInterrupted()
  const engine = settings.databaseOwnerUrl === undefined ? await useExistingEngine(values.data) : undefined
  const hasKeys = engine !== undefined || settings.keysDatabaseUrl !== undefined
  if (values.keys !== undefined && !hasKeys)
    throw new OperatorError('set KEYS_DATABASE_URL to the address of the key store')
  const place = keyPlaceOf(settings, values.data, engine)
  const progress = showProgress('backup')
  let keysCopy: OwnCopy | undefined
  try {
    const made = await backUp({
      ownerAddress: settings.databaseOwnerUrl ?? engine!.addresses('samlad').owner,
      dataFolder: engine?.folder.path,
      key: keyOf(settings, engine),
      trailPlaces: trailPlacesOf(settings, place, engine),
      lookAtKeys: async () => {
        if (!hasKeys) return null
        // Made after the rows were read: it holds the key of every case in them.
        await keepCopy(place, new Date())
        if (values.keys !== undefined) await exportKeys(place, values.keys, ownSecretOf(settings, engine))
        keysCopy = await findOwnCopy(place)
        return countKeys(place.store)
      },
      folder,
      onProgress: progress.show,
      signal,
    })
    progress.clear()
    if (!made.auditAgrees)
      process.stderr.write(
        'samlad: the audit trail is not the one whose head is kept in the data folder; run: bin/samlad audit verify\n',
      )
    const told: Told = { ...made, keysCopy: keysCopy ?? null }
    const isMissed = ownSecretOf(settings, engine) !== '' || (made.caseKeys ?? 0) > 0
    const lacking = isMissed ? lackingOf(keysCopy, new Date()) : undefined
    if (lacking !== undefined) process.stderr.write(`samlad: ${lacking}; run: bin/samlad keys export DIR\n`)
    process.stdout.write(values.json ? `${JSON.stringify(told)}\n` : report(told, values.keys))
    return 0
  } finally {
    progress.clear()
    await place.store.close()
    await engine?.release()
  }
}
