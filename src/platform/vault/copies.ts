import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Folder of the copies of the key store and of the ledger's files, below the key folder. */
export const HISTORY = 'key-history'

/** How long anything of a destroyed key may be found in a copy. */
export const HISTORY_DAYS = 35
/** For so long each day's copy is kept, afterwards each week's. */
const DAILY_DAYS = 7
const DAY = 86_400_000

const COPY = /^keys-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.jsonl\.gz$/

/** A copy by the moment that its name tells. */
export interface Copy {
  readonly file: string
  readonly at: Date
}

/** Name of the copy of a moment. */
export const copyName = (at: Date): string => `keys-${at.toISOString().replace(/[:.]/g, '-')}.jsonl.gz`

const momentOf = (name: string): Date | undefined => {
  const [day, hours, minutes, seconds, thousandths] = COPY.exec(name)?.slice(1) ?? []
  return day === undefined ? undefined : new Date(`${day}T${hours}:${minutes}:${seconds}.${thousandths}Z`)
}

/** The copies in a folder, oldest first; none where there is no folder. */
export const listCopies = (folder: string): Copy[] => {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .map((name) => ({ file: join(folder, name), at: momentOf(name) }))
    .filter((copy): copy is Copy => copy.at !== undefined)
    .sort((one, other) => one.at.getTime() - other.at.getTime())
}

/**
 * Which copies are no longer kept: all older than 35 days; of those older than a week all but the newest of each week,
 * of the others all but the newest of each day.
 *
 * @param copies oldest first.
 */
export const superfluousCopies = (copies: readonly Copy[], now: Date): Copy[] => {
  const age = ({ at }: Copy) => (now.getTime() - at.getTime()) / DAY
  const period = (copy: Copy): string => {
    const day = Math.floor(copy.at.getTime() / DAY)
    return age(copy) > DAILY_DAYS ? `week ${Math.floor(day / 7)}` : `day ${day}`
  }
  const last = new Map(copies.map((copy) => [period(copy), copy]))
  return copies.filter((copy) => age(copy) > HISTORY_DAYS || last.get(period(copy)) !== copy)
}
