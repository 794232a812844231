import pg from 'pg'
import { pino } from 'pino'
import { afterEach, expect, test, vi } from 'vitest'
import { openTestDatabase } from '../../testing/database.ts'
import { until } from '../../testing/installation.ts'
import { beforeMinute, setClock } from '../../testing/set-clock.ts'
import { addressBy, openWay } from '../../testing/way.ts'
import { createLog } from '../log/log.ts'
import { startQueue } from './queue.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

test('a queue whose way to the database hangs finds another by itself', { timeout: 120_000 }, async () => {
  const { worker, owner } = await openTestDatabase()
  const way = await openWay(worker)
  let run = 0
  const beat = async (): Promise<void> => {
    run += 1
  }
  const queue = await startQueue(addressBy(worker, [way]), { beat }, [], createLog('silent'))
  const client = new pg.Client(owner)
  await client.connect()
  const order = () => client.query("select graphile_worker.add_job('beat', '{}'::json)")
  await order()
  await until(() => run === 1)
  way.hang()
  await order()
  await until(() => run === 2 && queue.isRunning(), 60_000)
  await queue.stop()
  await client.end()
  await way.close()
})

test('a queue that loses its database says so in lines of the log, and nothing of what its jobs hold', {
  timeout: 60_000,
}, async () => {
  const { worker, owner } = await openTestDatabase()
  const way = await openWay(worker)
  const lines: string[] = []
  const log = pino({ base: null }, { write: (line: string) => void lines.push(line) })
  const fail = async () => {
    throw new Error('Påhittad Andersson')
  }
  const queue = await startQueue(addressBy(worker, [way]), { fail }, [], log)
  const client = new pg.Client(owner)
  await client.connect()
  await client.query("select graphile_worker.add_job('fail', '{}'::json)")
  const said = () => lines.map((line) => (JSON.parse(line) as { msg: string }).msg)
  await until(() => said().includes('a job failed and will be tried again'))
  // What failed is said once, by the job itself.
  expect(said()).toEqual(['a job failed and will be tried again'])
  await way.close()
  await until(() => said().includes('the queue of jobs says that something failed'), 30_000)
  expect(lines.join('')).not.toContain('Andersson')
  await way.open()
  await queue.stop()
  await client.end()
  await way.close()
})

const HOUR = 3_600_000
const DAY = 24 * HOUR

test('where the clock jumps, what is done at its time goes on, and is not made up for minute by minute', {
  timeout: 240_000,
}, async () => {
  const { worker } = await openTestDatabase()
  // Minutes, not runs: a job whose end could not be written down in time is run again.
  const beats: string[] = []
  let nights = 0
  const tasks = {
    beat: async (payload: unknown) => {
      const minute = JSON.stringify(payload)
      if (beats.at(-1) !== minute) beats.push(minute)
    },
    night: async () => {
      nights += 1
    },
  }
  const schedules = [
    { task: 'beat', crontab: '* * * * *' },
    { task: 'night', crontab: '30 2 * * *', catchUp: DAY },
  ]
  const begin = () => startQueue(worker, tasks, schedules, createLog('silent'))
  /** The minute that begins in a moment is kept, once, and none of those between. */
  const keepsTime = async (by: number): Promise<void> => {
    const before = beats.length
    setClock(beforeMinute(4000) + by)
    await until(() => beats.length > before, 60_000)
    expect(beats.slice(before)).toEqual([expect.stringContaining('_cron')])
  }
  setClock(beforeMinute(1000))
  let queue = await begin()
  await until(() => beats.length === 1)
  for (const by of [HOUR, 0, 10 * DAY, 9 * DAY]) await keepsTime(by)
  await queue.stop()
  // Nor does a process that begins when the clock is right again wait for what has been.
  setClock(0)
  queue = await begin()
  await keepsTime(0)
  await queue.stop()
  // What has been in the night before is made up for once after each.
  expect(nights).toBeGreaterThan(0)
  expect(nights).toBeLessThanOrEqual(6)
})

test('a job that was written while the clock was ahead is done now, or as long from now as it was to wait', {
  timeout: 60_000,
}, async () => {
  const { worker, owner } = await openTestDatabase()
  const done: unknown[] = []
  const note = async (payload: unknown): Promise<void> => {
    done.push(payload)
  }
  const client = new pg.Client(owner)
  await client.connect()
  await client.query(`
    select graphile_worker.add_job('note', '"now"'), graphile_worker.add_job('note', '"later"', run_at => now() + interval '3 days');
    update graphile_worker._private_jobs
      set run_at = run_at + interval '10 days', created_at = now() + interval '10 days', updated_at = now() + interval '10 days';
    select graphile_worker.add_job('note', '"in a week"', run_at => now() + interval '7 days')`)
  const queue = await startQueue(worker, { note }, [], createLog('silent'))
  await until(() => done.length > 0, 30_000)
  // It is noted done before its row goes; whoever stops waits for both.
  await queue.stop()
  expect(done).toEqual(['now'])
  const { rows } = await client.query(
    `select payload, round(extract(epoch from run_at - now()) / 86400)::integer as days from graphile_worker._private_jobs order by run_at`,
  )
  expect(rows).toEqual([
    { payload: 'later', days: 3 },
    { payload: 'in a week', days: 7 },
  ])
  await client.end()
})
