import { accessSync, constants, existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { House } from '../platform/access/action.ts'
import { settleRelations } from '../platform/access/relations.ts'
import type { TrailPlaces } from '../platform/audit/outside.ts'
import { openRun } from '../platform/audit/run.ts'
import { secondPlaceOf } from '../platform/audit/second-place.ts'
import { systemClock } from '../platform/clock/clock.ts'
import { projectRoot } from '../platform/config/root.ts'
import type { Settings } from '../platform/config/settings.ts'
import {
  type Connection,
  connect,
  connectionsOf,
  connectWorker,
  requireOwnSession,
  requireWalledRole,
  requireWorker,
} from '../platform/database/connect.ts'
import { RESTORING } from '../platform/database/engine/data-folder.ts'
import { type Engine, useEngine } from '../platform/database/engine/engine.ts'
import { migrate, readMigrations, requireMigrated } from '../platform/database/migrate.ts'
import { openReplica } from '../platform/database/replica.ts'
import { SteadyClient } from '../platform/database/steady-client.ts'
import { keepVouchingKey, requireVouched } from '../platform/database/vouching.ts'
import { whyUnreachable } from '../platform/database/why-unreachable.ts'
import { installQueue } from '../platform/jobs/queue.ts'
import type { Log } from '../platform/log/log.ts'
import { machineOf } from '../platform/machine/machine.ts'
import { OperatorError } from '../platform/refusal.ts'
import type { KeyPlace } from '../platform/vault/key-place.ts'
import { openKeyStore } from '../platform/vault/key-store.ts'
import { openVault } from '../platform/vault/open-vault.ts'
import { readBodySecrets } from '../platform/vault/providers/environment.ts'
import { openProviders } from '../platform/vault/providers/providers.ts'

/** An opened installation: the house, and the way to leave it as it was found. */
export interface Installation {
  readonly house: House
  readonly connection: Connection
  readonly keys: KeyPlace
  /** As `ownSecretOf`. */
  readonly ownSecret: string
  readonly trailPlaces: TrailPlaces
  /** Address for the job worker. */
  readonly workerAddress: string
  /** Absolute path of the data folder; absent on a PostgreSQL of one's own. */
  readonly dataFolder: string | undefined
  close(): Promise<void>
}

const DATABASE = 'samlad'

/** Brings the tables up to date, those of the job queue included, and tells the database by which key it knows the processes. */
export const migrateDatabase = async (
  ownerAddress: string,
  settings: Pick<Settings, 'secretKey'>,
): Promise<string[]> => {
  const applied = await migrate(
    ownerAddress,
    readMigrations(join(projectRoot, 'database', 'migrations')),
    (client) => installQueue(client, ownerAddress),
  )
  await keepVouchingKey(ownerAddress, settings)
  return applied
}

/** Where an installation keeps its keys; connected at the first use. */
export const keyPlaceOf = (settings: Settings, dataFolder: string, engine: Engine | undefined): KeyPlace => {
  const folder = settings.keysFolder ?? resolve(dataFolder)
  const address = async (): Promise<string> => {
    if (settings.keysDatabaseUrl !== undefined) return settings.keysDatabaseUrl
    if (engine === undefined) throw new OperatorError('set KEYS_DATABASE_URL to the address of the key store')
    return engine.keyStore()
  }
  return {
    store: openKeyStore(address),
    providers: openProviders(folder, () => readBodySecrets(settings.bodyKeys)),
    folder,
  }
}

/** The secret that the data folder keeps; empty where the operator keeps it, in the environment. */
export const ownSecretOf = (settings: Settings, engine: Pick<Engine, 'folder'> | undefined): string =>
  settings.secretKey === '' ? (engine?.folder.secrets.key ?? '') : ''

/** Where a database is, whoever asks for it: without the role, so that every command of the installation says the same. */
const whereIs = (address: string): string => {
  const { host, port, database } = new SteadyClient(address)
  return `${host}:${port}/${database}`
}

/** A folder of keys may serve several installations; a data folder is one, wherever it is moved. */
const nameOfTrail = (settings: Settings, engine: Pick<Engine, 'folder'> | undefined): string => {
  if (engine === undefined) return whereIs(settings.databaseUrl ?? settings.databaseOwnerUrl ?? '')
  return settings.keysFolder === undefined ? 'own' : engine.folder.path
}

/** Where an installation's trail keeps what does not lie in the database: beside its keys, on another disk where they are. */
export const trailPlacesOf = (
  settings: Settings,
  keys: Pick<KeyPlace, 'folder'>,
  engine: Pick<Engine, 'folder'> | undefined,
): TrailPlaces => ({
  runs: secondPlaceOf(keys.folder, nameOfTrail(settings, engine)),
  head: engine?.folder.path,
  signingKey: settings.auditSigningKeyFile ?? join(keys.folder, 'audit-signing-key.pem'),
})

/** @throws OperatorError where the engine that comes with it would be begun beside a PostgreSQL of one's own that is named. */
export const requireAddress = ({ databaseUrl, databaseOwnerUrl, databaseReadUrl }: Settings): void => {
  if (databaseUrl !== undefined) return
  if (databaseOwnerUrl !== undefined)
    throw new OperatorError('DATABASE_OWNER_URL is set and DATABASE_URL is not: set that too')
  if (databaseReadUrl !== undefined)
    throw new OperatorError('DATABASE_READ_URL is set and DATABASE_URL is not: set that too')
}

/**
 * Opens the installation of a data folder, or the PostgreSQL named by DATABASE_URL.
 *
 * @param purpose `serve` for the one serving process of a data folder, `use` for a command beside it.
 * @param log where a serving process says that its engine has ended and is there again.
 * @param processes how many of this machine answer, this one among them.
 */
export const openInstallation = async (
  settings: Settings,
  dataFolder: string,
  purpose: 'serve' | 'use',
  log?: Log,
  processes = 1,
): Promise<Installation> => {
  requireAddress(settings)
  let engine: Engine | undefined
  let address = settings.databaseUrl
  let workerAddress = settings.databaseWorkerUrl
  if (purpose === 'serve' && address !== undefined && settings.secretKey === '')
    throw new OperatorError(
      'with DATABASE_URL, set SAMLAD_SECRET_KEY to at least 32 random characters and keep it: it opens what is encrypted in the database',
    )
  if (purpose === 'serve' && address !== undefined && settings.keysDatabaseUrl === undefined)
    throw new OperatorError(
      'with DATABASE_URL, set KEYS_DATABASE_URL to a database of its own for the keys of cases, which the backups of the other leave out',
    )
  if (address !== undefined && workerAddress === undefined)
    throw new OperatorError(
      'with DATABASE_URL, set DATABASE_WORKER_URL to log in as samlad_worker: what the house does by itself (jobs, reminders, dangers that go on, the sealing of the trail) is done in that role alone; see docs/how-to/own-postgresql.md',
    )
  if (address === undefined || workerAddress === undefined) {
    engine = await useEngine(dataFolder, purpose, DATABASE, log)
    const addresses = engine.addresses(DATABASE)
    try {
      await migrateDatabase(addresses.owner, { secretKey: settings.secretKey || engine.folder.secrets.key })
    } catch (error) {
      await engine.release()
      throw error
    }
    address = addresses.application
    workerAddress = addresses.worker
  }
  const secretKey = settings.secretKey || (engine?.folder.secrets.key ?? '')
  const connection = connect(address, { secretKey, connections: connectionsOf(processes) })
  const worker = connectWorker(workerAddress, { secretKey })
  const replica =
    settings.databaseReadUrl === undefined
      ? undefined
      : openReplica(settings.databaseReadUrl, { secretKey, connections: connectionsOf(processes) }, log)
  const keys = keyPlaceOf(settings, dataFolder, engine)
  const vault = openVault(keys)
  const trailPlaces = trailPlacesOf(settings, keys, engine)
  const machine = machineOf(settings, { keys, trailPlaces, dataFolder: engine?.folder.path })
  const trail = openRun(
    { database: connection.database, worker: worker.database },
    { secretKey },
    trailPlaces,
  )
  try {
    await requireOwnSession(connection, secretKey)
    await requireWalledRole(connection.pool)
    await requireMigrated(connection.pool, machine.migrations)
    await requireWorker(worker)
    await requireOwnSession(worker, secretKey)
    if (secretKey !== '') {
      // First, since of a secret that is another it says more.
      await settleRelations(worker.database, systemClock)
      await connection.database.transaction().execute(requireVouched)
    }
  } catch (error) {
    await replica?.close()
    await worker.close()
    await connection.close()
    await engine?.release()
    throw error instanceof OperatorError ? error : unreachable(error)
  }
  return {
    house: {
      database: connection.database,
      worker: worker.database,
      ...(replica && { replica }),
      vault,
      clock: systemClock,
      settings: { ...settings, secretKey },
      trail,
      machine,
    },
    connection,
    keys,
    ownSecret: ownSecretOf(settings, engine),
    trailPlaces,
    workerAddress,
    dataFolder: engine?.folder.path,
    close: async () => {
      await trail.close()
      await vault.close()
      await replica?.close()
      await worker.close()
      await connection.close()
      await engine?.release()
    },
  }
}

/** What is wrong with a folder that is said to hold an installation, and what to do; nothing where it holds one. */
export const whyNoInstallation = (
  dataFolder: string,
): { readonly message: string; readonly remedy: string } | undefined => {
  const folder = resolve(dataFolder)
  if (existsSync(join(folder, RESTORING)))
    return {
      message: `a backup is being restored into ${folder}, or was and did not end`,
      remedy: 'run the same restore again',
    }
  try {
    accessSync(join(folder, 'samlad.json'), constants.R_OK)
    accessSync(folder, constants.W_OK)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR')
      return { message: `${folder} holds no installation`, remedy: 'name its folder with --data DIR' }
    if (code === 'EACCES')
      return {
        message: `${folder} is closed to this account`,
        remedy: 'run it as the account that serves from it',
      }
  }
  return undefined
}

/** @throws OperatorError where a folder holds no installation: a name that is mistyped would make one, and everything would be well in it. */
const requireInstalled = (dataFolder: string): void => {
  const why = whyNoInstallation(dataFolder)
  if (why !== undefined) throw new OperatorError(`${why.message}; ${why.remedy}`)
}

/** As `openInstallation`, for a command that is said about an installation: none is made. */
export const openExisting = async (settings: Settings, dataFolder: string): Promise<Installation> => {
  requireAddress(settings)
  if (settings.databaseUrl === undefined) requireInstalled(dataFolder)
  return openInstallation(settings, dataFolder, 'use')
}

/** The engine of a data folder, for a command that is said about an installation: none is made. */
export const useExistingEngine = async (dataFolder: string): Promise<Engine> => {
  requireInstalled(dataFolder)
  return useEngine(dataFolder, 'use')
}

export const unreachable = (error: unknown, setting = 'DATABASE_URL'): OperatorError =>
  new OperatorError(`the database does not answer (${whyUnreachable(error)}); check ${setting}`, {
    cause: error,
  })
