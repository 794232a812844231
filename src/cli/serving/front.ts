import { once } from 'node:events'
import { createServer as createHttpServer, type RequestListener, type ServerOptions } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve as listen } from '@hono/node-server'
import { createApp } from '../../app.ts'
import { projectRoot } from '../../platform/config/root.ts'
import { keepAnswers } from '../../platform/http/kept-answers.ts'
import { keptListener } from '../../platform/http/kept-listener.ts'
import { createBufferedLog, type Log } from '../../platform/log/log.ts'
import { OperatorError } from '../../platform/refusal.ts'
import { type Counted, type Figure, measureRequests } from '../../platform/watch/metrics.ts'
import { measureProcess } from '../../platform/watch/process-figures.ts'
import { keepHours, watchRequests } from '../../platform/watch/requests.ts'
import { sendTraces } from '../../platform/watch/traces.ts'
import type { Installation } from '../installation.ts'

export const assetsFolder = join(projectRoot, 'dist', 'assets')

/** How long a sender may take, in milliseconds: one that trickles would else hold a connection for minutes. */
const patience = {
  headersTimeout: 10_000,
  // A file of 25 MB over a slow line takes a while.
  requestTimeout: 120_000,
  connectionsCheckingInterval: 5_000,
  keepAliveTimeout: 10_000,
} as const

/** How long what is asked for at the end may take to be answered, in milliseconds. */
const LAST_ANSWERS = 3_000

/** What everybody reads may be a second old here and five in a browser: a change is seen within seconds. */
const keeping = { unaskedFor: 1_000, elsewhereFor: 5 } as const

/** What one process that answers has to tell: requests since it was last asked, and how it stands. */
export interface Told {
  readonly counted: Counted
  readonly figures: readonly Figure[]
}

/** What answers requests: this process, or several beside it. */
export interface Front {
  readonly port: number
  /** Rejects where it cannot go on. */
  readonly failed: Promise<never>
  /** What each process that answers has to tell, in the order in which they were begun. */
  told(): Promise<readonly Told[]>
  /** Takes no more requests, and answers those it has taken. */
  stop(): Promise<void>
}

/** Why nobody can be answered at an address, in one line with what to do. */
const whyNotHeard = (error: NodeJS.ErrnoException, host: string, port: number): Error => {
  const nowhere = `HOST ${host} is no address of this machine; leave it out, or set it to 0.0.0.0 for all of them`
  const lines: Readonly<Record<string, string>> = {
    EADDRINUSE: `port ${port} is taken; choose another with --port`,
    EACCES: `port ${port} is closed to this account; choose one from 1024 on with --port, with a proxy before it`,
    EADDRNOTAVAIL: nowhere,
    ENOTFOUND: nowhere,
  }
  const line = lines[error.code ?? '']
  return line === undefined ? error : new OperatorError(line, { cause: error })
}

/**
 * Answers requests in this process.
 *
 * @param port 0 for any that is free.
 * @throws OperatorError where the port is taken.
 */
export const openFront = async (
  { house, connection }: Installation,
  port: number,
  log: Log,
  runsJobs: () => boolean,
): Promise<Front> => {
  const kept = keepAnswers(house, keeping)
  const lines = createBufferedLog(house.settings.logLevel)
  const requests = measureRequests()
  const own = measureProcess({
    application: connection.pool,
    ...(house.replica && { replica: house.replica.pool }),
  })
  const { tracesEndpoint } = house.settings
  const traces = tracesEndpoint === undefined ? undefined : await sendTraces(tracesEndpoint)
  const watch = watchRequests(lines.log, requests, traces)
  const stopHours = keepHours(watch)
  const app = createApp({ house, log, assetsFolder, kept, watch, runsJobs })
  const server = listen({
    fetch: app.fetch,
    port,
    hostname: house.settings.host,
    serverOptions: patience,
    createServer: ((options: ServerOptions, longWay: RequestListener) =>
      createHttpServer(options, keptListener(kept, watch, longWay))) as typeof createHttpServer,
  })
  const failed = new Promise<never>((_, reject) =>
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(whyNotHeard(error, house.settings.host, port)),
    ),
  )
  const stop = async (): Promise<void> => {
    await new Promise<void>((resolve) => {
      server.close(() => resolve())
      if ('closeIdleConnections' in server) server.closeIdleConnections()
      setTimeout(resolve, LAST_ANSWERS).unref()
    })
    // Whoever still asks through an open connection is not answered by a house without a database.
    if ('closeAllConnections' in server) server.closeAllConnections()
    own.stop()
    stopHours()
    await traces?.stop().catch(() => {})
    lines.close()
  }
  try {
    await Promise.race([once(server, 'listening'), failed])
  } catch (error) {
    await stop()
    throw error
  }
  return {
    port: (server.address() as AddressInfo).port,
    failed,
    told: async () => [{ counted: requests.take(), figures: own.figures() }],
    stop,
  }
}
