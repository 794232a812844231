import cluster from 'node:cluster'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rooms } from '../app.ts'
import { ensureSetUpLink, keepEarlierTokens } from '../modules/identity/index.ts'
import { keepLaw } from '../modules/law/room.ts'
import { originOf, readSettings } from '../platform/config/settings.ts'
import { watchDatabase } from '../platform/database/watch.ts'
import { useScanner } from '../platform/files/scanner.ts'
import { tellOfConsole } from '../platform/log/console.ts'
import { createLog, type Log } from '../platform/log/log.ts'
import { OperatorError } from '../platform/refusal.ts'
import { nameEarlierKeys } from '../platform/vault/name-keys.ts'
import { replayLedger } from '../platform/vault/replay.ts'
import { figuresOfHouse } from '../platform/watch/house-figures.ts'
import { figuresText, joinFigures, measureRequests } from '../platform/watch/metrics.ts'
import { serveMetrics } from '../platform/watch/metrics-server.ts'
import { measureProcess } from '../platform/watch/process-figures.ts'
import { readinessOf } from '../platform/watch/readiness.ts'
import { useAssets } from '../web/assets.ts'
import { dataOption } from './data-option.ts'
import { loadDemoData } from './demo.ts'
import { loadFirstData } from './first-data.ts'
import { type Installation, openInstallation } from './installation.ts'
import { assetsFolder, type Front, openFront } from './serving/front.ts'
import { startOwnWork } from './serving/own-work.ts'
import { openAsWorker, openWorkers } from './serving/workers.ts'
import { parseArgs } from './usage.ts'

/**
 * How long this process may take to end, in milliseconds: what waits for a database that hangs would keep it until it is killed, which
 * a service manager does after a minute (`deploy/systemd`). Those that answer end before the one that began them.
 */
const LAST = cluster.isWorker ? 40_000 : 50_000

/** Ends what is open; whatever does not end in time is left as by a machine that stops, which loses nothing that was acknowledged. */
const endInTime = async (open: AsyncDisposableStack, log: Log): Promise<void> => {
  const late = setTimeout(() => {
    log.error(
      {},
      'not all could be ended: the database does not answer, or a job goes on; it ends all the same',
    )
    process.exit(1)
  }, LAST)
  await open.disposeAsync()
  clearTimeout(late)
}

const wholeNumber = (given: string, least: number, most: number, wrong: string): number => {
  const number = Number(given)
  if (!Number.isInteger(number) || number < least || number > most) throw new OperatorError(wrong)
  return number
}

/** What has to be there before anybody is answered. */
const prepare = async ({ house, keys }: Installation): Promise<void> => {
  await loadFirstData(house)
  await keepEarlierTokens(house)
  await nameEarlierKeys(
    house,
    keys.store,
    rooms.flatMap((room) => room.keys ?? []),
  )
  await loadDemoData(house)
  await replayLedger(
    house,
    keys.store,
    rooms.flatMap(({ replay }) => replay ?? []),
  )
}

/** Answers metrics where the settings name an address for them, until what is returned is called. */
const startMetrics = async (
  { house, connection }: Installation,
  runsJobs: () => boolean,
  front: Front,
  isApart: boolean,
): Promise<() => Promise<void>> => {
  const { metricsAddress } = house.settings
  if (metricsAddress === undefined) return async () => {}
  const readiness = readinessOf(house, runsJobs)
  const requests = measureRequests()
  const own = measureProcess({ application: connection.pool })
  const served = await serveMetrics(metricsAddress, async () => {
    const told = await front.told()
    for (const { counted } of told) requests.add(counted)
    const answering = told.map(({ figures }) => figures)
    const processes = isApart
      ? joinFigures({
          house: own.figures(),
          ...Object.fromEntries(answering.map((one, at) => [at + 1, one])),
        })
      : answering.flat()
    return requests.text() + figuresText([...processes, ...(await figuresOfHouse(house, readiness))])
  })
  return () => {
    own.stop()
    return served.stop()
  }
}

/** `bin/samlad serve [--port 3000] [--data DIR] [--workers N] [--demo]`: runs until SIGTERM or SIGINT. */
export const serve = async (args: string[]): Promise<number> => {
  const { values } = parseArgs('serve', {
    args,
    options: {
      port: { type: 'string', default: process.env['PORT'] ?? '3000' },
      data: dataOption,
      workers: { type: 'string' },
      demo: { type: 'boolean', default: false },
    },
  })
  const port = wholeNumber(values.port, 0, 65_535, `--port ${values.port} is not a port`)
  const given = readSettings(process.env, values.demo)
  const workers =
    values.workers === undefined
      ? given.workers
      : wholeNumber(values.workers, 1, 64, `--workers ${values.workers} is not a number from 1 to 64`)
  const settings = { ...given, port, workers }
  const log = createLog(settings.logLevel)
  tellOfConsole(log)
  useScanner(settings.scanner)
  useAssets(JSON.parse(readFileSync(join(assetsFolder, 'manifest.json'), 'utf8')))
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGHUP'] as const) process.once(signal, () => resolve())
    // A service manager says it to every process, and those that began others say it to them once more: whoever is ending goes on with it.
    process.on('SIGTERM', () => resolve())
    // Without the process that began it, nobody would end this one.
    process.once('disconnect', resolve)
  })
  // What is opened last is closed first.
  const open = new AsyncDisposableStack()
  // What ties this process to the one that began it would keep it alive, and is cut when nothing else is open.
  open.defer(() => {
    if (process.connected) process.disconnect()
  })
  try {
    const installation = await openInstallation(
      settings,
      values.data,
      cluster.isWorker ? 'use' : 'serve',
      log,
      workers,
    )
    open.defer(installation.close)
    if (!cluster.isWorker) await prepare(installation)
    open.defer(await keepLaw(installation.house, log))
    open.defer(watchDatabase(installation.connection, log))
    const answer = async (begin: () => Promise<Front>): Promise<Front> => {
      const front = await begin()
      open.defer(front.stop)
      // Whoever asked for any port is told which; addresses that leave the house name it.
      Object.assign(installation.house.settings, { port: front.port })
      return front
    }
    if (cluster.isWorker) {
      const { failed } = await answer(() => openAsWorker(installation, port, log))
      await Promise.race([stopped, failed])
      return 0
    }
    const { runsJobs, stop } = await startOwnWork(installation, log)
    open.defer(stop)
    const front = await answer(() =>
      workers === 1 ? openFront(installation, port, log, runsJobs) : openWorkers(workers, log, runsJobs),
    )
    open.defer(await startMetrics(installation, runsJobs, front, workers > 1))
    const { settings: served } = installation.house
    const people = served.baseUrl ?? originOf(served)
    process.stdout.write(`Samlad: ${people}\n`)
    const setUp = await ensureSetUpLink(installation.house)
    if (setUp !== undefined)
      process.stdout.write(`Set-up of the first administrator, once within 24 hours: ${people}${setUp}\n`)
    await Promise.race([stopped, front.failed])
    return 0
  } finally {
    await endInTime(open, log)
  }
}
