import { expect, test } from 'vitest'
import { withRoomForWords } from './columns.ts'
import { plainCell, type Table } from './composition.ts'

const tableOf = (shares: number[], ...rows: string[][]): Table => ({
  kind: 'table',
  id: 'table',
  caption: 'Påhittad tabell',
  columns: shares.map((share) => ({ title: 'Rubrik', align: 'start', share })),
  rows: rows.map((row) => row.map((text) => plainCell(text))),
  total: false,
  dense: false,
  headed: false,
})
const parts = ({ columns }: Table): number[] => {
  const whole = columns.reduce((sum, { share }) => sum + (share ?? 0), 0)
  return columns.map(({ share }) => (share ?? 0) / whole)
}

test('a column is as wide as its longest word, and the others share what is left', () => {
  const word = 'Arbetsmarknadsdepartementet'
  const table = withRoomForWords(tableOf([6, 1, 3], ['Kort text', word, 'En text']))
  expect(table.hyphenate).toBe(false)
  const [first, second, third] = parts(table)
  expect(second! * 46).toBeGreaterThan(word.length * 0.55)
  expect(first! / third!).toBeCloseTo(2)
})

test('a column that has room keeps its part; words are told apart at spaces, and a number with its unit is one', () => {
  expect(parts(withRoomForWords(tableOf([3, 1], ['Ord för ord', 'Kort'])))).toEqual([0.75, 0.25])
  const [, wide] = parts(withRoomForWords(tableOf([9, 1], ['Ord', '1\u00a0650\u00a0000\u00a0kronor'])))
  expect(wide).toBeGreaterThan(0.1)
})

test('where no page has room for the words they are divided', () => {
  const word = 'x'.repeat(60)
  expect(withRoomForWords(tableOf([1, 1], [word, word])).hyphenate).toBe(true)
})
