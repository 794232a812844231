import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '../../platform/log/log.ts'
import { OperatorError } from '../../platform/refusal.ts'
import type { Installation } from '../installation.ts'
import { type Front, openFront, type Told } from './front.ts'

/** How long to wait before a process that ended is begun again, in milliseconds. */
const AGAIN = 1_000
/** How often the others are told whether jobs run, in milliseconds. */
const TELL = 500
/** How long one of them may take to tell its figures, in milliseconds: one that is stuck is left out. */
const TELLS_WITHIN = 2_000

/** What is said to a process that answers: whether jobs run, or that its figures are wanted. It says its figures back, and nothing else. */
type Said = { readonly jobsRun: boolean } | 'tell'

/**
 * Lets several processes answer the requests of one address, each connection going to the next. One that ends is begun again; what
 * the house does by itself stays in this one.
 *
 * @throws OperatorError where one of them ends before it answers; it has said why.
 */
export const openWorkers = async (count: number, log: Log, runsJobs: () => boolean): Promise<Front> => {
  // The same program with the same arguments; figures are told as they are, not as text.
  cluster.setupPrimary({ serialization: 'advanced' })
  let isStopping = false
  /** Those who answer, by their place: one that is begun again takes the place of the one that ended. */
  const answering = new Map<number, Worker>()
  const say = (worker: Worker, said: Said): void => {
    // One that is ending takes nothing any more.
    worker.send(said, () => {})
  }
  const fill = (place: number): Promise<number> =>
    new Promise((resolve, reject) => {
      const keepFilled = async (): Promise<void> => {
        for (let hasAnswered = false; !isStopping; ) {
          const worker = cluster.fork()
          worker.once('listening', ({ port }) => {
            hasAnswered = true
            answering.set(place, worker)
            say(worker, { jobsRun: runsJobs() })
            resolve(port)
          })
          const [code, signal] = await once(worker, 'exit')
          answering.delete(place)
          if (!hasAnswered)
            return reject(new OperatorError('a process that should answer requests has ended'))
          if (isStopping) return
          log.error({ place, code, signal }, 'a process that answers requests has ended; it is begun again')
          await pause(AGAIN)
        }
      }
      void keepFilled().catch(reject)
    })
  const told = (worker: Worker): Promise<Told | undefined> => {
    const answer = once(worker, 'message', { signal: AbortSignal.timeout(TELLS_WITHIN) })
    say(worker, 'tell')
    return answer.then(
      ([said]) => said as Told,
      () => undefined,
    )
  }
  const stop = async (): Promise<void> => {
    isStopping = true
    clearInterval(telling)
    const ending = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined)
    await Promise.all(
      ending.map((worker) => {
        const ended = once(worker, 'exit')
        worker.process.kill('SIGTERM')
        return ended
      }),
    )
  }
  let said: boolean | undefined
  const telling = setInterval(() => {
    const jobsRun = runsJobs()
    if (jobsRun === said) return
    said = jobsRun
    for (const worker of answering.values()) say(worker, { jobsRun })
  }, TELL)
  try {
    // The first finds out whether the port can be had; the others take the same.
    const port = await fill(0)
    await Promise.all(Array.from({ length: count - 1 }, (_, n) => fill(n + 1)))
    return {
      port,
      failed: new Promise(() => {}),
      told: async () => {
        const all = await Promise.all([...answering.values()].map(told))
        return all.filter((one) => one !== undefined)
      },
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Answers requests as one of several, for the process that began this one. */
export const openAsWorker = async (installation: Installation, port: number, log: Log): Promise<Front> => {
  let jobsRun = false
  const front = await openFront(installation, port, log, () => jobsRun)
  process.on('message', (said: Said) => {
    if (said !== 'tell') jobsRun = said.jobsRun
    else void front.told().then(([own]) => process.send?.(own))
  })
  return front
}
