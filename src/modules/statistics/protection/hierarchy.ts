/** The label that stands for everything: the root of every hierarchy. */
export const TOTAL = 'Total'

/** A table or its request that cannot be used: where, and why. Never carries a count of a cell. */
export class UnusableTable extends Error {
  /** Place within the document, such as `inner[3].freq`. */
  readonly place: string
  readonly reason: string

  constructor(place: string, reason: string) {
    super(`${place}: ${reason}`)
    this.name = 'UnusableTable'
    this.place = place
    this.reason = reason
  }
}

/** The levels of one dimension as they are given: each label with its direct parts, from `Total` down. */
export type Hierarchy = Readonly<Record<string, readonly string[]>>

/**
 * One dimension of a table. Its nodes are numbered from the root downwards, parts in the order of their labels, so that
 * the order in which a hierarchy was written changes nothing.
 */
export interface Dimension {
  readonly name: string
  /** Label of each node; the first is `Total`. */
  readonly labels: readonly string[]
  /** Number of a label. */
  readonly numbers: ReadonlyMap<string, number>
  /** Number of the node above; −1 for the root. A node's number is greater than that of the node above. */
  readonly parent: Int32Array
  /** Steps from the root. */
  readonly depth: Int32Array
  readonly children: readonly Int32Array[]
  /** From each node to the root, itself first. */
  readonly paths: readonly Int32Array[]
  /** Leaves under each node; of a leaf itself. */
  readonly leaves: readonly Int32Array[]
}

const checkParents = (place: string, hierarchy: Hierarchy): void => {
  const parentOf = new Map<string, string>()
  for (const [parent, children] of Object.entries(hierarchy)) {
    if (!Array.isArray(children)) throw new UnusableTable(`${place}.${parent}`, 'is not a list of labels')
    for (const child of children) {
      if (typeof child !== 'string' || child === '')
        throw new UnusableTable(`${place}.${parent}`, 'a label is text that is not empty')
      if (child === TOTAL)
        throw new UnusableTable(`${place}.${parent}`, `"${TOTAL}" is the root and part of nothing`)
      const other = parentOf.get(child)
      if (other !== undefined)
        throw new UnusableTable(
          `${place}.${parent}`,
          other === parent ? `"${child}" is listed twice` : `"${child}" is already a part of "${other}"`,
        )
      parentOf.set(child, parent)
    }
  }
}

/** In order of code units, which is the same on every machine. */
const byLabel = (first: string, second: string): number => (first < second ? -1 : first > second ? 1 : 0)

/**
 * Reads a hierarchy: a tree with the root `Total`. A label without parts of its own is a leaf.
 *
 * @throws UnusableTable where there is no `Total`, another root, a circle, or a label with two parents.
 */
export const readHierarchy = (name: string, hierarchy: Hierarchy): Dimension => {
  const place = `hierarchies.${name}`
  if (typeof hierarchy !== 'object' || hierarchy === null || Array.isArray(hierarchy))
    throw new UnusableTable(place, `is not a hierarchy such as {"${TOTAL}": ["a", "b"]}`)
  if (!Object.hasOwn(hierarchy, TOTAL)) throw new UnusableTable(place, `has no root "${TOTAL}"`)
  checkParents(place, hierarchy)
  if (hierarchy[TOTAL]!.length === 0) throw new UnusableTable(`${place}.${TOTAL}`, 'has no parts')
  const labels: string[] = []
  const parents: number[] = []
  const children: number[][] = []
  const waiting: { label: string; above: number }[] = [{ label: TOTAL, above: -1 }]
  while (waiting.length > 0) {
    const { label, above } = waiting.pop()!
    const number = labels.push(label) - 1
    parents.push(above)
    children.push([])
    children[above]?.push(number)
    const parts = Object.hasOwn(hierarchy, label) ? hierarchy[label]! : []
    for (const part of [...parts].sort(byLabel).reverse()) waiting.push({ label: part, above: number })
  }
  const numbers = new Map(labels.map((label, number) => [label, number]))
  const stray = Object.keys(hierarchy).find((label) => !numbers.has(label))
  if (stray !== undefined) throw new UnusableTable(`${place}.${stray}`, strayReason(hierarchy, stray))
  const paths = labels.map((_, number) => {
    const path: number[] = []
    for (let at = number; at >= 0; at = parents[at]!) path.push(at)
    return Int32Array.from(path)
  })
  const leaves: number[][] = labels.map(() => [])
  for (const [number, parts] of children.entries())
    if (parts.length === 0) for (const at of paths[number]!) leaves[at]!.push(number)
  return {
    name,
    labels,
    numbers,
    parent: Int32Array.from(parents),
    depth: Int32Array.from(paths, (path) => path.length - 1),
    children: children.map((parts) => Int32Array.from(parts)),
    paths,
    leaves: leaves.map((under) => Int32Array.from(under)),
  }
}

/** Why a label that has parts is not reached from the root: it is a root of its own, or in a circle. */
const strayReason = (hierarchy: Hierarchy, stray: string): string => {
  const parentOf = new Map(
    Object.entries(hierarchy).flatMap(([parent, parts]) => parts.map((part) => [part, parent] as const)),
  )
  const seen = new Set<string>()
  let at: string | undefined = stray
  while (at !== undefined && !seen.has(at)) {
    seen.add(at)
    const above = parentOf.get(at)
    if (above === undefined) return `"${at}" is another root than "${TOTAL}"`
    at = above
  }
  return `"${stray}" is in a circle, or below one`
}
