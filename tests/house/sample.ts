/** Whether everything is tried, as everybody: `npm run test:long`. */
export const isLong = process.env.SAMLAD_TEST_ROUNDS !== undefined

/** Chosen as if by lot, and the same in each run: another number chooses others. */
const SEED = Number(process.env.SAMLAD_TEST_SEED ?? 7)

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
const numbersFrom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Some order that looks like chance, the same in each run. */
export const shuffled = <T>(all: readonly T[], seed = SEED): T[] => {
  const next = numbersFrom(seed)
  return all
    .map((one) => ({ one, at: next() }))
    .toSorted((first, second) => first.at - second.at)
    .map(({ one }) => one)
}

/** In a short run some, in a long one all. */
export const some = <T>(all: readonly T[], most: number): T[] =>
  isLong ? [...all] : shuffled(all).slice(0, most)
