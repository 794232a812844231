import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openCollector } from '../../src/testing/collector.ts'
import { newFolder } from '../../src/testing/folder.ts'
import { freePort } from '../../src/testing/free-port.ts'
import { until } from '../../src/testing/installation.ts'
import { copyPreparedData } from '../../src/testing/prepared-data.ts'
import { type Program, runProgram } from '../../src/testing/program.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 })

const home = newFolder('watched')
const data = join(home, 'data')
let program: Program
let origin: string
let metrics: string
let collector: Awaited<ReturnType<typeof openCollector>>

beforeAll(async () => {
  await copyPreparedData(data, 'demo')
  collector = await openCollector()
  metrics = `127.0.0.1:${await freePort()}`
  program = runProgram(['serve', '--demo', '--port', '0', '--data', data], {
    environment: {
      LOG_LEVEL: 'info',
      METRICS_ADDRESS: metrics,
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
    },
  })
  origin = await program.ready
})
afterAll(async () => {
  program.process.kill('SIGKILL')
  await program.ended
  await collector.close()
  rmSync(home, { recursive: true, force: true })
})

const readiness = async () => {
  const answer = await fetch(`${origin}/health/ready`)
  return { status: answer.status, ...((await answer.json()) as { ready: boolean; database: string }) }
}

const administer = async (statements: readonly string[]): Promise<void> => {
  const { bootstrap } = JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8')) as { bootstrap: string }
  const socket = readFileSync(join(data, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[4]!
  const client = new pg.Client({
    user: 'samlad_bootstrap',
    password: bootstrap,
    host: socket,
    database: 'samlad',
  })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

test('a house that serves is ready, is measured by its routes, and has a line for each request but those without a trace', async () => {
  expect(await readiness()).toMatchObject({ status: 200, ready: true })
  // Some by the quick way, some by the long.
  for (let n = 0; n < 3; n += 1) expect((await fetch(`${origin}/plans?page=1`)).status).toBe(200)
  for (const address of ['/info', '/q', '/nowhere']) await fetch(`${origin}${address}`)
  const text = await (await fetch(`http://${metrics}/metrics`)).text()
  expect(text).toContain('samlad_request_seconds_count{method="GET",route="/plans",status="2xx"} 3\n')
  expect(text).toContain('\nsamlad_jobs_run 1\n')
  expect(text).not.toMatch(/route="\/(info|q|nowhere|health|assets)/)
  await until(
    () => program.errorLines().filter((line) => line.includes('"route":"/plans"')).length === 3,
    5_000,
  )
  const told = program.errorLines().map((line) => JSON.parse(line) as { route?: string; msg: string })
  expect(told.filter(({ route }) => route !== undefined && route !== '/plans')).toEqual([])
  expect(program.errorLines().join('\n')).not.toContain('page=1')
  await until(() => collector.spans.length >= 3, 20_000)
  expect(new Set(collector.spans.map(({ name }) => name))).toEqual(new Set(['GET /plans']))
  expect(collector.sent()).not.toContain('page=1')
})

test('it is not ready while nobody can run jobs, and is again when they can', async () => {
  await administer([
    'alter role samlad_worker nologin',
    "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'samlad_worker'",
  ])
  await until(async () => (await readiness()).status === 503, 20_000)
  expect((await fetch(`${origin}/health/live`)).status).toBe(200)
  expect((await fetch(`${origin}/plans`)).status).toBe(200)
  await administer(['alter role samlad_worker login'])
  await until(async () => (await readiness()).status === 200, 30_000)
})

test('told to end it ends, with all lines written', async () => {
  await fetch(`${origin}/law`)
  program.process.kill('SIGTERM')
  const { code, errors } = await program.ended
  expect(code).toBe(0)
  expect(errors).toContain('"route":"/law"')
})
