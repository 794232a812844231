import type { InterpreterState, Outcome } from './codes.ts'

interface Span {
  readonly startsAt: Date
  readonly endsAt: Date
}

/** Whether two are at the same time; one that begins as another ends is not. */
const meets = (one: Span, other: Span): boolean => one.startsAt < other.endsAt && other.startsAt < one.endsAt

/** Those of a list, in the order of their beginnings, that somebody cannot all be at. */
export const clashing = <Item extends Span & { readonly id: string }>(
  list: readonly Item[],
): ReadonlySet<string> =>
  new Set(
    list.flatMap((one, at) =>
      list
        .slice(at + 1)
        .filter((other) => meets(one, other))
        .flatMap((other) => [one.id, other.id]),
    ),
  )

/** Whether it has begun and nobody has said what came of it. */
export const lacksOutcome = (
  { startsAt, outcome }: Pick<Span, 'startsAt'> & { readonly outcome: Outcome | null },
  now: Date,
): boolean => outcome === null && startsAt <= now

/** Whether an interpreter will come, or may, to something that is not held. */
export const callsOff = (interpreter: InterpreterState, outcome: Outcome | null): boolean =>
  (outcome === 'moved' || outcome === 'cancelled') &&
  ['ordered', 'confirmed', 'otherwise'].includes(interpreter)

/** Whether something is still to be done about the interpreter. */
export const seeksInterpreter = (interpreter: InterpreterState): boolean =>
  interpreter === 'to_order' || interpreter === 'none_found'

/** Whether a text says one of some words, in whatever letters; a part of a longer word is another word. */
export const says = (text: string, words: readonly string[]): boolean =>
  words.some((word) => {
    if (word.length < 3) return false
    const literal = word.normalize('NFC').replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'iu').test(text.normalize('NFC'))
  })
