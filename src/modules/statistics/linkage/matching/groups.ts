/**
 * Linkage of more than two files: the links between each two files become groups of records of one person.
 */
import type { VectorSource } from './block.ts'
import { type MatchOptions, matchVectors } from './match.ts'
import type { Threshold } from './threshold.ts'

/** A record: which file, and its number there. */
export interface RecordOf {
  readonly file: number
  readonly record: number
}

/** Two records of different files and how alike they are; the first is of the lower file. */
export interface Link {
  readonly a: RecordOf
  readonly b: RecordOf
  readonly similarity: number
}

const keyOf = ({ file, record }: RecordOf): string => `${file}:${record}`

/**
 * Groups of records, greedily: the most similar link first (ties by the lower file, then the lower record), two groups are
 * joined where no file would have two records in the group and enough of the pairs across have a link.
 *
 * @param links between every two files.
 * @param across the share of pairs across two groups that must have a link for them to be joined: 1 asks for all, 0 for the
 *   one at hand.
 * @returns groups of two records and more, each in the order of files; the groups in the order of their first record.
 */
export const groupRecords = (links: readonly Link[], across = 1): RecordOf[][] => {
  const order = [...links].sort(
    (one, other) =>
      other.similarity - one.similarity ||
      one.a.file - other.a.file ||
      one.b.file - other.b.file ||
      one.a.record - other.a.record ||
      one.b.record - other.b.record,
  )
  const linked = new Set(order.map(({ a, b }) => `${keyOf(a)}|${keyOf(b)}`))
  const areLinked = (one: RecordOf, other: RecordOf): boolean =>
    linked.has(one.file < other.file ? `${keyOf(one)}|${keyOf(other)}` : `${keyOf(other)}|${keyOf(one)}`)
  const groups = new Map<string, RecordOf[]>()
  const groupOf = (record: RecordOf): RecordOf[] => groups.get(keyOf(record)) ?? [record]
  for (const { a, b } of order) {
    const [left, right] = [groupOf(a), groupOf(b)]
    if (left === right) continue
    const files = new Set(left.map(({ file }) => file))
    if (right.some(({ file }) => files.has(file))) continue
    const pairs = left.flatMap((one) => right.map((other) => areLinked(one, other)))
    if (pairs.filter(Boolean).length < across * pairs.length) continue
    const joined = [...left, ...right].sort((one, other) => one.file - other.file)
    for (const record of joined) groups.set(keyOf(record), joined)
  }
  return [...new Set(groups.values())].sort(
    ([one], [other]) => (one?.file ?? 0) - (other?.file ?? 0) || (one?.record ?? 0) - (other?.record ?? 0),
  )
}

/** Links between every two of the files, all that reach the threshold, and the groups that they make. */
export const matchFiles = async (
  files: readonly VectorSource[],
  threshold: Threshold,
  { across = 1, ...options }: MatchOptions & { readonly across?: number } = {},
): Promise<RecordOf[][]> => {
  const links: Link[] = []
  for (const [file, left] of files.entries())
    for (const [other, right] of files.entries()) {
      if (other <= file) continue
      await matchVectors(left, right, threshold, { ...options, all: true }, (pairs) => {
        for (let at = 0; at < pairs.left.length; at += 1)
          links.push({
            a: { file, record: pairs.left[at] as number },
            b: { file: other, record: pairs.right[at] as number },
            similarity: pairs.similarity[at] as number,
          })
      })
    }
  return groupRecords(links, across)
}

/** How many people have this history of captures: `history[n]` says whether file n has them. */
export interface HistoryCount {
  readonly history: readonly boolean[]
  readonly count: number
}

/**
 * The capture histories that groups make: how many people are in exactly these files. Records in no group are people of one
 * file. Every history but that of nobody is listed, those of no one with 0.
 *
 * @param sizes records of each file. @returns 2ⁿ − 1 histories, the first file changing fastest.
 */
export const captureHistories = (
  groups: readonly (readonly RecordOf[])[],
  sizes: readonly number[],
): HistoryCount[] => {
  const counts = new Array<number>(2 ** sizes.length).fill(0)
  const alone = [...sizes]
  for (const group of groups) {
    const pattern = group.reduce((sum, { file }) => sum + 2 ** file, 0)
    counts[pattern] = (counts[pattern] as number) + 1
    for (const { file } of group) alone[file] = (alone[file] as number) - 1
  }
  for (const [file, count] of alone.entries()) counts[2 ** file] = (counts[2 ** file] as number) + count
  return counts.slice(1).map((count, at) => ({
    history: sizes.map((_, file) => ((at + 1) >> file) % 2 === 1),
    count,
  }))
}
