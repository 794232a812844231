import { Agent, request } from 'node:http'
import { quantile } from './figures.ts'

export interface Asked {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** What came of an open load: each answer's time counts from the moment at which it was due to be asked. */
export interface OpenLoad {
  readonly asked: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

/**
 * Asks at a steady rate, whether or not earlier answers have come, as people do who know nothing of each other. An answer
 * that waits for others before it waits in its figure too.
 *
 * @throws Error where an answer is none of success: what is refused is quick, and measures nothing.
 */
export const openLoop = async (
  origin: string,
  next: (turn: number) => Asked,
  { perSecond, seconds }: { readonly perSecond: number; readonly seconds: number },
): Promise<OpenLoad> => {
  const { hostname, port } = new URL(origin)
  const agent = new Agent({ keepAlive: true, maxSockets: 256 })
  const ask = ({ method, path, headers, body }: Asked): Promise<number> =>
    new Promise((resolve, reject) => {
      const sent = request({ hostname, port, agent, method, path, headers }, (answer) => {
        answer.on('data', () => {})
        answer.on('end', () => resolve(answer.statusCode ?? 0))
      })
      sent.on('error', reject)
      sent.end(body)
    })
  const times: number[] = []
  const refused = new Map<number, number>()
  const begun = performance.now()
  const total = perSecond * seconds
  const running: Promise<void>[] = []
  for (let turn = 0; turn < total; turn += 1) {
    const due = begun + (turn * 1000) / perSecond
    const wait = due - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    running.push(
      ask(next(turn)).then((status) => {
        times.push(performance.now() - due)
        if (status < 200 || status >= 300) refused.set(status, (refused.get(status) ?? 0) + 1)
      }),
    )
  }
  await Promise.all(running)
  agent.destroy()
  if (refused.size > 0)
    throw new Error(
      `answers that were no success: ${[...refused].map(([status, count]) => `${count} × ${status}`).join(', ')}`,
    )
  return {
    asked: total,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    p99: quantile(times, 0.99),
  }
}
