/** `from` must be done before `to` can be. */
export type Dependency = { from: string; to: string }

/**
 * The column of each node: one more than the greatest of those it waits for. A circle, which a plan should not
 * have, is cut where it closes, so that it can still be drawn.
 */
export const layersOf = (
  ids: readonly string[],
  dependencies: readonly Dependency[],
): Map<string, number> => {
  const layers = new Map<string, number>()
  const open = new Set<string>()
  const layerOf = (id: string): number => {
    const known = layers.get(id)
    if (known !== undefined) return known
    if (open.has(id)) return -1
    open.add(id)
    const before = dependencies.filter((dependency) => dependency.to === id && dependency.from !== id)
    const layer = Math.max(-1, ...before.map((dependency) => layerOf(dependency.from))) + 1
    open.delete(id)
    layers.set(id, layer)
    return layer
  }
  for (const id of ids) layerOf(id)
  return layers
}

/**
 * Nodes by column; within a column by the middle place of those they wait for, so that fewer lines cross
 * (the barycentre method of Sugiyama, Tagawa and Toda, 1981, one pass).
 */
export const arrange = (ids: readonly string[], dependencies: readonly Dependency[]): string[][] => {
  const layers = layersOf(ids, dependencies)
  const columns: string[][] = []
  for (const id of ids) {
    const layer = layers.get(id) ?? 0
    columns[layer] = [...(columns[layer] ?? []), id]
  }
  const places = new Map<string, number>()
  return columns.map((column) => {
    const middle = (id: string): number => {
      const before = dependencies.filter((dependency) => dependency.to === id && places.has(dependency.from))
      if (before.length === 0) return column.indexOf(id)
      return before.reduce((sum, { from }) => sum + (places.get(from) ?? 0), 0) / before.length
    }
    const sorted = column
      .map((id) => ({ id, middle: middle(id) }))
      .sort((one, other) => one.middle - other.middle)
      .map(({ id }) => id)
    for (const [place, id] of sorted.entries()) places.set(id, place)
    return sorted
  })
}
