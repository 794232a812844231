import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { OperatorError } from '../../refusal.ts'
import { keyedHash } from '../../vault/vault.ts'
import { backupFiles, type Manifest } from './manifest.ts'

/** The key of the encrypted fields, and where it comes from. */
export interface BackupKey {
  readonly value: string
  readonly place: 'backup' | 'environment'
}

const keyFileSchema = z.object({ key: z.string().min(1) })

const ABOUT =
  'Opens what is encrypted in this backup, such as the secrets of one-time codes. Keep it apart from the rest.'

const checkOf = (key: string): string =>
  keyedHash({ secretKey: key }, 'backup', 'which key').toString('hex').slice(0, 32)

/**
 * Says in the manifest which key the data needs.
 *
 * The key of a data folder goes into a file of its own that its owner alone can read; a key that the operator keeps in
 * SAMLAD_SECRET_KEY stays there. Without the key the data can be restored, but what is encrypted in it cannot be opened.
 *
 * @returns the entry of the manifest, and the content of the file where there is one.
 */
export const describeKey = (key: BackupKey | undefined): { entry: Manifest['key']; file?: string } => {
  if (key === undefined) return { entry: null }
  const entry = { place: key.place, check: checkOf(key.value) }
  if (key.place === 'environment') return { entry }
  return { entry, file: `${JSON.stringify({ about: ABOUT, key: key.value }, null, 2)}\n` }
}

export const writeKeyFile = (folder: string, content: string): void =>
  writeFileSync(join(folder, backupFiles.key), content, { mode: 0o600, flag: 'wx', flush: true })

/**
 * Finds the key that opens what is encrypted in a backup: in the backup itself or in SAMLAD_SECRET_KEY.
 *
 * @param given SAMLAD_SECRET_KEY, empty where it is not set.
 * @returns nothing where the backup needs none.
 * @throws OperatorError where it is in neither, or is another.
 */
export const findKey = (folder: string, manifest: Manifest, given: string): string | undefined => {
  if (manifest.key === null) return undefined
  const { check } = manifest.key
  if (given !== '' && checkOf(given) === check) return given
  const file = join(folder, backupFiles.key)
  if (given !== '')
    throw new OperatorError(
      'SAMLAD_SECRET_KEY is not the key that this backup is encrypted with; set that one, or none where the backup holds it',
    )
  if (!existsSync(file))
    throw new OperatorError(
      manifest.key.place === 'backup'
        ? `${file} is missing; put it back, or set SAMLAD_SECRET_KEY to the key that it holds`
        : 'set SAMLAD_SECRET_KEY to the key that the installation had; it is not in the backup',
    )
  const key = keyFileSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!key.success || checkOf(key.data.key) !== check)
    throw new OperatorError(`${file} does not hold the key that this backup is encrypted with`)
  return key.data.key
}
