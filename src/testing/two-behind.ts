import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * What stands before two processes, as a proxy does: each request goes to the next of them, and to the other one where nobody listens
 * there (`proxy_next_upstream error` of nginx, which sends nothing twice that may have been taken).
 */
export const twoBehind = async (
  ports: readonly number[],
): Promise<{ readonly origin: string; stop(): void }> => {
  let turn = 0
  const agent = new Agent({ keepAlive: false })
  const send = (
    asked: IncomingMessage,
    answer: ServerResponse,
    body: Buffer,
    left: readonly number[],
  ): void => {
    const [port, ...others] = left
    const passed = request(
      { agent, port, host: '127.0.0.1', method: asked.method, path: asked.url, headers: asked.headers },
      (found) => {
        answer.writeHead(found.statusCode!, found.headers)
        found.pipe(answer)
      },
    )
    passed.on('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code !== 'ECONNREFUSED' && asked.method !== 'GET'
      if (others.length > 0 && !isTaken && !answer.headersSent) send(asked, answer, body, others)
      else answer.destroy()
    })
    passed.end(body)
  }
  const server = createServer(async (asked, answer) => {
    const body = Buffer.concat(await asked.toArray())
    turn += 1
    send(asked, answer, body, turn % 2 === 0 ? ports : ports.toReversed())
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
