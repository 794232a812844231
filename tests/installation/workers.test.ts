import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { newFolder } from '../../src/testing/folder.ts'
import { freePort } from '../../src/testing/free-port.ts'
import { asOwner, until } from '../../src/testing/installation.ts'
import { copyPreparedData } from '../../src/testing/prepared-data.ts'
import { type Program, runProgram } from '../../src/testing/program.ts'
import { writerAt } from '../../src/testing/writing.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 })

const home = newFolder('workers')
const data = join(home, 'data')
let program: Program
let origin: string
let metrics: string

beforeAll(async () => {
  await copyPreparedData(data, 'demo')
  metrics = `127.0.0.1:${await freePort()}`
  program = runProgram(['serve', '--demo', '--port', '0', '--data', data, '--workers', '2'], {
    environment: { LOG_LEVEL: 'info', METRICS_ADDRESS: metrics },
  })
  origin = await program.ready
})
afterAll(async () => {
  program.process.kill('SIGTERM')
  await program.ended
  rmSync(home, { recursive: true, force: true })
})

/** The processes that the program has begun to answer requests. */
const workersOf = ({ process: { pid } }: Program): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter((child) => child !== '')
    .map(Number)
    .filter((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('main.js'))

/** Asks through a connection of its own, so that another process answers each time. */
const ask = (path: string): Promise<Response> =>
  fetch(`${origin}${path}`, { headers: { connection: 'close' } })

const figure = async (sample: string): Promise<number | undefined> => {
  const text = await (await fetch(`http://${metrics}/metrics`)).text()
  const found = text.split('\n').find((line) => line.startsWith(`${sample} `))
  return found === undefined ? undefined : Number(found.split(' ').at(-1))
}

const PLANS = 'samlad_request_seconds_count{method="GET",route="/plans",status="2xx"}'

test('each of them answers, the house works by itself once, and figures are of all', async () => {
  expect(workersOf(program)).toHaveLength(2)
  for (let n = 0; n < 20; n += 1) expect((await ask(`/plans?page=${1 + (n % 2)}`)).status).toBe(200)
  expect(await figure(PLANS)).toBe(20)
  expect(await figure('samlad_jobs_run')).toBe(1)
  for (const process of ['1', '2', 'house'])
    expect(await figure(`samlad_memory_bytes{process="${process}"}`)).toBeGreaterThan(1_000_000)
  // Both say that they are ready, though another runs the jobs.
  for (let n = 0; n < 4; n += 1)
    expect(await (await ask('/health/ready')).json()).toMatchObject({ jobs: 'run' })
  // Every line is whole, whoever wrote it.
  const lines = () => program.errorLines().filter((line) => line.includes('"route":"/plans"'))
  await until(() => lines().length === 20, 5_000)
  for (const line of program.errorLines()) expect(JSON.parse(line)).toHaveProperty('msg')
})

test('one that is killed loses nothing that was acknowledged, and another is there soon', async () => {
  const { write } = await writerAt(origin, data)
  const counted = await figure(PLANS)
  const writing = write()
  const go = async () => {
    const { length } = writing.acknowledged
    await until(() => writing.acknowledged.length > length + 5, 20_000)
  }
  await go()
  const [killed] = workersOf(program)
  process.kill(killed!, 'SIGKILL')
  // The other goes on meanwhile.
  await go()
  await until(() => workersOf(program).length === 2 && !workersOf(program).includes(killed!), 20_000)
  await go()
  await writing.stop()
  expect(program.errorLines().filter((line) => line.includes('it is begun again'))).toHaveLength(1)
  expect([...writing.answers.keys()].filter((status) => status !== 200 && status !== 0)).toEqual([])
  const kept = await asOwner(data, (client) =>
    client.query<{ reason: string }>('select reason from plan.progress'),
  )
  const reasons = new Set(kept.rows.map(({ reason }) => reason))
  expect(writing.acknowledged.filter(({ reason }) => !reasons.has(reason))).toEqual([])
  expect(await figure(PLANS)).toBeGreaterThanOrEqual(counted!)
})

test('what everybody reads is as it is now within two seconds, whichever process answers', async () => {
  const { page, write } = await writerAt(origin, data)
  const pages = async () => new Set(await Promise.all([0, 0, 0, 0].map(async () => (await ask(page)).text())))
  for (let n = 0; n < 5; n += 1) {
    const [before] = await pages()
    const writing = write()
    await until(() => writing.acknowledged.length > 0, 10_000)
    await writing.stop()
    const now = Date.now()
    await until(async () => {
      const found = await pages()
      return found.size === 1 && !found.has(before!)
    }, 10_000)
    expect(Date.now() - now).toBeLessThan(2_000)
  }
})

test('told to end as a service manager does, each of them and twice, all of them end, with what was asked answered', async () => {
  const workers = workersOf(program)
  const answers = Array.from({ length: 8 }, () => ask('/plans').then(({ status }) => status))
  await pause(20)
  for (const worker of workers) process.kill(worker, 'SIGTERM')
  program.process.kill('SIGTERM')
  await pause(50)
  program.process.kill('SIGTERM')
  expect((await program.ended).code).toBe(0)
  expect(await Promise.all(answers)).toEqual(Array(8).fill(200))
  for (const worker of workers) expect(() => process.kill(worker, 0)).toThrow()
})

test('a port that is taken is told, and nothing goes on', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo
  const serving = ['serve', '--demo', '--port', String(port), '--data', data, '--workers', '2']
  const { code, errors } = await runProgram(serving).ended
  taken.close()
  expect(code).toBe(2)
  expect(errors).toContain(`port ${port} is taken`)
})
