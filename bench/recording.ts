import { AsyncLocalStorage } from 'node:async_hooks'
import { appendFileSync } from 'node:fs'
import { type IncomingMessage, Server } from 'node:http'
import { serialize } from 'node:v8'
import pg from 'pg'
import type { RecordedStatement } from './statements.ts'

// Loaded before the server (`node --import`): writes down every statement that a request with the header
// `x-record` sends to the database, in order. The server itself knows nothing of it.
const file = process.env.SAMLAD_BENCH_RECORDING
const recorded = new AsyncLocalStorage<string>()

type Emit = (this: Server, event: string, ...args: unknown[]) => boolean
const emit = Server.prototype.emit as Emit
Server.prototype.emit = function (this: Server, event: string, ...args: unknown[]) {
  const name = event === 'request' ? (args[0] as IncomingMessage).headers['x-record'] : undefined
  if (typeof name !== 'string') return emit.call(this, event, ...args)
  return recorded.run(name, () => emit.call(this, event, ...args))
} as typeof Server.prototype.emit

const connections = new WeakMap<object, number>()
let known = 0
const numberOf = (client: object): number => {
  const found = connections.get(client)
  if (found !== undefined) return found
  known += 1
  connections.set(client, known)
  return known
}

type Query = (this: pg.Client, first: unknown, second: unknown, ...rest: unknown[]) => unknown
const query = pg.Client.prototype.query as Query
pg.Client.prototype.query = function (this: pg.Client, first: unknown, second: unknown, ...rest: unknown[]) {
  const name = recorded.getStore()
  if (name !== undefined && file !== undefined) {
    const config = (typeof first === 'string' ? { text: first } : first) as Partial<pg.QueryConfig>
    const statement: RecordedStatement = {
      request: name,
      connection: numberOf(this),
      text: config.text ?? '',
      values: [...(Array.isArray(second) ? second : (config.values ?? []))],
      ...(config.name === undefined ? {} : { name: config.name }),
    }
    appendFileSync(file, `${serialize(statement).toString('base64')}\n`)
  }
  return query.call(this, first, second, ...rest)
} as typeof pg.Client.prototype.query
