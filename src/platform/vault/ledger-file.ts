import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { systemClock } from '../clock/clock.ts'
import type { LedgerEntry } from './case-vault.ts'
import { HISTORY, HISTORY_DAYS } from './copies.ts'

const FILE = /^ledger-(\d{4}-\d\d)\.jsonl$/
const DAY = 86_400_000

const entrySchema = z.object({
  kind: z.string(),
  subjectId: z.string(),
  at: z.iso.datetime().transform((text) => new Date(text)),
  details: z.record(z.string(), z.string()),
})

const listFiles = (folder: string): { file: string; month: string }[] => {
  const history = join(folder, HISTORY)
  if (!existsSync(history)) return []
  return readdirSync(history)
    .sort()
    .flatMap((name) => {
      const month = FILE.exec(name)?.[1]
      return month === undefined ? [] : [{ file: join(history, name), month }]
    })
}

/**
 * Writes an entry of the ledger to a file as well, for good before it returns: so the newest entries outlive the loss of
 * the key store between two copies.
 */
export const appendEntry = (folder: string, entry: LedgerEntry): void => {
  mkdirSync(join(folder, HISTORY), { recursive: true, mode: 0o700 })
  const file = join(folder, HISTORY, `ledger-${systemClock.now().toISOString().slice(0, 7)}.jsonl`)
  // On a line of its own, also after one that a crash cut off.
  appendFileSync(file, `\n${JSON.stringify(entry)}\n`, { mode: 0o600, flush: true })
}

/** The entries in the files of a folder, oldest first. A line that a crash cut off was never acknowledged. */
export const readEntries = (folder: string): LedgerEntry[] =>
  listFiles(folder).flatMap(({ file }) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line) => {
        try {
          return [entrySchema.parse(JSON.parse(line))]
        } catch {
          return []
        }
      }),
  )

/** Removes files whose entries are all in copies of the key store by now. */
export const pruneEntries = (folder: string, now: Date): void => {
  const oldest = new Date(now.getTime() - 2 * HISTORY_DAYS * DAY).toISOString().slice(0, 7)
  for (const { file, month } of listFiles(folder)) if (month < oldest) rmSync(file)
}
