import { expect, test } from 'vitest'
import { words } from './pages/words.tsx'

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

test('one measure of many is done as one, and several as several', () => {
  const [sv, en] = [words('sv'), words('en')]
  const of = (done: number) => ({ done, total: 12, missing: 0, late: 0, atRisk: 0 })
  const planCounts = (done: number) => ({ done, total: 12, missing: 0 })
  expect(plain(sv('planState', planCounts(1)))).toBe('1 av 12 åtgärder är klar.')
  expect(plain(sv('planState', planCounts(0)))).toBe('0 av 12 åtgärder är klara.')
  expect(plain(en('planState', planCounts(1)))).toBe('1 of 12 measures is done.')
  expect(plain(sv('timelineFinding', of(1)))).toBe('1 av 12 åtgärder är klar.')
  expect(plain(en('timelineFinding', of(2)))).toBe('2 of 12 measures are done.')
})
