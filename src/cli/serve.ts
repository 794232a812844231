import { readFileSync } from 'node:fs'
import { createServer as createHttpServer, type RequestListener, type ServerOptions } from 'node:http'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { serve as listen } from '@hono/node-server'
import { createApp, rooms } from '../app.ts'
import { ensureSetUpLink, keepEarlierTokens } from '../modules/identity/index.ts'
import { keepLaw } from '../modules/law/room.ts'
import { keepHead } from '../platform/audit/kept-head.ts'
import { readNewestHead } from '../platform/audit/newest-head.ts'
import { keepSealing } from '../platform/audit/seal.ts'
import { signHead } from '../platform/audit/signed-head.ts'
import { openWitnesses } from '../platform/audit/witnesses.ts'
import { projectRoot } from '../platform/config/root.ts'
import { originOf, readSettings } from '../platform/config/settings.ts'
import { watchDatabase } from '../platform/database/watch.ts'
import { keepAnswers } from '../platform/http/kept-answers.ts'
import { keptListener } from '../platform/http/kept-listener.ts'
import { startQueue } from '../platform/jobs/queue.ts'
import { createBufferedLog, createLog } from '../platform/log/log.ts'
import { OperatorError } from '../platform/refusal.ts'
import { historySchedule, historyTasks } from '../platform/vault/history.ts'
import { nameEarlierKeys } from '../platform/vault/name-keys.ts'
import { replayLedger } from '../platform/vault/replay.ts'
import { figuresOfHouse } from '../platform/watch/house-figures.ts'
import { figuresText, measureLoop, measureRequests, type RequestFigures } from '../platform/watch/metrics.ts'
import { serveMetrics } from '../platform/watch/metrics-server.ts'
import { readinessOf } from '../platform/watch/readiness.ts'
import { keepHours, watchRequests } from '../platform/watch/requests.ts'
import { useAssets } from '../web/assets.ts'
import { loadDemoData } from './demo.ts'
import { loadFirstData } from './first-data.ts'
import { type Installation, openInstallation } from './installation.ts'

const assetsFolder = join(projectRoot, 'dist', 'assets')

/** How long a sender may take, in milliseconds: one that trickles would else hold a connection for minutes. */
const patience = {
  headersTimeout: 10_000,
  // A file of 25 MB over a slow line takes a while.
  requestTimeout: 120_000,
  connectionsCheckingInterval: 5_000,
  keepAliveTimeout: 10_000,
} as const

/** What everybody reads may be a second old here and five in a browser: a change is seen within seconds. */
const keeping = { unaskedFor: 1_000, elsewhereFor: 5 } as const

/** Loads the names that the build gave to style sheets and islands. */
const loadAssets = (): void => {
  useAssets(JSON.parse(readFileSync(join(assetsFolder, 'manifest.json'), 'utf8')))
}

/** Answers metrics where the settings name an address for them, until what is returned is called. */
const startMetrics = async (
  { house, connection }: Installation,
  runsJobs: () => boolean,
  requests: RequestFigures | undefined,
): Promise<() => Promise<void>> => {
  const { metricsAddress } = house.settings
  if (metricsAddress === undefined || requests === undefined) return async () => {}
  const loop = measureLoop()
  const readiness = readinessOf(house, runsJobs)
  const served = await serveMetrics(metricsAddress, async () => {
    const ofHouse = await figuresOfHouse(house, readiness, { application: connection.pool })
    return requests.text() + figuresText([...loop.figures(), ...ofHouse])
  })
  return () => {
    loop.stop()
    return served.stop()
  }
}

/** `bin/samlad serve [--port 3000] [--data DIR] [--demo]`: runs until SIGTERM or SIGINT. */
export const serve = async (args: string[]): Promise<number> => {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: process.env['PORT'] ?? '3000' },
      data: { type: 'string', default: join(projectRoot, 'data') },
      demo: { type: 'boolean', default: false },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new OperatorError(`--port ${values.port} is not a port`)
  const settings = { ...readSettings(process.env, values.demo), port }
  const log = createLog(settings.logLevel)
  loadAssets()
  const installation = await openInstallation(settings, values.data, 'serve', log)
  const { house } = installation
  try {
    await loadFirstData(house)
    await keepEarlierTokens(house)
    await nameEarlierKeys(
      house,
      installation.keys.store,
      rooms.flatMap(({ keys }) => keys ?? []),
    )
    await loadDemoData(house)
    await replayLedger(
      house,
      installation.keys.store,
      rooms.flatMap(({ replay }) => replay ?? []),
    )
  } catch (error) {
    await installation.close()
    throw error
  }
  const stopReadingLaw = await keepLaw(house, log)
  const stopWatching = watchDatabase(installation.connection, log)
  const { signingKey, runs, head: headFolder } = installation.trailPlaces
  const witnesses = openWitnesses(
    settings,
    { folder: `${runs}.witnesses`, signingKey },
    log,
    await readNewestHead(house),
  )
  const stopSealing = keepSealing(
    house,
    async (head) => {
      if (headFolder !== undefined) await keepHead(headFolder, signHead(signingKey, head))
      witnesses.sealed(head)
    },
    log,
  )
  const queue = await startQueue(
    installation.workerAddress,
    Object.assign(
      historyTasks(installation.keys, house.clock),
      ...rooms.map((room) => room.tasks?.(house) ?? {}),
    ),
    [historySchedule, ...rooms.flatMap((room) => room.schedules ?? [])],
    log,
  )
  const kept = keepAnswers(house, keeping)
  const lines = createBufferedLog(settings.logLevel)
  const requests = settings.metricsAddress === undefined ? undefined : measureRequests()
  const watch = watchRequests(lines.log, requests)
  const stopHours = keepHours(watch)
  const app = createApp({ house, log, assetsFolder, kept, watch, runsJobs: queue.isRunning })
  const server = listen({
    fetch: app.fetch,
    port,
    hostname: settings.host,
    serverOptions: patience,
    createServer: ((options: ServerOptions, longWay: RequestListener) =>
      createHttpServer(options, keptListener(kept, watch, longWay))) as typeof createHttpServer,
  })
  const failed = new Promise<never>((_, reject) =>
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new OperatorError(`port ${port} is taken; choose another with --port`)
          : error,
      ),
    ),
  )
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, resolve)
  })
  const ready = new Promise<void>((resolve) => server.once('listening', resolve))
  let stopMetrics = async (): Promise<void> => {}
  try {
    await Promise.race([ready, failed])
    stopMetrics = await startMetrics(installation, queue.isRunning, requests)
    const address = server.address()
    const actualPort = typeof address === 'object' && address ? address.port : port
    // Whoever asked for any port is told which; addresses that leave the house name it.
    settings.port = actualPort
    const people = settings.baseUrl ?? originOf(settings)
    process.stdout.write(`Samlad: ${people}\n`)
    const setUp = await ensureSetUpLink(house)
    if (setUp !== undefined)
      process.stdout.write(`Set-up of the first administrator, once within 24 hours: ${people}${setUp}\n`)
    await Promise.race([stopped, failed])
  } finally {
    await new Promise<void>((resolve) => {
      server.close(() => resolve())
      if ('closeIdleConnections' in server) server.closeIdleConnections()
      setTimeout(resolve, 3000).unref()
    })
    // Whoever still asks through an open connection is not answered by a house without a database.
    if ('closeAllConnections' in server) server.closeAllConnections()
    await stopMetrics()
    stopHours()
    lines.close()
    stopWatching()
    stopReadingLaw()
    await queue.stop()
    await stopSealing()
    await witnesses.stop()
    await installation.close()
  }
  return 0
}
