import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { madeUpRecords } from '../../demonstration/made-up-records.ts'
import { attacker } from '../protection/attack.fixture.ts'
import type { Solver } from '../protection/index.ts'
import type { CaseRecord } from '../standards/index.ts'
import { tableIn } from './block.ts'
import { countPeople } from './counting.ts'
import { type Choice, choices, dimensionOf } from './dimensions.ts'
import { cellsOf, protectBlock, solverOf, usualMethods } from './protecting.ts'

// Fictional people, made by chance.

let solver: Solver
beforeAll(async () => {
  solver = await solverOf()
})

const person = fc.record({
  sex: fc.constantFrom('feminine' as const, 'masculine' as const, undefined),
  age: fc.constantFrom(12, 16, 20, 30, 50, undefined),
  citizenship: fc.constantFrom('SE', 'RO', 'TH', undefined),
  forms: fc.constantFrom(['sexual'], ['begging'], ['sexual', 'forced_labour'], undefined),
  status: fc.constantFrom('presumed' as const, 'identified' as const, 'rejected' as const),
})
const people = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), person), { minLength: 1, maxLength: 12 })
const dimensions = fc.uniqueArray(
  fc.constantFrom<Choice>('sex', 'age', 'age_classes', 'citizenship', 'form', 'status'),
  {
    minLength: 1,
    maxLength: 2,
    selector: (choice) => dimensionOf[choice],
  },
)

const counted = (groups: readonly (readonly [number, object])[], by: readonly Choice[]) =>
  countPeople(
    madeUpRecords('p', 'police', groups as never) as unknown as CaseRecord[],
    {
      population: 'registered_victims',
      by,
      from: '2008-01-01',
      to: '2008-12-31',
      countedOn: '2009-03-01',
    },
    { asked: new Set(['police']), handedIn: new Set(['police']) },
    Buffer.from('a secret of this test'),
  )

test('a released table never lets a small count be worked out: an independent linear programme finds none', async () => {
  await fc.assert(
    fc.asyncProperty(people, dimensions, async (groups, by) => {
      const block = { ...counted(groups, by), unsaid: {} }
      const { width } = usualMethods.suppress as { width: number }
      const released = protectBlock(block, usualMethods.suppress, solver, Buffer.alloc(1))
      const cells = cellsOf([released]).map(({ labels, figure }) => ({
        ...labels,
        freq: figure.kind === 'measured' ? figure.value : figure.kind === 'zero' ? 0 : null,
      }))
      const { interval } = await attacker(block.hierarchies, { cells }, 1)
      const table = tableIn(block)
      const names = Object.keys(block.hierarchies)
      for (const cell of released.primary) {
        const { labels } = cellsOf([released])[cell]!
        const [least, most] = interval(names.map((name) => labels[name]).join('|'))
        expect(most - least).toBeGreaterThanOrEqual(width)
        expect(table.counts[cell]).toBeLessThan(5)
      }
      // No small number stands in it.
      for (const { freq } of cells) expect(freq === null || freq === 0 || freq >= 5).toBe(true)
    }),
    { numRuns: 25 },
  )
})

test('everybody is in one cell of every level, whoever is divided by whatever', () => {
  fc.assert(
    fc.property(people, dimensions, (groups, by) => {
      const { counts } = counted(groups, by)
      const whole = groups.reduce((sum, [many, { status }]) => sum + (status === 'rejected' ? 0 : many), 0)
      expect(counts[0]).toBe(whole)
    }),
    { numRuns: 50 },
  )
})

test('the order of records changes nothing', () => {
  fc.assert(
    fc.property(people, (groups) => {
      const by: Choice[] = ['sex', 'age_classes']
      expect(counted(groups.toReversed(), by).counts).toEqual(counted(groups, by).counts)
    }),
    { numRuns: 25 },
  )
})

test('coarse and fine levels of a dimension count the same people under the same names', () => {
  for (const [coarse, fine] of [
    ['age', 'age_classes'],
    ['citizenship', 'countries'],
    ['form', 'forms'],
  ] as const) {
    expect(choices).toContain(fine)
    fc.assert(
      fc.property(people, (groups) => {
        const of = (choice: Choice) => {
          const block = counted(groups, [choice])
          const table = tableIn(block)
          const [dimension] = table.dimensions
          return new Map(dimension!.labels.map((label, at) => [label, table.counts[at]!]))
        }
        const [one, other] = [of(coarse), of(fine)]
        for (const [label, count] of one) expect([label, other.get(label)]).toEqual([label, count])
      }),
      { numRuns: 25 },
    )
  }
})
