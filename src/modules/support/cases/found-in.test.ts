import { expect, test } from 'vitest'
import { type Header, partsIn } from './found-in.ts'

const header: Header = {
  ...{ caseId: 'a', way: 1, number: 'S-HZRG-KBWD-E5RE', openedAt: new Date('2026-11-24T09:00:00Z') },
  values: [{ field: 'chosen_name', value: 'Påhittad Zrgkberg', former: false }],
}
const found = (text: string) => partsIn([header], text).map(({ by }) => by)

test('a part of a number finds its case, also one in which no digit stands', () => {
  for (const part of ['hzrg-kbwd', 'HZRG KBWD', 'wde5', 'E5RE'])
    expect([part, found(part)]).toEqual([part, ['number']])
})

test('a short word is a name: no case is found by chance because its number has those letters', () => {
  expect(found('hzrg')).toEqual([])
  expect(found('zrgkb')).toEqual([null])
})
