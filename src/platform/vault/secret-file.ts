import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { OperatorError } from '../refusal.ts'

/** The installation's own secret in an export of keys; backups of older versions hold it under the same name. */
export const SECRET_FILE = 'secret-key.json'
/** Where a data folder keeps it, with the passwords of its roles. */
const DATA_FOLDER_SECRETS = 'secrets.json'

const ABOUT =
  'Opens what is encrypted in backups of this installation, such as the secrets of one-time codes. Keep it apart from them.'

const secretSchema = z.object({ key: z.string().min(1) })

/** Writes it for its owner alone. @throws Error where there is a file already. */
export const writeSecretFile = (folder: string, key: string): void =>
  writeFileSync(join(folder, SECRET_FILE), `${JSON.stringify({ about: ABOUT, key }, null, 2)}\n`, {
    mode: 0o600,
    flag: 'wx',
    flush: true,
  })

/** A secret, and the file that it was found in. */
export interface FoundSecret {
  readonly key: string
  readonly file: string
}

/**
 * Looks for the installation's secret in an export of keys, in a backup of an older version, or in an old data folder.
 *
 * @returns nothing where the folder holds none.
 * @throws OperatorError where its file cannot be read.
 */
export const findSecret = (folder: string): FoundSecret | undefined => {
  const file = [SECRET_FILE, DATA_FOLDER_SECRETS].map((name) => join(folder, name)).find(existsSync)
  if (file === undefined) return undefined
  try {
    return { key: secretSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).key, file }
  } catch (cause) {
    throw new OperatorError(`${file} is damaged; take it from another copy`, { cause })
  }
}
