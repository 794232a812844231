import { expect, test } from 'vitest'
import { endedPeriods } from './periods.ts'

test('a quarter is counted a week after it has ended', () => {
  expect(endedPeriods('quarter', '2026-10-06').at(-1)).toEqual({ from: '2026-04-01', to: '2026-06-30' })
  expect(endedPeriods('quarter', '2026-10-08').at(-1)).toEqual({ from: '2026-07-01', to: '2026-09-30' })
})
test('quarters follow each other without a gap', () => {
  const periods = endedPeriods('quarter', '2026-11-24')
  expect(periods).toHaveLength(12)
  expect(periods[0]).toEqual({ from: '2023-10-01', to: '2023-12-31' })
  for (const [place, { from }] of periods.entries())
    if (place > 0) expect(Date.parse(from) - Date.parse(periods[place - 1]!.to)).toBe(86_400_000)
})
test('a year is counted in January', () => {
  expect(endedPeriods('year', '2027-01-07').at(-1)).toEqual({ from: '2025-01-01', to: '2025-12-31' })
  expect(endedPeriods('year', '2027-01-08').at(-1)).toEqual({ from: '2026-01-01', to: '2026-12-31' })
})
