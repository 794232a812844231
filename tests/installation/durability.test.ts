import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newFolder } from '../../src/testing/folder.ts'
import { copyPreparedData } from '../../src/testing/prepared-data.ts'
import { type Program, runProgram } from '../../src/testing/program.ts'

// Two kills in every run; `npm run test:long` makes it fifty.
const ROUNDS = Number(process.env.SAMLAD_TEST_ROUNDS ?? 2)

const home = newFolder('durability')
const folder = join(home, 'data')
let program: Program | undefined

beforeAll(() => copyPreparedData(folder, 'demo'))
afterAll(async () => {
  program?.process.kill('SIGTERM')
  await program?.ended
  rmSync(home, { recursive: true, force: true })
})

const serve = async (): Promise<string> => {
  program = runProgram(['serve', '--demo', '--port', '0', '--data', folder])
  return program.ready
}

/** The machine dies: server and engine at once, without a word. */
const kill = async (): Promise<void> => {
  const engine = Number(readFileSync(join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])
  program?.process.kill('SIGKILL')
  process.kill(engine, 'SIGKILL')
  await program?.ended
  await pause(100)
}

interface Client {
  get<T>(path: string): Promise<T>
  post(path: string, body: unknown): Promise<number>
}

const client = (origin: string, token: string): Client => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return {
    get: async <T>(path: string) => (await (await fetch(`${origin}${path}`, { headers })).json()) as T,
    post: async (path, body) =>
      (await fetch(`${origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).status,
  }
}

interface MeasureView {
  readonly measure: { readonly progressId: number | null; readonly progressReason: string | null }
}

/** Writes until the connection breaks; tells what was acknowledged last. */
const writeUntilKilled = async (api: Client, measure: string): Promise<number> => {
  let acknowledged = 0
  let revision = (await api.get<MeasureView>(measure)).measure.progressId ?? 0
  try {
    for (let number = 1; ; number++) {
      const status = await api.post(`${measure}/progress`, {
        state: 'on_track',
        reason: `Påhittad ${number}`,
        revision,
      })
      if (status !== 200) throw new Error(`answered ${status}`)
      acknowledged = number
      revision = (await api.get<MeasureView>(measure)).measure.progressId ?? 0
    }
  } catch {
    return acknowledged
  }
}

test('whatever was acknowledged is there after a crash, and the audit trail holds', {
  timeout: 60_000 * ROUNDS,
}, async () => {
  let origin = await serve()
  const made = await runProgram([
    'token',
    'create',
    '--as',
    'andersson@exempel.invalid',
    '--scope',
    'plan:read,plan:write',
    '--data',
    folder,
    '--json',
  ]).ended
  const { token } = JSON.parse(made.output) as { token: string }
  const api = client(origin, token)
  const { plans } = await api.get<{ plans: { id: string; reference: string }[] }>('/v1/plans')
  const { id: planId, reference } = plans[0]!
  const { rows } = await api.get<{ rows: { plan: string; measureId: string }[] }>('/open-data/measures.json')
  const measure = `/v1/plans/${planId}/measures/${rows.find(({ plan }) => plan === reference)?.measureId}`
  for (let round = 0; round < ROUNDS; round++) {
    const writing = writeUntilKilled(client(origin, token), measure)
    await pause(300 + Math.random() * 1200)
    await kill()
    const acknowledged = await writing
    origin = await serve()
    const { measure: found } = await client(origin, token).get<MeasureView>(measure)
    const kept = Number(/\d+$/.exec(found.progressReason ?? '')?.[0] ?? 0)
    expect(acknowledged).toBeGreaterThan(0)
    // The one that was under way when the machine died may be there or not; nothing before it may be lost.
    expect([acknowledged, acknowledged + 1]).toContain(kept)
  }
  const verified = await runProgram(['audit', 'verify', '--data', folder, '--json']).ended
  expect(JSON.parse(verified.output)).toMatchObject({ findings: [] })
})
