import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import type { Log } from '../../log/log.ts'
import { OperatorError } from '../../refusal.ts'
import { type EngineAccount, engineAccount } from './account.ts'
import { type EngineBinaries, engineBinaries } from './binaries.ts'
import { type DataFolder, explainDisk, openDataFolder } from './data-folder.ts'
import { address, BOOTSTRAP, explainEngine, startUntilConnected } from './start.ts'
import { supervise } from './supervise.ts'

const KEYS_ROLE = 'samlad_keys'
/** The key store is a database of its own, which no backup of the application's database holds. */
export const KEYS_DATABASE = 'samlad_keys'
// Keys of the two advisory locks: one for the serving process, one shared by everybody who uses the engine.
export const SERVING_LOCK = 7_305_001
const USING_LOCK = 7_305_002

/** Addresses of one database of the engine, one per role. */
export interface DatabaseAddresses {
  readonly owner: string
  readonly application: string
  readonly worker: string
}

/** A running embedded PostgreSQL, reached over a Unix socket alone. */
export interface Engine {
  readonly folder: DataFolder
  addresses(database: string): DatabaseAddresses
  /** Address of the key store: a database of its own whose role alone may enter it, made where it is not there. */
  keyStore(database?: string): Promise<string>
  /** Runs statements as the engine's superuser: making databases and roles, nothing else. */
  administer(statement: string): Promise<pg.QueryResult>
  /** Lets go; the last one to let go stops the engine. */
  release(): Promise<void>
}

const prepareFolders = (folder: DataFolder, account: EngineAccount): void => {
  mkdirSync(dirname(folder.socketFolder), { recursive: true, mode: 0o755 })
  mkdirSync(folder.socketFolder, { recursive: true, mode: 0o700 })
  const owner = statSync(folder.socketFolder).uid
  const expected = account.switchTo?.uid ?? process.getuid?.()
  // In a folder that everybody may write to, somebody else could have made it first.
  if (owner !== expected && owner !== process.getuid?.())
    throw new OperatorError(
      `${folder.socketFolder} belongs to another user; remove it or set XDG_RUNTIME_DIR`,
    )
  if (account.switchTo) chownSync(folder.socketFolder, account.switchTo.uid, account.switchTo.gid)
}

/** Makes the cluster beside its place and moves it there when it is whole, so that an interrupted start leaves nothing. */
const createCluster = (folder: DataFolder, account: EngineAccount, binaries: EngineBinaries): void => {
  const unfinished = `${folder.cluster}.unfinished`
  const passwordFile = join(folder.socketFolder, `password-${process.pid}`)
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(dirname(unfinished), { recursive: true })
  mkdirSync(unfinished, { mode: 0o700 })
  writeFileSync(passwordFile, folder.secrets.bootstrap, { mode: 0o600 })
  if (account.switchTo)
    for (const path of [unfinished, passwordFile]) chownSync(path, account.switchTo.uid, account.switchTo.gid)
  const done = spawnSync(
    join(binaries.folder, 'initdb'),
    [
      `--pgdata=${unfinished}`,
      `--username=${BOOTSTRAP}`,
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--locale-provider=icu',
      '--icu-locale=sv-SE',
      '--auth-local=scram-sha-256',
      '--auth-host=reject',
    ],
    { ...account.switchTo, encoding: 'utf8', cwd: '/' },
  )
  rmSync(passwordFile, { force: true })
  if (done.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true })
    throw explainEngine(`${done.stderr ?? ''}${done.error?.message ?? ''}`, folder)
  }
  renameSync(unfinished, folder.cluster)
}

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Stops the engine in order: running transactions are rolled back, the cluster is closed cleanly. */
const stop = async (folder: DataFolder): Promise<void> => {
  const pidFile = join(folder.cluster, 'postmaster.pid')
  if (!existsSync(pidFile)) return
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  process.kill(pid, 'SIGINT')
  for (let waited = 0; isRunning(pid) && waited < 20_000; waited += 20) await pause(20)
}

const ensureRoles = async (client: pg.Client, folder: DataFolder): Promise<void> => {
  const known = await client.query<{ rolname: string }>(
    "select rolname from pg_roles where rolname like 'samlad_%'",
  )
  const names = new Set(known.rows.map((row) => row.rolname))
  for (const [role, password] of [
    ['samlad_owner', folder.secrets.owner],
    ['samlad_application', folder.secrets.application],
    ['samlad_worker', folder.secrets.worker],
    [KEYS_ROLE, folder.secrets.keys],
  ] as const) {
    if (!names.has(role))
      await client.query(`create role ${role} login password ${client.escapeLiteral(password)}`)
  }
  // What the house does by itself it does as the application, logged in as the worker: it may become it, and has none of its
  // rights before it does.
  const member = await client.query(
    "select from pg_auth_members where roleid = 'samlad_application'::regrole and member = 'samlad_worker'::regrole",
  )
  if (member.rowCount) return
  await client.query('alter role samlad_worker noinherit')
  await client.query('grant samlad_application to samlad_worker')
}

/** The database is there from the second start on; two first starters may both try to make it. */
const ensureDatabase = async (client: pg.Client, name: string, owner = 'samlad_owner'): Promise<void> => {
  const found = await client.query('select 1 from pg_database where datname = $1', [name])
  if (found.rowCount) return
  try {
    await client.query(`create database ${client.escapeIdentifier(name)} owner ${owner}`)
  } catch (error) {
    if ((error as { code?: string }).code !== '42P04') throw error
  }
}

/** Why an engine is used: to serve from its folder, for a command beside that, or to restore a backup into it. */
type EnginePurpose = 'serve' | 'use' | 'restore'

/** Takes the locks of everybody who uses the engine, and of the one who serves from it. @throws OperatorError where another serves. */
const takeLocks = async (client: pg.Client, folder: DataFolder, purpose: EnginePurpose): Promise<void> => {
  await client.query('select pg_advisory_lock_shared($1)', [USING_LOCK])
  if (purpose === 'use') return
  const lock = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [SERVING_LOCK])
  if (lock.rows[0]?.got) return
  throw new OperatorError(
    `${folder.path} is already in use by a running Samlad; stop it, or choose another folder with --data DIR`,
  )
}

/**
 * Uses the engine of a data folder, starting it where it does not run.
 *
 * @param purpose `serve` for the one serving process of the folder, which starts the engine again where it ends; `use`
 * for a command, which may run beside it; `restore` for the one process that restores a backup into it.
 * @param log where a serving process says that the engine has ended, and that it is there again.
 * @throws OperatorError in one line: folder in use, disk full or read-only, data of another version.
 */
export const useEngine = async (
  dataFolder: string,
  purpose: EnginePurpose,
  database = 'samlad',
  log?: Log,
): Promise<Engine> => {
  const account = engineAccount()
  const binaries = engineBinaries(account)
  const folder = openDataFolder(dataFolder, account, binaries.major, purpose === 'restore')
  /** A connection of the superuser that holds our locks, for as long as it lasts. */
  const hold = async (): Promise<pg.Client> => {
    const client = await startUntilConnected(folder, account, binaries)
    try {
      await takeLocks(client, folder, purpose)
      return client
    } catch (error) {
      await client.end()
      throw error
    }
  }
  let first: pg.Client
  try {
    prepareFolders(folder, account)
    if (account.switchTo && existsSync(folder.cluster)) chmodSync(folder.cluster, 0o700)
    if (!existsSync(folder.cluster)) createCluster(folder, account, binaries)
    first = await hold()
  } catch (error) {
    throw explainDisk(error, folder.path)
  }
  await first.query('select pg_advisory_lock($1)', [SERVING_LOCK + 10])
  await ensureRoles(first, folder)
  await ensureDatabase(first, database)
  await first.query('select pg_advisory_unlock($1)', [SERVING_LOCK + 10])
  const held = supervise(first, purpose === 'serve' ? hold : undefined, log)

  return {
    folder,
    addresses: (name) => ({
      owner: address(folder, 'samlad_owner', folder.secrets.owner, name),
      application: address(folder, 'samlad_application', folder.secrets.application, name),
      worker: address(folder, 'samlad_worker', folder.secrets.worker, name),
    }),
    keyStore: async (name = KEYS_DATABASE) => {
      const client = held.client()
      await ensureDatabase(client, name, KEYS_ROLE)
      await client.query(`revoke connect, temporary on database ${client.escapeIdentifier(name)} from public`)
      return address(folder, KEYS_ROLE, folder.secrets.keys, name)
    },
    administer: (statement) => held.client().query(statement),
    release: async () => {
      const client = await held.end()
      // Lost with its locks: whoever else uses the engine stops it, and where it has ended there is nothing to stop.
      if (client === undefined) return
      await client.query('select pg_advisory_unlock_shared($1)', [USING_LOCK])
      const alone = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [
        USING_LOCK,
      ])
      await client.end()
      if (alone.rows[0]?.got) await stop(folder)
    },
  }
}
