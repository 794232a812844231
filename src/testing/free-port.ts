import { type AddressInfo, createServer } from 'node:net'

/** A port that nobody listens at, for a program that must be told one. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
