import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { OperatorError } from '../../refusal.ts'
import { SteadyClient } from '../steady-client.ts'
import type { EngineAccount } from './account.ts'
import type { EngineBinaries } from './binaries.ts'
import type { DataFolder } from './data-folder.ts'
import { memoryHere, sizesFor } from './sizes.ts'

export const BOOTSTRAP = 'samlad_bootstrap'
const START_SECONDS = 30

/** Address of a database of the engine in a role. */
export const address = (folder: DataFolder, role: string, password: string, database: string): string =>
  `postgresql://${role}:${encodeURIComponent(password)}@/${database}?host=${encodeURIComponent(folder.socketFolder)}`

/** What an engine that did not start says, in one line for its operator. */
export const explainEngine = (output: string, folder: DataFolder): OperatorError => {
  if (/No space left/i.test(output)) {
    // What is written ahead may have a disk of its own.
    const full = /pg_wal\/.*No space left/i.test(output) ? join(folder.cluster, 'pg_wal') : folder.cluster
    return new OperatorError(`the disk of ${full} is full; free some space and start again`)
  }
  if (/Read-only file system|Permission denied/i.test(output))
    return new OperatorError(`${folder.cluster} cannot be written to; choose another folder with --data DIR`)
  if (/incompatible with server/i.test(output))
    return new OperatorError(
      `${folder.cluster} was written by another version of PostgreSQL; start the version of Samlad that made it`,
    )
  const reason = output
    .trim()
    .split('\n')
    // What it says to those who ask too early is no reason.
    .filter((line) => /FATAL|PANIC|error/i.test(line) && !/the database system is /.test(line))
    .at(-1)
  return new OperatorError(
    `the database engine did not start: ${reason ?? 'no reason given'} (log: ${folder.log})`,
  )
}

const connect = async (folder: DataFolder, database = 'postgres'): Promise<pg.Client | undefined> => {
  const client = new SteadyClient({
    connectionString: address(folder, BOOTSTRAP, folder.secrets.bootstrap, database),
    application_name: 'samlad engine',
  })
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
      ['-c', 'max_connections=300'],
      ...Object.entries(sizesFor(memoryHere())).map(([name, size]) => ['-c', `${name}=${size}`]),
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

/**
 * Connects to the engine as its superuser, starting it where it does not run. Of several who try at once one starts it.
 *
 * @throws OperatorError where it does not start, or does not answer in time.
 */
export const startUntilConnected = async (
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
