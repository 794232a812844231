/** The thread in which one plan is read: a text made to be slow stops itself here, and holds up nobody. */
import { parentPort, workerData } from 'node:worker_threads'
import { readPlan } from './read-plan.ts'

const { text, series } = workerData as { text: string; series?: string }

parentPort?.postMessage(readPlan(text, { series }))
