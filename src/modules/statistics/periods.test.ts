import { expect, test } from 'vitest'
import { periodName } from './periods.ts'

test.each([
  ['2009-01-01', '2009-12-31', '2009', '2009'],
  ['2007-01-01', '2009-12-31', '2007–2009', '2007–2009'],
  ['2010-04-01', '2010-06-30', 'kvartal 2 2010', 'Q2 2010'],
  ['2010-04-01', '2010-05-31', '1 april 2010 – 31 maj 2010', '1 April 2010 – 31 May 2010'],
  ['2010-04-01', '2010-04-01', '1 april 2010', '1 April 2010'],
])('%s to %s is called by its name', (from, to, sv, en) => {
  expect(periodName({ from, to }, 'sv')).toBe(sv)
  expect(periodName({ from, to }, 'en')).toBe(en)
})
