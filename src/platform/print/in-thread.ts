import { parentPort, Worker } from 'node:worker_threads'
import { workerFile } from '../config/worker-file.ts'

type PrintAnswer =
  | { readonly job: number; readonly pdf: Uint8Array }
  | { readonly job: number; readonly failure: string }

interface Waiting {
  resolve(pdf: Buffer): void
  reject(error: Error): void
}

/**
 * Prints in a thread of its own, which is started by the first document and stays: fonts and template are loaded once, and
 * half a second of work holds up no reader.
 *
 * @param worker the file of the thread, as `workerFile` takes it; it calls `answerPrinting`.
 */
export const printerInThread = <Document>(worker: string): ((document: Document) => Promise<Buffer>) => {
  const waiting = new Map<number, Waiting>()
  let thread: Worker | undefined
  let jobs = 0

  const failAll = (error: Error): void => {
    thread = undefined
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  const settle = (answer: PrintAnswer): void => {
    const job = waiting.get(answer.job)
    waiting.delete(answer.job)
    if ('pdf' in answer) job?.resolve(Buffer.from(answer.pdf))
    else job?.reject(new Error(`the document could not be printed: ${answer.failure}`))
    // An idle thread must not keep the process alive.
    if (waiting.size === 0) thread?.unref()
  }
  const start = (): Worker => {
    const started = new Worker(workerFile(worker), { name: 'print' })
    started.on('message', settle)
    started.on('error', failAll)
    started.on('exit', (code) => failAll(new Error(`the printing thread ended (${code})`)))
    return started
  }
  return (document) =>
    new Promise((resolve, reject) => {
      thread ??= start()
      thread.ref()
      const job = ++jobs
      waiting.set(job, { resolve, reject })
      thread.postMessage({ job, document })
    })
}

/** The other side: prints what the program sends to this thread. */
export const answerPrinting = <Document>(print: (document: Document) => Buffer): void => {
  parentPort?.on('message', ({ job, document }: { job: number; document: Document }) => {
    let answer: PrintAnswer
    try {
      answer = { job, pdf: new Uint8Array(print(document)) }
    } catch (error) {
      answer = { job, failure: (error as Error).message }
    }
    parentPort?.postMessage(answer)
  })
}
