import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { House } from '../platform/access/action.ts'
import { findInstallation } from '../platform/access/installation.ts'
import type { TrailPlaces } from '../platform/audit/outside.ts'
import { openRun } from '../platform/audit/run.ts'
import { systemClock } from '../platform/clock/clock.ts'
import { readSettings, type Settings } from '../platform/config/settings.ts'
import { connect, connectWorker } from '../platform/database/connect.ts'
import { type Engine, SERVING_LOCK, useEngine } from '../platform/database/engine/engine.ts'
import { machineOf } from '../platform/machine/machine.ts'
import { OperatorError } from '../platform/refusal.ts'
import type { KeyPlace } from '../platform/vault/key-place.ts'
import { openVault } from '../platform/vault/open-vault.ts'
import { dataOption } from './data-option.ts'
import { checkAgency } from './doctor-checks/agency.ts'
import { checkAliases } from './doctor-checks/aliases.ts'
import type { Check } from './doctor-checks/check.ts'
import { checkConnections } from './doctor-checks/connections.ts'
import {
  checkClock,
  checkJobs,
  checkMigrations,
  checkReplica,
  checkRoles,
  checkServer,
  checkWalls,
} from './doctor-checks/database.ts'
import { checkKeys, checkKeysCopy } from './doctor-checks/keys.ts'
import { checkLogArchive } from './doctor-checks/log-archive.ts'
import { checkMachine, checkMail, checkScanner, checkTimeZone } from './doctor-checks/machine.ts'
import { checkSigning, checkWitnesses } from './doctor-checks/outside.ts'
import { checkReached } from './doctor-checks/reached.ts'
import { checkTrail } from './doctor-checks/trail.ts'
import { keyPlaceOf, requireAddress, trailPlacesOf, whyNoInstallation } from './installation.ts'
import { parseArgs } from './usage.ts'

/** The database as the checks reach it. */
interface Place {
  readonly application: string
  readonly owner: string | undefined
  readonly worker: string | undefined
  /** From where public pages are read. */
  readonly replica: string | undefined
  /** In words: served just now, started for this check, or one's own. */
  readonly state: string
  readonly served: boolean | undefined
  readonly keys: KeyPlace
  readonly trailPlaces: TrailPlaces
  /** Empty where the operator did not give it. */
  readonly secretKey: string
  release(): Promise<void>
}

/** Whether the engine of a folder runs already, from the file that PostgreSQL keeps while it does. */
const isRunning = (folder: string): boolean => {
  const { cluster = join(folder, 'cluster') } = JSON.parse(
    readFileSync(join(folder, 'samlad.json'), 'utf8'),
  ) as { cluster?: string }
  return existsSync(join(cluster, 'postmaster.pid'))
}

const withKeys = (
  settings: Settings,
  folder: string,
  engine: Engine | undefined,
): Pick<Place, 'keys' | 'trailPlaces' | 'secretKey' | 'release'> => {
  const keys = keyPlaceOf(settings, folder, engine)
  return {
    keys,
    trailPlaces: trailPlacesOf(settings, keys, engine),
    secretKey: settings.secretKey || (engine?.folder.secrets.key ?? ''),
    release: async () => {
      await keys.store.close()
      await engine?.release()
    },
  }
}

const openPlace = async (settings: Settings, folder: string): Promise<Place> => {
  if (settings.databaseUrl !== undefined)
    return {
      application: settings.databaseUrl,
      owner: settings.databaseOwnerUrl,
      worker: settings.databaseWorkerUrl,
      replica: settings.databaseReadUrl,
      state: 'of your own',
      served: undefined,
      ...withKeys(settings, folder, undefined),
    }
  const wasRunning = isRunning(folder)
  const engine = await useEngine(folder, 'use')
  const locks = await engine.administer(
    `select exists (select from pg_locks where locktype = 'advisory' and granted and objid = ${SERVING_LOCK}) as served`,
  )
  const served = Boolean(locks.rows[0]?.served)
  return {
    ...engine.addresses('samlad'),
    replica: undefined,
    state: served ? 'serving' : wasRunning ? 'running, but nobody serves' : 'started for this check',
    served,
    ...withKeys(settings, folder, engine),
  }
}

const examine = async (settings: Settings, folder: string): Promise<Check[]> => {
  requireAddress(settings)
  const embedded = settings.databaseUrl === undefined
  const isOwnSecret = embedded && settings.secretKey === ''
  const why = embedded ? whyNoInstallation(folder) : undefined
  if (why !== undefined)
    return [...(await checkMachine(undefined)), { name: 'data folder', state: 'fail', ...why }]
  const machine = await checkMachine(embedded ? folder : undefined)
  let place: Place
  try {
    place = await openPlace(settings, folder)
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error
    return [
      ...machine,
      { name: 'database', state: 'fail', message: error.message, remedy: 'mend that first' },
      await checkTimeZone(),
    ]
  }
  const limits = { connections: 2, secretKey: place.secretKey }
  const connection = connect(place.application, limits)
  const worker = place.worker === undefined ? undefined : connectWorker(place.worker, limits)
  const replica = place.replica === undefined ? undefined : connect(place.replica, limits)
  try {
    const secret = { secretKey: place.secretKey }
    const house: House = {
      database: connection.database,
      // Where nobody says how the worker logs in, the checks that ask as the house itself are left out.
      worker: (worker ?? connection).database,
      clock: systemClock,
      settings: { ...settings, ...secret },
      vault: openVault(place.keys),
      trail: openRun(
        { database: connection.database, worker: (worker ?? connection).database },
        secret,
        place.trailPlaces,
      ),
      machine: machineOf(settings, { ...place, dataFolder: embedded ? folder : undefined }),
    }
    const server = await checkServer(connection, place.secretKey, place.state)
    const reached =
      server.state === 'fail'
        ? []
        : [
            await checkMigrations(place.owner),
            await checkRoles(connection, worker, place.secretKey),
            await checkWalls(connection),
            ...(replica === undefined ? [] : [await checkReplica(connection, replica, place.secretKey)]),
            ...(worker === undefined ? [] : [await checkAliases(house)]),
            ...(worker === undefined ? [] : await checkTrail(house, place.served)),
            checkSigning(house.machine),
            checkWitnesses(house.machine),
            ...(worker === undefined ? [] : [await checkKeys(house, place.keys.store)]),
            await checkConnections(connection, place.keys.store, settings.workers),
            await checkLogArchive(connection, place.keys.store),
            await checkKeysCopy(house, isOwnSecret && !(await isDemo(house))),
            await checkJobs(worker === undefined ? undefined : house),
            await checkClock(connection),
            ...(worker === undefined ? [] : [await checkReached(house)]),
          ]
    return [
      ...machine,
      server,
      ...reached,
      await checkTimeZone(),
      await checkScanner(settings),
      await checkMail(settings, await isDemo(house)),
      await checkAgency(settings.oidc),
    ]
  } finally {
    await replica?.close()
    await worker?.close()
    await connection.close()
    await place.release()
  }
}

const isDemo = async ({ database }: House): Promise<boolean> => {
  try {
    return (await findInstallation(database))?.kind === 'demo'
  } catch {
    // The check of the installation itself says so.
    return false
  }
}

const line = ({ name, state, message, remedy }: Check): string =>
  `${state.padEnd(5)} ${name}: ${message}${remedy === undefined ? '' : ` → ${remedy}`}\n`

/** `bin/samlad doctor [--data DIR] [--json]`: what is in order and what is not; exits 1 where something has failed. */
export const doctor = async (args: string[]): Promise<number> => {
  const { values } = parseArgs('doctor', {
    args,
    options: {
      data: dataOption,
      json: { type: 'boolean', default: false },
    },
  })
  const checks = await examine(readSettings(process.env), resolve(values.data))
  const healthy = checks.every(({ state }) => state !== 'fail')
  process.stdout.write(
    values.json ? `${JSON.stringify({ healthy, checks })}\n` : checks.map((one) => line(one)).join(''),
  )
  return healthy ? 0 : 1
}
