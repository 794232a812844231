import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { OperatorError } from '../../refusal.ts'
import { explainWriting } from './faults.ts'
import { backupFiles } from './manifest.ts'

/** A backup while it is being written, beside its place. */
export interface UnfinishedFolder {
  readonly path: string
  /** Moves it to its place, whole. */
  finish(): void
  /** Leaves nothing behind. */
  discard(): void
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** What a backup that was killed left behind is removed; anything else is left alone. */
export const clearRemains = (path: string): void => {
  if (!existsSync(path)) return
  const file = join(path, backupFiles.process)
  if (!existsSync(file))
    throw new OperatorError(`${path} is in the way and no unfinished backup; move it elsewhere`)
  const pid = Number(readFileSync(file, 'utf8'))
  if (pid !== process.pid && isAlive(pid))
    throw new OperatorError(`another backup (process ${pid}) is writing to ${path}; let it end`)
  rmSync(path, { recursive: true })
}

const syncFolder = (folder: string): void => {
  const opened = openSync(folder, 'r')
  fsyncSync(opened)
  closeSync(opened)
}

/**
 * Prepares the place of a backup.
 *
 * @throws OperatorError where the folder exists and is not empty, or cannot be written.
 */
export const openUnfinishedFolder = (folder: string): UnfinishedFolder => {
  const place = resolve(folder)
  const path = `${place}.unfinished`
  try {
    const found = statSync(place, { throwIfNoEntry: false })
    if (found && !found.isDirectory())
      throw new OperatorError(`${place} is not a folder; choose another place for the backup`)
    if (found && readdirSync(place).length > 0)
      throw new OperatorError(`${place} is not empty; name a new folder for each backup`)
    mkdirSync(dirname(place), { recursive: true })
    clearRemains(path)
    mkdirSync(path, { mode: 0o700 })
    writeFileSync(join(path, backupFiles.process), `${process.pid}\n`, { mode: 0o600 })
    mkdirSync(join(path, backupFiles.tables), { mode: 0o700 })
  } catch (error) {
    throw explainWriting(error, place)
  }
  return {
    path,
    finish: () => {
      rmSync(join(path, backupFiles.process))
      syncFolder(join(path, backupFiles.tables))
      syncFolder(path)
      renameSync(path, place)
      syncFolder(dirname(place))
    },
    discard: () => rmSync(path, { recursive: true, force: true }),
  }
}
