import { Logger, parseCronItems, type Runner, run, runMigrations, type TaskList } from 'graphile-worker'
import pg from 'pg'
import type { Log } from '../log/log.ts'

/** One kind of job; it works with the application's own pool, so it stays behind the second wall. */
export type Task = (payload: unknown) => Promise<void>

/** Something done again and again, by a five-field crontab line in UTC. */
export interface Schedule {
  readonly task: string
  readonly crontab: string
  /** How long a time that was missed is made up for, in milliseconds; not at all where it is not given. */
  readonly catchUp?: number
}

const quiet = new Logger(() => () => {})

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
  await runMigrations({ connectionString: ownerAddress, taskList: {}, logger: quiet })
  await owner.query(LET_THE_WORKER_IN)
}

export interface Queue {
  /** Lets running jobs end, then stops. */
  stop(): Promise<void>
}

/** Runs jobs in the worker's role until stopped. A job whose process dies is run again by another. */
export const startQueue = async (
  workerAddress: string,
  tasks: Readonly<Record<string, Task>>,
  schedules: readonly Schedule[],
  log: Log,
): Promise<Queue> => {
  const pool = new pg.Pool({ connectionString: workerAddress, max: 3, application_name: 'samlad jobs' })
  // A lost connection is opened again by the pool; the queue asks for handlers on both.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const taskList: TaskList = {}
  for (const [name, task] of Object.entries(tasks)) {
    taskList[name] = async (payload) => {
      try {
        await task(payload)
      } catch (error) {
        log.error({ task: name, error: (error as Error).name }, 'a job failed and will be tried again')
        throw error
      }
    }
  }
  const runner: Runner = await run({
    pgPool: pool,
    taskList,
    parsedCronItems: parseCronItems(
      schedules.map(({ task, crontab, catchUp = 0 }) => ({
        task,
        match: crontab,
        options: { backfillPeriod: catchUp },
      })),
    ),
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 2000,
    logger: quiet,
  })
  return {
    stop: async () => {
      await runner.stop()
      await pool.end()
    },
  }
}
