import fc from 'fast-check'
import loadHighs, { type LegacyHighs } from 'highs'
import { beforeAll, describe, expect, test } from 'vitest'
import { madeUpRecords } from '../../demonstration/made-up-records.ts'
import { type Solver, TOTAL } from '../protection/index.ts'
import type { CaseRecord } from '../standards/index.ts'
import { attack } from './attack.ts'
import { countPeople } from './counting.ts'
import type { Choice } from './dimensions.ts'
import { cellsOf, type ProtectedBlock, protectBlock, solverOf, usualMethods } from './protecting.ts'
import type { Publication } from './telling.ts'

// Fictional people, made by chance.

let solver: Solver
let highs: LegacyHighs
beforeAll(async () => {
  solver = await solverOf()
  highs = await (loadHighs as unknown as () => Promise<LegacyHighs>)()
})

type Groups = readonly (readonly [number, object])[]
const police = { asked: new Set(['police']), handedIn: new Set(['police']) }
const protectedBy = (groups: Groups, by: readonly Choice[]): ProtectedBlock => {
  const block = countPeople(
    madeUpRecords('p', 'police', groups as never) as unknown as CaseRecord[],
    { population: 'registered_victims', by, from: '2008-01-01', to: '2008-12-31', countedOn: '2009-03-01' },
    police,
    Buffer.from('a secret of this test'),
  )
  return protectBlock({ ...block, unsaid: {} }, usualMethods.suppress, solver, Buffer.alloc(1))
}
const publication = (source: string, block: ProtectedBlock, rests = ['one']): Publication => ({
  source,
  population: 'registered_victims',
  method: usualMethods.suppress,
  blocks: [block],
  rests,
})

const SEX = ['female', 'male', 'untold']
const AGE = ['child', 'adult', 'untold']
const CITIZENSHIP = ['reporting_country', 'other_union', 'outside_union', 'untold']

/**
 * What anybody can infer of a cell from several tables: a linear programme in text over every combination of labels, which shares
 * nothing with the engine.
 */
const independent = (tables: readonly ProtectedBlock[]) => {
  const combinations = SEX.flatMap((sex) =>
    AGE.flatMap((age) =>
      CITIZENSHIP.map((citizenship) => ({ sex, age, citizenship }) as Record<string, string>),
    ),
  )
  const sumOf = (labels: Readonly<Record<string, string>>) =>
    combinations
      .flatMap((one, at) =>
        Object.entries(labels).every(([name, label]) => label === TOTAL || one[name] === label)
          ? [`x${at}`]
          : [],
      )
      .join(' + ')
  const rows = tables.flatMap((table) =>
    cellsOf([table]).map(({ labels, figure }) => {
      const sum = sumOf(labels)
      if (figure.kind === 'suppressed') return `${sum} >= 1`
      return `${sum} = ${figure.kind === 'measured' ? figure.value : 0}`
    }),
  )
  const solve = (sense: string, labels: Readonly<Record<string, string>>) => {
    const found = highs.solve(
      `${sense}\n obj: ${sumOf(labels)}\nSubject To\n${rows.map((row, at) => ` c${at}: ${row}`).join('\n')}\nEnd`,
      { output_flag: false },
    )
    return found.Status === 'Optimal' ? found.ObjectiveValue : sense === 'Maximize' ? Infinity : -Infinity
  }
  return (labels: Readonly<Record<string, string>>) => ({
    least: Math.ceil(solve('Minimize', labels) - 1e-6),
    most: Math.floor(solve('Maximize', labels) + 1e-6),
  })
}

const person = fc.record({
  sex: fc.constantFrom('feminine' as const, 'masculine' as const),
  age: fc.constantFrom(16, 30),
  citizenship: fc.constantFrom('SE', 'RO', 'TH'),
})
const people = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), person), { minLength: 3, maxLength: 10 })

describe('a table beside an earlier one that crosses the same people in another way', () => {
  test('is let through only where an independent linear programme finds no small count in either', () => {
    let passed = 0
    let refused = 0
    fc.assert(
      fc.property(people, (groups) => {
        const [first, second] = [
          protectedBy(groups, ['sex', 'age']),
          protectedBy(groups, ['age', 'citizenship']),
        ]
        const { findings, contradicts } = attack(
          solver,
          publication('b', second),
          [publication('a', first)],
          [],
        )
        expect(contradicts).toBe(false)
        const interval = independent([first, second])
        const narrow = [first, second].flatMap((table) =>
          cellsOf([table])
            .filter((_, cell) => table.primary.includes(cell))
            .filter(({ labels }) => {
              const { least, most } = interval(labels)
              return most - least < 4
            }),
        )
        expect(findings.length > 0).toBe(narrow.length > 0)
        if (findings.length > 0) refused += 1
        else passed += 1
      }),
      { numRuns: 40, seed: 7 },
    )
    expect(passed).toBeGreaterThan(0)
    expect(refused).toBeGreaterThan(0)
  })

  test('of other people says nothing of these', () => {
    const groups: Groups = [
      [30, { sex: 'feminine', age: 30 }],
      [3, { sex: 'feminine', age: 16 }],
      [20, { sex: 'masculine', age: 16 }],
      [20, { sex: 'masculine', age: 30 }],
    ]
    const block = protectedBy(groups, ['sex', 'age'])
    const other = { ...publication('a', { ...block, hidden: [] }), population: 'convicted' }
    expect(attack(solver, publication('b', block), [other], []).findings).toEqual([])
  })

  test('that would have shown what this one hides is found', () => {
    const groups: Groups = [
      [30, { sex: 'feminine', age: 30 }],
      [3, { sex: 'feminine', age: 16 }],
      [20, { sex: 'masculine', age: 16 }],
      [20, { sex: 'masculine', age: 30 }],
    ]
    const block = protectedBy(groups, ['sex', 'age'])
    const open = publication('a', { ...block, hidden: [] })
    const { findings } = attack(solver, publication('b', block), [open], [])
    expect(findings).toMatchObject([{ labels: { sex: 'female', age: 'child' }, least: 3, most: 3 }])
    expect(findings[0]!.from.map(({ source }) => source)).toContain('a')
  })
})
