import { Worker } from 'node:worker_threads'
import { workerFile } from '../../../platform/config/worker-file.ts'
import { DocumentRefusal } from '../../../platform/documents/index.ts'
import type { PlanReading } from './schema.ts'

const MEGABYTES = 768

/**
 * `readPlan` for texts from outside, in a thread of its own with limits of time and memory.
 *
 * @param name of the document, for the refusal.
 * @param series that a person has chosen as the list of measures; the likeliest where none is given.
 * @throws DocumentRefusal where a limit is passed.
 */
export const readInThread = (
  text: string,
  name: string,
  { milliseconds = 30_000, series }: { milliseconds?: number; series?: string } = {},
): Promise<PlanReading> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(workerFile('modules/reading/plan/read-plan.worker'), {
      workerData: { text, series },
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    })
    const settle = (act: () => void): void => {
      clearTimeout(timer)
      thread.removeAllListeners()
      void thread.terminate()
      act()
    }
    const refuse = (code: 'document.too_slow' | 'document.too_much_memory', reason: string) =>
      settle(() => reject(new DocumentRefusal(code, name, reason)))
    const timer = setTimeout(
      () =>
        refuse(
          'document.too_slow',
          `reading took longer than ${Math.round(milliseconds / 1000)} s and was stopped`,
        ),
      milliseconds,
    )
    thread.once('message', (reading: PlanReading) => settle(() => resolve(reading)))
    thread.once('error', (error: Error & { code?: string }) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? refuse(
            'document.too_much_memory',
            `reading needed more than ${MEGABYTES} MB of memory and was stopped`,
          )
        : settle(() => reject(error)),
    )
  })
