import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Inspected } from '../../../platform/series/inspect.ts'
import { protect, type ToldCell } from '../../../platform/series/protect.ts'
import type { Breakdown, RawCell } from '../../../platform/series/series.ts'
import { loadSolver, type Solver } from '../protection/index.ts'
import { guardSeries } from './guard.ts'

// Fictional counts.

let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

const breakdown = (key: string, values: readonly string[]): Breakdown => ({
  key,
  name: { sv: key, en: key },
  values: values.map((value) => ({ key: value, name: { sv: value, en: value } })),
})
const series = {
  name: 'made.up',
  breakdowns: [breakdown('a', ['a1', 'a2', 'a3']), breakdown('b', ['b1', 'b2', 'b3'])],
  adds: true,
}
const cell = (a: string, b: string, count: number): RawCell => ({ cell: { a, b }, count })
const inspected = (raw: readonly RawCell[], before: Inspected['before'] = []): Inspected => ({
  series,
  raw,
  told: protect(series, raw),
  before,
})
const figureIn = (told: readonly ToldCell[], breakdownKey: string, category: string) =>
  told.find((one) => one.breakdown === breakdownKey && one.category === category)!.figure

/** Each breakdown is safe by itself. Who knows which combinations there are reads four off: 1 + 1 is left for the two in the middle. */
const together = [
  cell('a1', 'b1', 4),
  cell('a1', 'b2', 1),
  cell('a2', 'b2', 1),
  cell('a2', 'b3', 6),
  cell('a3', 'b2', 20),
]

describe('the guard of every series', () => {
  test('withholds more where two breakdowns disclose together though each is safe alone', () => {
    const given = inspected(together)
    expect(figureIn(given.told, 'a', 'a1')).toEqual({ kind: 'measured', value: 5 })
    const told = guardSeries(solver, given)
    const hidden = told.filter(({ figure }) => figure.kind === 'suppressed').length
    expect(hidden).toBeGreaterThan(given.told.filter(({ figure }) => figure.kind === 'suppressed').length)
    expect(figureIn(told, '', '')).toEqual({ kind: 'measured', value: 32 })
  })

  test('changes nothing that is safe', () => {
    const safe = inspected([
      cell('a1', 'b1', 40),
      cell('a1', 'b2', 30),
      cell('a2', 'b1', 20),
      cell('a3', 'b3', 50),
    ])
    expect(guardSeries(solver, safe)).toEqual(safe.told)
    const hidden = inspected([
      cell('a1', 'b1', 3),
      cell('a2', 'b1', 9),
      cell('a1', 'b2', 40),
      cell('a2', 'b2', 50),
      cell('a3', 'b1', 30),
    ])
    expect(guardSeries(solver, hidden)).toEqual(hidden.told)
  })

  test('knows what was told of the same period before', () => {
    const raw = [cell('a1', 'b1', 3), cell('a2', 'b1', 9), cell('a3', 'b2', 40)]
    const alone = inspected(raw)
    const before: ToldCell[] = [{ breakdown: 'a', category: 'a2', figure: { kind: 'measured', value: 9 } }]
    const told = guardSeries(solver, inspected(raw, [before]))
    expect(figureIn(alone.told, '', '')).toEqual({ kind: 'measured', value: 52 })
    expect(told.filter(({ figure }) => figure.kind === 'suppressed').length).toBeGreaterThan(
      alone.told.filter(({ figure }) => figure.kind === 'suppressed').length,
    )
  })

  test('withholds a number that differs from an earlier one by few', () => {
    const raw = [cell('a1', 'b1', 42), cell('a2', 'b2', 60)]
    const before: ToldCell[] = [{ breakdown: 'a', category: 'a1', figure: { kind: 'measured', value: 40 } }]
    const told = guardSeries(solver, inspected(raw, [before]))
    expect(figureIn(told, 'a', 'a1')).toEqual({ kind: 'suppressed' })
    // Nor can it be worked out from the whole and the rest.
    expect([figureIn(told, '', ''), figureIn(told, 'a', 'a2')]).toContainEqual({ kind: 'suppressed' })
    expect(figureIn(told, 'b', 'b1')).toEqual({ kind: 'suppressed' })
  })

  test('takes a withheld figure for nothing at all where what comes from nobody is withheld alike', () => {
    const few = { ...series, leastSources: 3 }
    const rows = fc.array(
      fc.record({
        a: fc.constantFrom('a1', 'a2', 'a3'),
        b: fc.constantFrom('b1', 'b2', 'b3'),
        count: fc.nat(30),
        sources: fc.uniqueArray(fc.constantFrom('one', 'two', 'three', 'four'), { minLength: 1 }),
      }),
      { maxLength: 9 },
    )
    fc.assert(
      fc.property(rows, (all) => {
        const raw = all.map(({ a, b, count, sources }) => ({ cell: { a, b }, count, sources }))
        const given = { series: few, raw, told: protect(few, raw), before: [] }
        const told = guardSeries(solver, given)
        for (const [at, { figure }] of told.entries())
          expect(figure.kind === 'suppressed' || figure === given.told[at]!.figure).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  test('medians and shares pass', () => {
    const told: ToldCell[] = [{ breakdown: '', category: '', figure: { kind: 'measured', value: 3 } }]
    expect(guardSeries(solver, { series: { ...series, adds: false }, raw: [], told, before: [] })).toBe(told)
  })

  test('never tells more than it was given, leaves no small count within the threshold, and takes milliseconds', () => {
    const counts = fc.array(
      fc.record({
        a: fc.constantFrom('a1', 'a2', 'a3'),
        b: fc.constantFrom('b1', 'b2', 'b3'),
        count: fc.nat(12),
      }),
      { maxLength: 9 },
    )
    const begun = performance.now()
    let runs = 0
    fc.assert(
      fc.property(counts, (rows) => {
        const raw = rows.map(({ a, b, count }) => cell(a, b, count))
        const given = inspected(raw)
        const told = guardSeries(solver, given)
        runs += 1
        for (const [at, { figure }] of told.entries())
          expect(figure.kind === 'suppressed' || figure === given.told[at]!.figure).toBe(true)
        expect(guardSeries(solver, { ...given, told })).toEqual(told)
      }),
      { numRuns: 300 },
    )
    expect((performance.now() - begun) / runs).toBeLessThan(100)
  })
})
