import { AsyncLocalStorage } from 'node:async_hooks'

/** Milliseconds for which what was read is given to others who ask for the same: time itself changes some of it. */
const LONGEST = 2_000
/** Readings that are kept at most; the oldest gives way. */
const MOST = 100

/** What was read for everybody of one version of the data, so that pages of one content (languages, colours, queries that nobody knows) are read once. */
export interface Readings {
  /**
   * What an action reads with an input, read now where nobody has just read it. It is given to others: whoever shows it changes nothing of it.
   *
   * @param version that the answer is made of: what is read for it while the data change is not given to the next.
   * @param of the action.
   * @param input as the action has checked it.
   */
  once<T>(version: string, of: object, input: unknown, read: () => Promise<T>): Promise<T>
  /** The data are of another version, or it is another day. */
  empty(): void
}

/** An answer that is made for everybody: of which version of the data (`changes.version()`), and what has been read of it. */
export interface Making {
  readonly version: string
  readonly readings: Readings
}

const making = new AsyncLocalStorage<Making>()

/** Makes an answer that everybody gets. */
export const makeForEverybody = <T>(what: Making, make: () => Promise<T>): Promise<T> =>
  making.run(what, make)

/** The answer for everybody that is being made, where one is. */
export const madeForEverybody = (): Making | undefined => making.getStore()

/** Several actions have one name where a permission covers them all. */
const numbers = new WeakMap<object, number>()
let given = 0
const numberOf = (of: object): number => {
  const known = numbers.get(of)
  if (known !== undefined) return known
  given += 1
  numbers.set(of, given)
  return given
}

const plain = (_key: string, value: unknown): unknown =>
  value instanceof Set || value instanceof Map ? [...value] : value

export const keepReadings = (now: () => number = () => performance.now()): Readings => {
  const kept = new Map<string, { readonly until: number; readonly found: Promise<unknown> }>()
  return {
    once: <T>(version: string, of: object, input: unknown, read: () => Promise<T>): Promise<T> => {
      const name = `${version} ${numberOf(of)} ${JSON.stringify(input, plain)}`
      const known = kept.get(name)
      if (known !== undefined && known.until > now()) return known.found as Promise<T>
      const found = read()
      const one = { until: now() + LONGEST, found }
      kept.delete(name)
      kept.set(name, one)
      if (kept.size > MOST) kept.delete(kept.keys().next().value!)
      // What is refused, or failed, is nobody else's.
      found.catch(() => {
        if (kept.get(name) === one) kept.delete(name)
      })
      return found
    },
    empty: () => kept.clear(),
  }
}
