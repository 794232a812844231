import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import {
  Logger,
  parseCronItems,
  type RunnerOptions,
  run,
  runMigrations,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker'
import type pg from 'pg'
import { CONNECTIONS_OF_JOBS } from '../database/most-connections.ts'
import { SteadyPool } from '../database/steady-client.ts'
import type { Log } from '../log/log.ts'
import { settleJobs, settleSchedules, watchClock } from './clock-jumps.ts'

/** One kind of job; it works through the house, so it stays behind the second wall. */
export type Task = (payload: unknown) => Promise<void>

/** Something done again and again, by a five-field crontab line in UTC. */
export interface Schedule {
  readonly task: string
  readonly crontab: string
  /** By what it is known where a task has several; the name of the task without it. */
  readonly name?: string
  /** How long a time that was missed is made up for, in milliseconds; not at all where it is not given. */
  readonly catchUp?: number
}

const quiet = new Logger(() => () => {})

/** What the queue itself says of failures, as lines of the log: which kind of error, and never its text, which may hold what a job is about. */
const telling = (log: Log): Logger =>
  new Logger(() => (level, _text, meta) => {
    // Of a job that failed it is told where it failed.
    if ((level !== 'error' && level !== 'warning') || meta['failure'] !== undefined) return
    const { name, code } = (meta['error'] ?? {}) as { name?: string; code?: string }
    log.warn({ error: name, code }, 'the queue of jobs says that something failed')
  })

/** The queue's own tables have row-level security without policies; its worker gets a role and policies of its own. */
const LET_THE_WORKER_IN = `
  grant usage on schema graphile_worker to samlad_worker;
  grant select, insert, update, delete on all tables in schema graphile_worker to samlad_worker;
  grant usage on all sequences in schema graphile_worker to samlad_worker;
  grant execute on all functions in schema graphile_worker to samlad_worker;
  do $$
  declare name text;
  begin
    for name in select relname from pg_class where relnamespace = 'graphile_worker'::regnamespace and relkind = 'r' loop
      execute format('alter table graphile_worker.%I enable row level security', name);
      execute format('drop policy if exists worker on graphile_worker.%I', name);
      execute format('create policy worker on graphile_worker.%I to samlad_worker using (true) with check (true)', name);
    end loop;
  end $$;
`

/** Makes the tables of the queue; run by the owner as part of the migration. */
export const installQueue = async (owner: pg.Client, ownerAddress: string): Promise<void> => {
  const pgPool = new SteadyPool({ connectionString: ownerAddress, max: 2 })
  pgPool.on('connect', () => {})
  await runMigrations({ pgPool, taskList: {}, logger: quiet }).finally(() => pgPool.end())
  await owner.query(LET_THE_WORKER_IN)
}

export interface Queue {
  /** Whether jobs are run now: not while the queue has lost its way to the database. */
  isRunning(): boolean
  /** Lets running jobs end, then stops. */
  stop(): Promise<void>
}

/** How long the queue waits for an answer of the database, in milliseconds. */
const SILENT_FOR = 15_000
/** How often the queue is started again while the database is away, in milliseconds. */
const TRY_AGAIN = 500
/** How often jobs of a time to come are brought back, in milliseconds. */
const SETTLED_EVERY = 10_000

/** A job that fails is tried again by the queue; only its name and the kind of error are told. */
const toldTasks = (tasks: Readonly<Record<string, Task>>, log: Log): TaskList =>
  Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      async (payload: unknown) => {
        try {
          await task(payload)
        } catch (error) {
          const { name: kind, code } = error as { name?: string; code?: string }
          log.error({ task: name, error: kind, code }, 'a job failed and will be tried again')
          throw error
        }
      },
    ]),
  )

/** One run of the queue, until it is stopped, the database is lost, or the clock jumps. */
interface Run {
  /** Resolves when the database was lost under it: what it had in hand is then known by nobody. */
  readonly lost: Promise<void>
  /** Under which names its jobs are locked. */
  readonly names: readonly string[]
  /** Its own: what went by the connections of another run may never be answered. */
  readonly pool: pg.Pool
  stop(): Promise<void>
}

const startRun = async (pool: pg.Pool, options: Omit<RunnerOptions, 'events' | 'pgPool'>): Promise<Run> => {
  const events: WorkerEvents = new EventEmitter()
  const names: string[] = []
  events.on('pool:create', ({ workerPool }) => names.push(workerPool.id))
  const lost = new Promise<void>((resolve) => {
    events.on('worker:getJob:error', () => resolve())
    events.on('pool:listen:error', () => resolve())
    events.on('pool:fatalError', () => resolve())
  })
  const runner = await run({ ...options, pgPool: pool, events }).catch((error: unknown) => {
    void pool.end()
    throw error
  })
  const over = runner.promise.catch(() => {})
  return {
    lost: Promise.race([lost, over]),
    names,
    pool,
    stop: async () => {
      // One that has ended already refuses to be stopped.
      await runner.stop().catch(() => {})
      await over
    },
  }
}

/**
 * Runs jobs in the worker's role until stopped. A job whose process dies is run again by another. Where the database is
 * lost the run is given up and another one begun as soon as there is a database again; a job that the old one had in hand is
 * let go when the old one has ended, and run again.
 *
 * Where the machine's clock jumps the run is given up too: what it had planned next is of a time that is no more
 * (`clock-jumps.ts`).
 */
export const startQueue = async (
  workerAddress: string,
  tasks: Readonly<Record<string, Task>>,
  schedules: readonly Schedule[],
  log: Log,
): Promise<Queue> => {
  const way = {
    connectionString: workerAddress,
    application_name: 'samlad jobs',
    connectionTimeoutMillis: 10_000,
    // A server that is gone without a word: what the queue asks takes milliseconds, and a run that hears nothing is begun anew.
    query_timeout: SILENT_FOR,
  }
  const openPool = (): pg.Pool => {
    const pool = new SteadyPool({ ...way, max: CONNECTIONS_OF_JOBS - 1 })
    // The queue's library looks for a listener here, and warns where it finds none.
    pool.on('connect', () => {})
    return pool
  }
  // For what is asked now and then, beside the run: a connection is let go as soon as it has been used.
  const aside = new SteadyPool({ ...way, max: 1, idleTimeoutMillis: 1 })
  const taskList = toldTasks(tasks, log)
  const begin = (): Promise<Run> =>
    startRun(openPool(), {
      taskList,
      parsedCronItems: parseCronItems(
        schedules.map(({ task, crontab, name = task, catchUp = 0 }) => ({
          task,
          identifier: name,
          match: crontab,
          options: { backfillPeriod: catchUp },
        })),
      ),
      concurrency: 2,
      noHandleSignals: true,
      pollInterval: 2000,
      logger: telling(log),
      // Without a batch an answer that could not be written down would end the process.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    })
  let isStopping = false
  const letGo = async (old: Run): Promise<void> => {
    await old.stop()
    await aside
      .query('select graphile_worker.force_unlock_workers($1)', [old.names])
      .catch(() => log.error({}, 'jobs of a run that was lost could not be let go'))
    void old.pool.end()
  }
  const beginAgain = async (isOfAnotherTime: boolean): Promise<Run | undefined> => {
    while (!isStopping) {
      try {
        if (isOfAnotherTime) await settleSchedules(aside, new Date())
        return await begin()
      } catch {
        await pause(TRY_AGAIN)
      }
    }
    return undefined
  }
  await settleSchedules(aside, new Date())
  let current: Run | undefined = await begin()
  const clock = watchClock((seconds) =>
    log.warn({ seconds }, 'the clock of the machine has jumped: what is due is planned anew'),
  )
  // The database may have a clock of its own.
  let settled: Promise<void> | undefined
  const settling = setInterval(() => {
    settled ??= settleJobs(aside)
      .catch(() => {})
      .finally(() => {
        settled = undefined
      })
  }, SETTLED_EVERY).unref()
  const goOn = async (): Promise<void> => {
    for (;;) {
      const old = current
      if (old === undefined) return
      const hasJumped = await Promise.race([old.lost.then(() => false), clock.jumped().then(() => true)])
      if (isStopping) return
      current = undefined
      // It plans nothing more; what it has in hand it may end.
      if (hasJumped) void old.stop()
      current = await beginAgain(hasJumped)
      void letGo(old)
      if (isStopping) await current?.stop()
    }
  }
  const going = goOn()
  return {
    isRunning: () => current !== undefined,
    stop: async () => {
      isStopping = true
      clearInterval(settling)
      await current?.stop()
      clock.stop()
      await going
      await settled
      await aside.end()
      await current?.pool.end()
    },
  }
}
