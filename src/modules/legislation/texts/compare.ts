import { diffArrays } from 'diff'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { type Paragraph, paragraphsOf } from '../../law/index.ts'

/** A paragraph of a section of a text of law. */
export interface Piece {
  /** `4 kap. 1 a §` */
  readonly place: string
  readonly text: string
}

/** How a section is cited within its act. */
export const placeOf = ({ chapter, number }: Pick<Paragraph, 'chapter' | 'number'>): string =>
  `${chapter === null ? '' : `${chapter} kap. `}${number} §`

/** The place of a piece in the reader's language. */
export const placeIn = ({ place }: Piece, locale: Locale): string =>
  locale === 'sv'
    ? place
    : place.replace(/^(?:(.+) kap\. )?(.+) §$/u, (_, chapter: string | undefined, number: string) =>
        chapter === undefined ? `Section ${number}` : `Chapter ${chapter} section ${number}`,
      )

const inOneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

/** The pieces of a text, in their order. */
export const piecesOf = (content: string): readonly Piece[] =>
  paragraphsOf(content).flatMap((section) =>
    section.text
      .split(/\n\s*\n/u)
      .map(inOneLine)
      .filter((text) => text !== '')
      .map((text) => ({ place: placeOf(section), text })),
  )

/** What became of a piece between two texts: `moved` where it stands elsewhere, with the same words or nearly. */
export type Difference =
  | { readonly kind: 'same' | 'moved' | 'changed'; readonly before: Piece; readonly after: Piece }
  | { readonly kind: 'added'; readonly after: Piece }
  | { readonly kind: 'removed'; readonly before: Piece }

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []

/** How alike two texts are by their words, in any order: 1 where they have the same, 0 where they share none (Dice 1945). */
const likeness = (one: readonly string[], other: readonly string[]): number => {
  const left = new Map<string, number>()
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1)
  const shared = other.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count > 0
  }).length
  return (2 * shared) / Math.max(1, one.length + other.length)
}

/** As alike as this in one place is the same piece, changed; and as this in another is the same piece, moved. */
const CHANGED = 0.4
const MOVED = 0.75

/** What differs between two texts, in the order of the later one; what is gone comes last. */
export const compareTexts = (before: string, after: string): readonly Difference[] => {
  const [old, now] = [piecesOf(before), piecesOf(after)]
  const found: (Difference | undefined)[] = now.map(() => undefined)
  const gone: number[] = []
  const come: number[] = []
  let [at, to] = [0, 0]
  for (const { added, removed, value } of diffArrays(
    old.map(({ text }) => text),
    now.map(({ text }) => text),
  ))
    for (const _ of value) {
      if (removed) gone.push(at++)
      else if (added) come.push(to++)
      else {
        const [was, is] = [old[at++]!, now[to]!]
        found[to++] = { kind: was.place === is.place ? 'same' : 'moved', before: was, after: is }
      }
    }
  const oldWords = old.map(({ text }) => wordsOf(text))
  const nowWords = now.map(({ text }) => wordsOf(text))
  const pairs = gone
    .flatMap((one) => come.map((other) => ({ one, other, isHere: old[one]!.place === now[other]!.place })))
    .flatMap(({ one, other, isHere }) => {
      const [was, is, least] = [oldWords[one]!, nowWords[other]!, isHere ? CHANGED : MOVED]
      // As alike as their lengths allow: most pairs need no closer look.
      if ((2 * Math.min(was.length, is.length)) / Math.max(1, was.length + is.length) < least) return []
      const like = likeness(was, is)
      return like < least ? [] : [{ one, other, isHere, like }]
    })
    .sort((one, other) => other.like - one.like)
  const taken = new Set<number>()
  for (const { one, other, isHere } of pairs) {
    if (taken.has(one) || found[other] !== undefined) continue
    taken.add(one)
    found[other] = { kind: isHere ? 'changed' : 'moved', before: old[one]!, after: now[other]! }
  }
  return [
    ...found.map((difference, of): Difference => difference ?? { kind: 'added', after: now[of]! }),
    ...gone
      .filter((one) => !taken.has(one))
      .map((one): Difference => ({ kind: 'removed', before: old[one]! })),
  ]
}
