import type { ReleasedHistories } from '../estimates/index.ts'
import { type CaptureTable, tableOf } from '../estimation/index.ts'
import { releaseHistories } from '../linkage/index.ts'
import type { LinkageCounts } from './link-lists.ts'

interface Named {
  readonly id: string
  readonly name: string
}

/** What each list is called: by its body, or by its place where the body's name is not for the reader. */
const namesOf = (counts: LinkageCounts, bodies: readonly Named[]): readonly string[] =>
  counts.lists.map((id, at) => bodies.find((body) => body.id === id)?.name ?? `Lista ${at + 1}`)

/** Exact counts as a table to estimate from. For the unit alone. */
export const tableOfCounts = (counts: LinkageCounts, bodies: readonly Named[]): CaptureTable =>
  tableOf(
    namesOf(counts, bodies),
    counts.histories.map(({ history, count }) => ({ seen: history, count })),
  )

/** The counts that may leave the unit: small ones are left out, and what would give one away. */
export const releasedOf = (
  counts: LinkageCounts,
  bodies: readonly Named[],
  leastCount: number,
): ReleasedHistories => {
  const lists = namesOf(counts, bodies)
  return {
    lists,
    leastCount,
    histories: releaseHistories(counts.histories, leastCount)
      .map(({ history, count }) => ({ on: lists.filter((_, at) => history[at]), count }))
      .sort((one, other) => one.on.length - other.on.length),
  }
}
