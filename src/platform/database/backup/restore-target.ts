import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { OperatorError } from '../../refusal.ts'
import { explainDisk, RESTORING, replaceKey } from '../engine/data-folder.ts'
import { type Engine, KEYS_DATABASE, useEngine } from '../engine/engine.ts'

/** An empty installation that a backup goes into. */
export interface RestoreTarget {
  readonly ownerAddress: string
  /** In the worker's login, where that is known: the house itself replays what was done since. The owner does it otherwise. */
  readonly workerAddress: string | undefined
  /** Absent on a PostgreSQL of one's own, as is the folder. */
  readonly engine: Engine | undefined
  readonly dataFolder: string | undefined
  /** Lets the installation be used, with the key of its encrypted fields where the data folder is to keep it. */
  finish(key: string | undefined): Promise<void>
  /** Leaves things as they were found. */
  discard(): Promise<void>
}

const DATABASE = 'samlad'

/** An empty or new folder, or one in which an earlier restore did not end. */
const claimFolder = (folder: string): { path: string; isNew: boolean } => {
  const path = resolve(folder)
  try {
    const found = statSync(path, { throwIfNoEntry: false })
    if (found && !found.isDirectory())
      throw new OperatorError(`${path} is not a folder; choose another with --data DIR`)
    const marker = join(path, RESTORING)
    if (found && readdirSync(path).length > 0 && !existsSync(marker))
      throw new OperatorError(
        `${path} already has data; a backup is restored into a new or empty folder alone, choose one with --data DIR`,
      )
    mkdirSync(path, { recursive: true, mode: 0o755 })
    writeFileSync(marker, `${process.pid}\n`, { mode: 0o600, flush: true })
    return { path, isNew: found === undefined }
  } catch (error) {
    throw explainDisk(error, path)
  }
}

const emptyFolder = (path: string, remove: boolean): void => {
  const description = join(path, 'samlad.json')
  if (existsSync(description)) {
    const { cluster } = JSON.parse(readFileSync(description, 'utf8')) as { cluster?: string }
    // Below the folder of the system, where the engine's own account could not reach the data folder.
    if (cluster !== undefined) rmSync(cluster, { recursive: true, force: true })
  }
  for (const name of readdirSync(path)) rmSync(join(path, name), { recursive: true, force: true })
  if (remove) rmdirSync(path)
}

/**
 * Opens a new data folder with an empty database, to restore into.
 *
 * @throws OperatorError in one line: the folder has data, is in use, cannot be written.
 */
export const openRestoreFolder = async (folder: string): Promise<RestoreTarget> => {
  const { path, isNew } = claimFolder(folder)
  let engine: Engine
  try {
    engine = await useEngine(path, 'restore', DATABASE)
  } catch (error) {
    // Another restore into the same folder is at work: the folder is its.
    if (!(error instanceof OperatorError && /already in use/.test(error.message))) emptyFolder(path, isNew)
    throw error
  }
  // What an earlier restore that did not end left behind.
  await engine.administer(`drop database if exists ${DATABASE} with (force)`)
  await engine.administer(`drop database if exists ${KEYS_DATABASE} with (force)`)
  await engine.administer(`create database ${DATABASE} owner samlad_owner`)
  return {
    ownerAddress: engine.addresses(DATABASE).owner,
    workerAddress: engine.addresses(DATABASE).worker,
    engine,
    dataFolder: engine.folder.path,
    finish: async (key) => {
      if (key !== undefined) replaceKey(engine.folder, key)
      rmSync(join(path, RESTORING))
      await engine.release()
    },
    discard: async () => {
      await engine.release()
      emptyFolder(path, isNew)
    },
  }
}
