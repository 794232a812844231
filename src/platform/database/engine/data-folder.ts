import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OperatorError } from '../../refusal.ts'
import { canEnter, type EngineAccount } from './account.ts'
import { SYSTEM_FOLDER } from './binaries.ts'

/** The form of the data folder; a program that knows only lower numbers leaves the folder alone. */
const FORMAT = 1

interface Description {
  readonly format: number
  /** Major version of PostgreSQL that wrote the cluster. */
  readonly engine: number
  /** Absolute path of the cluster, where it could not lie in the data folder itself. */
  readonly cluster?: string
}

/** Passwords of the database roles, made at the first start and kept readable for the owner of the folder alone. */
interface RoleSecrets {
  readonly bootstrap: string
  readonly owner: string
  readonly application: string
  readonly worker: string
  /** The key store has a role and a database of its own. */
  readonly keys: string
  /** Key of what must not be readable in the database alone. */
  readonly key: string
}

export interface DataFolder {
  readonly path: string
  readonly cluster: string
  readonly log: string
  /** Short, since a socket's path may have at most 107 bytes. */
  readonly socketFolder: string
  readonly secrets: RoleSecrets
}

/** Lies in the data folder while a backup is being restored into it, so that nobody serves half of one. */
export const RESTORING = 'restore.unfinished'

const secretsFile = (path: string): string => join(path, 'secrets.json')

/** Puts a restored key in the place of the one that was made for the new folder; counts from the next opening on. */
export const replaceKey = (folder: DataFolder, key: string): void =>
  writeWhole(secretsFile(folder.path), `${JSON.stringify({ ...folder.secrets, key }, null, 2)}\n`)

/** One line for the operator instead of a stack trace, where the disk is the reason. */
export const explainDisk = (error: unknown, folder: string): unknown => {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOSPC')
    return new OperatorError(`the disk of ${folder} is full; free some space and start again`)
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM')
    return new OperatorError(
      `${folder} cannot be written to (${code}); choose another folder with --data DIR`,
    )
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new OperatorError(`${folder} is not a folder; choose another with --data DIR`)
  return error
}

/** Written beside and renamed, so that a crash leaves the old file or the new one, never half of one. */
const writeWhole = (file: string, content: string): void => {
  const unfinished = `${file}.${process.pid}`
  writeFileSync(unfinished, content, { mode: 0o600 })
  renameSync(unfinished, file)
}

const readOrCreate = <T>(file: string, create: () => T): T => {
  if (!existsSync(file)) writeWhole(file, `${JSON.stringify(create(), null, 2)}\n`)
  return JSON.parse(readFileSync(file, 'utf8')) as T
}

/**
 * Opens the data folder, making it where it does not exist.
 *
 * @param restoring whether it is opened to restore a backup into it.
 * @throws OperatorError where the folder cannot be written, was made by a newer version, or holds half a restored backup.
 */
export const openDataFolder = (
  folder: string,
  account: EngineAccount,
  engineMajor: number,
  restoring = false,
): DataFolder => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 })
    const path = realpathSync(folder)
    if (!restoring && existsSync(join(path, RESTORING)))
      throw new OperatorError(
        `a backup is being restored into ${path}, or was and did not end; run the same restore again`,
      )
    const digest = createHash('sha256').update(path).digest('hex').slice(0, 16)
    const description = readOrCreate<Description>(join(path, 'samlad.json'), () => ({
      format: FORMAT,
      engine: engineMajor,
      ...(canEnter(account, path) ? {} : { cluster: join(SYSTEM_FOLDER, digest) }),
    }))
    if (description.format > FORMAT || description.engine > engineMajor)
      throw new OperatorError(
        `${path} was made by a newer version of Samlad; start that version, or choose another folder with --data DIR`,
      )
    if (description.engine < engineMajor)
      throw new OperatorError(
        `${path} holds data of PostgreSQL ${description.engine}, this version brings ${engineMajor}; back it up with the old version and restore it with this one`,
      )
    const secret = () => randomBytes(24).toString('base64url')
    const known = readOrCreate<Omit<RoleSecrets, 'key' | 'keys'> & Partial<RoleSecrets>>(
      secretsFile(path),
      () => ({
        bootstrap: secret(),
        owner: secret(),
        application: secret(),
        worker: secret(),
        keys: secret(),
        key: randomBytes(32).toString('base64url'),
      }),
    )
    const secrets = {
      ...known,
      keys: known.keys ?? secret(),
      key: known.key ?? randomBytes(32).toString('base64url'),
    }
    if (known.key === undefined || known.keys === undefined)
      writeWhole(secretsFile(path), `${JSON.stringify(secrets, null, 2)}\n`)
    const runtime = account.switchTo
      ? '/run/samlad'
      : join(process.env.XDG_RUNTIME_DIR || tmpdir(), `samlad-${process.getuid?.() ?? 0}`)
    return {
      path,
      cluster: description.cluster ?? join(path, 'cluster'),
      log: join(path, 'engine.log'),
      socketFolder: join(runtime, digest),
      secrets,
    }
  } catch (error) {
    throw explainDisk(error, folder)
  }
}
