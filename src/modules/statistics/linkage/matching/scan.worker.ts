/** A thread that compares what lies in the shared memory, a task at a time, until it is ended. */
import { parentPort, workerData } from 'node:worker_threads'
import type { SharedMemory } from '../wasm/web-assembly.ts'
import type { Layout } from './block.ts'
import { createScanner, type ScanTask } from './scanner.ts'

const { memory, layout, worker } = workerData as { memory: SharedMemory; layout: Layout; worker: number }
const scan = createScanner(memory, layout, worker)

parentPort?.on('message', (task: ScanTask) => {
  const hits = scan(task)
  parentPort?.postMessage(
    hits,
    Object.values(hits).map(({ buffer }) => buffer),
  )
})
