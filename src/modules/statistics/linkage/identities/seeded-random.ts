/** Pseudo-random numbers that follow from a seed: xorshift32 (Marsaglia 2003) after a mixing of the seed. For tests and simulation, never for secrets. */
export const seededRandom = (seed: number) => {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) | 1
  const next = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
  for (let warm = 0; warm < 16; warm += 1) next()
  return {
    /** In [0, 1). */
    next,
    /** A whole number in [0, limit). */
    below: (limit: number): number => Math.floor(next() * limit),
    pick: <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T,
  }
}
