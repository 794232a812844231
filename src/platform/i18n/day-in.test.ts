import { expect, test } from 'vitest'
import { dayIn } from './day-in.ts'

test.each([
  ['sv', '29 maj 2027'],
  ['en', '29 May 2027'],
  ['ro', '29 mai 2027'],
])('in %s the 29th of May is %s', (code, written) => {
  expect(dayIn(code, '2027-05-29')).toBe(written)
})

test.each(['th', 'fa', 'prs', 'ps', 'ar'])(
  'in %s a day is of the year that stands on Swedish papers',
  (code) => {
    expect(dayIn(code, '2027-05-29')).toContain('2027')
  },
)
