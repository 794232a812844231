import pg from 'pg'
import { findPrimary, readServers, requirePrimary, type Servers } from './hosts.ts'
import { leaveWhereAnotherTookOver } from './left-behind.ts'

/**
 * A client of `pg` whose connection may be lost at any moment: between two queries, in a transaction, or while somebody
 * holds it out of a pool and asks nothing. What is asked through it then fails; the process goes on. `pg` itself
 * ends the process where nobody listens, so every connection of ours is one of these.
 */
export class SteadyClient extends pg.Client {
  readonly #servers: Servers | undefined

  constructor(given?: string | pg.ClientConfig) {
    const config: pg.ClientConfig = typeof given === 'string' ? { connectionString: given } : (given ?? {})
    const servers = config.connectionString === undefined ? undefined : readServers(config.connectionString)
    super({
      ...config,
      ...(servers && { connectionString: servers.address }),
      // A server that is gone without a word (a failover, a cut line) is noticed, if late.
      keepAlive: true,
    })
    this.#servers = servers?.hosts.length ? servers : undefined
    this.on('error', () => {})
  }

  /** Where the address names several servers, to the one of them that is written to now. */
  override connect(): Promise<pg.Client>
  override connect(callback: (error: Error) => void): void
  override connect(callback?: (error: Error) => void): Promise<pg.Client> | undefined {
    if (this.#servers === undefined) {
      if (callback === undefined) return super.connect()
      super.connect(callback)
      return undefined
    }
    const { user, password, database, ssl } = this
    const login: pg.ClientConfig = { user, password, database, ssl } as pg.ClientConfig
    const servers = this.#servers
    const find = () => findPrimary(login, servers, ask)
    const connecting = find().then(async (at) => {
      Object.assign(this, at)
      await super.connect()
      leaveWhereAnotherTookOver(this, servers, find)
      return this as pg.Client
    })
    if (callback === undefined) return connecting
    connecting.then(() => callback(undefined as unknown as Error), callback)
    return undefined
  }
}

/** How each of several servers is asked: by a client that knows one host alone. */
const ask = requirePrimary((config) => new SteadyClient(config))

/**
 * A pool of steady clients. An idle one that is lost is told by the pool too, which also ends the process where nobody
 * listens: even after `end()`, which answers before the server has let go of its clients.
 */
export class SteadyPool extends pg.Pool {
  constructor(config: pg.PoolConfig & { Client?: typeof pg.Client }) {
    super({ Client: SteadyClient, ...config })
    this.on('error', () => {})
  }
}

/** Works on a connection of its own as the owner, as a command does. */
export const onOwnConnection = async <T>(
  address: string,
  name: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> => {
  const client = new SteadyClient({ connectionString: address, application_name: name })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
