import { findSecret } from '../../vault/secret-file.ts'
import { keyedHash } from '../../vault/vault.ts'
import { backupFiles, type Manifest } from './manifest.ts'

/** The key of the encrypted fields, and where it is kept: a backup holds it nowhere. */
export interface BackupKey {
  readonly value: string
  /** In the data folder and the keys' own copy, or in the environment alone. */
  readonly place: 'keys' | 'environment'
}

const checkOf = (key: string): string =>
  keyedHash({ secretKey: key }, 'backup', 'which key').toString('hex').slice(0, 32)

/** What the manifest says of the key that the data needs: where it is kept, and a stand-in that tells it from others. */
export const describeKey = (key: BackupKey | undefined): Manifest['key'] =>
  key === undefined ? null : { place: key.place, check: checkOf(key.value) }

/** Where the key of a backup may be found. */
export interface KeySources {
  /** SAMLAD_SECRET_KEY, empty where it is not set. */
  readonly environment: string
  /** Folder of an export of keys, or of an old data folder. */
  readonly keys: string | undefined
}

/** The key of a backup; or what is missing, with its remedy. */
export type SoughtKey =
  | { readonly key: string | undefined; readonly trouble?: never }
  | { readonly key?: never; readonly trouble: string }

const remedies = {
  keys: 'the installation’s secret is missing: name the keys’ own copy with --keys DIR, or set SAMLAD_SECRET_KEY to what secret-key.json in it holds',
  backup: `${backupFiles.key} is missing: put it back, or set SAMLAD_SECRET_KEY to the key that it holds`,
  environment: 'set SAMLAD_SECRET_KEY to the key that the installation had; it is in no backup and no export',
} as const

/**
 * Finds the key that opens what is encrypted in a backup: in the environment, beside the keys of cases, or in a backup of an
 * older version itself.
 *
 * @returns no key where the backup needs none.
 */
export const findKey = (folder: string, manifest: Manifest, sources: KeySources): SoughtKey => {
  if (manifest.key === null) return { key: undefined }
  const { check, place } = manifest.key
  const isRight = (key: string): boolean => checkOf(key) === check
  if (sources.environment !== '')
    return isRight(sources.environment)
      ? { key: sources.environment }
      : {
          trouble:
            'SAMLAD_SECRET_KEY is not the key that this backup was made with: set that one, or none where the keys’ own copy holds it',
        }
  const found = [sources.keys, folder].flatMap((one) => (one === undefined ? [] : (findSecret(one) ?? [])))
  const right = found.find(({ key }) => isRight(key))
  if (right !== undefined) return { key: right.key }
  const [other] = found
  return {
    trouble:
      other === undefined
        ? remedies[place]
        : `${other.file} does not hold the key that this backup was made with: name the export of the same installation`,
  }
}
