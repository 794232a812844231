import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test, vi } from 'vitest'
import { newFolder } from '../../src/testing/folder.ts'
import { copyPreparedData } from '../../src/testing/prepared-data.ts'
import { runProgram } from '../../src/testing/program.ts'

/** Minutes for which the house is used; a working day where the run is long and nobody says otherwise. */
const MINUTES = Number(
  process.env.SAMLAD_SOAK_MINUTES ?? (process.env.SAMLAD_TEST_ROUNDS === undefined ? 0 : 480),
)
const PER_SECOND = Number(process.env.SAMLAD_SOAK_PER_SECOND ?? 6)
const MEGABYTE = 1024
/** What a process may have more of at the end than when it was warm, in kilobytes: what one page leaves would be far more. */
const MOST_GROWTH = 40 * MEGABYTE

vi.setConfig({ testTimeout: (MINUTES + 10) * 60_000, hookTimeout: 300_000 })

const home = newFolder('soak')
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** Kilobytes of a process that are its own: what several share is counted in parts. */
const memoryOf = (pid: number): number =>
  Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
const childrenOf = (pid: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((one) => {
      try {
        return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${one}/status`, 'utf8'))?.[1]) === pid
      } catch {
        return false
      }
    })
const openFiles = (pid: number): number => readdirSync(`/proc/${pid}/fd`).length

interface Sample {
  readonly house: number
  readonly engine: number
  readonly connections: number
  readonly files: number
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)]!

test.runIf(MINUTES > 0 && process.platform === 'linux')(
  `used for ${MINUTES} minutes, the house takes no more memory, connections and files than when it was warm`,
  async () => {
    const data = join(home, 'data')
    await copyPreparedData(data, 'demo')
    const program = runProgram(['serve', '--demo', '--port', '0', '--data', data])
    const origin = await program.ready
    const house = program.process.pid!
    const engine = Number(readFileSync(join(data, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])
    const asking = ['--as', 'andersson@exempel.invalid', '--scope', 'plan:write', '--data', data, '--json']
    const { token } = JSON.parse((await runProgram(['token', 'create', ...asking]).ended).output) as {
      token: string
    }
    const bearer = { authorization: `Bearer ${token}` }
    const json = async <T>(path: string): Promise<T> =>
      (await (await fetch(origin + path, { headers: bearer })).json()) as T
    const { plans } = await json<{ plans: { id: string }[] }>('/v1/plans')
    const plan = `/plans/${plans[0]!.id}`
    const { measures } = await json<{ measures: { id: string }[] }>(`/v1${plan}`)
    const answers = new Map<number, number>()
    let turn = 0
    /** Pages that are made each time, lists by programs, a write to each measure in its turn, and somebody who is refused. */
    const ask = async (): Promise<void> => {
      turn += 1
      const measure = `${plan}/measures/${measures[turn % measures.length]!.id}`
      const [path, init]: [string, RequestInit?] =
        turn % 5 === 0
          ? [`/v1${measure}`, { headers: bearer }]
          : turn % 11 === 0
            ? ['/cases']
            : turn % 3 === 0
              ? ['/v1/overview', { headers: bearer }]
              : [`${turn % 2 === 0 ? plan : measure}?turn=${turn}`]
      const answer = await fetch(origin + path, { redirect: 'manual', ...init })
      const body = await answer.text()
      answers.set(answer.status, (answers.get(answer.status) ?? 0) + 1)
      if (turn % 60 !== 5) return
      const { progressId } = (JSON.parse(body) as { measure: { progressId: number | null } }).measure
      await fetch(`${origin}${path}/progress`, {
        method: 'POST',
        headers: { ...bearer, 'content-type': 'application/json' },
        body: JSON.stringify({ state: 'on_track', reason: `Påhittad ${turn}`, revision: progressId ?? 0 }),
      })
    }
    const samples: Sample[] = []
    const began = Date.now()
    const until = began + MINUTES * 60_000
    let sampled = began
    while (Date.now() < until) {
      const due = began + (turn * 1000) / PER_SECOND
      await pause(Math.max(0, due - Date.now()))
      await ask()
      if (Date.now() - sampled < 5_000) continue
      sampled = Date.now()
      const backends = childrenOf(engine)
      samples.push({
        house: memoryOf(house),
        engine: backends.reduce((sum, one) => {
          try {
            return sum + memoryOf(one)
          } catch {
            return sum
          }
        }, 0),
        connections: backends.length,
        files: openFiles(house),
      })
    }
    program.process.kill('SIGTERM')
    const { errors } = await program.ended
    const quarter = (at: number, of: keyof Sample): number =>
      median(
        samples.slice((samples.length * at) / 4, (samples.length * (at + 1)) / 4).map((sample) => sample[of]),
      )
    const grown = (of: keyof Sample): number => quarter(3, of) - quarter(1, of)
    const told = (['house', 'engine', 'connections', 'files'] as const).map((of) => ({
      of,
      quarters: [0, 1, 2, 3].map((at) => quarter(at, of)),
    }))
    process.stdout.write(
      `${JSON.stringify({ minutes: MINUTES, requests: turn, answers: Object.fromEntries(answers), told })}\n`,
    )
    expect(errors).toBe('')
    expect([...answers.keys()].filter((status) => status >= 500)).toEqual([])
    expect(grown('house')).toBeLessThan(MOST_GROWTH)
    expect(grown('engine')).toBeLessThan(MOST_GROWTH)
    expect(grown('connections')).toBeLessThanOrEqual(2)
    expect(grown('files')).toBeLessThanOrEqual(5)
  },
)
