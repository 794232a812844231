import type pg from 'pg'

/** By how much a clock is off before it has jumped, in milliseconds: less is what clocks are set by all the time. */
const JUMP = 10_000
const LOOKED_EVERY = 1000

export interface ClockWatch {
  /** Resolves at the next jump. */
  jumped(): Promise<void>
  stop(): void
}

/**
 * Notices within a second that the machine's clock was set, or that the machine slept: the time of day and the time that has passed
 * no longer agree.
 *
 * @param tell told of each jump, with its seconds: negative where the clock went back.
 */
export const watchClock = (tell: (seconds: number) => void): ClockWatch => {
  const differ = () => Date.now() - performance.now()
  let known = differ()
  let next = Promise.withResolvers<void>()
  const timer = setInterval(() => {
    const by = differ() - known
    known += by
    if (Math.abs(by) < JUMP) return
    tell(Math.round(by / 1000))
    next.resolve()
    next = Promise.withResolvers()
  }, LOOKED_EVERY).unref()
  return { jumped: () => next.promise, stop: () => clearInterval(timer) }
}

/** A job that says that it was written in a time to come was written before a clock went back: it is as far off as it was then. */
const JOBS = `update graphile_worker._private_jobs
  set run_at = run_at - (greatest(created_at, updated_at) - now()), created_at = least(created_at, now()), updated_at = now()
  where greatest(created_at, updated_at) > now() + interval '1 minute'`
/** What is done at its time is due when it is written: by a clock that is ahead of the database's it would not be. */
const DUE = `update graphile_worker._private_jobs set run_at = now()
  where payload::jsonb ? '_cron' and attempts = 0 and run_at > now() + interval '1 minute'`
/** So that what a process that died had in hand is let go in time. */
const LOCKS = [
  `update graphile_worker._private_jobs set locked_at = now() where locked_at > now() + interval '1 minute'`,
  `update graphile_worker._private_job_queues set locked_at = now() where locked_at > now() + interval '1 minute'`,
]
/** What was last done in a time to come may be due now: done twice rather than not at all, and made up for where that is promised. */
const SCHEDULES = `update graphile_worker._private_known_crontabs
  set known_since = least(known_since, $1::timestamptz), last_execution = null
  where greatest(known_since, last_execution) > $1::timestamptz + interval '2 minutes'`

/**
 * Brings back jobs that a clock which has gone back since says are of a time to come: otherwise each would wait until then. They go by
 * the database's clock.
 */
export const settleJobs = async (pool: pg.Pool): Promise<void> => {
  for (const text of [JOBS, DUE, ...LOCKS]) await pool.query(text)
}

/**
 * The same of what is done again and again: otherwise nothing of it would be done until then.
 *
 * @param now by the clock of this process, which schedules are kept by.
 */
export const settleSchedules = async (pool: pg.Pool, now: Date): Promise<void> => {
  await pool.query(SCHEDULES, [now])
}
