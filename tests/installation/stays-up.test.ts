import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { newFolder } from '../../src/testing/folder.ts'
import {
  aSecond,
  expectWhole,
  observe,
  type Served,
  serveWriting,
  writtenAfter,
} from '../../src/testing/outages.ts'
import { type OwnServer, ownServer } from '../../src/testing/own-server.ts'
import { copyPreparedData } from '../../src/testing/prepared-data.ts'
import type { Program } from '../../src/testing/program.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 })

const home = newFolder('stays-up')
const running: Awaited<ReturnType<typeof serveWriting>>[] = []
const servers: OwnServer[] = []

afterAll(async () => {
  for (const one of running) await one.stop()
  for (const server of servers) await server.stop()
  rmSync(home, { recursive: true, force: true })
})

const serve = async (data: string, environment?: Readonly<Record<string, string>>) => {
  const served = await serveWriting(data, environment)
  running.push(served)
  return served
}

const linesOf = (program: Program): { msg: string; [key: string]: unknown }[] =>
  program.errorLines().map((line) => JSON.parse(line))

describe('on the embedded engine', () => {
  const data = join(home, 'embedded')
  let served: Served
  let administrator: string

  beforeAll(async () => {
    await copyPreparedData(data, 'demo')
    const { bootstrap } = JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8')) as Record<
      string,
      string
    >
    // The socket's folder is named in the file that PostgreSQL keeps while it runs.
    served = await serve(data)
    // The socket's folder is named in the file that PostgreSQL keeps while it runs.
    const socket = readFileSync(join(data, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[4]!
    administrator = `postgresql://samlad_bootstrap:${encodeURIComponent(bootstrap!)}@/samlad?host=${encodeURIComponent(socket)}`
  })

  const postmaster = (): number =>
    Number(readFileSync(join(data, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])

  test('every connection may be ended under load: the next write goes through', async () => {
    const writing = served.write()
    await writtenAfter(writing, Date.now())
    const ended = await observe(administrator, async (client) => {
      const found = await client.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'",
      )
      return found.rowCount ?? 0
    })
    const moment = Date.now()
    expect(ended).toBeGreaterThan(3)
    expect((await writtenAfter(writing, moment)) - moment).toBeLessThan(aSecond())
    await writing.stop()
    await expectWhole(served, administrator, writing)
  })

  test('a killed engine is started again while nobody writes', async () => {
    process.kill(postmaster(), 'SIGKILL')
    await pause(50)
    const accepting = await observe(administrator, async () => Date.now())
    const writing = served.write()
    expect((await writtenAfter(writing, accepting)) - accepting).toBeLessThan(aSecond())
    await writing.stop()
    await expectWhole(served, administrator, writing)
  })

  test('a killed engine is started again under load, and nothing acknowledged is lost', async () => {
    const writing = served.write()
    await writtenAfter(writing, Date.now())
    process.kill(postmaster(), 'SIGKILL')
    await pause(50)
    const accepting = await observe(administrator, async () => Date.now())
    expect((await writtenAfter(writing, accepting)) - accepting).toBeLessThan(aSecond())
    await writing.stop()
    await expectWhole(served, administrator, writing)
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
    const served = await serve(join(home, 'own-folder'), server.environment)
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
    await expectWhole(served, server.administrator.replace('/postgres?', '/samlad?'), writing)
    expect(writing.answers.get(503)).toBeGreaterThan(0)
  })
})
