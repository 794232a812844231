import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { engineAccount } from '../platform/database/engine/account.ts'
import { engineBinaries } from '../platform/database/engine/binaries.ts'
import { until } from './installation.ts'

/** A PostgreSQL of one's own with a synchronous replica, both known by one address alone. */
export interface ReplicatedServer {
  /** What the program is told of it. */
  readonly environment: Readonly<Record<string, string>>
  /** Address of the superuser, whichever of them is written to. */
  readonly administrator: string
  /** Kills the first as a lost machine does, with every session. */
  kill(): void
  /** Makes the second the one that is written to. @returns when it was asked to, in milliseconds since the epoch. */
  promote(): number
  stop(): Promise<void>
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

const HBA = `local all all scram-sha-256
host all all 127.0.0.1/32 scram-sha-256
host replication all 127.0.0.1/32 scram-sha-256
`

/** Runs the cluster of a data folder, which nobody else serves, as a server of one's own, and a copy of it as its replica. */
export const replicatedServer = async (data: string): Promise<ReplicatedServer> => {
  const account = engineAccount()
  const { folder } = engineBinaries(account)
  const secrets = JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8')) as Record<string, string>
  const [first, second] = [await freePort(), await freePort()]
  const clusters = { first: join(data, 'cluster'), second: join(data, 'replica') } as const
  writeFileSync(join(clusters.first, 'hba-of-test'), HBA, { mode: 0o644 })
  spawnSync('cp', ['-a', clusters.first, clusters.second])
  writeFileSync(join(clusters.second, 'standby.signal'), '', { mode: 0o644 })
  const start = (cluster: string, port: number, settings: readonly string[]): ChildProcess =>
    spawn(
      join(folder, 'postgres'),
      [
        ...['-D', cluster, '-p', `${port}`, '-k', cluster],
        ...[
          'listen_addresses=127.0.0.1',
          'max_connections=80',
          `hba_file=${join(cluster, 'hba-of-test')}`,
          ...settings,
        ].flatMap((setting) => ['-c', setting]),
      ],
      { ...account.switchTo, stdio: 'ignore', cwd: '/' },
    )
  const primary = start(clusters.first, first, ['synchronous_standby_names=second', 'synchronous_commit=on'])
  const login = `host=127.0.0.1 port=${first} user=samlad_bootstrap password=${secrets['bootstrap']} application_name=second`
  const standby = start(clusters.second, second, [`primary_conninfo=${login}`])
  const addressOf = (role: string, database: string): string =>
    `postgresql://samlad_${role}:${encodeURIComponent(secrets[role]!)}@127.0.0.1:${first},127.0.0.1:${second}/${database}?target_session_attrs=read-write`
  const one = addressOf('bootstrap', 'postgres').replace(`,127.0.0.1:${second}`, '').replace(/\?.*/, '')
  await until(async () => {
    const client = new pg.Client(one)
    client.on('error', () => {})
    try {
      await client.connect()
      const found = await client.query("select from pg_stat_replication where sync_state = 'sync'")
      return found.rowCount === 1
    } catch {
      return false
    } finally {
      await client.end().catch(() => {})
    }
  }, 60_000)
  const end = async (server: ChildProcess): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return
    const ended = once(server, 'exit')
    server.kill('SIGINT')
    await ended
  }
  return {
    administrator: addressOf('bootstrap', 'postgres'),
    environment: {
      DATABASE_URL: addressOf('application', 'samlad'),
      DATABASE_WORKER_URL: addressOf('worker', 'samlad'),
      KEYS_DATABASE_URL: addressOf('keys', 'samlad_keys'),
      SAMLAD_SECRET_KEY: secrets['key']!,
    },
    kill: () => void primary.kill('SIGKILL'),
    promote: () => {
      const at = Date.now()
      const done = spawnSync(join(folder, 'pg_ctl'), ['promote', '-w', '-D', clusters.second], {
        ...account.switchTo,
        cwd: '/',
        encoding: 'utf8',
      })
      if (done.status !== 0) throw new Error(done.stderr)
      return at
    },
    stop: async () => {
      await end(standby)
      await end(primary)
    },
  }
}
