import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { workerFile } from '../../../platform/config/worker-file.ts'
import { type BootstrapPlan, runTasks, taskCount } from './bootstrap-tasks.ts'

/** How a bootstrap runs; none of it changes its answer. */
export interface Running {
  /** Threads beside this one; 0 calculates here. Without it as many as there are processors, where the work is worth them. */
  readonly threads?: number
  /** Told the share that is done, from 0 to 1. */
  readonly progress?: (share: number) => void
  /** Stops the work; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal
}

/** Tasks that go to a thread at once: enough to make messages rare, few enough to stop soon. */
const RANGE = 20

const runHere = async (
  plan: BootstrapPlan,
  { progress, signal }: Running,
  tasks: number,
): Promise<Float64Array> => {
  const estimates = new Float64Array(tasks)
  for (let from = 0; from < tasks; from += RANGE) {
    signal?.throwIfAborted()
    estimates.set(runTasks(plan, from, Math.min(tasks, from + RANGE)), from)
    progress?.(Math.min(tasks, from + RANGE) / tasks)
    await setImmediate()
  }
  return estimates
}

const runInThreads = (
  plan: BootstrapPlan,
  { progress, signal }: Running,
  tasks: number,
  count: number,
): Promise<Float64Array> => {
  const estimates = new Float64Array(tasks)
  const threads = Array.from(
    { length: count },
    () =>
      new Worker(workerFile('modules/statistics/estimation/bootstrap.worker'), {
        workerData: plan,
        name: 'bootstrap',
      }),
  )
  let given = 0
  let done = 0
  return new Promise<Float64Array>((resolve, reject) => {
    const stop = (): void => reject(signal?.reason)
    const giveTo = (thread: Worker): void => {
      if (given >= tasks) return
      const from = given
      given = Math.min(tasks, from + RANGE)
      thread.postMessage({ from, to: given })
    }
    signal?.addEventListener('abort', stop, { once: true })
    for (const thread of threads) {
      thread.on('error', reject)
      thread.on('message', (answer: { readonly from: number; readonly estimates: Float64Array }) => {
        estimates.set(answer.estimates, answer.from)
        done += answer.estimates.length
        progress?.(done / tasks)
        if (done === tasks) resolve(estimates)
        else giveTo(thread)
      })
      giveTo(thread)
      // A second range waits at the thread, so that it is never idle between two messages.
      giveTo(thread)
    }
    if (signal?.aborted) stop()
  }).finally(() => Promise.all(threads.map((thread) => thread.terminate())))
}

/** Histories fitted in all, under which starting threads takes longer than the work. */
const SMALL_WORK = 60_000

/** About how many histories are fitted in all, by what the choice of a model tries. */
const workOf = ({ counts, choice }: BootstrapPlan, tasks: number): number => {
  const tried = choice.kind === 'bic-among' ? choice.models.length : choice.kind === 'aic' ? 20 : 1
  return tasks * counts.length * tried
}

/** The estimates of all tasks of a plan: the same whatever the number of threads. */
export const runBootstrap = (plan: BootstrapPlan, running: Running): Promise<Float64Array> => {
  const tasks = taskCount(plan)
  const usual = workOf(plan, tasks) < SMALL_WORK ? 0 : availableParallelism()
  const threads = Math.min(running.threads ?? usual, Math.ceil(tasks / RANGE))
  return threads <= 0 ? runHere(plan, running, tasks) : runInThreads(plan, running, tasks, threads)
}
