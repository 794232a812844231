import { expect, test } from 'vitest'
import { exampleAccount } from '../../../testing/accounts.ts'
import type { ReportBack } from './document.ts'
import { labelCatalogues } from './labels.ts'
import { countStatuses, daysLate, missingDays, moneyByCurrency } from './summary.ts'

const report: Omit<ReportBack, 'due' | 'state'> = {
  id: 'r',
  kind: 'final',
  part: null,
  received: null,
  sources: [],
}

test('a missing report-back has an age in days', () => {
  expect(missingDays({ ...report, due: '2011-01-31', state: 'missing' }, '2011-06-01')).toBe(121)
  expect(missingDays({ ...report, due: '2011-01-31', state: 'accepted' }, '2011-06-01')).toBeNull()
  expect(missingDays({ ...report, due: null, state: 'missing' }, '2011-06-01')).toBeNull()
})

test('a report-back on its last day is in time, the day after it is one day late', () => {
  expect(daysLate({ ...report, due: '2011-01-31', state: 'accepted', received: '2011-01-31' })).toBeNull()
  expect(daysLate({ ...report, due: '2011-01-31', state: 'accepted', received: '2011-02-01' })).toBe(1)
})

test('every measure is counted once', () => {
  const { measures } = exampleAccount()
  expect(Object.values(countStatuses(measures)).reduce((sum, count) => sum + count, 0)).toBe(36)
})

test('money is summed within its currency, and an unknown amount makes the sum incomplete', () => {
  const { money } = exampleAccount({ measures: 1, areas: 1 })
  const euro = {
    ...money.planned[0]!,
    id: 'euro',
    currency: 'EUR',
    amount: { kind: 'measured', value: 5 } as const,
  }
  expect(moneyByCurrency({ ...money, planned: [...money.planned, euro] })).toEqual([
    { currency: 'SEK', planned: 213_000_000, traced: 71_400_000, untraced: 141_600_000, incomplete: true },
    { currency: 'EUR', planned: 5, traced: 0, untraced: 5, incomplete: false },
  ])
})

test('Swedish and English have the same words with the same places', () => {
  const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
  expect(Object.keys(labelCatalogues.en).sort()).toEqual(Object.keys(labelCatalogues.sv).sort())
  for (const [key, text] of Object.entries(labelCatalogues.sv)) {
    const english = labelCatalogues.en[key as keyof typeof labelCatalogues.en]
    expect(english, key).not.toBe('')
    expect(places(english), key).toEqual(places(text))
  }
})
