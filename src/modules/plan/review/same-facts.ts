import type { Fact } from '../../reading/index.ts'
import { nameMeaning } from './meaning.ts'

/** A figure as it is compared; a topic that is `vague` says too little to contradict another. */
export type Figure = Pick<Fact, 'topic' | 'value' | 'unit' | 'year'> & { readonly vague?: boolean }

/** How a figure that was read stands to one that the plan has. */
type FactState = 'same' | 'value' | 'year' | 'topic'

export interface FactPair<Known, Read> {
  readonly known: Known
  readonly read: Read
  /** `same`, or in what the two differ. */
  readonly state: FactState
}

export interface PairedFacts<Known, Read> {
  readonly pairs: readonly FactPair<Known, Read>[]
  /** Figures that the plan has and that were not read. */
  readonly missing: readonly Known[]
  /** Figures that were read and that the plan does not have. */
  readonly added: readonly Read[]
  /** Figures that a text states once more. */
  readonly repeated: readonly Read[]
}

const SAYS_NOTHING = new Set(
  'och som att det den för med till har inte var vid kan ska från eller sig samt inom under enligt någon gång åren året övriga andra alla antal antalet the and that for with from were was has have are not this which who per'.split(
    ' ',
  ),
)

/** The words of a topic that say what is counted, without marks, in small letters. */
const wordsOf = (topic: string): string[] => [
  ...new Set(
    (
      topic
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .match(/\p{L}{3,}/gu) ?? []
    ).filter((word) => !SAYS_NOTHING.has(word)),
  ),
]

const isSameWord = (one: string, other: string): boolean => {
  const shorter = Math.min(one.length, other.length)
  const needed = Math.max(3, shorter - 3)
  return one.slice(0, needed) === other.slice(0, needed)
}

interface Likeness {
  /** How many words two topics share. */
  readonly shared: number
  /** Of the words of the shorter one, 0 to 1. */
  readonly share: number
}

const likenessOf = (one: readonly string[], other: readonly string[]): Likeness => {
  const [some = [], others = []] = [one, other].toSorted((a, b) => a.length - b.length)
  const shared = some.filter((word) => others.some((known) => isSameWord(word, known))).length
  return { shared, share: shared / Math.max(1, some.length) }
}

/** Whether two topics are so alike that figures that differ are still of the same thing. */
const areOfTheSame = ({ shared, share }: Likeness): boolean =>
  share >= 0.5 && (shared >= 2 || (share === 1 && shared > 0))

const isSameValue = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one))

/** A figure with what of it is compared with every other, worked out once. */
interface Worded<Of extends Figure> {
  readonly figure: Of
  readonly unit: string
  readonly words: readonly string[]
}
const worded = <Of extends Figure>(figure: Of): Worded<Of> => ({
  figure,
  unit: nameMeaning(figure.unit),
  words: wordsOf(figure.topic),
})

/** How two figures stand to each other and how well they fit; nothing where they tell of different things. */
const fitOf = (
  { figure: known, ...one }: Worded<Figure>,
  { figure: read, ...other }: Worded<Figure>,
): { state: FactState; fit: number } | undefined => {
  if (one.unit !== other.unit) return undefined
  const isYear = known.year === read.year
  const isValue = isSameValue(known.value, read.value)
  if (!isValue && !isYear && known.year !== null && read.year !== null) return undefined
  const likeness = likenessOf(one.words, other.words)
  const fit = likeness.share + (isYear ? 1 : 0)
  const isAlike = areOfTheSame(likeness) && !read.vague
  if (isValue) {
    // A year that was not read takes nothing from one that is known.
    if (isYear || read.year === null)
      return likeness.shared > 0 || read.vague ? { state: 'same', fit: fit + 4 } : { state: 'topic', fit }
    return isAlike ? { state: 'year', fit: fit + 1 } : undefined
  }
  return isAlike ? { state: 'value', fit: fit + 1 } : undefined
}

/**
 * Pairs the figures of a plan with those that were read: by value, unit, year and what the topic means. Each stands in
 * one pair at most, the best fit first.
 */
export const pairFacts = <Known extends Figure, Read extends Figure>(
  known: readonly Known[],
  read: readonly Read[],
): PairedFacts<Known, Read> => {
  const [some, others] = [known.map(worded), read.map(worded)]
  const candidates = some
    .flatMap((one) =>
      others.flatMap((other) => {
        const found = fitOf(one, other)
        return found === undefined ? [] : [{ known: one.figure, read: other.figure, ...found }]
      }),
    )
    .toSorted((one, other) => other.fit - one.fit)
  const pairs = new Map<Known, FactPair<Known, Read>>()
  const taken = new Set<Read>()
  for (const { fit: _, ...pair } of candidates)
    if (!pairs.has(pair.known) && !taken.has(pair.read)) {
      pairs.set(pair.known, pair)
      taken.add(pair.read)
    }
  const same = new Set(candidates.filter(({ state }) => state === 'same').map((candidate) => candidate.read))
  const left = read.filter((one) => !taken.has(one))
  return {
    pairs: [...pairs.values()],
    missing: known.filter((one) => !pairs.has(one)),
    added: left.filter((one) => !same.has(one)),
    repeated: left.filter((one) => same.has(one)),
  }
}
