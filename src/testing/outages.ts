import { availableParallelism, loadavg } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { expect } from 'vitest'
import { until } from './installation.ts'
import { type Program, runProgram } from './program.ts'
import { type Writing, writerAt } from './writing.ts'

/** A house that serves the demonstration, and a way to write to it. */
export interface Served {
  readonly program: Program
  readonly origin: string
  /** The page that everybody reads of what is written. */
  readonly page: string
  write(): Writing
}

/** Serves the demonstration until what is returned is stopped. */
export const serveWriting = async (
  data: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Served & { stop(): Promise<void> }> => {
  const program = runProgram(['serve', '--demo', '--port', '0', '--data', data], {
    environment: { ...environment, LOG_LEVEL: 'warn' },
  })
  const writings: Writing[] = []
  const origin = await program.ready
  const { page, write } = await writerAt(origin, data, environment)
  return {
    program,
    origin,
    page,
    write: () => {
      const writing = write()
      writings.push(writing)
      return writing
    },
    stop: async () => {
      for (const writing of writings) await writing.stop()
      program.process.kill('SIGTERM')
      await program.ended
    },
  }
}

/** Somebody else's connection to the same server, opened when it accepts connections; a lost one does not matter. */
export const observe = async <T>(address: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
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

/** A second; where other tests wait for the processors too, each has its share of them. */
export const aSecond = (): number => 1000 * Math.max(1, loadavg()[0]! / availableParallelism())

/** Waits until writes are acknowledged again after a moment. */
export const writtenAfter = async (writing: Writing, moment: number): Promise<number> => {
  await until(() => writing.acknowledged.some(({ at }) => at > moment), 20_000)
  return writing.acknowledged.find(({ at }) => at > moment)!.at
}

/**
 * What was acknowledged is there, a job that is put in the queue is run, and the trail is sealed.
 *
 * @param administrator address of the superuser, in the application's database.
 */
export const expectWhole = async (
  { program }: Served,
  administrator: string,
  writing: Writing,
): Promise<void> => {
  expect(program.process.exitCode).toBe(null)
  await observe(administrator, async (client) => {
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
