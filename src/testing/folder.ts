import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** In which the start of a run tells every worker of it where folders are made. */
const PLACE = 'SAMLAD_TEST_FOLDERS'

/** A file system in memory, where the machine has one. */
const MEMORY = '/dev/shm'
const GIB = 1024 ** 3
/** What the folders of a run take together at most, in bytes, with room to spare; and what its processes take beside them. */
const ROOM = 3 * GIB
const BESIDE = 5 * GIB

const hasRoom = (): boolean => {
  try {
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize >= ROOM && process.availableMemory() >= ROOM + BESIDE
  } catch {
    return false
  }
}

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Lets the folders of this run lie in memory, where there is room: making and dropping a database is making and removing
 * thousands of files, which takes a disk's file system longer than everything else about it. What a run that was killed has left
 * is removed.
 *
 * @returns removes what is left of them.
 */
export const keepFoldersInMemory = (): (() => void) => {
  if (process.env[PLACE] !== undefined || !hasRoom()) return () => {}
  const name = 'samlad-tests-'
  for (const left of readdirSync(MEMORY))
    if (left.startsWith(name) && !isRunning(Number(left.slice(name.length))))
      rmSync(join(MEMORY, left), { recursive: true, force: true })
  const place = join(MEMORY, `${name}${process.pid}`)
  mkdirSync(place)
  chmodSync(place, 0o755)
  process.env[PLACE] = place
  return () => {
    delete process.env[PLACE]
    rmSync(place, { recursive: true, force: true })
  }
}

/**
 * A new temporary folder that others may enter: as root the engine's own account must reach the cluster in it, or the
 * cluster would lie elsewhere and stay behind.
 */
export const newFolder = (purpose: string): string => {
  const folder = mkdtempSync(join(process.env[PLACE] ?? tmpdir(), `samlad-${purpose}-`))
  chmodSync(folder, 0o755)
  return folder
}
