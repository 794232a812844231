import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { newFolder } from './folder.ts'

/** Mounts a disk of its own, in memory, on a folder that is made where it is not there. @returns whether it could be: root of a container often may not. */
export const mountDisk = (folder: string, options: string): boolean => {
  mkdirSync(folder, { recursive: true })
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' }).status === 0
}

export const unmountDisk = (folder: string): void => {
  spawnSync('umount', ['-l', folder], { stdio: 'ignore' })
}

/** Whether a disk can be mounted here. */
export const canMount = (): boolean => {
  if (process.getuid?.() !== 0) return false
  const folder = newFolder('mount')
  const mounted = mountDisk(folder, 'size=1m')
  if (mounted) unmountDisk(folder)
  rmSync(folder, { recursive: true })
  return mounted
}
