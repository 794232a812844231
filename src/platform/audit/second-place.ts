import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Settings } from '../config/settings.ts'
import { keyedHash } from '../vault/vault.ts'
import type { SeenEnd } from './proof.ts'

/** A run as it was last seen in the second place. */
export interface SeenRun extends SeenEnd {
  /** When the process last wrote. */
  readonly at: Date
  /** Whether it was written with the key: what was not says nothing. */
  readonly isProven: boolean
}

/** A process writes each second; one that has not for so long, in milliseconds, writes no more. */
const SILENT_AFTER = 10_000

const fileSchema = z.object({
  run: z.guid(),
  settled: z.int().min(0),
  voids: z.array(z.int().min(1)),
  ended: z.boolean(),
  at: z.iso.datetime().transform((at) => new Date(at)),
  mac: z.string(),
})

type Key = Pick<Settings, 'secretKey'>

const macOf = (key: Key, { run, settled, voids, ended }: SeenEnd, at: Date): string =>
  keyedHash(key, 'audit_run', JSON.stringify([run, settled, voids, ended, at.toISOString()])).toString('hex')

/** Writes how far a run has come, outside the database. A crash leaves the old file or the new one. */
export const writeRun = (folder: string, key: Key, run: SeenEnd, at: Date): void => {
  const file = join(folder, `${run.run}.json`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(`${file}.new`, `${JSON.stringify({ ...run, at, mac: macOf(key, run, at) })}\n`, {
    mode: 0o600,
  })
  renameSync(`${file}.new`, file)
}

export const removeRun = (folder: string, run: string): void =>
  rmSync(join(folder, `${run}.json`), { force: true })

const readRun = (folder: string, key: Key, name: string): SeenRun | undefined => {
  try {
    const { mac, ...run } = fileSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
    return { ...run, isProven: mac === macOf(key, run, run.at) }
  } catch (error) {
    // Another process has just removed it.
    if ((error as { code?: string }).code === 'ENOENT') return undefined
    return {
      run: name.replace('.json', ''),
      settled: 0,
      voids: [],
      ended: false,
      at: new Date(0),
      isProven: false,
    }
  }
}

/** Every run that is to be seen in the second place. */
export const readRuns = (folder: string, key: Key): SeenRun[] => {
  let names: string[]
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  } catch {
    return []
  }
  return names.flatMap((name) => readRun(folder, key, name) ?? [])
}

/** Whether a process still writes of its run; what was written in a time to come was so before a clock went back. */
export const isRunning = ({ ended, at }: SeenRun, now = new Date()): boolean =>
  !ended && Math.abs(now.getTime() - at.getTime()) < SILENT_AFTER

/** Puts aside what is known of runs of a database that another takes the place of. */
export const setRunsAside = (folder: string, now: Date): void => {
  try {
    renameSync(folder, `${folder}.before-${now.toISOString().replaceAll(/[:.]/g, '-')}`)
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error
  }
}

/**
 * The second place of a database, in a folder that may keep those of several: named after where the database is, so that a
 * copy that is restored elsewhere does not write in the place of the one that serves.
 */
export const secondPlaceOf = (folder: string, database: string): string =>
  join(folder, 'audit-runs', createHash('sha256').update(database).digest('hex').slice(0, 16))
