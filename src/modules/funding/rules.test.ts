import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readKronor, writtenKronor } from './amounts.ts'
import type { BudgetLine } from './applications/rules.ts'
import { ranking, shareOf, summaryOf } from './assessment/rules.ts'
import { mayApply, stageOf } from './calls/rules.ts'
import { achievedOf, refuseAgreement, usedOf } from './grants/rules.ts'

const ore = fc.integer({ min: 0, max: 10_000_000_000 })

describe('an amount in kronor', () => {
  test('is read as whole öre, and what is not plain is refused and never guessed at', () => {
    expect(readKronor('1 250 000,50 kr')).toBe(125_000_050)
    for (const unclear of ['1.500', '-5', '1e3', '', '12,345', 'tolv'])
      expect(readKronor(unclear)).toBeUndefined()
  })
  test('comes back as it was written', () => {
    fc.assert(
      fc.property(ore, (amount) => {
        expect(readKronor(writtenKronor(amount))).toBe(amount)
      }),
    )
  })
})

describe('points', () => {
  const criteria = [
    { id: 'a', weight: 3 },
    { id: 'b', weight: 1 },
  ]
  const points = fc.record({ a: fc.integer({ min: 0, max: 5 }), b: fc.integer({ min: 0, max: 5 }) })

  test('come to a share between nothing and all, and more points never to less', () => {
    fc.assert(
      fc.property(points, (given) => {
        const share = shareOf(given, criteria, 5)!
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
        if (given.a < 5) expect(shareOf({ ...given, a: given.a + 1 }, criteria, 5)!).toBeGreaterThan(share)
      }),
    )
    expect(shareOf({ a: 5 }, criteria, 5)).toBeUndefined()
    expect(summaryOf([])).toEqual({ mean: undefined, lowest: undefined, highest: undefined })
  })

  test('propose an order in which what fits never comes to more than the frame', () => {
    const rows = fc.array(
      fc.record({
        mean: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
        soughtOre: ore,
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(rows, ore, (given, frame) => {
        const ranked = ranking(given, frame)
        expect(ranked).toHaveLength(given.length)
        const sum = ranked.filter(({ fits }) => fits).reduce((total, { soughtOre }) => total + soughtOre, 0)
        expect(sum).toBeLessThanOrEqual(frame)
        const means = ranked.map(({ mean }) => mean ?? -1)
        expect(means).toEqual([...means].sort((one, other) => other - one))
      }),
    )
  })
})

test('what was paid is used or is to come back, to the öre, and never more than was paid is used', () => {
  const lines: BudgetLine[] = [
    { id: 'cost', kind: 'staff', label: 'Lön', amountOre: 100 },
    { id: 'own', kind: 'own', label: 'Eget', amountOre: 10 },
  ]
  fc.assert(
    fc.property(ore, ore, ore, (cost, own, paid) => {
      const { usedOre, unspentOre, netOre } = usedOf(lines, { cost, own }, paid)
      expect(usedOre + unspentOre).toBe(paid)
      expect(usedOre).toBeLessThanOrEqual(Math.min(paid, netOre))
      expect(unspentOre).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('payments come to what was granted', () => {
  const period = { startsOn: '2026-01-01', endsOn: '2026-12-31', reportOn: '2027-02-01' }
  const pays = (amounts: number[]) => amounts.map((amount) => ({ amount, dueOn: '2026-02-01' }))
  expect(() => refuseAgreement(period, pays([60, 40]), 100)).not.toThrow()
  expect(() => refuseAgreement(period, pays([60, 39]), 100)).toThrow('funding.instalments_do_not_add_up')
  expect(() => refuseAgreement(period, pays([100, 0]), 100)).toThrow('funding.instalment_of_nothing')
})

test('a measured nothing is a zero, and what was not counted is none', () => {
  expect(achievedOf('measured', 0)).toEqual({ kind: 'zero', value: 0 })
  expect(achievedOf('not_collected', 5)).toEqual({ kind: 'not_collected', value: null })
  expect(achievedOf(undefined, undefined)).toBeUndefined()
})

test('a call is open until its last second, and for whom it says', () => {
  const times = {
    state: 'published' as const,
    opensAt: new Date('2026-02-01'),
    closesAt: new Date('2026-03-01T15:00:00Z'),
  }
  expect(stageOf(times, new Date('2026-01-31'))).toBe('coming')
  expect(stageOf(times, new Date('2026-03-01T15:00:00.900Z'))).toBe('open')
  expect(stageOf(times, new Date('2026-03-01T15:00:01Z'))).toBe('closed')
  expect(mayApply([], 'anything')).toBe(true)
  expect(mayApply(['ngo'], 'foundation')).toBe(true)
  expect(mayApply(['ngo'], 'agency')).toBe(false)
})
