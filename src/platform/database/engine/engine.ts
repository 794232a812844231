import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { OperatorError } from '../../refusal.ts'
import { type EngineAccount, engineAccount } from './account.ts'
import { type EngineBinaries, engineBinaries } from './binaries.ts'
import { type DataFolder, explainDisk, openDataFolder } from './data-folder.ts'

const BOOTSTRAP = 'samlad_bootstrap'
const KEYS_ROLE = 'samlad_keys'
/** The key store is a database of its own, which no backup of the application's database holds. */
export const KEYS_DATABASE = 'samlad_keys'
const START_SECONDS = 30
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

const address = (folder: DataFolder, role: string, password: string, database: string): string =>
  `postgresql://${role}:${encodeURIComponent(password)}@/${database}?host=${encodeURIComponent(folder.socketFolder)}`

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

const explainEngine = (output: string, folder: DataFolder): OperatorError => {
  if (/No space left/i.test(output))
    return new OperatorError(`the disk of ${folder.cluster} is full; free some space and start again`)
  if (/Read-only file system|Permission denied/i.test(output))
    return new OperatorError(`${folder.cluster} cannot be written to; choose another folder with --data DIR`)
  if (/incompatible with server/i.test(output))
    return new OperatorError(
      `${folder.cluster} was written by another version of PostgreSQL; start the version of Samlad that made it`,
    )
  const reason = output
    .trim()
    .split('\n')
    .filter((line) => /FATAL|PANIC|error/i.test(line))
    .at(-1)
  return new OperatorError(
    `the database engine did not start: ${reason ?? 'no reason given'} (log: ${folder.log})`,
  )
}

const connect = async (folder: DataFolder, database = 'postgres'): Promise<pg.Client | undefined> => {
  const client = new pg.Client({
    connectionString: address(folder, BOOTSTRAP, folder.secrets.bootstrap, database),
    application_name: 'samlad engine',
  })
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    const code = (error as { code?: string }).code ?? ''
    // Not there yet, starting up, or shutting down: all end by waiting.
    if (['ENOENT', 'ECONNREFUSED', '57P03', '57P01', 'ECONNRESET'].includes(code)) return undefined
    if (/Connection terminated/.test(String(error))) return undefined
    throw error
  }
}

const launch = (folder: DataFolder, account: EngineAccount, binaries: EngineBinaries) => {
  const log = openSync(folder.log, 'a', 0o600)
  const child = spawn(
    join(binaries.folder, 'postgres'),
    [
      ['-D', folder.cluster],
      ['-k', folder.socketFolder],
      ['-c', 'listen_addresses='],
      ['-c', 'unix_socket_permissions=0700'],
      ['-c', 'max_connections=120'],
      ['-c', 'shared_buffers=256MB'],
      // Details and statements of failed queries hold people's data and do not belong in a log.
      ['-c', 'log_error_verbosity=terse'],
      ['-c', 'log_min_error_statement=panic'],
    ].flat(),
    // Detached: Ctrl-C in the terminal reaches us, and we stop the engine in order.
    { ...account.switchTo, detached: true, stdio: ['ignore', log, log], cwd: '/' },
  )
  closeSync(log)
  child.unref()
  return child
}

const startUntilConnected = async (
  folder: DataFolder,
  account: EngineAccount,
  binaries: EngineBinaries,
): Promise<pg.Client> => {
  const deadline = Date.now() + START_SECONDS * 1000
  let child: ReturnType<typeof launch> | undefined
  let logStart = 0
  while (Date.now() < deadline) {
    const client = await connect(folder)
    if (client) return client
    if (child === undefined) {
      logStart = existsSync(folder.log) ? statSync(folder.log).size : 0
      child = launch(folder, account, binaries)
    } else if (child.exitCode !== null || child.signalCode !== null) {
      const output = readFileSync(folder.log, 'utf8').slice(logStart)
      // Another starter was quicker, or an engine is just stopping: wait for it and try again.
      if (!/lock file .* already exists|is another postmaster|pre-existing shared memory/i.test(output))
        throw explainEngine(output, folder)
      await pause(200)
      child = undefined
    }
    await pause(15)
  }
  throw new OperatorError(
    `the database engine did not answer within ${START_SECONDS} seconds (log: ${folder.log})`,
  )
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

/**
 * Uses the engine of a data folder, starting it where it does not run.
 *
 * @param purpose `serve` for the one serving process of the folder; `use` for a command, which may run beside it;
 * `restore` for the one process that restores a backup into it.
 * @throws OperatorError in one line: folder in use, disk full or read-only, data of another version.
 */
export const useEngine = async (
  dataFolder: string,
  purpose: 'serve' | 'use' | 'restore',
  database = 'samlad',
): Promise<Engine> => {
  const account = engineAccount()
  const binaries = engineBinaries(account)
  const folder = openDataFolder(dataFolder, account, binaries.major, purpose === 'restore')
  let client: pg.Client
  try {
    prepareFolders(folder, account)
    if (account.switchTo && existsSync(folder.cluster)) chmodSync(folder.cluster, 0o700)
    if (!existsSync(folder.cluster)) createCluster(folder, account, binaries)
    client = await startUntilConnected(folder, account, binaries)
  } catch (error) {
    throw explainDisk(error, folder.path)
  }
  await client.query('select pg_advisory_lock_shared($1)', [USING_LOCK])
  if (purpose !== 'use') {
    const lock = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [
      SERVING_LOCK,
    ])
    if (!lock.rows[0]?.got) {
      await client.end()
      throw new OperatorError(
        `${folder.path} is already in use by a running Samlad; stop it, or choose another folder with --data DIR`,
      )
    }
  }
  await client.query('select pg_advisory_lock($1)', [SERVING_LOCK + 10])
  await ensureRoles(client, folder)
  await ensureDatabase(client, database)
  await client.query('select pg_advisory_unlock($1)', [SERVING_LOCK + 10])

  return {
    folder,
    addresses: (name) => ({
      owner: address(folder, 'samlad_owner', folder.secrets.owner, name),
      application: address(folder, 'samlad_application', folder.secrets.application, name),
      worker: address(folder, 'samlad_worker', folder.secrets.worker, name),
    }),
    keyStore: async (name = KEYS_DATABASE) => {
      await ensureDatabase(client, name, KEYS_ROLE)
      await client.query(`revoke connect, temporary on database ${client.escapeIdentifier(name)} from public`)
      return address(folder, KEYS_ROLE, folder.secrets.keys, name)
    },
    administer: (statement) => client.query(statement),
    release: async () => {
      await client.query('select pg_advisory_unlock_shared($1)', [USING_LOCK])
      const alone = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [
        USING_LOCK,
      ])
      await client.end()
      if (alone.rows[0]?.got) await stop(folder)
    },
  }
}
