import { z } from 'zod'
import { Refusal } from '../../../platform/refusal.ts'
import {
  captureHistories,
  groupRecords,
  type Link,
  matchVectors,
  type Threshold,
  type VectorSource,
} from '../linkage/index.ts'

/** Exact counts of a linkage, as they lie sealed with the unit. */
export const countsSchema = z.object({
  /** The bodies in the order of the histories. */
  lists: z.array(z.string()),
  histories: z.array(z.object({ history: z.array(z.boolean()), count: z.int().min(0) })),
  /** Links between every two records that were taken for one person. */
  linkedPairs: z.int().min(0),
  /** Pairs of records that are nearly as alike and were not linked. */
  closePairs: z.int().min(0),
})
export type LinkageCounts = z.infer<typeof countsSchema>

/** Most links that are kept in memory. More than that, and nearly everybody is like everybody. */
const MOST_LINKS = 2_000_000
/** How far under the threshold pairs count as close: a tenth. */
const CLOSE = { numerator: 1n, denominator: 10n }

const under = ({ numerator, denominator }: Threshold): Threshold => ({
  numerator: numerator * CLOSE.denominator - CLOSE.numerator * denominator,
  denominator: denominator * CLOSE.denominator,
})

/**
 * Links files of keys, one for each body: who is on exactly which lists, and how many pairs there are to check by hand.
 *
 * @param progress told the share that is done, from 0 to 1.
 * @throws Refusal `linkage.too_many_links` where the threshold is so low that links do not fit in memory.
 */
export const linkLists = async (
  files: readonly { readonly body: string; readonly source: VectorSource }[],
  threshold: Threshold,
  options: { readonly workers: number; readonly progress?: (share: number) => void },
): Promise<LinkageCounts> => {
  const links: Link[] = []
  let alike = 0
  const pairs = files.flatMap((left, file) =>
    files.slice(file + 1).map((right, at) => ({ file, other: file + 1 + at, left, right })),
  )
  for (const [done, { file, other, left, right }] of pairs.entries()) {
    const told = (half: number) => (share: number) =>
      options.progress?.((done + (half + share) / 2) / pairs.length)
    await matchVectors(
      left.source,
      right.source,
      threshold,
      { workers: options.workers, all: true, progress: told(0) },
      (found) => {
        if (links.length + found.left.length > MOST_LINKS) throw new Refusal('linkage.too_many_links', 422)
        for (let at = 0; at < found.left.length; at += 1)
          links.push({
            a: { file, record: found.left[at] as number },
            b: { file: other, record: found.right[at] as number },
            similarity: found.similarity[at] as number,
          })
      },
    )
    await matchVectors(
      left.source,
      right.source,
      under(threshold),
      { workers: options.workers, all: true, progress: told(1) },
      (found) => {
        alike += found.left.length
      },
    )
  }
  const groups = groupRecords(links)
  const linkedPairs = groups.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0)
  return {
    lists: files.map(({ body }) => body),
    histories: [
      ...captureHistories(
        groups,
        files.map(({ source }) => source.count),
      ),
    ].map(({ history, count }) => ({ history: [...history], count })),
    linkedPairs,
    closePairs: alike - linkedPairs,
  }
}
