import { existsSync, readFileSync, statfsSync } from 'node:fs'
import { join } from 'node:path'

const MEGABYTE = 1024 * 1024

/** Megabytes below which the disk is short, and below which it is as good as full. */
export const shortOfSpace = { little: 2048, none: 256 } as const

/** Megabytes that are free where the database of a data folder lies. */
export const readSpace = (dataFolder: string): number => {
  const { cluster = join(dataFolder, 'cluster') } = JSON.parse(
    readFileSync(join(dataFolder, 'samlad.json'), 'utf8'),
  ) as { cluster?: string }
  const found = statfsSync(existsSync(cluster) ? cluster : dataFolder)
  return Math.floor((found.bavail * found.bsize) / MEGABYTE)
}
