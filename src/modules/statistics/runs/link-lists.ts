import { z } from 'zod'
import { Refusal } from '../../../platform/refusal.ts'
import {
  captureHistories,
  groupRecords,
  type Link,
  linkFiles,
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
 * Links files of keys, one for each body: who is on exactly which lists, and how many pairs there are to check by hand. Records of
 * one list that are alike are one person.
 *
 * @param progress told the share that is done, from 0 to 1.
 * @throws Refusal `linkage.too_many_links` where the threshold is so low that links do not fit in memory.
 */
export const linkLists = async (
  files: readonly { readonly body: string; readonly source: VectorSource }[],
  threshold: Threshold,
  options: { readonly workers: number; readonly progress?: (share: number) => void },
): Promise<LinkageCounts> => {
  const sources = files.map(({ source }) => source)
  const half = (begun: number) => ({
    workers: options.workers,
    progress: (share: number) => options.progress?.((begun + share) / 2),
  })
  const links: Link[] = []
  await linkFiles(sources, threshold, half(0), (found) => {
    if (links.length + found.length > MOST_LINKS) throw new Refusal('linkage.too_many_links', 422)
    for (const link of found) links.push(link)
  })
  const groups = groupRecords(links)
  const groupOf = new Map(
    groups.flatMap((group, at) => group.map(({ file, record }) => [`${file}:${record}`, at])),
  )
  const isLinked = ({ a, b }: Link): boolean => {
    const group = groupOf.get(`${a.file}:${a.record}`)
    return group !== undefined && group === groupOf.get(`${b.file}:${b.record}`)
  }
  let closePairs = 0
  await linkFiles(sources, under(threshold), half(1), (alike) => {
    for (const link of alike) if (link.a.file !== link.b.file && !isLinked(link)) closePairs += 1
  })
  const linkedPairs = groups
    .flatMap((group) =>
      group.flatMap((one, at) => group.slice(at + 1).map((other) => one.file !== other.file)),
    )
    .filter(Boolean).length
  return {
    lists: files.map(({ body }) => body),
    histories: captureHistories(
      groups,
      sources.map(({ count }) => count),
    ).map(({ history, count }) => ({ history: [...history], count })),
    linkedPairs,
    closePairs,
  }
}
