import { readFileSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { newFolder } from '../../src/testing/folder.ts'
import { until } from '../../src/testing/installation.ts'
import { type OwnServer, ownServer } from '../../src/testing/own-server.ts'
import { copyPreparedData } from '../../src/testing/prepared-data.ts'
import { type Program, runProgram } from '../../src/testing/program.ts'
import { type Writing, writerAt } from '../../src/testing/writing.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 })

const home = newFolder('stays-up')
const running: Program[] = []
const servers: OwnServer[] = []
const writings: Writing[] = []

afterEach(async () => {
  for (const writing of writings.splice(0)) await writing.stop()
})
afterAll(async () => {
  for (const program of running) {
    program.process.kill('SIGTERM')
    await program.ended
  }
  for (const server of servers) await server.stop()
  rmSync(home, { recursive: true, force: true })
})

/** Somebody else's connection to the same server, opened when it accepts connections; a lost one does not matter. */
const observe = async <T>(address: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  for (;;) {
    const client = new pg.Client(address)
    client.on('error', () => {})
    try {
      await client.connect()
    } catch {
      await pause(10)
      continue
    }
    try {
      return await work(client)
    } finally {
      await client.end().catch(() => {})
    }
  }
}

/** A house that serves from a data folder, and a way to write to it. */
interface Served {
  readonly program: Program
  readonly origin: string
  /** Address of the superuser, in a database. */
  administrator(database?: string): string
  write(): Writing
}

const serve = async (
  data: string,
  administrator: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Served> => {
  const program = runProgram(['serve', '--demo', '--port', '0', '--data', data], {
    environment: { ...environment, LOG_LEVEL: 'warn' },
  })
  running.push(program)
  const origin = await program.ready
  const { write } = await writerAt(origin, data, environment)
  return {
    program,
    origin,
    administrator: (database = 'samlad') => administrator.replace('/postgres?', `/${database}?`),
    write: () => {
      const writing = write()
      writings.push(writing)
      return writing
    },
  }
}

const isAlive = ({ program }: Served): boolean => program.process.exitCode === null

/** A second; where other tests wait for the processors too, each has its share of them. */
const aSecond = (): number => 1000 * Math.max(1, loadavg()[0]! / availableParallelism())

/** Waits until writes are acknowledged again after a moment. */
const writtenAfter = async (writing: Writing, moment: number): Promise<number> => {
  await until(() => writing.acknowledged.some(({ at }) => at > moment), 20_000)
  return writing.acknowledged.find(({ at }) => at > moment)!.at
}

/** What was acknowledged is there, a job that is put in the queue is run, and the trail is sealed. */
const expectWhole = async (served: Served, writing: Writing): Promise<void> => {
  expect(isAlive(served)).toBe(true)
  await observe(served.administrator(), async (client) => {
    const kept = await client.query<{ reason: string }>('select reason from plan.progress')
    const reasons = new Set(kept.rows.map(({ reason }) => reason))
    expect(writing.acknowledged.filter(({ reason }) => !reasons.has(reason))).toEqual([])
    await client.query("select graphile_worker.add_job('identity.forget', '{}'::json)")
    const unsealed = async (): Promise<number> =>
      (
        await client.query<{ n: number }>(
          'select count(*)::int as n from audit.record r where not exists (select from audit.sealed s where s.record_id = r.id)',
        )
      ).rows[0]!.n
    const waiting = async (): Promise<number> =>
      (
        await client.query<{ n: number }>(
          "select count(*)::int as n from graphile_worker.jobs where task_identifier = 'identity.forget'",
        )
      ).rows[0]!.n
    await until(async () => (await waiting()) === 0 && (await unsealed()) === 0, 15_000)
  })
  // Nothing but a refusal to take it now was ever answered.
  expect([...writing.answers.keys()].filter((status) => status !== 200 && status !== 503)).toEqual([])
}

const linesOf = (program: Program): { msg: string; [key: string]: unknown }[] =>
  program.errorLines().map((line) => JSON.parse(line))

describe('on the embedded engine', () => {
  const data = join(home, 'embedded')
  let served: Served

  beforeAll(async () => {
    await copyPreparedData(data, 'demo')
    const { bootstrap } = JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8')) as Record<
      string,
      string
    >
    // The socket's folder is named in the file that PostgreSQL keeps while it runs.
    const starting = serve(data, 'unknown')
    served = await starting
    const socket = readFileSync(join(data, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[4]!
    const address = `postgresql://samlad_bootstrap:${encodeURIComponent(bootstrap!)}@/postgres?host=${encodeURIComponent(socket)}`
    served = {
      ...served,
      administrator: (database = 'samlad') => address.replace('/postgres?', `/${database}?`),
    }
  })

  const postmaster = (): number =>
    Number(readFileSync(join(data, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])

  test('every connection may be ended under load: the next write goes through', async () => {
    const writing = served.write()
    await writtenAfter(writing, Date.now())
    const ended = await observe(served.administrator(), async (client) => {
      const found = await client.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'",
      )
      return found.rowCount ?? 0
    })
    const moment = Date.now()
    expect(ended).toBeGreaterThan(3)
    expect((await writtenAfter(writing, moment)) - moment).toBeLessThan(aSecond())
    await writing.stop()
    await expectWhole(served, writing)
  })

  test('a killed engine is started again while nobody writes', async () => {
    process.kill(postmaster(), 'SIGKILL')
    await pause(50)
    const accepting = await observe(served.administrator(), async () => Date.now())
    const writing = served.write()
    expect((await writtenAfter(writing, accepting)) - accepting).toBeLessThan(aSecond())
    await writing.stop()
    await expectWhole(served, writing)
  })

  test('a killed engine is started again under load, and nothing acknowledged is lost', async () => {
    const writing = served.write()
    await writtenAfter(writing, Date.now())
    process.kill(postmaster(), 'SIGKILL')
    await pause(50)
    const accepting = await observe(served.administrator(), async () => Date.now())
    expect((await writtenAfter(writing, accepting)) - accepting).toBeLessThan(aSecond())
    await writing.stop()
    await expectWhole(served, writing)
    expect(writing.answers.get(503)).toBeGreaterThan(0)
    // One line for each loss and one for each return, none of them about a request.
    const told = linesOf(served.program).map(({ msg }) => msg)
    expect(told).toContain('the database engine has ended and is started again')
    expect(told).toContain('the database answers again')
    expect(told.length).toBeLessThan(20)
  })
})

describe('on a PostgreSQL of one’s own', () => {
  test('a restart under load is waited out: nothing acknowledged is lost, and the first write comes within a second', async () => {
    const data = join(home, 'own')
    await copyPreparedData(data, 'demo')
    const server = ownServer(data)
    servers.push(server)
    server.start()
    await observe(server.administrator, async () => {})
    const served = await serve(join(home, 'own-folder'), server.administrator, server.environment)
    const writing = served.write()
    await writtenAfter(writing, Date.now())
    await server.stop()
    await pause(500)
    const page = await fetch(`${served.origin}/sign-in`)
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '5'])
    server.start()
    const accepting = await observe(server.administrator, async () => Date.now())
    expect((await writtenAfter(writing, accepting)) - accepting).toBeLessThan(aSecond())
    await writing.stop()
    await expectWhole(served, writing)
    expect(writing.answers.get(503)).toBeGreaterThan(0)
  })
})
