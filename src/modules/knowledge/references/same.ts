import { withoutMarks } from '../../../platform/text/marks.ts'
import type { Reference } from './reference.ts'

type Compared = Pick<Reference, 'title' | 'authors' | 'year' | 'kind' | 'doi' | 'isbn'>

/** Titles at least so alike (Dice's coefficient over pairs of letters) are one title that somebody spelled otherwise. */
const ALIKE = 0.86
/** A title that goes on where the other ends has lost its subtitle, if as much of it is left. */
const LEFT = 24

const levelled = (text: string): string =>
  withoutMarks(text.toLowerCase())
    .replaceAll(/&/gu, ' and ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const pairsOf = (text: string): ReadonlyMap<string, number> => {
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** What of a reference is compared, worked out once. */
export interface Known {
  readonly of: Compared
  readonly title: string
  readonly pairs: ReadonlyMap<string, number>
  /** Numbers of the title: a tenth report is not the eleventh. */
  readonly numbers: string
  readonly family: string
}

export const knownBy = (of: Compared): Known => {
  const title = levelled(of.title)
  return {
    of,
    title,
    pairs: pairsOf(title),
    numbers: (title.match(/\d+|\b[ivx]+\b/gu) ?? []).join(' '),
    family: levelled(of.authors[0]?.split(',')[0] ?? ''),
  }
}

/** How alike two titles are, 0 to 1 (Dice 1945). */
export const likeness = (one: Known, other: Known): number => {
  let [shared, all] = [0, 0]
  for (const [pair, count] of one.pairs) {
    shared += Math.min(count, other.pairs.get(pair) ?? 0)
    all += count
  }
  for (const count of other.pairs.values()) all += count
  return all === 0 ? 0 : (2 * shared) / all
}

const isCutOff = (one: string, other: string): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length >= LEFT && long.startsWith(`${short} `)
}

/**
 * Whether two references are of the same publication: by DOI where both have one; else by title, year and first author, however
 * they are spelled; the same ISBN lets titles differ more. A chapter has the ISBN of its book.
 */
export const isSame = (one: Known, other: Known): boolean => {
  const [a, b] = [one.of, other.of]
  if (a.doi !== '' && b.doi !== '') return a.doi === b.doi
  if (Math.abs(a.year - b.year) > 1 || one.numbers !== other.numbers) return false
  const isBook = a.isbn !== '' && a.isbn === b.isbn && a.kind !== 'chapter' && b.kind !== 'chapter'
  if (isBook) return likeness(one, other) >= ALIKE / 2
  if (
    one.family !== '' &&
    other.family !== '' &&
    likeness(knownName(one.family), knownName(other.family)) < 0.6
  )
    return false
  return isCutOff(one.title, other.title) || likeness(one, other) >= ALIKE
}

const knownName = (family: string): Known => ({ pairs: pairsOf(family) }) as Known
