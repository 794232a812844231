import { createServer } from 'node:http'
import type { MetricsAddress } from '../config/settings.ts'
import { OperatorError } from '../refusal.ts'

/**
 * Answers `GET /metrics` on an address of its own: who watches machines is let in there and nowhere else.
 *
 * @returns the port, and a function that ends it.
 */
export const serveMetrics = async (
  { host, port }: MetricsAddress,
  text: () => Promise<string>,
): Promise<{ readonly port: number; stop(): Promise<void> }> => {
  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    try {
      const found = await text()
      response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(found)
    } catch {
      response.writeHead(503).end()
    }
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new OperatorError(
          `METRICS_ADDRESS ${host}:${port} cannot be used (${error.code}): choose another port of this machine`,
          {
            cause: error,
          },
        ),
      ),
    )
    server.listen(port, host, resolve)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
