import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { type EngineAccount, engineAccount } from '../platform/database/engine/account.ts'
import { onOwnConnection } from '../platform/database/steady-client.ts'
import { freePort } from './free-port.ts'
import { until } from './installation.ts'

/** Where Debian lays its versions; the embedded engine comes without the program that makes a replica. */
const DEBIAN = '/usr/lib/postgresql'
const OLDEST = 15

/** The programs of Debian's newest PostgreSQL, where it is installed. */
export const debianPostgres = (): string | undefined =>
  (existsSync(DEBIAN) ? readdirSync(DEBIAN) : [])
    .filter((major) => Number(major) >= OLDEST && existsSync(join(DEBIAN, major, 'bin', 'pg_basebackup')))
    .sort((one, other) => Number(other) - Number(one))
    .map((major) => join(DEBIAN, major, 'bin'))[0]

/** Two servers, of which one is written to and the other follows it and has to agree to each write. */
export interface ServerPair {
  /** What the program is told: addresses that name both. */
  readonly environment: Readonly<Record<string, string>>
  /** Address of the superuser of the one that is written to now, in the application's database. */
  administrator(): string
  /** Ends the one that is written to: at once and without a word, or so that it is there and says nothing more. */
  lose(how: 'dies' | 'hangs'): void
  /** Lets the other take its place, as whoever watches over both would. */
  promote(): Promise<void>
  /** Address of the application on the one that follows. */
  follower(): string
  /** Ends the one that follows, and lets nothing wait for it. */
  loseFollower(): Promise<void>
  /** Lets the one that follows take in nothing more for now, or go on. */
  holdBack(isHeld: boolean): Promise<void>
  /** Puts the one that is written to back to where it is now, once something has been done: the one that follows goes on holding that. */
  takeBack(work: () => Promise<unknown>): Promise<void>
  /** Makes the lost one anew, as the replica of the other. */
  replace(): Promise<void>
  stop(): Promise<void>
}

const PASSWORD = 'ett-påhittat-lösenord'
const KEY = 'en påhittad hemlighet för två servrar'
const ADMINISTRATOR = 'administrator'

/** As docs/how-to/own-postgresql.md and keys.md say. */
const ROLES = [
  `create role samlad_owner login password '${PASSWORD}'`,
  `create role samlad_application login password '${PASSWORD}'`,
  `create role samlad_worker login noinherit password '${PASSWORD}'`,
  'grant samlad_application to samlad_worker',
  'create database samlad owner samlad_owner',
  `create role samlad_keys login password '${PASSWORD}'`,
  'create database samlad_keys owner samlad_keys',
  'revoke connect on database samlad_keys from public',
]

const SETTINGS = `
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 80
wal_keep_size = '256MB'
wal_retrieve_retry_interval = '200ms'
`

const processesOf = (postmaster: number): number[] => [
  postmaster,
  ...readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8')
    .split(' ')
    .filter((child) => child.trim() !== '')
    .map(Number),
]

class Server {
  readonly name: string
  readonly port: number
  readonly folder: string
  readonly #binaries: string
  readonly #account: EngineAccount
  #process: ReturnType<typeof spawn> | undefined

  constructor(name: string, port: number, home: string, binaries: string, account: EngineAccount) {
    this.name = name
    this.port = port
    this.folder = join(home, name)
    this.#binaries = binaries
    this.#account = account
  }

  /** Address of the superuser. */
  administrator(database = 'postgres'): string {
    return `postgresql://${ADMINISTRATOR}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${this.port}/${database}`
  }

  run(program: string, args: readonly string[]): void {
    const done = spawnSync(join(this.#binaries, program), args, {
      ...this.#account.switchTo,
      cwd: '/',
      env: { PGPASSWORD: PASSWORD, LC_ALL: 'C.UTF-8' },
      encoding: 'utf8',
    })
    if (done.status !== 0) throw new Error(`${program}: ${done.stderr}`)
  }

  async start(): Promise<void> {
    this.#process = spawn(
      join(this.#binaries, 'postgres'),
      ['-D', this.folder, '-c', `port=${this.port}`, '-c', `cluster_name=${this.name}`],
      { ...this.#account.switchTo, stdio: 'ignore', cwd: '/' },
    )
    await until(() =>
      this.ask('select').then(
        () => true,
        () => false,
      ),
    )
  }

  async ask<T>(statement: string, database?: string): Promise<T[]> {
    return onOwnConnection(this.administrator(database), 'test', async (client) => {
      const { rows } = await client.query(statement)
      return rows as T[]
    })
  }

  /** To all of its processes, as what happens to a machine does. */
  signal(signal: 'SIGKILL' | 'SIGSTOP'): void {
    const postmaster = this.#process?.pid
    if (postmaster !== undefined && this.#process?.exitCode === null && this.#process.signalCode === null)
      for (const pid of processesOf(postmaster)) process.kill(pid, signal)
  }

  async stop(): Promise<void> {
    const server = this.#process
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return
    const ended = once(server, 'exit')
    this.signal('SIGKILL')
    await ended
  }
}

/** Lets one follow the other, and the other wait for it at each write. */
const follow = async (replica: Server, primary: Server): Promise<void> => {
  await replica.stop()
  rmSync(replica.folder, { recursive: true, force: true })
  replica.run('pg_basebackup', [
    ...['--pgdata', replica.folder, '--write-recovery-conf', '--checkpoint', 'fast'],
    '--dbname',
    `host=127.0.0.1 port=${primary.port} user=${ADMINISTRATOR} application_name=${replica.name}`,
  ])
  await replica.start()
  await primary.ask(`alter system set synchronous_standby_names = 'ANY 1 (${replica.name})'`)
  await primary.ask('select pg_reload_conf()')
  const agrees = "select from pg_stat_replication where state = 'streaming' and sync_state = 'quorum'"
  await until(async () => (await primary.ask(agrees)).length > 0)
}

/**
 * Makes two servers of Debian's PostgreSQL below a folder, with the roles and databases that the texts ask for.
 *
 * @param binaries as `debianPostgres` finds them.
 */
export const serverPair = async (home: string, binaries: string): Promise<ServerPair> => {
  const account = engineAccount()
  mkdirSync(home)
  if (account.switchTo) chownSync(home, account.switchTo.uid, account.switchTo.gid)
  const make = async (name: string) => new Server(name, await freePort(), home, binaries, account)
  let [primary, other] = [await make('one'), await make('two')]
  const secret = join(home, 'password')
  writeFileSync(secret, PASSWORD)
  primary.run('initdb', [
    ...['--pgdata', primary.folder, '--username', ADMINISTRATOR, '--encoding', 'UTF8', '--locale', 'C.UTF-8'],
    ...['--auth', 'scram-sha-256', '--pwfile', secret],
  ])
  writeFileSync(join(primary.folder, 'postgresql.conf'), SETTINGS)
  await primary.start()
  for (const statement of ROLES) await primary.ask(statement)
  await follow(other, primary)
  const servers = `127.0.0.1:${primary.port},127.0.0.1:${other.port}`
  const addressOf = (role: string, database = 'samlad'): string =>
    `postgresql://samlad_${role}:${encodeURIComponent(PASSWORD)}@${servers}/${database}?target_session_attrs=read-write`
  return {
    environment: {
      DATABASE_URL: addressOf('application'),
      DATABASE_OWNER_URL: addressOf('owner'),
      DATABASE_WORKER_URL: addressOf('worker'),
      KEYS_DATABASE_URL: addressOf('keys', 'samlad_keys'),
      SAMLAD_SECRET_KEY: KEY,
    },
    administrator: () => primary.administrator('samlad'),
    lose: (how) => primary.signal(how === 'dies' ? 'SIGKILL' : 'SIGSTOP'),
    promote: async () => {
      ;[primary, other] = [other, primary]
      primary.run('pg_ctl', ['promote', '--wait', '--silent', '--pgdata', primary.folder])
    },
    follower: () =>
      `postgresql://samlad_application:${encodeURIComponent(PASSWORD)}@127.0.0.1:${other.port}/samlad`,
    loseFollower: async () => {
      await primary.ask('alter system reset synchronous_standby_names')
      await primary.ask('select pg_reload_conf()')
      await other.stop()
    },
    holdBack: async (isHeld) => {
      await other.ask(`select pg_wal_replay_${isHeld ? 'pause' : 'resume'}()`)
    },
    takeBack: async (work) => {
      const kept = join(home, 'kept')
      await primary.ask('alter system reset synchronous_standby_names')
      await primary.ask('select pg_reload_conf()')
      primary.run('pg_basebackup', [
        ...[
          '--pgdata',
          kept,
          '--checkpoint',
          'fast',
          '--dbname',
          `${primary.administrator()}?replication=true`,
        ],
      ])
      await work()
      const place = (await primary.ask<{ at: string }>('select pg_current_wal_lsn() as at'))[0]!.at
      await until(
        async () =>
          (await other.ask<{ there: boolean }>(`select pg_last_wal_replay_lsn() >= '${place}' as there`))[0]!
            .there,
      )
      await primary.stop()
      rmSync(primary.folder, { recursive: true })
      renameSync(kept, primary.folder)
      await primary.start()
    },
    replace: () => follow(other, primary),
    stop: async () => {
      await other.stop()
      await primary.stop()
    },
  }
}
