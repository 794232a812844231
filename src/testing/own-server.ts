import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { engineAccount } from '../platform/database/engine/account.ts'
import { engineBinaries } from '../platform/database/engine/binaries.ts'

/** A PostgreSQL of one's own that the program knows by its address alone. */
export interface OwnServer {
  /** What the program is told of it. */
  readonly environment: Readonly<Record<string, string>>
  /** Address of its superuser. */
  readonly administrator: string
  start(): void
  /** Ends all sessions at once and closes the cluster, as a restart of the service does. */
  stop(): Promise<void>
}

/** Runs the cluster of a data folder, which nobody else serves, as a server of one's own. */
export const ownServer = (data: string): OwnServer => {
  const account = engineAccount()
  const { folder } = engineBinaries(account)
  const secrets = JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8')) as Record<string, string>
  const sockets = join(data, 's')
  mkdirSync(sockets)
  chmodSync(sockets, 0o700)
  if (account.switchTo) chownSync(sockets, account.switchTo.uid, account.switchTo.gid)
  const addressOf = (role: string, secret: string, database: string): string =>
    `postgresql://samlad_${role}:${encodeURIComponent(secrets[secret]!)}@/${database}?host=${encodeURIComponent(sockets)}`
  let server: ReturnType<typeof spawn> | undefined
  return {
    administrator: addressOf('bootstrap', 'bootstrap', 'postgres'),
    environment: {
      DATABASE_URL: addressOf('application', 'application', 'samlad'),
      DATABASE_WORKER_URL: addressOf('worker', 'worker', 'samlad'),
      KEYS_DATABASE_URL: addressOf('keys', 'keys', 'samlad_keys'),
      SAMLAD_SECRET_KEY: secrets['key']!,
    },
    start: () => {
      server = spawn(
        join(folder, 'postgres'),
        ['-D', join(data, 'cluster'), '-k', sockets, '-c', 'listen_addresses=', '-c', 'max_connections=60'],
        { ...account.switchTo, stdio: 'ignore', cwd: '/' },
      )
    },
    stop: async () => {
      if (server === undefined || server.exitCode !== null) return
      const ended = once(server, 'exit')
      server.kill('SIGINT')
      await ended
    },
  }
}
