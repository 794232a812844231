/** The threads that compare, or this thread alone where the work is too little for threads. */
import { Worker } from 'node:worker_threads'
import { workerFile } from '../../../../platform/config/worker-file.ts'
import type { SharedMemory } from '../wasm/web-assembly.ts'
import type { Layout } from './block.ts'
import { createScanner, type Hits, type ScanTask } from './scanner.ts'

/** Carries out tasks on the blocks that lie in memory. */
export interface Crew {
  /** Carries out the tasks, giving the hits of each as it ends; the blocks must not change until then. */
  readonly work: (tasks: readonly ScanTask[], take: (hits: Hits, task: ScanTask) => void) => Promise<void>
  readonly end: () => Promise<void>
}

const alone = (memory: SharedMemory, layout: Layout): Crew => {
  const scan = createScanner(memory, layout, 0)
  return {
    work: async (tasks, take) => {
      for (const task of tasks) take(scan(task), task)
    },
    end: async () => {},
  }
}

/** @param workers how many threads; with one, this thread does the work itself. */
export const gatherCrew = (memory: SharedMemory, layout: Layout, workers: number): Crew => {
  if (workers <= 1) return alone(memory, layout)
  const threads = Array.from(
    { length: workers },
    (_, worker) =>
      new Worker(workerFile('modules/statistics/linkage/matching/scan.worker'), {
        workerData: { memory, layout, worker },
      }),
  )
  const hear = (thread: Worker, heard: (hits: Hits) => void, failed: (error: Error) => void): void => {
    thread.removeAllListeners('message').on('message', heard)
    thread.removeAllListeners('error').on('error', failed)
  }
  return {
    work: (tasks, take) =>
      new Promise((resolve, reject) => {
        let next = 0
        let running = 0
        let failure: Error | undefined
        const give = (thread: Worker): void => {
          const task = failure === undefined ? tasks[next] : undefined
          if (task === undefined) {
            if (running > 0) return
            if (failure === undefined) resolve()
            else reject(failure)
            return
          }
          next += 1
          running += 1
          const heard = (hits: Hits): void => {
            running -= 1
            try {
              if (failure === undefined) take(hits, task)
            } catch (error) {
              // What still runs is waited for: it reads the blocks.
              failure = error as Error
            }
            give(thread)
          }
          hear(thread, heard, reject)
          thread.postMessage(task)
        }
        for (const thread of threads) give(thread)
      }),
    end: async () => {
      await Promise.all(threads.map((thread) => thread.terminate()))
    },
  }
}
