import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { BackupSettings } from '../../config/settings.ts'
import { BackupFault } from './faults.ts'
import { backupFiles, readManifest } from './manifest.ts'
import { clearRemains } from './unfinished-folder.ts'

/** No copy of keys is older: what was destroyed in the store is to be gone everywhere. */
const DAYS_OF_KEYS = 35
const DAY = 86_400_000

const NAME = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\dZ)$/
const REMOVED = '.removed'

/** A folder's name for a moment: it sorts by time, and every file system takes it. */
export const nameOfMoment = (moment: Date): string =>
  `${moment.toISOString().slice(0, 19).replaceAll(':', '-')}Z`

const momentOf = (name: string): number => Date.parse(name.replace(NAME, '$1:$2:$3'))

/** The folders that are called by a moment, newest first. */
const listByMoment = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => NAME.test(name))
    .sort()
    .reverse()

/** A disk that is not there must not become a folder on the one below. @throws BackupFault where it is none. */
export const requirePlaces = ({ folder, keysFolder }: BackupSettings): void => {
  for (const [name, place] of [
    ['BACKUP_FOLDER', folder],
    ['BACKUP_KEYS_FOLDER', keysFolder],
  ] as const)
    if (place !== undefined && !statSync(place, { throwIfNoEntry: false })?.isDirectory())
      throw new BackupFault(
        'missing',
        `${resolve(place)} (${name}) is not there: is its disk mounted? Else make the folder, for the account that runs Samlad`,
      )
}

/** Under another name first: what is half removed must not look like a backup. */
const remove = (folder: string, name: string): void => {
  renameSync(join(folder, name), join(folder, `${name}${REMOVED}`))
  rmSync(join(folder, `${name}${REMOVED}`), { recursive: true })
}

/** By what the backups of one installation are known: the stand-in of its secret. What cannot be read is nobody's, and stays. */
const checkOf = (folder: string, name: string | undefined): string | undefined => {
  try {
    return readManifest(join(folder, name ?? '')).key?.check ?? ''
  } catch {
    return undefined
  }
}

/** By how much the clocks of this process and of the database may differ. */
const CLOCKS_DIFFER = 3_600_000

/** Newest first, and last of all what says that it is of a time to come: a clock was ahead when it was made. */
const newestFirst = (names: readonly string[], now: Date): string[] => {
  const isToCome = (name: string) => momentOf(name) > now.getTime() + CLOCKS_DIFFER
  return [...names.filter((name) => !isToCome(name)), ...names.filter(isToCome)]
}

/**
 * Removes what need not be kept once a new backup is whole and was read back: never the newest, never another installation's.
 *
 * @returns how many are kept.
 */
export const prune = ({ folder, keep, days, keysFolder }: BackupSettings, now: Date): number => {
  for (const name of readdirSync(folder)) {
    if (name.endsWith(REMOVED) && NAME.test(name.slice(0, -REMOVED.length)))
      rmSync(join(folder, name), { recursive: true })
    if (name.endsWith('.unfinished') && existsSync(join(folder, name, backupFiles.process)))
      clearRemains(join(folder, name))
  }
  const all = newestFirst(listByMoment(folder), now)
  const check = checkOf(folder, all[0])
  const ours = all.filter((name) => checkOf(folder, name) === check)
  const isOld = (name: string, most: number): boolean => now.getTime() - momentOf(name) > most * DAY
  const old = ours.slice(1).filter((name, at) => at + 1 >= keep || isOld(name, days))
  for (const name of old) remove(folder, name)
  if (keysFolder !== undefined)
    for (const name of listByMoment(keysFolder))
      if (old.includes(name) || isOld(name, DAYS_OF_KEYS)) remove(keysFolder, name)
  return ours.length - old.length
}
