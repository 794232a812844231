import { Worker } from 'node:worker_threads'
import { workerFile } from '../../../platform/config/worker-file.ts'
import type { AccountDocument } from '../account/document.ts'

export type PrintAnswer =
  | { readonly job: number; readonly pdf: Uint8Array }
  | { readonly job: number; readonly failure: string }

interface Waiting {
  resolve(pdf: Buffer): void
  reject(error: Error): void
}

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
  else job?.reject(new Error(`the account could not be printed: ${answer.failure}`))
  // An idle thread must not keep the process alive.
  if (waiting.size === 0) thread?.unref()
}

const startThread = (): Worker => {
  const started = new Worker(workerFile('modules/plan/drafting/account-pdf.worker'), { name: 'print' })
  started.on('message', settle)
  started.on('error', failAll)
  started.on('exit', (code) => failAll(new Error(`the printing thread ended (${code})`)))
  return started
}

/** The account as a tagged PDF, set in a thread of its own; fonts and template stay loaded between accounts. */
export const printInThread = (document: AccountDocument): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    thread ??= startThread()
    thread.ref()
    const job = ++jobs
    waiting.set(job, { resolve, reject })
    thread.postMessage({ job, document })
  })
