/** A place that money passes: an appropriation, a decision, an assignment. */
export interface FlowNode {
  readonly id: string
  /** Column from left to right, the first being 0. */
  readonly stage: number
  readonly label: string
  readonly href?: string
  /** What came back, and what nobody knows where it went. */
  readonly kind?: 'returned' | 'untraced'
}

interface FlowLink {
  readonly from: string
  readonly to: string
  /** Whole öre, more than none. */
  readonly ore: number
}

export interface Flow {
  readonly nodes: readonly FlowNode[]
  readonly links: readonly FlowLink[]
}

const sum = (links: readonly FlowLink[]): number => links.reduce((whole, { ore }) => whole + ore, 0)

/** @throws RangeError for what is no flow: parts of öre, money that goes backwards, or to where nothing is. */
const check = ({ nodes, links }: Flow): void => {
  const stages = new Map(nodes.map(({ id, stage }) => [id, stage]))
  if (stages.size !== nodes.length) throw new RangeError('Two places of a flow share an identifier')
  for (const { from, to, ore } of links) {
    const [first, second] = [stages.get(from), stages.get(to)]
    if (first === undefined || second === undefined) throw new RangeError(`No place ${from} or ${to}`)
    if (first >= second) throw new RangeError(`Money goes backwards from ${from} to ${to}`)
    if (!Number.isSafeInteger(ore) || ore <= 0) throw new RangeError(`Not whole öre: ${ore}`)
  }
}

/**
 * The flow with everything that nobody has traced as flows of their own, so that what comes into each place between the
 * first and the last column is what goes out of it, to the öre. What is missing on the way out of a column is gathered in one
 * place in the next, what is missing on the way in in one place in the column before.
 *
 * @throws RangeError as `check` says.
 */
export const traced = (flow: Flow, untraced: string): Flow => {
  check(flow)
  const last = Math.max(0, ...flow.nodes.map(({ stage }) => stage))
  const added = new Map<string, FlowNode>()
  const links: FlowLink[] = []
  const gather = (id: string, stage: number): string => {
    if (!added.has(id)) added.set(id, { id, stage, label: untraced, kind: 'untraced' })
    return id
  }
  for (const { id, stage, kind } of flow.nodes) {
    const into = sum(flow.links.filter(({ to }) => to === id))
    const out = sum(flow.links.filter(({ from }) => from === id))
    const ends = stage === last || kind !== undefined
    if (into > out && !ends)
      links.push({ from: id, to: gather(`untraced-after-${stage}`, stage + 1), ore: into - out })
    if (out > into && stage > 0)
      links.push({ from: gather(`untraced-before-${stage}`, stage - 1), to: id, ore: out - into })
  }
  return { nodes: [...flow.nodes, ...added.values()], links: [...flow.links, ...links] }
}

export interface PlacedNode extends FlowNode {
  /** What passes: the greater of what comes in and what goes out. */
  readonly ore: number
  readonly x: number
  /** Top of the place itself; its words stand above. */
  readonly y: number
  readonly height: number
}

export interface Ribbon extends FlowLink {
  /** Top of each end, and how wide it is. */
  readonly y1: number
  readonly y2: number
  readonly width: number
}

export interface FlowSizes {
  readonly width: number
  /** Height of the fullest column, without gaps and words. */
  readonly height: number
  readonly nodeWidth: number
  /** Room for words above each place. */
  readonly wordHeight: number
  readonly gap: number
  /** Room for the words of the last column. */
  readonly right: number
}

export interface PlacedFlow {
  readonly nodes: readonly PlacedNode[]
  readonly ribbons: readonly Ribbon[]
  readonly height: number
}

const LEAST = 2

/** Orders each column by the middle of what it is linked to in the columns before, so that fewer ribbons cross. */
const arranged = ({ nodes, links }: Flow): FlowNode[][] => {
  const columns = Map.groupBy(nodes, ({ stage }) => stage)
  const places = new Map<string, number>()
  return Array.from({ length: Math.max(0, ...columns.keys()) + 1 }, (_, stage) => {
    const column = columns.get(stage) ?? []
    const middle = (node: FlowNode, own: number): number => {
      const before = links.filter(({ to, from }) => to === node.id && places.has(from))
      const weight = sum(before)
      if (weight === 0) return own / Math.max(1, column.length)
      return before.reduce((whole, { from, ore }) => whole + (places.get(from) ?? 0) * ore, 0) / weight
    }
    const sorted = column
      .map((node, own) => ({ node, middle: node.kind === undefined ? middle(node, own) : 2 + own }))
      .sort((one, other) => one.middle - other.middle)
      .map(({ node }) => node)
    for (const [place, { id }] of sorted.entries()) places.set(id, (place + 0.5) / sorted.length)
    return sorted
  })
}

/** Places every column's nodes below each other, with room for their words, and every ribbon between two of them. */
export const placeFlow = (flow: Flow, sizes: FlowSizes): PlacedFlow => {
  const columns = arranged(flow)
  const into = Map.groupBy(flow.links, ({ to }) => to)
  const out = Map.groupBy(flow.links, ({ from }) => from)
  const oreOf = (id: string) => Math.max(sum(into.get(id) ?? []), sum(out.get(id) ?? []))
  const fullest = Math.max(1, ...columns.map((column) => column.reduce((all, { id }) => all + oreOf(id), 0)))
  const scale = sizes.height / fullest
  const step = columns.length > 1 ? (sizes.width - sizes.right - sizes.nodeWidth) / (columns.length - 1) : 0
  const nodes = new Map<string, PlacedNode>()
  const heights = columns.map((column, stage) => {
    let y = 0
    for (const node of column) {
      const height = Math.max(LEAST, oreOf(node.id) * scale)
      y += sizes.wordHeight
      nodes.set(node.id, { ...node, ore: oreOf(node.id), x: stage * step, y, height })
      y += height + sizes.gap
    }
    return y - sizes.gap
  })
  const offsets = { in: new Map<string, number>(), out: new Map<string, number>() }
  const take = (side: 'in' | 'out', id: string, width: number): number => {
    const used = offsets[side].get(id) ?? 0
    offsets[side].set(id, used + width)
    return (nodes.get(id)?.y ?? 0) + used
  }
  const topOf = (id: string) => nodes.get(id)?.y ?? 0
  // Each end takes its place in the order of the other ends, so that ribbons of one place never cross.
  const starts = new Map<FlowLink, number>()
  for (const link of flow.links.toSorted((one, other) => topOf(one.to) - topOf(other.to)))
    starts.set(link, take('out', link.from, link.ore * scale))
  const ribbons = flow.links
    .toSorted((one, other) => topOf(one.from) - topOf(other.from))
    .map((link) => ({
      ...link,
      width: link.ore * scale,
      y1: starts.get(link) ?? 0,
      y2: take('in', link.to, link.ore * scale),
    }))
  return { nodes: [...nodes.values()], ribbons, height: Math.max(0, ...heights) }
}
