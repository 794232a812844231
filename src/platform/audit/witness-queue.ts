import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { SignedHead } from './signed-head.ts'

/** At most so often, and at least so often, is a head handed to a witness; in milliseconds. */
const AT_MOST_EACH = 60_000
const AT_LEAST_EACH = 3_600_000
/** A week of heads, one a minute: older ones give way, since a later head vouches for all before it. */
const LONGEST_QUEUE = 10_080

const headSchema = z.object({ block: z.int(), head: z.string(), key: z.string(), signature: z.string() })

const stateSchema = z.object({
  /** Heads that wait, the oldest first. */
  waiting: z.array(headSchema),
  /** Newest block that was put into the queue, and when. */
  queued: z.int().default(0),
  queuedAt: z.number().default(0),
  /** Newest block that the witness took, and when. */
  taken: z.int().default(0),
  takenAt: z.number().default(0),
  /** Since when it has not answered; absent where it does. */
  silentSince: z.number().optional(),
})

/** What one witness has been given and what waits for it. Times are milliseconds since 1970. */
export type WitnessState = z.output<typeof stateSchema>

/** Whether a head is to be put into the queue now. */
export const isDue = ({ queued, queuedAt }: WitnessState, newest: number, now: number): boolean =>
  newest > 0 && (newest > queued ? now - queuedAt >= AT_MOST_EACH : now - queuedAt >= AT_LEAST_EACH)

export const enqueue = (state: WitnessState, head: SignedHead, now: number): WitnessState => ({
  ...state,
  waiting: [...state.waiting, head].slice(-LONGEST_QUEUE),
  queued: head.block,
  queuedAt: now,
})

const fileOf = (folder: string, url: string): string =>
  join(folder, `witness-${createHash('sha256').update(url).digest('hex').slice(0, 16)}.json`)

/** What a witness has been given; nothing yet where that cannot be read. */
export const readWitness = (folder: string, url: string): WitnessState => {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(fileOf(folder, url), 'utf8')))
  } catch {
    return stateSchema.parse({ waiting: [] })
  }
}

export const writeWitness = (folder: string, url: string, state: WitnessState): void => {
  const file = fileOf(folder, url)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(state), { mode: 0o600 })
  renameSync(`${file}.${process.pid}`, file)
}
