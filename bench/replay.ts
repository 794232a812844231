import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { greet, Proofs, voucherOf } from '../src/platform/database/vouching.ts'
import { type RecordedStatement, readStatements, turnsOf } from './statements.ts'

// The baseline of a page, in a process of its own: the statements that the page sends, raw through `pg`.
//   node bench/replay.ts DATABASE_ADDRESS RECORDING REQUEST POOL loop AT_ONCE SECONDS   → one line of JSON
//   node bench/replay.ts DATABASE_ADDRESS RECORDING REQUEST POOL http BYTES             → serves until stopped
const [address, recording, request, pool, mode, ...rest] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
  'loop' | 'http',
  ...string[],
]

const turns = turnsOf(readStatements(recording, request))
if (turns.length === 0) throw new Error(`nothing was recorded for ${request}`)
const connections = new pg.Pool({ connectionString: address, max: Number(pool) })

// The recording lies in the data folder, and a proof serves once: each connection makes its own.
const { key: secretKey } = JSON.parse(readFileSync(join(dirname(recording), 'secrets.json'), 'utf8'))
const voucher = voucherOf({ secretKey })
const proofs = new WeakMap<pg.ClientBase, Proofs>()
const proven = (client: pg.ClientBase, values: readonly unknown[]): unknown[] | Promise<unknown[]> => {
  const known = proofs.get(client) ?? new Proofs(voucher!, () => greet(client))
  proofs.set(client, known)
  return known.complete(values)
}

const send = async (client: pg.ClientBase, { text, values, name }: RecordedStatement): Promise<unknown> =>
  client.query({
    text,
    values: text.includes('access.vouch(') ? await proven(client, values) : [...values],
    ...(name === undefined ? {} : { name }),
  })

const page = async (): Promise<void> => {
  for (const turn of turns) {
    const client = await connections.connect()
    try {
      for (const statement of turn) await send(client, statement)
    } finally {
      client.release()
    }
  }
}

const loop = async (atOnce: number, seconds: number): Promise<void> => {
  const latencies: number[] = []
  const run = async (until: number, keep: boolean): Promise<void> => {
    while (performance.now() < until) {
      const begun = performance.now()
      await page()
      if (keep) latencies.push(performance.now() - begun)
    }
  }
  const all = (until: number, keep: boolean) =>
    Promise.all(Array.from({ length: atOnce }, () => run(until, keep)))
  await all(performance.now() + 500, false)
  const begun = performance.now()
  await all(begun + seconds * 1000, true)
  const passed = (performance.now() - begun) / 1000
  latencies.sort((first, second) => first - second)
  process.stdout.write(
    `${JSON.stringify({
      perSecond: latencies.length / passed,
      p95: latencies[Math.floor(latencies.length * 0.95)],
    })}\n`,
  )
  await connections.end()
}

const http = (bytes: number): void => {
  const body = Buffer.alloc(bytes, 'x')
  const server = createServer((_, response) => {
    page().then(
      () => response.writeHead(200, { 'content-type': 'text/html; charset=UTF-8' }).end(body),
      () => response.writeHead(500).end(),
    )
  })
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    process.stdout.write(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : ''}\n`)
  })
}

if (mode === 'loop') await loop(Number(rest[0]), Number(rest[1]))
else http(Number(rest[0]))
