import { expect, test } from 'vitest'
import { amended, closedOn, OWN_LAW } from '../law.ts'
import { madeOf } from '../made-of.ts'
import { amendmentsOf, validityOf } from './touching.ts'

test('a section knows what has amended it, through its offences and times too, and what will', () => {
  expect(amendmentsOf('brb-4-4-c')).toEqual([
    { sfs: '2026:950', from: '2026-07-01' },
    { sfs: '2020:349', from: '2020-07-01' },
  ])
  expect(amendmentsOf('osl-26-9')).toEqual([{ sfs: '2026:1310', from: '2028-01-01' }])
  expect(amendmentsOf('sol-16-2-a').map(({ sfs }) => sfs)).toEqual(['2025:1501'])
})

test('from when until when a section applies follows what has been entered', () => {
  expect(validityOf('osl-10-23-before-2025')).toEqual({ from: null, until: '2025-03-31' })
  const law = amended(OWN_LAW, [
    { table: 'standing', of: 'sol-20-6', version: { from: '2027-07-01', by: '2027:1', value: 'repealed' } },
  ])
  expect(validityOf('sol-20-6', law)).toEqual({ from: '2025-07-01', until: '2027-06-30' })
})

test('what one amendment has closed stays closed when a later one closes another way', () => {
  const closing = (from: string, by: '2026:9101' | '2026:9102', value: readonly string[]) =>
    ({ table: 'closed', of: 'osl-10-23', version: { from, by, value } }) as const
  const law = amended(OWN_LAW, [
    closing('2027-01-01', '2026:9101', ['police']),
    closing('2027-06-01', '2026:9102', ['prosecutor']),
  ])
  expect(closedOn(law, 'osl-10-23', '2026-12-31')).toEqual([])
  expect(closedOn(law, 'osl-10-23', '2027-05-31')).toEqual(['police'])
  expect(closedOn(law, 'osl-10-23', '2027-06-01')).toEqual(['police', 'prosecutor'])
  expect(madeOf('osl-10-23', '2027-06-01', law).now.map(({ version }) => version.value)).toEqual([
    ['police', 'prosecutor'],
  ])
})
