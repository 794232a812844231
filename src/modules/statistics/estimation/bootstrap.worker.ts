import { parentPort, workerData } from 'node:worker_threads'
import { type BootstrapPlan, runTasks } from './bootstrap-tasks.ts'

// One thread of a bootstrap: answers each range of tasks with its estimates.
const plan: BootstrapPlan = workerData
parentPort!.on('message', ({ from, to }: { readonly from: number; readonly to: number }) => {
  const estimates = runTasks(plan, from, to)
  parentPort!.postMessage({ from, estimates }, [estimates.buffer as ArrayBuffer])
})
