import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Flow, type FlowSizes, placeFlow, traced } from './flow-layout.ts'

const sizes: FlowSizes = { width: 1000, height: 300, nodeWidth: 14, wordHeight: 40, gap: 10, right: 160 }
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
const oreOf = ({ links }: Flow, side: 'from' | 'to', id: string): number =>
  sum(links.filter((link) => link[side] === id).map(({ ore }) => ore))

/** Made-up money over two to five columns, with gaps in what is known anywhere. */
const someFlow = fc
  .record({
    columns: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 5 }),
    links: fc.array(
      fc.record({ from: fc.nat(), to: fc.nat(), ore: fc.integer({ min: 1, max: 5_200_000_000 }) }),
      { maxLength: 14 },
    ),
  })
  .map(({ columns, links }): Flow => {
    const nodes = columns.flatMap((count, stage) =>
      Array.from({ length: count }, (_, place) => ({ id: `${stage}.${place}`, stage, label: 'Påhittat' })),
    )
    const before = nodes.filter(({ stage }) => stage < columns.length - 1)
    return {
      nodes,
      links: links.map(({ from, to, ore }) => {
        const start = before[from % before.length]!
        const after = nodes.filter(({ stage }) => stage > start.stage)
        return { from: start.id, to: after[to % after.length]!.id, ore }
      }),
    }
  })

describe('money that flows', () => {
  test('what comes into a place is what goes out of it, to the öre; the rest is said to be untraced', () => {
    fc.assert(
      fc.property(someFlow, (given) => {
        const flow = traced(given, 'Inte spårat')
        const last = Math.max(...flow.nodes.map(({ stage }) => stage))
        for (const { id, stage, kind } of flow.nodes)
          if (stage > 0 && stage < last && kind === undefined)
            expect(oreOf(flow, 'to', id)).toBe(oreOf(flow, 'from', id))
        for (const link of given.links) expect(flow.links).toContainEqual(link)
      }),
    )
  })

  test('52 miljoner of which 49 are found again leave 3 untraced in the next column', () => {
    const flow = traced(
      {
        nodes: [
          { id: 'decision', stage: 0, label: 'Beslut' },
          { id: 'police', stage: 1, label: 'Exempelpolisen' },
          { id: 'spent', stage: 2, label: 'Använt' },
        ],
        links: [
          { from: 'decision', to: 'police', ore: 5_200_000_000 },
          { from: 'police', to: 'spent', ore: 4_900_000_000 },
        ],
      },
      'Inte spårat',
    )
    expect(flow.links.at(-1)).toEqual({ from: 'police', to: 'untraced-after-1', ore: 300_000_000 })
    expect(flow.nodes.at(-1)).toMatchObject({ stage: 2, kind: 'untraced', label: 'Inte spårat' })
  })

  test.each([
    ['parts of öre', { from: 'a', to: 'b', ore: 0.5 }],
    ['less than nothing', { from: 'a', to: 'b', ore: -100 }],
    ['money that goes backwards', { from: 'b', to: 'a', ore: 100 }],
    ['money to nowhere', { from: 'a', to: 'c', ore: 100 }],
  ])('%s is no flow', (_, link) => {
    const nodes = [
      { id: 'a', stage: 0, label: 'A' },
      { id: 'b', stage: 1, label: 'B' },
    ]
    expect(() => traced({ nodes, links: [link] }, '')).toThrow(RangeError)
  })
})

describe('where it is drawn', () => {
  test('nothing in a column lies on something else, the words of each place included', () => {
    fc.assert(
      fc.property(someFlow, (given) => {
        const { nodes, height } = placeFlow(traced(given, ''), sizes)
        for (const column of Map.groupBy(nodes, ({ stage }) => stage).values()) {
          const sorted = column.toSorted((one, other) => one.y - other.y)
          for (const [place, node] of sorted.entries()) {
            const above = sorted[place - 1]
            expect(node.y - sizes.wordHeight).toBeGreaterThanOrEqual(above ? above.y + above.height : 0)
            expect(node.y + node.height).toBeLessThanOrEqual(height + 1e-6)
          }
        }
      }),
    )
  })

  test('ribbons leave and reach within their places, beside each other, as wide as their money', () => {
    fc.assert(
      fc.property(someFlow, (given) => {
        const flow = traced(given, '')
        const { nodes, ribbons } = placeFlow(flow, sizes)
        const byId = new Map(nodes.map((node) => [node.id, node]))
        expect(ribbons).toHaveLength(flow.links.length)
        for (const side of ['from', 'to'] as const)
          for (const [id, ends] of Map.groupBy(ribbons, (ribbon) => ribbon[side])) {
            const tops = ends
              .map(({ y1, y2, width }) => ({ top: side === 'from' ? y1 : y2, width }))
              .sort((one, other) => one.top - other.top)
            const node = byId.get(id)!
            let edge = node.y
            for (const { top, width } of tops) {
              expect(top).toBeGreaterThanOrEqual(edge - 1e-6)
              edge = top + width
            }
            expect(edge).toBeLessThanOrEqual(node.y + node.height + 1e-6)
          }
        for (const one of ribbons)
          for (const other of ribbons) expect(one.width * other.ore).toBeCloseTo(other.width * one.ore, -3)
      }),
      { numRuns: 50 },
    )
  })
})
