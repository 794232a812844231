import pg from 'pg'

/**
 * A client of `pg` whose connection may be lost at any moment: between two queries, in a transaction, or while somebody
 * holds it out of a pool and asks nothing. What is asked through it then fails; the process goes on. `pg` itself
 * ends the process where nobody listens, so every connection of ours is one of these.
 */
export class SteadyClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super({
      ...(typeof config === 'string' ? { connectionString: config } : config),
      // A server that is gone without a word (a failover, a cut line) is noticed, if late.
      keepAlive: true,
    })
    this.on('error', () => {})
  }
}

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
