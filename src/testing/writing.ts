import { setTimeout as pause } from 'node:timers/promises'
import { runProgram } from './program.ts'

interface Acknowledged {
  readonly reason: string
  /** When the answer came, in milliseconds since the epoch. */
  readonly at: number
}

/** Writes that go on, whatever the server answers, beside readers who keep its connections busy. */
export interface Writing {
  readonly acknowledged: readonly Acknowledged[]
  /** How often each status was answered; 0 where nothing answered. */
  readonly answers: ReadonlyMap<number, number>
  stop(): Promise<void>
}

interface Found {
  readonly measure: { readonly progressId: number | null }
}

const READERS = 4

/**
 * Writes the progress of a measure through the API, each write after the answer to the one before.
 *
 * @param measure address of the measure.
 */
const keepWriting = (origin: string, token: string, measure: string): Writing => {
  const began = Date.now()
  const acknowledged: Acknowledged[] = []
  const answers = new Map<number, number>()
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  let stopped = false
  const ask = async (path: string, body?: unknown): Promise<{ status: number; body: unknown }> => {
    const answer = await fetch(
      `${origin}${path}`,
      body === undefined ? { headers } : { headers, method: 'POST', body: JSON.stringify(body) },
    )
      .then(async (response) => ({ status: response.status, body: await response.json() }))
      .catch(() => ({ status: 0, body: undefined }))
    answers.set(answer.status, (answers.get(answer.status) ?? 0) + 1)
    if (answer.status !== 200) await pause(20)
    return answer
  }
  const write = async (): Promise<void> => {
    for (let number = 1; !stopped; number += 1) {
      const found = await ask(measure)
      if (found.status !== 200) continue
      const reason = `Påhittad ${began}.${number}`
      const { progressId } = (found.body as Found).measure
      const written = await ask(`${measure}/progress`, {
        state: 'on_track',
        reason,
        revision: progressId ?? 0,
      })
      if (written.status === 200) acknowledged.push({ reason, at: Date.now() })
    }
  }
  const read = async (): Promise<void> => {
    while (!stopped) await ask('/v1/overview')
  }
  const all = [write(), ...Array.from({ length: READERS }, read)]
  return {
    acknowledged,
    answers,
    stop: async () => {
      stopped = true
      await Promise.all(all)
    },
  }
}

/** A way to write, with a token of the coordinator's, to the first measure of the demonstration that is served from a data folder, and the page that everybody reads of it. */
export const writerAt = async (
  origin: string,
  data: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly page: string; write(): Writing }> => {
  const asking = ['--as', 'andersson@exempel.invalid', '--scope', 'plan:write', '--data', data, '--json']
  const made = await runProgram(['token', 'create', ...asking], { environment }).ended
  const { token } = JSON.parse(made.output) as { token: string }
  const ask = async <T>(path: string): Promise<T> =>
    (await (await fetch(`${origin}${path}`, { headers: { authorization: `Bearer ${token}` } })).json()) as T
  const { plans } = await ask<{ plans: { id: string }[] }>('/v1/plans')
  const { measures } = await ask<{ measures: { id: string }[] }>(`/v1/plans/${plans[0]!.id}`)
  const page = `/plans/${plans[0]!.id}/measures/${measures[0]!.id}`
  return { page, write: () => keepWriting(origin, token, `/v1${page}`) }
}
