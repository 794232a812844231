import { type Move, moveOf } from './move.ts'
import type { Pattern } from './pattern.ts'
import { nodesOf } from './table.ts'

/** One dimension's part of a product move: the nodes that change with their sign, and the leaves that make them change. */
interface Factor {
  readonly offsets: readonly number[]
  readonly signs: readonly number[]
  readonly leaves: readonly { readonly node: number; readonly sign: number }[]
  /** Added by the factor to the nodes that change in any case. */
  readonly added: readonly number[]
  readonly addedSigns: readonly number[]
}

interface Search {
  /** What hiding one more cell costs. */
  readonly price: (cell: number) => number
  /** Moves that cost so much or more are of no use. */
  readonly limit: number
  /** How many cells are looked at before the search is content with what it has. */
  readonly effort: number
  /** Up or down. */
  readonly direction: 1 | -1
  readonly amount: number
}

/** Cells in which a hidden innermost cell lies beneath the cell: where a move of it can begin. */
const anchorsOf = (pattern: Pattern, cell: number, most: number): number[][] => {
  const { table } = pattern
  const nodes = nodesOf(table, cell)
  if (nodes.every((node, at) => table.dimensions[at]!.children[node]!.length === 0)) return [nodes]
  // From the cell down: in each dimension the part that is hidden already, then the smallest that can be hidden.
  let found = [nodes]
  for (const [at, { children }] of table.dimensions.entries()) {
    const stride = table.strides[at]!
    const next: number[][] = []
    for (const start of found) {
      let level = [start]
      while (level.some((one) => children[one[at]!]!.length > 0))
        level = level
          .flatMap((one) => {
            const node = one[at]!
            if (children[node]!.length === 0) return [one]
            const here = one.reduce((sum, other, place) => sum + other * table.strides[place]!, 0)
            return [...children[node]!]
              .map((child) => ({ child, number: here + (child - node) * stride }))
              .filter(({ number }) => pattern.room(number) >= 0)
              .sort(
                (first, second) =>
                  pattern.isHidden[second.number]! - pattern.isHidden[first.number]! ||
                  table.counts[first.number]! - table.counts[second.number]! ||
                  first.number - second.number,
              )
              .slice(0, 2)
              .map(({ child }) => one.with(at, child))
          })
          .slice(0, most)
      next.push(...level)
    }
    found = next.slice(0, most)
  }
  return found
}

const product = (lists: readonly (readonly number[])[]): number[] =>
  lists.reduce<number[]>((sums, list) => sums.flatMap((sum) => list.map((one) => sum + one)), [0])

/** The factors of a dimension are the same for every cell: they are made once for a pattern. */
const made = new WeakMap<Pattern, Map<string, readonly Factor[]>>()

const factorsOf = (pattern: Pattern, at: number, node: number, anchor: number): readonly Factor[] => {
  const all = made.get(pattern) ?? new Map<string, readonly Factor[]>()
  made.set(pattern, all)
  const key = `${at} ${node} ${anchor}`
  const found = all.get(key) ?? makeFactors(pattern, at, node, anchor)
  all.set(key, found)
  return found
}

/** The factors of one dimension: the anchor against nothing (up to the root), or against another leaf. */
const makeFactors = (pattern: Pattern, at: number, node: number, anchor: number): Factor[] => {
  const { paths, leaves, parent, depth } = pattern.table.dimensions[at]!
  const stride = pattern.table.strides[at]!
  const path = paths[anchor]!
  const base = depth[anchor]! - depth[node]! + 1
  const factor = (nodes: readonly number[], signs: readonly number[], ends: Factor['leaves']): Factor => ({
    offsets: nodes.map((one) => one * stride),
    signs,
    leaves: ends,
    added: nodes.slice(base).map((one) => one * stride),
    addedSigns: signs.slice(base),
  })
  const alone = factor(
    [...path],
    [...path].map(() => 1),
    [{ node: anchor, sign: 1 }],
  )
  // From the closest relatives outwards; leaves under the node itself would leave it as it is.
  const factors = [alone]
  let below = node
  for (let above = parent[node]!; above >= 0; above = parent[above]!) {
    const kept = [...path].slice(0, depth[anchor]! - depth[above]!)
    for (const other of leaves[above]!) {
      if (paths[other]!.includes(below)) continue
      const down = [...paths[other]!].slice(0, depth[other]! - depth[above]!)
      factors.push(
        factor(
          [...kept, ...down],
          [...kept.map(() => 1), ...down.map(() => -1)],
          [
            { node: anchor, sign: 1 },
            { node: other, sign: -1 },
          ],
        ),
      )
    }
    below = above
  }
  return factors
}

/**
 * The cheapest product move that changes a cell: in each dimension one leaf against another, or against none; the product of
 * these differences adds up to nothing in every cell that lies outside. In two dimensions with one level it is the rectangle
 * of the hypercube method (Giessing & Repsilber 2002), here with totals and levels as further corners. Found by branch and
 * bound, cells that are hidden already first.
 *
 * @returns the move and what it costs; undefined where none is cheaper than the limit.
 */
export const cheapestProduct = (
  pattern: Pattern,
  cell: number,
  { price, limit, effort, direction, amount }: Search,
): { move: Move; cost: number } | undefined => {
  const { table } = pattern
  const nodes = nodesOf(table, cell)
  const costOf = (one: number, sign: number): number => {
    const room = pattern.room(one)
    if (room < (sign * direction < 0 ? amount : 0)) return Number.POSITIVE_INFINITY
    return pattern.isHidden[one] === 1 ? 0 : price(one)
  }
  let best = limit
  let chosen: readonly Factor[] | undefined
  let left = effort
  for (const anchor of anchorsOf(pattern, cell, 4)) {
    const bases = anchor.map((leaf, at) => {
      const { paths, depth } = table.dimensions[at]!
      const length = depth[leaf]! - depth[nodes[at]!]! + 1
      return [...paths[leaf]!].slice(0, length).map((node) => node * table.strides[at]!)
    })
    const whole = product(bases)
    const start = whole.reduce((sum, one) => sum + costOf(one, 1), 0)
    if (start >= best) continue
    const options = anchor.map((leaf, at) => {
      const others = product(bases.filter((_, place) => place !== at))
      return factorsOf(pattern, at, nodes[at]!, leaf)
        .map((factor) => {
          let edge = 0
          for (const [place, offset] of factor.added.entries())
            for (const other of others) {
              edge += costOf(offset + other, factor.addedSigns[place]!)
              if (edge >= best) return { factor, edge }
            }
          return { factor, edge }
        })
        .filter(({ edge }) => start + edge < best)
        .sort((first, second) => first.edge - second.edge)
    })
    const order = options.map((_, at) => at).sort((a, b) => options[a]!.length - options[b]!.length || a - b)
    const rests = order.map((_, place) => product(order.slice(place + 1).map((at) => bases[at]!)))
    const picked: Factor[] = new Array(order.length)
    const visit = (
      place: number,
      offsets: readonly number[],
      signs: readonly number[],
      cost: number,
    ): void => {
      if (place === order.length) {
        best = cost
        chosen = [...picked]
        return
      }
      const at = order[place]!
      for (const { factor, edge } of options[at]!) {
        if (left <= 0 || start + edge >= best || cost >= best) return
        let total = cost
        for (let added = 0; added < factor.added.length && total < best; added += 1)
          for (let prior = 0; prior < offsets.length && total < best; prior += 1)
            for (const rest of rests[place]!) {
              left -= 1
              total += costOf(
                factor.added[added]! + offsets[prior]! + rest,
                factor.addedSigns[added]! * signs[prior]!,
              )
              if (total >= best) break
            }
        if (total >= best) continue
        picked[at] = factor
        visit(
          place + 1,
          offsets.flatMap((offset) => factor.offsets.map((one) => offset + one)),
          signs.flatMap((sign) => factor.signs.map((one) => sign * one)),
          total,
        )
      }
    }
    visit(0, [0], [1], start)
    if (best === 0 || left <= 0) break
  }
  if (chosen === undefined) return undefined
  let inner: { number: number; sign: number }[] = [{ number: 0, sign: direction }]
  for (const [at, factor] of chosen.entries())
    inner = inner.flatMap(({ number, sign }) =>
      factor.leaves.map((leaf) => ({
        number: number + leaf.node * table.strides[at]!,
        sign: sign * leaf.sign,
      })),
    )
  return {
    move: moveOf(table, new Map(inner.map(({ number, sign }) => [number, sign * amount]))),
    cost: best,
  }
}
