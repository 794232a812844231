import autocannon from 'autocannon'
import { median, quantile } from './figures.ts'

/** What a server did under load. */
export interface Load {
  readonly perSecond: number
  /** Milliseconds within which 95 of 100 answers came. */
  readonly p95: number
}

/** The middle of several rounds, each figure by itself. */
export const middle = (loads: readonly Load[]): Load => ({
  perSecond: median(loads.map(({ perSecond }) => perSecond)),
  p95: median(loads.map(({ p95 }) => p95)),
})

/**
 * Asks for one address over a number of connections, each with one request at a time.
 *
 * @throws Error where a single answer is not 200: a server that refuses is quick, and measures nothing.
 */
export const load = async (
  url: string,
  options: {
    readonly cookie?: string
    readonly token?: string
    readonly connections: number
    readonly seconds: number
    /** What the reader can unpack; nothing, where it is left out. */
    readonly encoding?: string
    /** Another path for each request. */
    readonly path?: () => string
  },
): Promise<Load> => {
  const latencies: number[] = []
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon(
      {
        url,
        connections: options.connections,
        duration: options.seconds,
        headers: {
          ...(options.cookie && { cookie: options.cookie }),
          ...(options.token && { authorization: `Bearer ${options.token}` }),
          ...(options.encoding === undefined ? {} : { 'accept-encoding': options.encoding }),
          accept: 'text/html,*/*;q=0.8',
          'accept-language': 'sv',
        },
        ...(options.path === undefined
          ? {}
          : { requests: [{ setupRequest: (request) => ({ ...request, path: options.path!() }) }] }),
      },
      (error, done) => (error ? reject(error) : resolve(done)),
    )
    instance.on('response', (_client, _status, _bytes, milliseconds) => latencies.push(milliseconds))
  })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} answers were refusals, ${result.errors} failed`)
  return { perSecond: latencies.length / result.duration, p95: quantile(latencies, 0.95) }
}
