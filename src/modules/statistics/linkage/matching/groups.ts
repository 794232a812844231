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

/** Two records and how alike they are; the first is of the lower file, or comes first in the one. */
export interface Link {
  readonly a: RecordOf
  readonly b: RecordOf
  readonly similarity: number
}

const keyOf = ({ file, record }: RecordOf): string => `${file}:${record}`

/** The share of pairs across two groups that must have a link for them to be joined. */
const ACROSS = 0.5

/**
 * Groups of records of one person, greedily: the most similar link first (ties by the lower file, then the lower record), two groups are
 * joined where at least half of the pairs across have a link: one bad record of somebody parts the others as little as one link
 * too many joins two people. Records of one file are grouped like others: they are of one person who stands in it twice.
 *
 * @returns groups of two records and more, each in the order of files; the groups in the order of their first record.
 */
export const groupRecords = (links: readonly Link[]): RecordOf[][] => {
  const order = [...links].sort(
    (one, other) =>
      other.similarity - one.similarity ||
      one.a.file - other.a.file ||
      one.b.file - other.b.file ||
      one.a.record - other.a.record ||
      one.b.record - other.b.record,
  )
  const linked = new Set(order.flatMap(({ a, b }) => [`${keyOf(a)}|${keyOf(b)}`, `${keyOf(b)}|${keyOf(a)}`]))
  const groups = new Map<string, RecordOf[]>()
  const groupOf = (record: RecordOf): RecordOf[] => groups.get(keyOf(record)) ?? [record]
  for (const { a, b } of order) {
    const [left, right] = [groupOf(a), groupOf(b)]
    if (left === right) continue
    const pairs = left.flatMap((one) => right.map((other) => linked.has(`${keyOf(one)}|${keyOf(other)}`)))
    if (pairs.filter(Boolean).length < ACROSS * pairs.length) continue
    const joined = [...left, ...right].sort(
      (one, other) => one.file - other.file || one.record - other.record,
    )
    for (const record of joined) groups.set(keyOf(record), joined)
  }
  return [...new Set(groups.values())].sort(
    ([one], [other]) => (one?.file ?? 0) - (other?.file ?? 0) || (one?.record ?? 0) - (other?.record ?? 0),
  )
}

/**
 * Every two records that reach the threshold, of two files or of one.
 *
 * @param tell called with portions of links, each once. @param options `progress` is told the share of the whole that is done.
 */
export const linkFiles = async (
  files: readonly VectorSource[],
  threshold: Threshold,
  { progress, ...options }: MatchOptions,
  tell: (links: readonly Link[]) => void,
): Promise<void> => {
  const pairs = files.flatMap((left, file) =>
    files.slice(file).map((right, at) => ({ left, right, file, other: file + at })),
  )
  for (const [done, { left, right, file, other }] of pairs.entries())
    await matchVectors(
      left,
      right,
      threshold,
      { ...options, all: true, progress: (share) => progress?.((done + share) / pairs.length) },
      (found) =>
        tell(
          Array.from(found.left, (record, at) => ({
            a: { file, record },
            b: { file: other, record: found.right[at] as number },
            similarity: found.similarity[at] as number,
          })).filter(({ a, b }) => a.file < b.file || a.record < b.record),
        ),
    )
}

/** Links of the files, all that reach the threshold, and the groups that they make. */
export const matchFiles = async (
  files: readonly VectorSource[],
  threshold: Threshold,
  options: MatchOptions = {},
): Promise<RecordOf[][]> => {
  const links: Link[] = []
  await linkFiles(files, threshold, options, (found) => {
    for (const link of found) links.push(link)
  })
  return groupRecords(links)
}

/** How many people have this history of captures: `history[n]` says whether file n has them. */
export interface HistoryCount {
  readonly history: readonly boolean[]
  readonly count: number
}

/**
 * The capture histories that groups make: how many people are in exactly these files. Records in no group are people of one
 * file; several of one file in a group are one person. Every history but that of nobody is listed, those of no one with 0.
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
    const pattern = group.reduce((files, { file }) => files | (1 << file), 0)
    counts[pattern] = (counts[pattern] as number) + 1
    for (const { file } of group) alone[file] = (alone[file] as number) - 1
  }
  for (const [file, count] of alone.entries()) counts[2 ** file] = (counts[2 ** file] as number) + count
  return counts.slice(1).map((count, at) => ({
    history: sizes.map((_, file) => ((at + 1) >> file) % 2 === 1),
    count,
  }))
}

/** Of each file, how many records are of somebody whom an earlier one of it is of. */
export const duplicatesIn = (groups: readonly (readonly RecordOf[])[], files: number): number[] => {
  const counts = new Array<number>(files).fill(0)
  for (const group of groups)
    for (const [at, { file }] of group.entries()) if (group[at - 1]?.file === file) counts[file]! += 1
  return counts
}
