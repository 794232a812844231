import { once } from 'node:events'
import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net'
import { SteadyClient } from '../platform/database/steady-client.ts'

/** A way to the server of an address that may hang: whoever comes by it is there and hears nothing more. */
export interface Way {
  readonly port: number
  /** Nobody is let in while it is closed. */
  open(): Promise<void>
  close(): Promise<void>
  /** All that go by it now hear nothing more; `for good` those who come after them too. */
  hang(until?: 'for good'): void
}

/** The address of a server, by one way or several. */
export const addressBy = (address: string, ways: readonly Way[]): string => {
  const { user, password, database } = new SteadyClient(address)
  const hosts = ways.map(({ port }) => `127.0.0.1:${port}`).join(',')
  return `postgresql://${user}:${encodeURIComponent(password ?? '')}@${hosts}/${database}`
}

export const openWay = async (address: string): Promise<Way> => {
  const { host, port: farPort } = new SteadyClient(address)
  const sockets = new Set<Socket>()
  let hangs = false
  const server = createServer((near) => {
    const far = host.startsWith('/') ? dial(`${host}/.s.PGSQL.${farPort}`) : dial(farPort, host)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => sockets.delete(socket))
    }
    if (!hangs) near.pipe(far).pipe(near)
  })
  let port = 0
  const open = async (): Promise<void> => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    port = (server.address() as AddressInfo).port
  }
  await open()
  return {
    get port() {
      return port
    },
    open,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      if (!server.listening) return
      const closed = once(server, 'close')
      server.close()
      await closed
    },
    hang: (until) => {
      hangs = until === 'for good'
      for (const socket of sockets) socket.unpipe().pause()
    },
  }
}
