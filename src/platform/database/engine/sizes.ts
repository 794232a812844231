import { totalmem } from 'node:os'

const MEGABYTE = 2 ** 20
const within = (bytes: number, least: number, most: number): string =>
  `${Math.round(Math.min(Math.max(bytes / MEGABYTE, least), most))}MB`

/**
 * How much memory the engine takes, from what the machine has. It does not have the machine to itself: the house and what it prints work
 * beside it, so it keeps an eighth and not the quarter of a server that does nothing else (PostgreSQL manual, `shared_buffers`), and what
 * the system keeps of its files is thought to be half.
 *
 * @param memory bytes of the machine, or of the container where that has less.
 */
export const sizesFor = (memory: number) => ({
  shared_buffers: within(memory / 8, 128, 2048),
  effective_cache_size: within(memory / 2, 256, 1_048_576),
  maintenance_work_mem: within(memory / 32, 64, 1024),
})

/** What this process may use: `constrainedMemory` is 0, or more than there is, where nothing limits it. */
export const memoryHere = (): number => Math.min(process.constrainedMemory() || totalmem(), totalmem())
