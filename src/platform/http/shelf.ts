/** Things by name, within bounds: what has not been taken for the longest time goes first. */
export interface Shelf<T> {
  take(name: string): T | undefined
  put(name: string, thing: T, size: number): void
  empty(): void
  readonly size: number
}

// What a name and its place take beside the thing itself.
const OVERHEAD = 500

/** @param most bytes in all. @param largest what is larger is not put there at all. */
export const shelf = <T>({ most, largest }: { most: number; largest: number }): Shelf<T> => {
  const things = new Map<string, { readonly thing: T; readonly size: number }>()
  let total = 0
  const remove = (name: string): void => {
    total -= things.get(name)?.size ?? 0
    things.delete(name)
  }
  return {
    take: (name) => {
      const found = things.get(name)
      if (found === undefined) return undefined
      // A map keeps the order in which names came: what is taken goes to the end.
      things.delete(name)
      things.set(name, found)
      return found.thing
    },
    put: (name, thing, bytes) => {
      remove(name)
      const size = bytes + name.length * 2 + OVERHEAD
      if (size > largest) return
      things.set(name, { thing, size })
      total += size
      for (const oldest of things.keys()) {
        if (total <= most) break
        remove(oldest)
      }
    },
    empty: () => {
      things.clear()
      total = 0
    },
    get size() {
      return total
    },
  }
}
